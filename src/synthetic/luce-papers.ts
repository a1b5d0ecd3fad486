import type { Papers, Pile, SortedPile } from '../ballots/papers.ts';
import { invariant } from '../base/invariant.ts';
import type { LucePattern } from './model.ts';
import { type Split, splitOrStop } from './split.ts';

/**
 * Papers of a Luce pattern: all that is ever known of a paper beyond who holds it is its first preference and the sort of its
 * voter, so a pile is one number for each of these, however many papers there are and however often they moved.
 */
export function lucePapers(votes: readonly number[]): (pattern: LucePattern, split: Split) => Papers {
  const candidates = votes.length;
  const total = votes.reduce((sum, papers) => sum + papers, 0);
  const [weights, counts] = [0, 1].map(() => new Float64Array(candidates + 1));
  return (pattern, split) => {
    const { sorts } = pattern;
    const drawing: Drawing = {
      pattern,
      split,
      candidates,
      slots: sorts === 1 ? 1 : sorts + 1,
      weights,
      counts,
      bySort: new Float64Array(sorts),
    };
    return { candidates, invalid: 0, all: { papers: total, sort: (open) => sortFirst(drawing, votes, open) } };
  };
}

interface Drawing {
  readonly pattern: LucePattern;
  readonly split: Split;
  readonly candidates: number;
  /** Numbers a pile keeps for one first preference: one a sort and, where there are several, before them those whose sort is not drawn yet. */
  readonly slots: number;
  readonly weights: Float64Array;
  readonly counts: Float64Array;
  readonly bySort: Float64Array;
}

/** A pile: papers by first preference and slot. */
interface LucePile extends Pile {
  readonly held: Float64Array;
}

function lucePile(drawing: Drawing, held: Float64Array): LucePile {
  let papers = 0;
  for (let group = 0; group < held.length; group++) papers += held[group];
  return {
    papers,
    held,
    sort: (open) => sortPile(drawing, held, open),
    join: (others) => {
      const all = Float64Array.from(held);
      for (const other of others) {
        const more = heldBy(other);
        for (let group = 0; group < all.length; group++) all[group] += more[group];
      }
      return lucePile(drawing, all);
    },
  };
}

function heldBy(pile: Pile): Float64Array {
  invariant(isLuce(pile), 'piles of real and of drawn papers are never joined');
  return pile.held;
}

function isLuce(pile: Pile): pile is LucePile {
  return 'held' in pile;
}

interface Sorting {
  readonly held: (Float64Array | undefined)[];
  nonTransferable: number;
}

/** First preferences are known: nothing is drawn for them unless their candidate is out of the running. */
function sortFirst(drawing: Drawing, votes: readonly number[], open: Uint8Array): SortedPile {
  const sorted = newSorting(drawing);
  for (let first = 0; first < votes.length; first++) {
    if (votes[first] === 0) continue;
    if (open[first] === 1) heldFor(drawing, sorted, first)[first * drawing.slots] = votes[first];
    else drawGroup(drawing, first, 0, votes[first], open, sorted);
  }
  return close(drawing, sorted);
}

function sortPile(drawing: Drawing, held: Float64Array, open: Uint8Array): SortedPile {
  const { candidates, slots } = drawing;
  const sorted = newSorting(drawing);
  for (let first = 0, group = 0; first < candidates; first++)
    for (let slot = 0; slot < slots; slot++, group++)
      if (held[group] > 0) drawGroup(drawing, first, slot, held[group], open, sorted);
  return close(drawing, sorted);
}

function newSorting({ candidates }: Drawing): Sorting {
  return { held: new Array(candidates).fill(undefined), nonTransferable: 0 };
}

function heldFor({ candidates, slots }: Drawing, { held }: Sorting, candidate: number): Float64Array {
  const found = held[candidate];
  if (found !== undefined) return found;
  const made = new Float64Array(candidates * slots);
  held[candidate] = made;
  return made;
}

function close(drawing: Drawing, { held, nonTransferable }: Sorting): SortedPile {
  return {
    next: held.map((papers) => (papers === undefined ? undefined : lucePile(drawing, papers))),
    nonTransferable,
  };
}

/** Papers of one first preference and slot; the sort of a voter is drawn when it first matters. */
function drawGroup(
  drawing: Drawing,
  first: number,
  slot: number,
  papers: number,
  open: Uint8Array,
  sorted: Sorting,
): void {
  const { pattern, split, slots, bySort } = drawing;
  if (slots === 1) drawNext(drawing, first, 0, papers, open, sorted);
  else if (slot > 0) drawNext(drawing, first, slot - 1, papers, open, sorted);
  else {
    split(papers, pattern.shares(first), bySort);
    for (let sort = 0; sort < bySort.length; sort++)
      if (bySort[sort] > 0) drawNext(drawing, first, sort, bySort[sort], open, sorted);
  }
}

function drawNext(
  drawing: Drawing,
  first: number,
  sort: number,
  papers: number,
  open: Uint8Array,
  sorted: Sorting,
): void {
  const { pattern, split, candidates, slots, weights, counts } = drawing;
  const row = pattern.row(first, sort);
  for (let candidate = 0; candidate < candidates; candidate++)
    weights[candidate] = open[candidate] === 1 ? row[candidate] : 0;
  weights[candidates] = row[candidates];
  splitOrStop(split, papers, weights, counts);
  sorted.nonTransferable += counts[candidates];
  const group = slots === 1 ? first : first * slots + sort + 1;
  for (let candidate = 0; candidate < candidates; candidate++)
    if (counts[candidate] > 0) heldFor(drawing, sorted, candidate)[group] += counts[candidate];
}
