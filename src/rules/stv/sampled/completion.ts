import type { Deemed } from '../clauses/election.ts';
import { inAscendingOrder } from '../clauses/exclusion.ts';
import { untransferredSurplus, vacancies } from '../gregory/state.ts';
import type { SampledState } from './state.ts';

/** Those who are elected because nobody need be opposed any more; none while the count goes on. */
export type SampledCompletion = (state: SampledState) => readonly Deemed[];

/** All but the lowest, when one more continues than places and the lowest with all surpluses stays below the next. */
export const allButTheLowest: SampledCompletion = (state) => {
  const [lowest, ...others] = inAscendingOrder(state);
  if (others.length === 0 || others.length !== vacancies(state)) return [];
  if (state.votes[lowest] + untransferredSurplus(state) >= state.votes[others[0]]) return [];
  const because = 'the lowest could not reach the next with all untransferred surpluses';
  return others.map((candidate) => ({ candidate, because }));
};
