import { type Contest, checkContest } from '../../ballots/contest.ts';
import { contestRecord } from '../../count/contest-record.ts';
import type { Count } from '../../count/count.ts';
import { provenanceOf } from '../../count/provenance.ts';
import type { ElectionReason } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import { type Lot, lotByOrder } from '../lot.ts';
import type { CountOptions } from '../rule.ts';

/** Votes as a rule without transfers counts them. */
export interface Tally {
  /** Votes of each candidate. */
  readonly votes: ArrayLike<number>;
  /** Votes that valid papers could have given and did not. */
  readonly unused: bigint;
  readonly invalid: number;
}

/** Those with most votes, as many as there are places, the most votes first; a tie for the last places goes to lots. */
export function electHighest(
  votes: ArrayLike<number>,
  seats: number,
  standing: readonly number[],
  lot: Lot,
): { readonly elected: readonly number[]; readonly ties: readonly Tie[] } {
  const descending = [...standing].sort((a, b) => votes[b] - votes[a] || a - b);
  if (descending.length <= seats) return { elected: descending, ties: [] };
  const edge = votes[descending[seats - 1]];
  const elected = descending.filter((candidate) => votes[candidate] > edge);
  let level = descending.filter((candidate) => votes[candidate] === edge);
  const ties: Tie[] = [];
  while (elected.length < seats) {
    const tied = level.length > seats - elected.length;
    const candidate = tied ? lot.choose(level, { stage: 1, over: 'election' }) : level[0];
    if (tied) ties.push({ stage: 1, over: 'election', tied: level, decidedBy: 'lot', chosen: [candidate] });
    elected.push(candidate);
    level = level.filter((other) => other !== candidate);
  }
  return { elected, ties };
}

/** The count of a rule with one stage: a tally, and the highest elected. */
export function countOneStage(
  rule: { readonly id: string; readonly title: string },
  contest: Contest,
  votesEach: number,
  tally: (contest: Contest) => Tally,
  { lot = lotByOrder() }: CountOptions = {},
): Count {
  checkContest(contest);
  const { profile, seats, withdrawn = [] } = contest;
  const { votes, unused, invalid } = tally(contest);
  const standing = [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
  const { elected, ties } = electHighest(votes, seats, standing, lot);
  const excluded = standing.filter((candidate) => !elected.includes(candidate));
  return {
    format: 'psephos-count',
    version: 1,
    rule,
    contest: contestRecord(contest),
    papers: { valid: profile.total - invalid, invalid, ...(votesEach === 1 ? {} : { votesEach }) },
    quota: null,
    elected,
    stages: [
      {
        number: 1,
        action: { kind: 'first-preferences' },
        votes: Array.from(votes, String),
        nonTransferable: String(unused),
        lostToRounding: '0',
        quota: null,
        elected,
        excluded,
        ...(elected.length === 0 ? {} : { reasons: reasonsFor(elected, ties) }),
      },
    ],
    ties,
    provenance: provenanceOf(contest, lot.seed, lot.describes),
  };
}

/** The most votes elect only those whom no lot had to take. */
function reasonsFor(elected: readonly number[], ties: readonly Tie[]): readonly ElectionReason[] {
  const byLot = ties.flatMap(({ chosen }) => chosen);
  const outright = elected.filter((candidate) => !byLot.includes(candidate));
  const level = outright.length === 0 ? 'those with the most votes' : 'those level for the places left';
  return [
    ...(outright.length === 0 ? [] : [{ candidates: outright, because: 'the most votes' }]),
    ...(byLot.length === 0 ? [] : [{ candidates: byLot, because: `taken by lot from ${level}` }]),
  ];
}
