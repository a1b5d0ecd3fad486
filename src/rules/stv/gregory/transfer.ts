import { joined, type SortedPile } from '../../../ballots/papers.ts';
import type { Credit } from '../clauses/credit.ts';
import type { SurplusFacts } from '../clauses/surplus.ts';
import { type GregoryState, type Parcel, surplusOf } from './state.ts';
import type { GregoryStatute } from './statute.ts';

/** Papers that moved at one value. */
export interface MovedPapers<V> {
  readonly value: V;
  readonly papers: number;
}

/**
 * Moves the surplus of a candidate: the papers that the statute takes go on at their transfer values and the candidate keeps
 * the quota. What did not move is non-transferable or lost to rounding, as the statute has it.
 */
export function moveSurplusPapers<V>(
  { surplusPapers, transferValue, credit, unmovedSurplus }: GregoryStatute['decisions'],
  state: GregoryState<V>,
  candidate: number,
): readonly MovedPapers<V>[] {
  const { numbers, votes } = state;
  const from = surplusPapers.choice(state.parcels[candidate]);
  const sorted = from.map(({ pile }) => pile.sort(state.open));
  const facts = surplusFacts(state, candidate, from, sorted);
  const moving = from.map((parcel, index) => ({
    value: transferValue.choice(numbers, facts, parcel.value),
    sorted: sorted[index],
  }));
  let left = facts.surplus;
  let stranded = numbers.zero;
  const moved = byValue(state, moving).map(({ value, parts }) => {
    const pile = together(parts.map((part) => part.sorted));
    left = numbers.subtract(left, creditPapers(state, value, pile, credit.choice));
    stranded = numbers.add(stranded, credit.choice(numbers, value, pile.nonTransferable));
    return { value, papers: pile.next.reduce((sum, part) => sum + (part?.papers ?? 0), 0) };
  });
  const waste = unmovedSurplus.choice(numbers, facts, left, stranded);
  state.nonTransferable = numbers.add(state.nonTransferable, waste);
  state.lostToRounding = numbers.add(state.lostToRounding, numbers.subtract(left, waste));
  votes[candidate] = numbers.subtract(votes[candidate], facts.surplus);
  state.surpluses.delete(candidate);
  state.dealtWith.add(candidate);
  return moved;
}

function surplusFacts<V>(
  state: GregoryState<V>,
  candidate: number,
  from: readonly Parcel<V>[],
  sorted: readonly SortedPile[],
): SurplusFacts<V> {
  const { numbers, votes } = state;
  let papers = 0;
  let transferable = 0;
  let transferableWorth = numbers.zero;
  let strandedWorth = numbers.zero;
  for (const [index, { pile, value }] of from.entries()) {
    const { nonTransferable } = sorted[index];
    papers += pile.papers;
    transferable += pile.papers - nonTransferable;
    transferableWorth = numbers.add(transferableWorth, numbers.times(value, pile.papers - nonTransferable));
    strandedWorth = numbers.add(strandedWorth, numbers.times(value, nonTransferable));
  }
  const surplus = surplusOf(state, candidate);
  return { surplus, vote: votes[candidate], papers, transferable, transferableWorth, strandedWorth };
}

/**
 * Moves parcels of excluded candidates at the values they have, one value after the other, and tells of each; gives the papers that
 * became non-transferable.
 */
export function moveExcludedPapers<V>(
  { credit }: GregoryStatute['decisions'],
  state: GregoryState<V>,
  step: readonly Parcel<V>[],
  tell?: (moved: MovedPapers<V>) => void,
): number {
  const { numbers, votes } = state;
  let stranded = 0;
  for (const { value, parts } of byValue(state, step)) {
    let left = numbers.zero;
    for (const { holder, votes: held } of parts) {
      votes[holder] = numbers.subtract(votes[holder], held);
      left = numbers.add(left, held);
    }
    const pile = joined(parts.map((part) => part.pile));
    const sorted = pile.sort(state.open);
    const wasted = credit.choice(numbers, value, sorted.nonTransferable);
    left = numbers.subtract(left, creditPapers(state, value, sorted, credit.choice));
    state.nonTransferable = numbers.add(state.nonTransferable, wasted);
    state.lostToRounding = numbers.add(state.lostToRounding, numbers.subtract(left, wasted));
    stranded += sorted.nonTransferable;
    tell?.({ value, papers: pile.papers });
  }
  return stranded;
}

/** Credits sorted papers at one value, a new parcel for each candidate who receives any; gives the votes credited. */
function creditPapers<V>(
  { numbers, votes, parcels, history }: GregoryState<V>,
  value: V,
  { next }: SortedPile,
  credit: Credit,
): V {
  let credited = numbers.zero;
  for (let candidate = 0; candidate < next.length; candidate++) {
    const pile = next[candidate];
    if (pile === undefined) continue;
    const gained = credit(numbers, value, pile.papers);
    votes[candidate] = numbers.add(votes[candidate], gained);
    credited = numbers.add(credited, gained);
    parcels[candidate].push({ holder: candidate, value, pile, votes: gained, received: history.length });
  }
  return credited;
}

/** Things of one value together, in the order in which the values first stand. */
function byValue<V, T extends { readonly value: V }>(
  { numbers }: GregoryState<V>,
  things: readonly T[],
): readonly { readonly value: V; readonly parts: readonly T[] }[] {
  if (things.length === 1) return [{ value: things[0].value, parts: things }];
  const groups: { readonly value: V; readonly parts: T[] }[] = [];
  for (const thing of things) {
    const group = groups.find(({ value }) => numbers.compare(value, thing.value) === 0);
    if (group === undefined) groups.push({ value: thing.value, parts: [thing] });
    else group.parts.push(thing);
  }
  return groups;
}

/** Sorted piles as one. */
function together(piles: readonly SortedPile[]): SortedPile {
  if (piles.length === 1) return piles[0];
  return {
    next: piles[0].next.map((_, candidate) => {
      const parts = piles.flatMap(({ next }) => next[candidate] ?? []);
      return parts.length === 0 ? undefined : joined(parts);
    }),
    nonTransferable: piles.reduce((sum, { nonTransferable }) => sum + nonTransferable, 0),
  };
}
