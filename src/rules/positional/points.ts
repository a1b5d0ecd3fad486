import type { Places } from '../../ballots/places.ts';
import { leastCommonMultiple, type Scores } from '../ranked/scores.ts';

/** What each place is worth, the places counted from 0: numerators over one denominator. */
export interface PlaceValues {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * The points of candidates by their places. Those who share places have the mean of what these are worth.
 *
 * @example pointsFor(placesFromFirst(preferencesOf(parseBallots('2: A > B\n1: B = A'))), { numerators: [1n, 0n], denominator: 1n }) // 2.5 and 0.5
 */
export function pointsFor({ candidates, shared }: Places, { numerators: values, denominator }: PlaceValues): Scores {
  const parts = [...shared.keys()].reduce((multiple, size) => leastCommonMultiple(multiple, BigInt(size)), 1n);
  const numerators = Array.from({ length: candidates }, () => 0n);
  for (const [size, papers] of shared) {
    const each = parts / BigInt(size);
    for (const [place, value] of values.entries()) {
      for (let candidate = 0; candidate < candidates; candidate++) {
        const many = papers[place * candidates + candidate];
        if (many > 0) numerators[candidate] += BigInt(many) * each * value;
      }
    }
  }
  return { numerators, denominator: denominator * parts };
}

/** Whole values, of the first so many places. */
export function wholeValues(places: number, valueOf: (place: number) => number): PlaceValues {
  return { numerators: Array.from({ length: places }, (_, place) => BigInt(valueOf(place))), denominator: 1n };
}
