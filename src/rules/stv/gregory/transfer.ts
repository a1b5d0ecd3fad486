import type { Pile, SortedPile } from '../../../ballots/papers.ts';
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
  const sorted = from.map((parcel) => parcel.piles.map((pile) => pile.sort(state.open)));
  const papers = from.reduce((sum, parcel) => sum + parcel.papers, 0);
  const transferable = papers - sorted.reduce((sum, piles) => sum + stranded(piles), 0);
  const facts = { surplus, vote: votes[candidate], transferable, papers };
  let left = surplus;
  const moved = from.map((parcel, index) => {
    const value = transferValue(numbers, { ...facts, received: parcel.value });
    left = numbers.subtract(left, creditPapers(state, sorted[index], value));
    return { value, papers: parcel.papers - stranded(sorted[index]) };
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
  let lost = 0;
  for (let first = 0; first < step.length; ) {
    const { value } = step[first];
    const piles: SortedPile[] = [];
    let end = first;
    for (; end < step.length && numbers.compare(step[end].value, value) === 0; end++) {
      const { holder, papers } = step[end];
      votes[holder] = numbers.subtract(votes[holder], numbers.times(value, papers));
      for (const pile of step[end].piles) piles.push(pile.sort(state.open));
    }
    creditPapers(state, piles, value);
    const without = stranded(piles);
    state.nonTransferable = numbers.add(state.nonTransferable, numbers.times(value, without));
    lost += without;
    first = end;
  }
  return lost;
}

/** Credits sorted papers at one value, one new parcel for each candidate who receives any; gives the votes credited. */
function creditPapers<V>(
  { numbers, votes, parcels, open }: GregoryState<V>,
  sorted: readonly SortedPile[],
  value: V,
): V {
  let credited = numbers.zero;
  for (let candidate = 0; candidate < open.length; candidate++) {
    if (open[candidate] === 0) continue;
    const piles: Pile[] = [];
    let papers = 0;
    for (const { next } of sorted) {
      const pile = next[candidate];
      if (pile === undefined) continue;
      piles.push(pile);
      papers += pile.papers;
    }
    if (papers === 0) continue;
    const worth = numbers.times(value, papers);
    votes[candidate] = numbers.add(votes[candidate], worth);
    credited = numbers.add(credited, worth);
    parcels[candidate].push({ value, piles, papers });
  }
  return credited;
}

function stranded(sorted: readonly SortedPile[]): number {
  let papers = 0;
  for (const { nonTransferable } of sorted) papers += nonTransferable;
  return papers;
}
