import { PsephosError } from '../../base/errors.ts';
import { grouped } from '../../base/words.ts';

/** Candidates who could fill the places together, in the order of the ballot. */
export type WinnerSet = readonly number[];

/** Every two sets are compared, and chains of wins over all of them followed: work that grows with the third power. */
export const MOST_SETS = 1500;

/**
 * Every set of so many candidates that has all of `certain`.
 *
 * @throws PsephosError `too-large`, before any is made, for more than 1,500 sets.
 * @example winnerSets([0, 1, 2], 2) // [[0, 1], [0, 2], [1, 2]]
 */
export function winnerSets(
  candidates: readonly number[],
  size: number,
  certain: readonly number[] = [],
): readonly WinnerSet[] {
  const others = candidates.filter((candidate) => !certain.includes(candidate));
  const sets = waysToChoose(others.length, size - certain.length);
  if (sets > BigInt(MOST_SETS)) {
    throw new PsephosError({
      code: 'too-large',
      message: `${candidates.length} candidates for ${size} places can be elected in too many ways for a rule that compares every result with every other`,
      expected: `at most ${grouped(MOST_SETS)} sets of winners`,
      received: grouped(String(sets)),
      hint: 'take a rule that counts in stages, such as meek-reference',
    });
  }
  return subsets(others, size - certain.length).map((rest) => [...certain, ...rest].sort((a, b) => a - b));
}

/** How many sets of so many can be chosen: the binomial coefficient. */
export function waysToChoose(from: number, size: number): bigint {
  if (size < 0 || size > from) return 0n;
  let ways = 1n;
  for (let chosen = 1; chosen <= Math.min(size, from - size); chosen++)
    ways = (ways * BigInt(from - chosen + 1)) / BigInt(chosen);
  return ways;
}

/** Every part of a list that has so many entries, in the order of the list. */
export function subsets(list: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  if (size > list.length) return [];
  const [first, ...others] = list;
  return [...subsets(others, size - 1).map((rest) => [first, ...rest]), ...subsets(others, size)];
}
