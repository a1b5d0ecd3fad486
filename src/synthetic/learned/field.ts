import { descending } from '../../base/descending.ts';
import type { RandomStream } from '../../base/random.ts';

/** Candidates by first preferences, the most first, equal ones in the order of the ballot; and the place of each in it, from 0. */
export interface FieldOrder {
  readonly order: readonly number[];
  readonly place: readonly number[];
}

export function fieldOrder(votes: readonly number[]): FieldOrder {
  const order = descending(votes);
  const place = new Array<number>(votes.length).fill(0);
  order.forEach((candidate, at) => {
    place[candidate] = at;
  });
  return { order, place };
}

/**
 * Gives the places afresh each time it is called, those of candidates with equal votes by lot: nothing sets them apart, so nobody may
 * gain by standing first on the ballot. The list is the same one each time.
 */
export function placesByLot(votes: readonly number[]): (random: RandomStream) => readonly number[] {
  const { order, place } = fieldOrder(votes);
  const level = order.flatMap((candidate, at) =>
    at > 0 && votes[order[at - 1]] === votes[candidate]
      ? []
      : [order.filter((other) => votes[other] === votes[candidate])],
  );
  const tied = level.filter(({ length }) => length > 1);
  const places = [...place];
  return (random) => {
    for (const candidates of tied) shuffle(random, candidates, places);
    return places;
  };
}

/** Exchanges places among some candidates so that every way is as likely (Fisher and Yates). */
function shuffle(random: RandomStream, candidates: readonly number[], places: number[]): void {
  for (let left = candidates.length; left > 1; left--) {
    const [last, other] = [candidates[left - 1], candidates[random.below(left)]];
    [places[last], places[other]] = [places[other], places[last]];
  }
}
