import type { NumberSystem } from '../../../numbers/number-system.ts';
import { type GregoryState, type Parcel, surplusOf, vacancies } from '../gregory/state.ts';
import { doesNotExceed, type Fits, inAscendingOrder, isLessThan, lowestThatFit } from './exclusion.ts';
import { extremes } from './ties.ts';

/** The candidates whose surplus may be transferred next, before ties are broken. */
export type SurplusOrder = <V>(state: GregoryState<V>) => readonly number[];

/** Those with the largest surplus. */
export const largestSurplus: SurplusOrder = (state) =>
  extremes(state, withSurplus(state, [...state.surpluses.keys()]), state.votes, 'most');

/** Those with the largest surplus, were it nothing: somebody who has the quota exactly is dealt with too. */
export const largestSurplusEvenNone: SurplusOrder = (state) =>
  extremes(state, [...state.surpluses.keys()], state.votes, 'most');

/** Of those elected by the earliest transfer whose surplus waits, those with the largest. */
export const earliestThenLargestSurplus: SurplusOrder = (state) => {
  const waiting = withSurplus(state, [...state.surpluses.keys()]);
  const earliest = Math.min(...waiting.map((candidate) => state.surpluses.get(candidate) ?? 0));
  const oldest = waiting.filter((candidate) => state.surpluses.get(candidate) === earliest);
  return extremes(state, oldest, state.votes, 'most');
};

function withSurplus<V>(state: GregoryState<V>, candidates: readonly number[]): readonly number[] {
  return candidates.filter((candidate) => !state.numbers.isZero(surplusOf(state, candidate)));
}

/** Whether all surpluses wait while candidates are excluded first. */
export type Deferral = <V>(state: GregoryState<V>) => boolean;

/**
 * Surpluses wait when all of them together do not exceed the difference between the two lowest candidates, or the
 * difference between the sum of some lowest candidates who could all be excluded and the next above.
 */
export const deferWhenTheyDoNotExceedTheGap: Deferral = (state) => fitIntoAGap(state, doesNotExceed);

/** Surpluses wait when all of them together are less than such a difference. */
export const deferWhenTheyAreLessThanTheGap: Deferral = (state) => fitIntoAGap(state, isLessThan);

/** Of the lowest alone it is not asked whether enough would be left for the places. */
function fitIntoAGap<V>(state: GregoryState<V>, fits: Fits): boolean {
  const ascending = inAscendingOrder(state);
  const most = Math.max(1, ascending.length - vacancies(state));
  return lowestThatFit(state, ascending, fits).some((few) => few <= most);
}

/** Which parcels a surplus is taken from. */
export type SurplusPapers = <V>(parcels: readonly Parcel<V>[]) => readonly Parcel<V>[];

/** The last parcel received; at the first stage that is all the papers. */
export const lastParcel: SurplusPapers = (parcels) => parcels.slice(-1);

/** All the papers that the candidate holds. */
export const allParcels: SurplusPapers = (parcels) => parcels;

/** What is known when transfer values are worked out. */
export interface SurplusFacts<V> {
  readonly surplus: V;
  /** The whole vote of the candidate. */
  readonly vote: V;
  /** All papers of the parcels of the surplus. */
  readonly papers: number;
  /** Papers that show a next preference, over all parcels of the surplus. */
  readonly transferable: number;
  /** Those papers at the values they came with. */
  readonly transferableWorth: V;
  /** The others at the values they came with. */
  readonly strandedWorth: V;
}

/** The value at which papers of a surplus move that came with the value `received`. */
export type TransferValue = <V>(numbers: NumberSystem<V>, facts: SurplusFacts<V>, received: V) => V;

/** Surplus over transferable papers, rounded down; where the papers are worth no more than the surplus they keep their value. */
export const surplusOverTransferablePapers: TransferValue = (numbers, facts, received) => {
  const { surplus, transferable, transferableWorth } = facts;
  return numbers.compare(transferableWorth, surplus) > 0
    ? numbers.divideDown(surplus, numbers.fromWhole(transferable))
    : received;
};

/** Surplus over all papers, whatever they came with: a paper can be worth more afterwards than before. */
export const surplusOverAllPapers: TransferValue = (numbers, { surplus, papers }) =>
  numbers.divideDown(surplus, numbers.fromWhole(papers));

/** Surplus times the value received over the whole vote, rounded once, down. */
export const shareOfReceivedValue: TransferValue = (numbers, { surplus, vote }, received) =>
  numbers.multiplyDivideDown(surplus, received, vote);

/** The same rounded after each step: received value times surplus, then over the whole vote. */
export const shareOfReceivedValueRoundedTwice: TransferValue = (numbers, { surplus, vote }, received) =>
  numbers.divideDown(numbers.multiplyDivideDown(received, surplus, numbers.fromWhole(1)), vote);

/** Surplus over the whole vote, rounded down, then times the value received, rounded down again. */
export const fractionOfReceivedValue: TransferValue = (numbers, { surplus, vote }, received) =>
  numbers.multiplyDivideDown(numbers.divideDown(surplus, vote), received, numbers.fromWhole(1));

/**
 * The value received times surplus over what the vote holds besides papers without a next preference; never more than the value
 * received. Rounding of votes can leave nothing there: then too the papers keep their value.
 */
export const shareWithoutStrandedPapers: TransferValue = (numbers, { surplus, vote, strandedWorth }, received) => {
  const carrying = numbers.subtract(vote, strandedWorth);
  return numbers.compare(carrying, surplus) > 0 ? numbers.multiplyDivideDown(received, surplus, carrying) : received;
};
