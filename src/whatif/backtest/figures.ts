import { BINS, type Bin, combined, LEVELS, NOTHING, type ScoreSums } from './score-sums.ts';

/** A figure for each of the shares 50, 80 and 95%. */
export interface ByLevel {
  readonly 50: number;
  readonly 80: number;
  readonly 95: number;
}

/** A figure by level, from its place among the levels. */
export function byLevel(value: (at: number) => number): ByLevel {
  const [fifty, eighty, ninetyFive] = LEVELS.map((_, at) => value(at));
  return { 50: fifty, 80: eighty, 95: ninetyFive };
}

/** The mean over candidates of (chance - outcome)² (Brier 1950). */
export function brier(sums: ScoreSums): number {
  return sums.squaredError / sums.candidates;
}

/** The mean over candidates of minus the logarithm of the chance given to what happened. */
export function logLoss(sums: ScoreSums): number {
  return sums.logLoss / sums.candidates;
}

/** The share of elections whose most probable set was the true one. */
export function rightShare(sums: ScoreSums): number {
  return sums.right / sums.elections;
}

/**
 * The share of elections whose true set is among those that hold exactly as much as a level says, the last in part; by the level's
 * place.
 */
export function coverage(sums: ScoreSums, at: number): number {
  return sums[`coveredInPart${LEVELS[at]}`] / sums.withSets;
}

/** How far what was said lies from what came true in each bin, on average over candidates. */
export function calibrationError(sums: ScoreSums): number {
  return sumOverBins((bin) => Math.abs(sums[`said${bin}`] - sums[`won${bin}`])) / sums.candidates;
}

/** The mean distance of a normal variable from its mean is √(2/π) of its standard deviation. */
export function calibrationErrorByChance(sums: ScoreSums): number {
  const spread = sumOverBins((bin) => Math.sqrt(sums[`variance${bin}`]));
  return (Math.sqrt(2 / Math.PI) * spread) / sums.candidates;
}

function sumOverBins(value: (bin: Bin) => number): number {
  return BINS.map(value).reduce((sum, each) => sum + each, 0);
}

/** The sums of all. */
export function together(each: readonly ScoreSums[]): ScoreSums {
  return each.reduce((sum, sums) => combined(sum, sums), NOTHING);
}

/** The standard error of a figure, from its values with one election left out each. */
export function jackknife(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt((squares * (values.length - 1)) / values.length);
}
