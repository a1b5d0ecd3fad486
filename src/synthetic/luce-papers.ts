import type { Papers, Pile, SortedPile } from '../ballots/papers.ts';
import { invariant } from '../base/invariant.ts';
import type { LucePattern } from './model.ts';
import { type Split, splitOrStop } from './split.ts';

/**
 * Papers of a Luce pattern: all that is ever known of a paper beyond who holds it is its first preference and the sort of its
 * voter, so a pile is one number for each of these, however many papers there are and however often they moved.
 *
 * The papers of a draw are good until those of the next are asked for: every draw writes its piles over the last one's, because
 * making piles anew would cost more than all that is drawn.
 */
export function lucePapers(votes: readonly number[]): (pattern: LucePattern, split: Split) => Papers {
  let desk: Desk | undefined;
  return (pattern, split) => {
    if (desk === undefined || desk.bySort.length !== pattern.sorts) desk = openDesk(votes, pattern, split);
    desk.pattern = pattern;
    desk.split = split;
    desk.pilesUsed = 0;
    desk.sortingsUsed = 0;
    return desk.all;
  };
}

/** Where one draw after another is sorted. */
interface Desk {
  pattern: LucePattern;
  split: Split;
  readonly votes: readonly number[];
  readonly all: Papers;
  readonly candidates: number;
  /** Numbers a pile keeps for one first preference: one a sort and, where there are several, before them those whose sort is not drawn yet. */
  readonly slots: number;
  readonly weights: Float64Array;
  readonly counts: Float64Array;
  readonly bySort: Float64Array;
  /** Piles and sortings of this draw, and behind them those of earlier draws to write over. */
  readonly piles: LucePile[];
  readonly sortings: Sorting[];
  pilesUsed: number;
  sortingsUsed: number;
}

/** A pile: papers by first preference and slot. */
interface LucePile extends Pile {
  papers: number;
  readonly held: Float64Array;
}

interface Sorting extends SortedPile {
  readonly next: (LucePile | undefined)[];
  nonTransferable: number;
}

function openDesk(votes: readonly number[], pattern: LucePattern, split: Split): Desk {
  const candidates = votes.length;
  const desk: Desk = {
    pattern,
    split,
    votes,
    all: {
      candidates,
      invalid: 0,
      all: { papers: votes.reduce((sum, papers) => sum + papers, 0), sort: (open) => sortFirst(desk, open) },
    },
    candidates,
    slots: pattern.sorts === 1 ? 1 : pattern.sorts + 1,
    weights: new Float64Array(candidates + 1),
    counts: new Float64Array(candidates + 1),
    bySort: new Float64Array(pattern.sorts),
    piles: [],
    sortings: [],
    pilesUsed: 0,
    sortingsUsed: 0,
  };
  return desk;
}

function emptyPile(desk: Desk): LucePile {
  const { piles } = desk;
  if (desk.pilesUsed === piles.length) piles.push(newPile(desk));
  const pile = piles[desk.pilesUsed];
  desk.pilesUsed += 1;
  pile.papers = 0;
  for (let group = 0; group < pile.held.length; group++) pile.held[group] = 0;
  return pile;
}

function newPile(desk: Desk): LucePile {
  const pile: LucePile = {
    papers: 0,
    held: new Float64Array(desk.candidates * desk.slots),
    sort: (open) => sortPile(desk, pile, open),
    join: (others) => joinPiles(desk, pile, others),
  };
  return pile;
}

function joinPiles(desk: Desk, pile: LucePile, others: readonly Pile[]): LucePile {
  const all = emptyPile(desk);
  all.papers = pile.papers;
  all.held.set(pile.held);
  for (const other of others) {
    const more = asLuce(other).held;
    for (let group = 0; group < more.length; group++) all.held[group] += more[group];
    all.papers += other.papers;
  }
  return all;
}

function asLuce(pile: Pile): LucePile {
  invariant(isLuce(pile), 'piles of real and of drawn papers are never joined');
  return pile;
}

function isLuce(pile: Pile): pile is LucePile {
  return 'held' in pile;
}

/** First preferences are known: nothing is drawn for them unless their candidate is out of the running. */
function sortFirst(desk: Desk, open: Uint8Array): SortedPile {
  const { votes, slots } = desk;
  const sorted = emptySorting(desk);
  for (let first = 0; first < votes.length; first++) {
    if (votes[first] === 0) continue;
    if (open[first] === 1) put(desk, sorted, first, first * slots, votes[first]);
    else drawGroup(desk, first, 0, votes[first], open, sorted);
  }
  return sorted;
}

function sortPile(desk: Desk, { held }: LucePile, open: Uint8Array): SortedPile {
  const { candidates, slots } = desk;
  const sorted = emptySorting(desk);
  for (let first = 0, group = 0; first < candidates; first++)
    for (let slot = 0; slot < slots; slot++, group++)
      if (held[group] > 0) drawGroup(desk, first, slot, held[group], open, sorted);
  return sorted;
}

function emptySorting(desk: Desk): Sorting {
  const { sortings, candidates } = desk;
  if (desk.sortingsUsed === sortings.length) sortings.push({ next: new Array(candidates), nonTransferable: 0 });
  const sorting = sortings[desk.sortingsUsed];
  desk.sortingsUsed += 1;
  sorting.nonTransferable = 0;
  for (let candidate = 0; candidate < candidates; candidate++) sorting.next[candidate] = undefined;
  return sorting;
}

/** Adds papers of one group to what a candidate receives. */
function put(desk: Desk, { next }: Sorting, candidate: number, group: number, papers: number): void {
  const pile = next[candidate] ?? emptyPile(desk);
  next[candidate] = pile;
  pile.held[group] += papers;
  pile.papers += papers;
}

/** Papers of one first preference and slot; the sort of a voter is drawn when it first matters. */
function drawGroup(desk: Desk, first: number, slot: number, papers: number, open: Uint8Array, sorted: Sorting): void {
  const { pattern, split, slots, bySort } = desk;
  if (slots === 1) drawNext(desk, first, 0, papers, open, sorted);
  else if (slot > 0) drawNext(desk, first, slot - 1, papers, open, sorted);
  else {
    split(papers, pattern.shares(first), bySort);
    for (let sort = 0; sort < bySort.length; sort++)
      if (bySort[sort] > 0) drawNext(desk, first, sort, bySort[sort], open, sorted);
  }
}

function drawNext(desk: Desk, first: number, sort: number, papers: number, open: Uint8Array, sorted: Sorting): void {
  const { pattern, split, candidates, slots, weights, counts } = desk;
  const row = pattern.row(first, sort);
  for (let candidate = 0; candidate < candidates; candidate++)
    weights[candidate] = open[candidate] === 1 ? row[candidate] : 0;
  weights[candidates] = row[candidates];
  splitOrStop(split, papers, weights, counts);
  sorted.nonTransferable += counts[candidates];
  const group = slots === 1 ? first : first * slots + sort + 1;
  for (let candidate = 0; candidate < candidates; candidate++)
    if (counts[candidate] > 0) put(desk, sorted, candidate, group, counts[candidate]);
}
