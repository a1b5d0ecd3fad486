import { type Contest, checkContest } from '../../ballots/contest.ts';
import { type Papers, type Pile, papersOf } from '../../ballots/papers.ts';
import { contestRecord } from '../../count/contest-record.ts';
import type { Count } from '../../count/count.ts';
import { provenanceOf } from '../../count/provenance.ts';
import type { Stage, StageAction } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import { listDecisions, reading } from '../decision.ts';
import { type Lot, type LotOccasion, lotByOrder } from '../lot.ts';
import type { CountOptions, Rule } from '../rule.ts';
import { onlyOnePlace } from '../single-place.ts';

const head = { id: 'instant-runoff', title: 'Instant runoff (alternative vote)' };

/**
 * Instant runoff, plain: one place; the lowest is excluded, one at a time, until somebody has more than half of the votes
 * of those who continue. Every tie goes to a lot.
 *
 * Statutes with look-back or batches have ids of their own.
 *
 * @example instantRunoff.count({ profile: parseBallots('4: A\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const instantRunoff: Rule = {
  ...head,
  source:
    'the plain rule; compare Parliamentary Voting System and Constituencies Act 2011, section 9, which looks back in ties',
  singleSeat: true,
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'lot', transfersSurpluses: false },
  decisions: listDecisions({
    papers: reading('-', 'a paper needs one clear first preference and ends at equal preferences', undefined),
    elect: reading('-', 'more than half of the votes of those who continue', undefined),
    exclude: reading('-', 'the lowest, one at a time; papers go on to the next who continues', undefined),
    tie: reading(
      '-',
      'every tie goes to a lot: between the lowest for who is excluded, between the last two for who is elected',
      undefined,
    ),
  }),
  count: countInFull,
  winners: (papers, seats, lot) => {
    onlyOnePlace(head, seats);
    return [runOff(papers, new Uint8Array(papers.candidates).fill(1), lot)].filter((winner) => winner !== undefined);
  },
};

/** What happened at a stage, for whoever writes it down. */
interface Happened {
  readonly action: StageAction;
  readonly votes: Float64Array;
  readonly nonTransferable: number;
  readonly winner?: { readonly candidate: number; readonly because: string };
}

/** Who is told as a count goes on. */
interface Listener {
  stage(happened: Happened): void;
  tie(tie: Tie): void;
}

/** The count itself; gives the winner, if anybody stands. */
function runOff(papers: Papers, open: Uint8Array, lot: Lot, listener?: Listener): number | undefined {
  const { next, nonTransferable } = papers.all.sort(open);
  const piles: Pile[][] = next.map((pile) => (pile === undefined ? [] : [pile]));
  const votes = Float64Array.from(next, (pile) => pile?.papers ?? 0);
  const valid = papers.all.papers - nonTransferable;
  let action: StageAction = { kind: 'first-preferences' };
  let stranded = 0;
  for (let stage = 1; ; stage++) {
    const standing = standingOf(open);
    const highest = level(standing, votes, Math.max);
    const majority = votes[highest[0]] * 2 > valid - stranded;
    if (majority || (standing.length <= 2 && highest.length === standing.length)) {
      const candidate = take(highest, { stage, over: 'election' }, lot, listener);
      const because = majority ? MAJORITY : standing.length === 1 ? UNOPPOSED : BY_LOT;
      const winner = candidate === undefined ? {} : { winner: { candidate, because } };
      listener?.stage({ action, votes, nonTransferable: stranded, ...winner });
      return candidate;
    }
    listener?.stage({ action, votes, nonTransferable: stranded });
    const excluded = take(level(standing, votes, Math.min), { stage: stage + 1, over: 'exclusion' }, lot, listener);
    if (excluded === undefined) return undefined;
    open[excluded] = 0;
    stranded += movePapers(piles, votes, excluded, open);
    action = { kind: 'exclusion', candidates: [excluded] };
  }
}

const MAJORITY = 'more than half of the votes of those who continue';
const UNOPPOSED = 'nobody else continues';
const BY_LOT = 'by lot, level with the other of the last two';

/** One of the tied: by lot where there are several. */
function take(tied: readonly number[], occasion: LotOccasion, lot: Lot, listener?: Listener): number | undefined {
  if (tied.length < 2) return tied[0];
  const chosen = lot.choose(tied, occasion);
  listener?.tie({ ...occasion, tied, decidedBy: 'lot', chosen: [chosen] });
  return chosen;
}

/** Moves the papers of the excluded to the next who continues; gives how many show nobody. */
function movePapers(piles: Pile[][], votes: Float64Array, excluded: number, open: Uint8Array): number {
  let stranded = 0;
  for (const pile of piles[excluded]) {
    const { next, nonTransferable } = pile.sort(open);
    stranded += nonTransferable;
    for (let candidate = 0; candidate < open.length; candidate++) {
      const gained = next[candidate];
      if (gained === undefined) continue;
      piles[candidate].push(gained);
      votes[candidate] += gained.papers;
    }
  }
  votes[excluded] = 0;
  return stranded;
}

function standingOf(open: Uint8Array): number[] {
  const standing: number[] = [];
  for (let candidate = 0; candidate < open.length; candidate++) if (open[candidate] === 1) standing.push(candidate);
  return standing;
}

function level(standing: readonly number[], votes: Float64Array, extreme: (a: number, b: number) => number): number[] {
  let edge = votes[standing[0]];
  for (const candidate of standing) edge = extreme(edge, votes[candidate]);
  return standing.filter((candidate) => votes[candidate] === edge);
}

function countInFull(contest: Contest, { lot = lotByOrder() }: CountOptions = {}): Count {
  checkContest(contest);
  onlyOnePlace(head, contest.seats);
  const { profile, withdrawn = [] } = contest;
  const papers = papersOf(profile);
  const open = new Uint8Array(papers.candidates).fill(1);
  for (const candidate of withdrawn) open[candidate] = 0;
  const valid = papers.all.papers - papers.all.sort(open).nonTransferable;
  const stages: Stage[] = [];
  const ties: Tie[] = [];
  const winner = runOff(papers, open, lot, {
    tie: (tie) => ties.push(tie),
    stage: ({ action, votes, nonTransferable, winner: won }) => {
      stages.push({
        number: stages.length + 1,
        action,
        votes: Array.from(votes, String),
        nonTransferable: String(nonTransferable),
        lostToRounding: '0',
        quota: null,
        elected: won === undefined ? [] : [won.candidate],
        excluded: action.kind === 'exclusion' ? (action.candidates ?? []) : [],
        ...(won === undefined ? {} : { reasons: [{ candidates: [won.candidate], because: won.because }] }),
      });
    },
  });
  return {
    format: 'psephos-count',
    version: 1,
    rule: head,
    contest: contestRecord(contest),
    papers: { valid, invalid: profile.total - valid },
    quota: null,
    elected: winner === undefined ? [] : [winner],
    stages,
    ties,
    provenance: provenanceOf(contest, lot.seed, lot.describes),
  };
}
