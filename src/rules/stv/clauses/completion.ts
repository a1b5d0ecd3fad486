import { continuing, type GregoryState, vacancies } from '../gregory/state.ts';

/** True when as many candidates continue as there are places left, or fewer. */
export function noMoreContinuingThanVacancies<V>(state: GregoryState<V>): boolean {
  return continuing(state).length <= vacancies(state);
}

/** True when the exclusion would leave as many continuing candidates as there are places. */
export function leavesAsManyAsVacancies<V>(state: GregoryState<V>, excluded: readonly number[]): boolean {
  return continuing(state).length - excluded.length === vacancies(state);
}

/** True when every place is filled, or nobody continues who could fill one. */
export function everyPlaceIsFilled<V>(state: GregoryState<V>): boolean {
  return vacancies(state) === 0 || continuing(state).length === 0;
}
