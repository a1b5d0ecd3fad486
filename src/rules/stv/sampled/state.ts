import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import type { GregoryState, Parcel } from '../gregory/state.ts';
import { type OrderedPile, orderedPile } from './ordered-pile.ts';

/** Papers that a candidate received together, in the order filed. */
export interface SampledParcel extends Parcel<number> {
  readonly pile: OrderedPile;
}

/**
 * Where a whole-paper count stands: a value-transfer count of papers that are always worth one vote and lie in an order, so
 * that the clauses of that family read it too.
 */
export interface SampledState extends GregoryState<number> {
  readonly ballots: ReadBallots;
  readonly parcels: SampledParcel[][];
  /** The transfers, by their number as parcels have it, that were surpluses and elected nobody. */
  readonly quietSurpluses: Set<number>;
}

/** Gives papers to a candidate as one parcel, one vote each. */
export function credit(state: SampledState, candidate: number, filed: ArrayLike<number>): void {
  addParcel(state, candidate, filed);
  state.votes[candidate] += filed.length;
}

/** Makes one parcel of papers whose votes have been credited. */
export function addParcel(state: SampledState, candidate: number, filed: ArrayLike<number>): void {
  if (filed.length === 0) return;
  const pile = orderedPile(state.ballots, state.open.length, Uint32Array.from(filed));
  state.parcels[candidate].push(parcelOf(candidate, pile, state.history.length));
}

/** A parcel of papers worth one vote each; `received`: how many transfers there had been. */
export function parcelOf(holder: number, pile: OrderedPile, received: number): SampledParcel {
  return { holder, value: 1, pile, votes: pile.papers, received };
}

/** All papers of some parcels, in the order received. */
export function allOf(state: SampledState, parcels: readonly SampledParcel[]): OrderedPile {
  const papers = parcels.reduce((sum, { pile }) => sum + pile.papers, 0);
  const filed = new Uint32Array(papers);
  let length = 0;
  for (const { pile } of parcels) {
    filed.set(pile.filed, length);
    length += pile.papers;
  }
  return orderedPile(state.ballots, state.open.length, filed);
}
