import { largestRemainders } from '../base/largest-remainders.ts';
import type { Figures } from './figures.ts';

/** A number of papers with its noun. */
export function papersText(papers: number, figures: Figures): string {
  return `${figures.number(papers)} ${papers === 1 ? 'paper' : 'papers'}`;
}

/**
 * Shares that add up to 1 as whole papers, as a count of what is assumed takes them: what is left goes to the largest remainders, equal
 * ones to the first. Where few papers decide, a picture that took shares as they are would name another winner than the count beside it.
 *
 * @example wholePapers(15, [0.5, 0.5, 0]) // [8, 7, 0]
 */
export function wholePapers(papers: number, shares: readonly number[]): readonly number[] {
  if (shares.every((share) => share === 0)) return shares.map(() => 0);
  const whole = new Float64Array(shares.length);
  largestRemainders(papers, Float64Array.from(shares), whole);
  return [...whole];
}
