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
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) return shares.map(() => 0);
  const ideal = shares.map((share) => (papers * share) / total);
  const whole = ideal.map(Math.floor);
  const left = papers - whole.reduce((sum, more) => sum + more, 0);
  const byRemainder = [...ideal.keys()].sort((a, b) => (ideal[b] % 1) - (ideal[a] % 1) || a - b);
  for (const index of byRemainder.slice(0, left)) whole[index] += 1;
  return whole;
}
