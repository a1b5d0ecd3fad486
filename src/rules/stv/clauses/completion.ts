import {
  continuing,
  drawLot,
  type GregoryState,
  inOrderOfVotes,
  surplusOf,
  untransferredSurplus,
  vacancies,
} from '../gregory/state.ts';
import { type Deemed, QUOTA_REACHED } from './election.ts';
import { extremes } from './ties.ts';

/** Those who are elected because nobody need be opposed any more; none while the count goes on. A lot it draws bears the clause. */
export type Completion = <V>(state: GregoryState<V>, clause: string) => readonly Deemed[];

/** Why the last are elected when nobody is left to oppose them. */
export const AS_MANY_AS_PLACES = 'as many continue as there are places left';

/** All who continue, when no more continue than there are places left. */
export const noMoreContinuingThanVacancies: Completion = (state) => {
  const left = continuing(state);
  return left.length <= vacancies(state) ? deemed(left, AS_MANY_AS_PLACES) : [];
};

/** Those who have the quota, when they are as many as the places left. */
export const whoeverHasTheQuotaForEveryPlaceLeft: Completion = (state) => {
  const { numbers, votes, quota } = state;
  const there = continuing(state).filter((candidate) => numbers.compare(votes[candidate], quota) >= 0);
  return there.length === vacancies(state) ? deemed(there, QUOTA_REACHED) : [];
};

/**
 * For the last place, whoever has at least the votes of all others who continue and all untransferred surpluses together; of
 * two level ones who both have, neither.
 */
export const lastPlaceToWhoeverEqualsTheRest: Completion = (state) => {
  const { first, alone, order } = leaderAgainstTheRest(state);
  if (vacancies(state) !== 1 || !alone || order < 0) return [];
  return deemed([first], 'has as many votes as all others together, for the last place');
};

/** For the last place, whoever has more than that. */
export const lastPlaceToWhoeverExceedsTheRest: Completion = (state) => {
  const { first, order } = leaderAgainstTheRest(state);
  if (vacancies(state) !== 1 || order <= 0) return [];
  return deemed([first], 'has more votes than all others together, for the last place');
};

function leaderAgainstTheRest<V>(state: GregoryState<V>): {
  readonly first: number;
  readonly alone: boolean;
  readonly order: number;
} {
  const { numbers, votes } = state;
  const left = continuing(state);
  const [first, ...level] = extremes(state, left, votes, 'most');
  let rest = untransferredSurplus(state);
  for (const candidate of left) if (candidate !== first) rest = numbers.add(rest, votes[candidate]);
  return { first, alone: level.length === 0, order: numbers.compare(votes[first], rest) };
}

/** For the last place, the one of the last two with more votes, level ones by lot. */
export const lastPlaceToTheHigherOfTwo: Completion = (state, clause) => {
  const left = continuing(state);
  if (vacancies(state) !== 1 || left.length !== 2) return [];
  const most = extremes(state, left, state.votes, 'most');
  const winner = most.length === 1 ? most[0] : drawLot(state, most, 'election', clause);
  return deemed([winner], 'has more votes than the only other who continues');
};

/**
 * As many of the highest as there are places left, when the last of them has more votes than all lower ones and all
 * untransferred surpluses together.
 */
export const highestWhomTheRestCannotPass: Completion = (state) => {
  const { numbers, votes } = state;
  const descending = inOrderOfVotes(state, continuing(state), 'most');
  const top = descending.slice(0, vacancies(state));
  const rest = descending
    .slice(top.length)
    .reduce((sum, candidate) => numbers.add(sum, votes[candidate]), untransferredSurplus(state));
  const safe = numbers.compare(votes[top[top.length - 1]], rest) > 0;
  return safe ? deemed(top, 'the others together cannot pass them') : [];
};

/** A completion under a clause of its own, where a decision has several. */
export function citing(clause: string, completion: Completion): Completion {
  return (state) => completion(state, clause).map((deemed) => ({ ...deemed, clause }));
}

/** The first of these completions that elects anybody. */
export function firstOf(...completions: readonly Completion[]): Completion {
  return (state, clause) => {
    for (const completion of completions) {
      const found = completion(state, clause);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** A completion that waits until every surplus has been dealt with. */
export function onceSurplusesAreDealtWith(completion: Completion): Completion {
  return (state, clause) => {
    const waiting = [...state.surpluses.keys()].some((candidate) => !state.numbers.isZero(surplusOf(state, candidate)));
    return waiting ? [] : completion(state, clause);
  };
}

function deemed(candidates: readonly number[], because: string): readonly Deemed[] {
  return candidates.map((candidate) => ({ candidate, because }));
}

/** True when the exclusion would leave as many continuing candidates as there are places. */
export function leavesAsManyAsVacancies<V>(state: GregoryState<V>, excluded: readonly number[]): boolean {
  return continuing(state).length - excluded.length === vacancies(state);
}

/** True when every place is filled, or nobody continues who could fill one. */
export function everyPlaceIsFilled<V>(state: GregoryState<V>): boolean {
  return vacancies(state) === 0 || continuing(state).length === 0;
}
