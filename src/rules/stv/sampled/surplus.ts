import { inAscendingOrder } from '../clauses/exclusion.ts';
import { untransferredSurplus } from '../gregory/state.ts';
import type { OrderedPile } from './ordered-pile.ts';
import { allOf, type SampledState } from './state.ts';

/** Surpluses wait while all of them together are less than the difference between the two lowest candidates. */
export function deferBelowLowestGap(state: SampledState): boolean {
  const [lowest, next] = inAscendingOrder(state);
  return next !== undefined && untransferredSurplus(state) < state.votes[next] - state.votes[lowest];
}

/** As {@link deferBelowLowestGap}, unless the surpluses could lift the lowest candidate over a quarter of the quota. */
export function deferBelowLowestGapAndDeposit(state: SampledState): boolean {
  const lowest = state.votes[inAscendingOrder(state)[0]];
  return deferBelowLowestGap(state) && !couldSaveDeposit(state, lowest, lowest + untransferredSurplus(state));
}

/** True when a candidate without a deposit saved, votes over a quarter of the quota, could have it with so many votes. */
export function couldSaveDeposit({ quota }: SampledState, votes: number, most: number): boolean {
  return 4 * votes <= quota && 4 * most > quota;
}

/** Which papers of an elected candidate are looked at for the surplus. */
export type SampledSurplusPapers = (state: SampledState, candidate: number) => OrderedPile;

/** The parcel received last: at the first count all the papers. */
export const lastParcelReceived: SampledSurplusPapers = (state, candidate) =>
  allOf(state, state.parcels[candidate].slice(-1));

/** Every paper the candidate holds, in the order received. */
export const everyPaper: SampledSurplusPapers = (state, candidate) => allOf(state, state.parcels[candidate]);

/** The parcel received last, with those of the transfers just before it as long as each was a surplus that elected nobody. */
export const lastParcelsSinceAnElection: SampledSurplusPapers = (state, candidate) => {
  const parcels = state.parcels[candidate];
  let since = parcels[parcels.length - 1].received;
  while (state.quietSurpluses.has(since - 1)) since -= 1;
  return allOf(
    state,
    parcels.filter(({ received }) => received >= since),
  );
};
