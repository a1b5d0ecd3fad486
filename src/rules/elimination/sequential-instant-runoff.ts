import { type Contest, checkContest } from '../../ballots/contest.ts';
import { readingFor } from '../../ballots/overvotes.ts';
import { type Papers, papersOf } from '../../ballots/papers.ts';
import { CLOSED_UP } from '../../ballots/read-ballots.ts';
import { PsephosError } from '../../base/errors.ts';
import type { Count } from '../../count/count.ts';
import type { Stage } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import { countRecord } from '../count-record.ts';
import { listDecisions, reading } from '../decision.ts';
import { type Lot, lotByOrder } from '../lot.ts';
import type { CountOptions, Rule } from '../rule.ts';
import { plainRunOff } from './plain-run-off.ts';
import { type Happened, runOff } from './run-off.ts';

const head = { id: 'sequential-instant-runoff', title: 'Sequential instant runoff (preferential block vote)' };

const { papers, ...forEachPlace } = plainRunOff;

/**
 * Sequential instant runoff: an instant runoff elects one; the winner is taken off every paper and all papers are counted again at full
 * value for the next place, until all are filled. A majority can fill every place, as under the block vote.
 *
 * As for the Australian Senate from 1919 to 1946; RCTab calls it multi-pass IRV.
 *
 * @throws PsephosError `too-large` where places and candidates are so many that the record of the count would not fit.
 * @example sequentialInstantRunoff.count({ profile: parseBallots('3: A > B\n2: C'), seats: 2 }).elected // [0, 1]
 */
export const sequentialInstantRunoff: Rule = {
  ...head,
  source: 'as for the Senate of Australia 1919-1946, and RCTab, winner election mode "multiPassIrv"; no one text',
  reads: CLOSED_UP,
  decisions: listDecisions({
    papers,
    places: reading(
      '-',
      'one at a time, each by all papers at full value, with the elected taken off and everybody else back in',
      undefined,
    ),
    ...forEachPlace,
  }),
  count: (contest, options) => {
    checkContest(contest);
    refuseTooLarge(contest);
    return countInFull(contest, papersOf(contest.profile, readingFor(contest, CLOSED_UP)), options);
  },
};

/** Votes that a record may hold: every place may take a stage for each candidate, with the votes of each. */
const MOST_VOTES = 50_000_000;

function refuseTooLarge({ profile, seats }: Contest): void {
  const candidates = profile.candidates.length;
  if (seats * candidates * candidates <= MOST_VOTES) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'the papers would have to be counted too often',
    expected: `at most ${MOST_VOTES} for places times candidates times candidates`,
    received: `${seats} places and ${candidates} candidates`,
    hint: 'count by bottoms-up or block-vote',
  });
}

function countInFull(contest: Contest, papers: Papers, { lot = lotByOrder() }: CountOptions = {}): Count {
  const { seats, withdrawn = [] } = contest;
  const standing = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) standing[candidate] = 0;
  const valid = papers.all.papers - papers.all.sort(standing).nonTransferable;
  const stages: Stage[] = [];
  const ties: Tie[] = [];
  const elected: number[] = [];
  while (elected.length < seats && (elected.length === 0 || standing.includes(1))) {
    const before = stages.length;
    const winner = runOff(papers, standing.slice(), laterBy(before, lot), {
      tie: (tie) => ties.push({ ...tie, stage: tie.stage + before }),
      stage: (happened) =>
        stages.push(stageOf(stages.length + 1, happened, valid, before > 0 && stages.length === before)),
    });
    if (winner === undefined) break;
    elected.push(winner);
    standing[winner] = 0;
  }
  return countRecord(contest, {
    rule: head,
    papers: { valid, invalid: papers.all.papers + papers.invalid - valid },
    quota: null,
    elected,
    stages,
    ties,
    lot,
  });
}

/** Lots are drawn at a stage of the whole count, not of the runoff for one place. */
function laterBy(stages: number, lot: Lot): Lot {
  return { ...lot, choose: (tied, { stage, over }) => lot.choose(tied, { stage: stage + stages, over }) };
}

/** Papers that name only the elected were valid when they were counted first, and count for nobody now. */
function stageOf(number: number, { action, votes, winner }: Happened, valid: number, recount: boolean): Stage {
  return {
    number,
    action,
    votes: votes.map(String),
    nonTransferable: String(votes.reduce((rest, held) => rest - held, valid)),
    lostToRounding: '0',
    quota: null,
    elected: winner === undefined ? [] : [winner.candidate],
    excluded: action.kind === 'exclusion' ? (action.candidates ?? []) : [],
    ...(winner === undefined ? {} : { reasons: [{ candidates: [winner.candidate], because: winner.because }] }),
    ...(recount ? { recount: true as const } : {}),
  };
}
