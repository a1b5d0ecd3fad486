import { continuing, type GregoryState, surplusOf, untransferredSurplus, vacancies } from '../gregory/state.ts';
import { type ExclusionChoice, inAscendingOrder, lowest, lowestAlone } from './exclusion.ts';
import type { Deferral, SurplusOrder } from './surplus.ts';
import { extremes } from './ties.ts';

/** Those who continue with more than the quota, where they are not elected before their surplus moves: the largest of them. */
export const largestSurplusOfThoseWhoContinue: SurplusOrder = (state) => {
  const { numbers, votes, quota } = state;
  const over = continuing(state).filter((candidate) => numbers.compare(votes[candidate], quota) > 0);
  return extremes(state, over, votes, 'most');
};

/** True when somebody is mathematically impossible, who goes before any surplus moves. */
export const whileSomebodyIsImpossible: Deferral = (state) => impossible(state, inAscendingOrder(state)) > 0;

/**
 * All who cannot equal or pass the next above with the votes of everybody below or level with them and all surpluses,
 * and everybody below them; where there is nobody, the lowest.
 */
export const allWhomOthersCannotLift: ExclusionChoice = (state, tie) => {
  const ascending = inAscendingOrder(state);
  const few = impossible(state, ascending);
  return few > 0 ? ascending.slice(0, few) : lowestAlone(state, tie);
};

/** How many of the lowest are impossible; level candidates always together, since the sum must stay below the next above. */
function impossible<V>(state: GregoryState<V>, ascending: readonly number[]): number {
  const { numbers, votes, quota } = state;
  let together = numbers.zero;
  for (const candidate of ascending)
    if (numbers.compare(votes[candidate], quota) > 0) together = numbers.add(together, surplusOf(state, candidate));
  let few = 0;
  for (let count = 1; count < ascending.length && ascending.length - count >= vacancies(state); count++) {
    together = numbers.add(together, votes[ascending[count - 1]]);
    if (numbers.compare(together, votes[ascending[count]]) < 0) few = count;
  }
  return few;
}

/** A bulk exclusion of several where the law has one, before surpluses too; else the lowest. */
export const bulkOfThoseWhoCannotBeElected: ExclusionChoice = (state, tie) => {
  const ascending = inAscendingOrder(state);
  const few = bulk(state, ascending);
  return few > 1 ? lowest(state, ascending, few, tie) : lowestAlone(state, tie);
};

/** True when several can go in bulk, which comes before any surplus moves. */
export const bulkBeforeSurpluses: Deferral = (state) => bulk(state, inAscendingOrder(state)) > 1;

/**
 * How many of the lowest go in bulk (Commonwealth Electoral Act 1918, s.273(13A)-(13C)): those whose notional votes - their
 * own, all lower ones' and all surpluses - stay under the next above, under what the leaders lack of all the vacancies, and under
 * what the first of them lacks of the quota.
 */
function bulk<V>(state: GregoryState<V>, ascending: readonly number[]): number {
  const { numbers, votes, quota } = state;
  const shortfall = (candidate: number): V => numbers.subtract(quota, votes[candidate]);
  const leaders = ascending.slice(-vacancies(state));
  const vacancyShortfall = leaders.reduce((sum, candidate) => numbers.add(sum, shortfall(candidate)), numbers.zero);
  const leadingShortfall = shortfall(ascending[ascending.length - 1]);
  let notional = untransferredSurplus(state);
  let underTheNext = 0;
  let underTheLeader = 0;
  for (let count = 1; count < ascending.length; count++) {
    notional = numbers.add(notional, votes[ascending[count - 1]]);
    if (numbers.compare(notional, vacancyShortfall) >= 0) break;
    if (numbers.compare(notional, votes[ascending[count]]) < 0) underTheNext = count;
    if (numbers.compare(notional, leadingShortfall) < 0) underTheLeader = count;
  }
  return Math.min(underTheNext, underTheLeader, ascending.length - vacancies(state));
}
