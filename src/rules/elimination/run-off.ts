import type { Papers } from '../../ballots/papers.ts';
import type { StageAction } from '../../count/stage.ts';
import type { Tie } from '../../count/tie.ts';
import type { Lot, LotOccasion } from '../lot.ts';
import { movePapers } from './move-papers.ts';

/** What happened at a stage, for whoever writes it down. */
export interface Happened {
  readonly action: StageAction;
  readonly votes: readonly number[];
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
  const piles = next.map((pile) => (pile === undefined ? [] : [pile]));
  const votes = next.map((pile) => pile?.papers ?? 0);
  const valid = papers.all.papers - nonTransferable;
  let excluded: number | undefined;
  let standing = howMany(open);
  let stranded = 0;
  for (let stage = 1; ; stage++) {
    const highest = level(open, votes, 'most');
    const majority = votes[highest[0]] * 2 > valid - stranded;
    if (majority || (standing <= 2 && highest.length === standing)) {
      const candidate = take(highest, { stage, over: 'election' }, lot, listener);
      const because = majority ? MAJORITY : standing === 1 ? UNOPPOSED : BY_LOT;
      listener?.stage({ ...after(excluded), votes, nonTransferable: stranded, ...won(candidate, because) });
      return candidate;
    }
    listener?.stage({ ...after(excluded), votes, nonTransferable: stranded });
    excluded = take(level(open, votes, 'fewest'), { stage: stage + 1, over: 'exclusion' }, lot, listener);
    if (excluded === undefined) return undefined;
    open[excluded] = 0;
    standing -= 1;
    stranded += movePapers(piles, votes, excluded, open);
  }
}

function after(excluded: number | undefined): { readonly action: StageAction } {
  return {
    action: excluded === undefined ? { kind: 'first-preferences' } : { kind: 'exclusion', candidates: [excluded] },
  };
}

function won(candidate: number | undefined, because: string): Pick<Happened, 'winner'> {
  return candidate === undefined ? {} : { winner: { candidate, because } };
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

function howMany(open: Uint8Array): number {
  let standing = 0;
  for (let candidate = 0; candidate < open.length; candidate++) standing += open[candidate];
  return standing;
}

/** Those in the running with the most (or fewest) votes. */
function level(open: Uint8Array, votes: readonly number[], want: 'most' | 'fewest'): readonly number[] {
  let first: number | undefined;
  let alone = true;
  for (let candidate = 0; candidate < open.length; candidate++) {
    if (open[candidate] === 0) continue;
    const lead = first === undefined ? 1 : votes[candidate] - votes[first];
    if (first === undefined || (want === 'most' ? lead > 0 : lead < 0)) {
      first = candidate;
      alone = true;
    } else if (lead === 0) alone = false;
  }
  if (first === undefined) return [];
  return alone ? [first] : standingWith(votes[first], open, votes);
}

function standingWith(held: number, open: Uint8Array, votes: readonly number[]): number[] {
  const found: number[] = [];
  for (let candidate = 0; candidate < open.length; candidate++)
    if (open[candidate] === 1 && votes[candidate] === held) found.push(candidate);
  return found;
}
