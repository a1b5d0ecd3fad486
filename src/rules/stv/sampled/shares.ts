import type { Cited } from '../../decision.ts';
import { type LookBack, takeOne } from '../clauses/ties.ts';
import type { SampledState } from './state.ts';

/**
 * Shares a surplus out in whole papers: to each their part of it in proportion to their papers, fractions dropped, then one
 * more to each of the largest fractions until nothing is left. Of equal fractions the one of more papers comes first, then
 * the tie-break and at last a lot decide. Where there are no more papers than the surplus, all of them go.
 *
 * @example wholeShares(state, [3, 1], 2, tie) // [2, 0]: 1.5 and 0.5, equal fractions, and more papers for the first
 */
export function wholeShares(
  state: SampledState,
  papers: readonly number[],
  surplus: number,
  tie: Cited<LookBack>,
): readonly number[] {
  const transferable = papers.reduce((sum, each) => sum + each, 0);
  if (transferable <= surplus) return papers;
  const fractions = papers.map((each) => (each * surplus) % transferable);
  const shares = papers.map((each, candidate) => (each * surplus - fractions[candidate]) / transferable);
  let left = surplus - shares.reduce((sum, each) => sum + each, 0);
  const waiting = new Set(papers.keys());
  while (left > 0) {
    const candidate = largestFraction(state, waiting, fractions, papers, left, tie);
    waiting.delete(candidate);
    shares[candidate] += 1;
    left -= 1;
  }
  return shares;
}

/** The next to get one paper more; level ones need no deciding where there is a paper for each of them. */
function largestFraction(
  state: SampledState,
  waiting: ReadonlySet<number>,
  fractions: readonly number[],
  papers: readonly number[],
  left: number,
  tie: Cited<LookBack>,
): number {
  let level: number[] = [];
  for (const candidate of waiting) {
    const order =
      level.length === 0 ? 1 : fractions[candidate] - fractions[level[0]] || papers[candidate] - papers[level[0]];
    if (order > 0) level = [candidate];
    else if (order === 0) level.push(candidate);
  }
  return level.length <= left ? level[0] : takeOne(state, level, 'most', 'surplus', tie);
}
