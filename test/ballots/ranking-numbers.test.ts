import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { factorial, MOST_NUMBERED, profileFromCounts, profileFromNumbers } from '../../src/ballots/ranking-numbers.ts';
import { permutations } from '../synthetic/whole-laws.ts';
import { letters } from './arbitraries.ts';

/** The ranking of a number, digit by digit: which of those left comes next. */
function rankingOf(number: number, candidates: number): number[] {
  const left = [...Array(candidates).keys()];
  let rest = number;
  return Array.from({ length: candidates }, (_, place) => {
    const behind = factorial(candidates - place - 1);
    const [next] = left.splice(Math.floor(rest / behind), 1);
    rest %= behind;
    return next;
  });
}

describe('the number of a ranking is its place in lexicographic order', () => {
  test.each([1, 2, 3, 4, 5, 7])('of %d candidates', (candidates) => {
    const all = permutations([...Array(candidates).keys()]);
    const profile = profileFromNumbers(letters(candidates), Uint32Array.from(all.keys()));
    expect([...profile.ranked]).toEqual(all.flat());
    expect(profile.total).toBe(factorial(candidates));
  });
});

test('papers given as numbers make the profile that is built from their rankings', () => {
  const made = fc.integer({ min: 1, max: MOST_NUMBERED }).chain((candidates) =>
    fc.record({
      candidates: fc.constant(candidates),
      numbers: fc.array(
        fc.oneof(fc.nat({ max: factorial(candidates) - 1 }), fc.nat({ max: Math.min(8, factorial(candidates) - 1) })),
        { maxLength: 40 },
      ),
    }),
  );
  fc.assert(
    fc.property(made, ({ candidates, numbers }) => {
      const built = buildProfile(
        letters(candidates),
        numbers.map((number) => ({ papers: 1, ranking: rankingOf(number, candidates) })),
      );
      expect(profileFromNumbers(letters(candidates), Uint32Array.from(numbers))).toEqual(built);
    }),
  );
});

test('papers given as counts make the profile that is built from their rankings', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3 }), { minLength: 24, maxLength: 24 }), (counts) => {
      const built = buildProfile(
        letters(4),
        counts.map((papers, number) => ({ papers, ranking: rankingOf(number, 4) })),
      );
      expect(profileFromCounts(letters(4), Float64Array.from(counts))).toEqual(built);
    }),
  );
});

test('groups of candidates are kept', () => {
  const candidates = [{ name: 'A', group: 'Left' }, { name: 'B' }];
  expect(profileFromNumbers(candidates, Uint32Array.of(1)).candidates).toEqual(candidates);
});
