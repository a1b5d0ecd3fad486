import { joined, type Papers, type Pile } from '../../ballots/papers.ts';
import type { StageAction } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import type { Lot, LotOccasion } from '../lot.ts';

/** What happened at a stage, for whoever writes it down. */
export interface Happened {
  readonly action: StageAction;
  readonly votes: Float64Array;
  readonly nonTransferable: number;
  readonly winner?: { readonly candidate: number; readonly because: string };
}

/** Who is told as a count goes on. */
export interface Listener {
  stage(happened: Happened): void;
  tie(tie: Tie): void;
}

/**
 * The count of an instant runoff: the lowest is excluded, one at a time, until somebody has more than half of the votes of those
 * who continue, or the last two are level. Gives the winner, if anybody stands; whoever listens is told of each stage and tie.
 */
export function runOff(papers: Papers, open: Uint8Array, lot: Lot, listener?: Listener): number | undefined {
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
  votes[excluded] = 0;
  if (piles[excluded].length === 0) return 0;
  const { next, nonTransferable } = joined(piles[excluded]).sort(open);
  for (let candidate = 0; candidate < open.length; candidate++) {
    const gained = next[candidate];
    if (gained === undefined) continue;
    piles[candidate].push(gained);
    votes[candidate] += gained.papers;
  }
  return nonTransferable;
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
