import type { NextLaw } from './next-law.ts';

/**
 * A law in which the next preference depends only on who is left, written out for every set of those left (a number with a bit
 * for each): an entry for each of them, from the first on. The entries of a set begin at set × candidates.
 */
export interface RankingTable {
  readonly candidates: number;
  /** The chance of each to come next. */
  readonly chances: Float64Array;
  /** Who is left after that. */
  readonly after: Uint16Array;
}

/** Everybody, as a set. */
export function everybody(candidates: number): number {
  return 2 ** candidates - 1;
}

/** Writes out a law for so many candidates, at most 16. */
export function rankingTable(candidates: number, law: NextLaw): RankingTable {
  const sets = 2 ** candidates;
  const chances = new Float64Array(sets * candidates);
  const after = new Uint16Array(sets * candidates);
  const weights = new Float64Array(candidates + 1);
  const all = [...Array(candidates).keys()];
  for (let left = 1; left < sets; left++) {
    const isLeft = (candidate: number): boolean => ((left >>> candidate) & 1) === 1;
    law(
      all.filter((candidate) => !isLeft(candidate)),
      weights,
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    all.filter(isLeft).forEach((candidate, digit) => {
      chances[left * candidates + digit] = weights[candidate] / total;
      after[left * candidates + digit] = left & ~(1 << candidate);
    });
  }
  return { candidates, chances, after };
}

/** Adds `share` times the chance of every ranking to `sums`, by the numbers of `ranking-numbers.ts`. */
export function addRankingChances(
  { candidates, chances, after }: RankingTable,
  share: number,
  sums: Float64Array,
): void {
  const walk = (left: number, size: number, number: number, chance: number): void => {
    if (size === 0) sums[number] += chance;
    for (let digit = 0, at = left * candidates; digit < size; digit++, at++)
      walk(after[at], size - 1, number * size + digit, chance * chances[at]);
  };
  walk(everybody(candidates), candidates, 0, share);
}
