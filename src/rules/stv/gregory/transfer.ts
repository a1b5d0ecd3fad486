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
  const received = byValue(state, surplusPapers.choice(state.parcels[candidate])).map(({ value, parts }) => {
    const pile = joined(parts.map((parcel) => parcel.pile));
    return { value, papers: pile.papers, sorted: pile.sort(state.open) };
  });
  const facts = surplusFacts(state, candidate, received);
  const moving = received.map(({ value, sorted }) => ({ value: transferValue.choice(numbers, facts, value), sorted }));
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

/** Papers of a surplus that came with one value, sorted. */
interface ReceivedPapers<V> {
  readonly value: V;
  readonly papers: number;
  readonly sorted: SortedPile;
}

function surplusFacts<V>(
  state: GregoryState<V>,
  candidate: number,
  received: readonly ReceivedPapers<V>[],
): SurplusFacts<V> {
  const { numbers, votes } = state;
  let all = 0;
  let transferable = 0;
  let transferableWorth = numbers.zero;
  let strandedWorth = numbers.zero;
  for (const { value, papers, sorted } of received) {
    const { nonTransferable } = sorted;
    all += papers;
    transferable += papers - nonTransferable;
    transferableWorth = numbers.add(transferableWorth, numbers.times(value, papers - nonTransferable));
    strandedWorth = numbers.add(strandedWorth, numbers.times(value, nonTransferable));
  }
  const surplus = surplusOf(state, candidate);
  return { surplus, vote: votes[candidate], papers: all, transferable, transferableWorth, strandedWorth };
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
    let place = 0;
    while (place < groups.length && numbers.compare(groups[place].value, thing.value) !== 0) place += 1;
    if (place < groups.length) groups[place].parts.push(thing);
    else groups.push({ value: thing.value, parts: [thing] });
  }
  return groups;
}

/** Sorted piles as one. */
function together(sorted: readonly SortedPile[]): SortedPile {
  if (sorted.length === 1) return sorted[0];
  return {
    next: sorted[0].next.map((_, candidate) => {
      const parts = sorted.map(({ next }) => next[candidate]).filter((pile) => pile !== undefined);
      return parts.length === 0 ? undefined : joined(parts);
    }),
    nonTransferable: sorted.reduce((sum, { nonTransferable }) => sum + nonTransferable, 0),
  };
}
