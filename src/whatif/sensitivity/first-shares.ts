import type { LucePattern, PathPattern } from '../../synthetic/model.ts';

/** A pattern whose shares can be read and bent, unlike whole ballots. */
export type BendablePattern = LucePattern | PathPattern;

/** One sort of a candidate's supporters: which part of them it is, and the relative chances of what follows for it. */
export interface SortOfSupporter {
  /** From 0 to 1, over all sorts 1. */
  readonly part: number;
  /** An entry for each candidate and a last one for no further preference; not to be written into. */
  readonly weights: Float64Array;
}

/** The sorts of supporter of one candidate, as a pattern has them where only their first preference is known. */
export function sortsOf(pattern: BendablePattern, from: number, candidates: number): readonly SortOfSupporter[] {
  if (pattern.kind === 'path') {
    const weights = new Float64Array(candidates + 1);
    pattern.weigh([from], weights);
    return [{ part: 1, weights }];
  }
  if (pattern.sorts === 1) return [{ part: 1, weights: pattern.row(from, 0) }];
  const parts = pattern.shares(from);
  const total = sumOf(parts);
  return Array.from(parts, (part, sort) => ({ part: part / total, weights: pattern.row(from, sort) }));
}

/**
 * How the papers of `from` split where everybody else is still in the running: shares that add up to 1, an entry for each candidate
 * and a last one for no further preference. Papers that nothing can follow stop.
 */
export function firstShares(pattern: BendablePattern, from: number, candidates: number): Float64Array {
  const shares = new Float64Array(candidates + 1);
  for (const { part, weights } of sortsOf(pattern, from, candidates)) {
    const total = sumOf(weights);
    if (total === 0) shares[candidates] += part;
    else for (let next = 0; next < shares.length; next++) shares[next] += (part * weights[next]) / total;
  }
  return shares;
}

/** The sum of weights. */
export function sumOf(weights: Float64Array): number {
  let total = 0;
  for (let next = 0; next < weights.length; next++) total += weights[next];
  return total;
}

/**
 * The value below which so large a part of a sample lies, between two neighbours in proportion; what is not a number is left out.
 *
 * @example percentile(Float64Array.of(4, 1, 2), 0.25) // 1.5
 */
export function percentile(sample: Float64Array, part: number): number {
  const sorted = sample.filter((value) => !Number.isNaN(value)).sort();
  const place = part * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
