import type { NumberSystem } from '../../../numbers/number-system.ts';
import {
  continuing,
  type GregoryState,
  type Parcel,
  surplusOf,
  untransferredSurplus,
  vacancies,
} from '../gregory/state.ts';
import { extremes } from './ties.ts';

/** The candidates whose surplus may be transferred next, before ties are broken. */
export type SurplusOrder = <V>(state: GregoryState<V>) => readonly number[];

/** Those with the largest surplus. */
export const largestSurplus: SurplusOrder = (state) => {
  const waiting = [...state.surpluses].filter((candidate) => !state.numbers.isZero(surplusOf(state, candidate)));
  return extremes(state, waiting, state.votes, 'most');
};

/** Whether all surpluses wait while candidates are excluded first. */
export type Deferral = <V>(state: GregoryState<V>) => boolean;

/**
 * Surpluses wait when all of them together do not exceed the difference between the two lowest candidates, or the
 * difference between the sum of some lowest candidates who could all be excluded and the next above.
 */
export const deferWhenTheyCannotChangeTheLowest: Deferral = (state) => {
  const { numbers, votes } = state;
  const waiting = untransferredSurplus(state);
  const ascending = continuing(state).sort((a, b) => numbers.compare(votes[a], votes[b]));
  let lowest = numbers.zero;
  for (let count = 1; count < ascending.length; count++) {
    lowest = numbers.add(lowest, votes[ascending[count - 1]]);
    if (count > 1 && ascending.length - count < vacancies(state)) return false;
    if (numbers.compare(numbers.add(lowest, waiting), votes[ascending[count]]) <= 0) return true;
  }
  return false;
};

/** Which parcels a surplus is taken from. */
export type SurplusPapers = <V>(parcels: readonly Parcel<V>[]) => readonly Parcel<V>[];

/** The last parcel received; at the first stage that is all the papers. */
export const lastParcel: SurplusPapers = (parcels) => parcels.slice(-1);

/** What is known when a transfer value is worked out for the papers of one parcel. */
export interface SurplusFacts<V> {
  readonly surplus: V;
  /** The whole vote of the candidate. */
  readonly vote: V;
  /** The value at which the papers were received. */
  readonly received: V;
  /** Papers that show a next preference, over all parcels of the surplus. */
  readonly transferable: number;
  /** All papers of the parcels of the surplus. */
  readonly papers: number;
}

/** The value at which papers of a surplus move. */
export type TransferValue = <V>(numbers: NumberSystem<V>, facts: SurplusFacts<V>) => V;

/** Surplus over transferable papers, rounded down; where the papers are worth no more than the surplus they keep their value. */
export const surplusOverTransferablePapers: TransferValue = (numbers, { surplus, received, transferable }) => {
  const worth = numbers.times(received, transferable);
  return numbers.compare(worth, surplus) > 0 ? numbers.divideDown(surplus, numbers.fromWhole(transferable)) : received;
};
