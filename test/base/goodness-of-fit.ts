/** Scores that say how far a sample lies from a law, with the limits the tests of `src/base` hold them to. */

/**
 * Each limit is the score that a right law exceeds with 1 seed in 100,000 (a little more often where a sample is very
 * skewed). The 300 or so checks of this folder would together raise a false alarm for about 3 seeds in 1,000; their
 * seeds are fixed, so in fact never.
 */
export const limits = { chiSquared: 4.265, kolmogorov: 2.47, normal: 4.417 } as const;

/** Pearson's chi-squared as a standard normal score (Wilson and Hilferty, 1931, DOI 10.1073/pnas.17.12.684). */
export function chiSquaredScore(counts: ArrayLike<number>, probabilities: ArrayLike<number>): number {
  const draws = sum(counts);
  let statistic = 0;
  let cells = 0;
  let expected = 0;
  let received = 0;
  let expectedAfter = draws * sum(probabilities);
  for (let i = 0; i < counts.length; i += 1) {
    expected += draws * probabilities[i];
    received += counts[i];
    expectedAfter -= draws * probabilities[i];
    // Cells below 10 expected draws are merged, as the approximation asks.
    if (expected < 10 || (expectedAfter < 10 && i < counts.length - 1)) continue;
    statistic += (received - expected) ** 2 / expected;
    cells += 1;
    expected = 0;
    received = 0;
  }
  const freedom = cells - 1;
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
}

/** The root of the sample size times the largest gap between the sample and a continuous distribution function. */
export function kolmogorovScore(sample: readonly number[], distribution: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  let gap = 0;
  sorted.forEach((x, i) => {
    const p = distribution(x);
    gap = Math.max(gap, p - i / sorted.length, (i + 1) / sorted.length - p);
  });
  return Math.sqrt(sorted.length) * gap;
}

/** How many of its own standard errors the sample mean lies from the expected mean. */
export function meanScore(sample: readonly number[], expected: number): number {
  const mean = sum(sample) / sample.length;
  const variance = sum(sample.map((x) => (x - mean) ** 2)) / (sample.length - 1);
  return (mean - expected) / Math.sqrt(variance / sample.length);
}

export function sample(draws: number, draw: () => number): readonly number[] {
  return Array.from({ length: draws }, draw);
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i];
  return total;
}

/** The regularised lower incomplete gamma function, by its power series: all terms positive, so nothing cancels. */
export function gammaDistribution(shape: number, x: number): number {
  if (x <= 0) return 0;
  let term = 1;
  let series = 1;
  for (let n = 1; term > 1e-17 * series; n += 1) {
    term *= x / (shape + n);
    series += term;
  }
  return Math.min(1, Math.exp(shape * Math.log(x) - x - logGammaFunction(shape + 1)) * series);
}

export function normalDistribution(x: number): number {
  return 0.5 + 0.5 * Math.sign(x) * gammaDistribution(0.5, (x * x) / 2);
}

function logGammaFunction(x: number): number {
  if (x < 12) return logGammaFunction(x + 1) - Math.log(x);
  const stirling = (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI);
  return stirling + 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
}
