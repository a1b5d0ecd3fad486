import type { FirstPlaces } from '../../ballots/first-places.ts';
import { exactText, type Fraction, lowestTerms } from '../../numbers/decimal-text.ts';
import { extremes } from '../extremes.ts';

/** A number for each candidate, exact: numerators over one denominator, at least 1. */
export interface Scores {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/** Whole numbers as scores. */
export function wholeScores(values: ArrayLike<number | bigint>): Scores {
  return { numerators: Array.from(values, BigInt), denominator: 1n };
}

/**
 * The sum of shared places: what is under k is divided by k.
 *
 * @example sharedScores(new Map([[1, [3, 0]], [2, [1, 1]]]), 2) // 3.5 and 0.5: numerators 7 and 1 over 2
 */
export function sharedScores(shared: ReadonlyMap<number, ArrayLike<number>>, candidates: number): Scores {
  const denominator = [...shared.keys()].reduce((multiple, size) => leastCommonMultiple(multiple, BigInt(size)), 1n);
  const numerators = Array.from({ length: candidates }, () => 0n);
  for (const [size, papers] of shared) {
    const each = denominator / BigInt(size);
    for (let candidate = 0; candidate < candidates; candidate++)
      if (papers[candidate] !== 0) numerators[candidate] += BigInt(papers[candidate]) * each;
  }
  return { numerators, denominator };
}

/** First places as votes: a paper that several share counts for each in part. */
export function firstPlaceScores({ shared }: FirstPlaces, candidates: number): Scores {
  return sharedScores(shared, candidates);
}

/** The score of a candidate as exact text. */
export function scoreText({ numerators, denominator }: Scores, candidate: number): string {
  return exactText(scoreOf(numerators[candidate], denominator));
}

function scoreOf(numerator: bigint, denominator: bigint): Fraction {
  return denominator === 1n ? { numerator, denominator } : lowestTerms(numerator, denominator);
}

/** Those of some candidates who have the most (or the fewest), in the order given. */
export function extreme(want: 'most' | 'fewest', { numerators }: Scores, among: readonly number[]): readonly number[] {
  return extremes(among, numerators, want);
}

/** Some candidates in groups by score, the most first; those of a group in the order given. */
export function groupsByScore({ numerators }: Scores, among: readonly number[]): readonly (readonly number[])[] {
  const groups = new Map<bigint, number[]>();
  for (const candidate of among)
    groups.set(numerators[candidate], [...(groups.get(numerators[candidate]) ?? []), candidate]);
  return [...groups].sort(([a], [b]) => (a > b ? -1 : 1)).map(([, group]) => group);
}

/** The least number that both divide. */
export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
