import { joined, type Pile, type SortedPile } from '../../../ballots/papers.ts';
import type { TransferValue } from '../clauses/surplus.ts';
import { type GregoryState, type HeldParcel, type Parcel, surplusOf } from './state.ts';

/** Papers that moved at one value. */
export interface MovedPapers<V> {
  readonly value: V;
  readonly papers: number;
}

/**
 * Moves the surplus of a candidate: the papers of the given parcels go on at their transfer values, the candidate keeps the
 * quota, and what the papers cannot carry becomes non-transferable.
 */
export function moveSurplusPapers<V>(
  state: GregoryState<V>,
  candidate: number,
  from: readonly Parcel<V>[],
  transferValue: TransferValue,
): readonly MovedPapers<V>[] {
  const { numbers, votes } = state;
  const surplus = surplusOf(state, candidate);
  const sorted = from.map(({ pile }) => pile.sort(state.open));
  const papers = from.reduce((sum, { pile }) => sum + pile.papers, 0);
  const transferable = papers - sorted.reduce((sum, { nonTransferable }) => sum + nonTransferable, 0);
  const facts = { surplus, vote: votes[candidate], transferable, papers };
  let left = surplus;
  const moved = from.map((parcel, index) => {
    const value = transferValue(numbers, { ...facts, received: parcel.value });
    left = numbers.subtract(left, creditPapers(state, sorted[index], value));
    return { value, papers: parcel.pile.papers - sorted[index].nonTransferable };
  });
  state.nonTransferable = numbers.add(state.nonTransferable, left);
  votes[candidate] = numbers.subtract(votes[candidate], surplus);
  state.surpluses.delete(candidate);
  state.parcels[candidate] = [];
  return moved;
}

/** Moves parcels of excluded candidates at the value they have; gives the papers that became non-transferable. */
export function moveExcludedPapers<V>(state: GregoryState<V>, step: readonly HeldParcel<V>[]): number {
  const { numbers, votes } = state;
  let stranded = 0;
  for (let first = 0; first < step.length; ) {
    const { value } = step[first];
    const piles: Pile[] = [];
    let end = first;
    for (; end < step.length && numbers.compare(step[end].value, value) === 0; end++) {
      const { holder, pile } = step[end];
      votes[holder] = numbers.subtract(votes[holder], numbers.times(value, pile.papers));
      piles.push(pile);
    }
    const sorted = joined(piles).sort(state.open);
    creditPapers(state, sorted, value);
    state.nonTransferable = numbers.add(state.nonTransferable, numbers.times(value, sorted.nonTransferable));
    stranded += sorted.nonTransferable;
    first = end;
  }
  return stranded;
}

/** Credits sorted papers at one value, a new parcel for each candidate who receives any; gives the votes credited. */
function creditPapers<V>({ numbers, votes, parcels }: GregoryState<V>, { next }: SortedPile, value: V): V {
  let credited = numbers.zero;
  for (let candidate = 0; candidate < next.length; candidate++) {
    const pile = next[candidate];
    if (pile === undefined) continue;
    const worth = numbers.times(value, pile.papers);
    votes[candidate] = numbers.add(votes[candidate], worth);
    credited = numbers.add(credited, worth);
    parcels[candidate].push({ value, pile });
  }
  return credited;
}
