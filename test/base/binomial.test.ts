import { describe, expect, test } from 'vitest';
import { binomial, logBinomialProbability } from '../../src/base/binomial.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { randomStream } from '../../src/base/random.ts';
import {
  chiSquaredScore,
  kolmogorovScore,
  limits,
  meanScore,
  normalDistribution,
  sample,
  sum,
} from './goodness-of-fit.ts';

const largest = Number.MAX_SAFE_INTEGER;

/** All probabilities from the ratio of neighbours alone, starting at the mode: an oracle that knows no logarithm. */
function binomialProbabilities(n: number, p: number): Float64Array {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const heights = new Float64Array(n + 1);
  heights[mode] = 1;
  for (let k = mode; k < n; k += 1) heights[k + 1] = heights[k] * ((n - k) / (k + 1)) * (p / (1 - p));
  for (let k = mode; k > 0; k -= 1) heights[k - 1] = heights[k] * (k / (n - k + 1)) * ((1 - p) / p);
  const total = sum(heights);
  return heights.map((height) => height / total);
}

describe('binomial', () => {
  test('draws the same from seed 42 in every release', () => {
    const random = randomStream(42);
    expect(sample(5, () => binomial(random, 3, 0.4))).toEqual([2, 0, 1, 2, 1]);
    expect(sample(5, () => binomial(random, 20, 0.2))).toEqual([2, 5, 5, 2, 4]);
    expect(sample(5, () => binomial(random, 17143, 0.3))).toEqual([5155, 5104, 5213, 5132, 5090]);
    expect(sample(5, () => binomial(random, 17143, 0.9))).toEqual([15493, 15483, 15449, 15455, 15437]);
    expect(sample(2, () => binomial(random, largest, 0.5))).toEqual([4503599697422765, 4503599626495272]);
    expect(sum(sample(10_000, () => binomial(random, 40, 0.4)))).toBe(160230);
    expect(sum(sample(10_000, () => binomial(random, 17143, 0.66)))).toBe(113_148_808);
  });

  // Both sides of each switch: 4 and 5 trials, n·p = 10, p = 1/2.
  // biome-ignore format: a table reads better in rows
  const cases: readonly (readonly [n: number, p: number])[] = [
    [1, 0.3], [2, 0.5], [3, 0.9], [4, 0.25], [5, 0.25], [5, 0.75], [12, 0.01], [12, 0.5], [19, 0.5], [20, 0.5],
    [21, 0.5], [25, 0.4], [33, 0.3], [34, 0.3], [33, 0.7], [34, 0.7], [100, 0.0999], [100, 0.1], [100, 0.1001],
    [100, 0.5], [100, 0.95], [1000, 0.0099], [1000, 0.0101], [1000, 0.3], [1000, 0.985], [17143, 0.0005],
    [17143, 0.0006], [17143, 0.3], [17143, 0.66], [100_000, 0.00005], [100_000, 0.0005], [100_000, 0.5],
  ];
  test.each(cases)('follows its law for %i trials of probability %d', (n, p) => {
    const random = randomStream('binomial').split(`${n} ${p}`);
    const counts = new Float64Array(n + 1);
    for (let i = 0; i < 200_000; i += 1) counts[binomial(random, n, p)] += 1;
    expect(chiSquaredScore(counts, binomialProbabilities(n, p))).toBeLessThan(limits.chiSquared);
  });

  test.each([
    [25, 0.45],
    [300, 0.3],
    [2000, 0.02],
    [17143, 0.3],
  ])('follows its law closely for %i trials of probability %d, where a slip in the weighing would show', (n, p) => {
    const random = randomStream('closely').split(`${n} ${p}`);
    const counts = new Float64Array(n + 1);
    for (let i = 0; i < 4_000_000; i += 1) counts[binomial(random, n, p)] += 1;
    expect(chiSquaredScore(counts, binomialProbabilities(n, p))).toBeLessThan(limits.chiSquared);
  });

  test.each([
    [17143, 0.3],
    [1e6, 1e-5],
    [1e9, 0.3],
    [1e12, 0.5],
    [1e15, 1e-15],
    [1e15, 2e-14],
    [largest, 1e-16],
    [largest, 1e-15],
    [largest, 1e-9],
    [largest, 0.3],
    [largest, 0.5],
    [largest, 0.999],
    [largest, 1 - 2 ** -53],
  ])('has the mean and the variance of %d trials of probability %d', (n, p) => {
    const random = randomStream('moments').split(`${n} ${p}`);
    const deviation = Math.sqrt(n * p * (1 - p));
    const mean = p > 0.5 ? -n * (1 - p) : n * p;
    // Above a half the other side is compared: n·p itself could not be held to within a deviation.
    const scores = sample(
      100_000,
      () => ((p > 0.5 ? binomial(random, n, p) - n : binomial(random, n, p)) - mean) / deviation,
    );
    expect(Math.abs(meanScore(scores, 0))).toBeLessThan(limits.normal);
    expect(
      Math.abs(
        meanScore(
          scores.map((z) => z * z),
          1,
        ),
      ),
    ).toBeLessThan(limits.normal);
  });

  test.each([
    [1e12, 0.3],
    [largest, 0.01],
    [largest, 0.3],
    [largest, 0.5],
    [largest, 0.77],
  ])('is normal to the eye for %d trials of probability %d', (n, p) => {
    const random = randomStream('shape').split(`${n} ${p}`);
    const deviation = Math.sqrt(n * p * (1 - p));
    const scores = sample(50_000, () => (binomial(random, n, p) - n * p) / deviation);
    expect(kolmogorovScore(scores, normalDistribution)).toBeLessThan(limits.kolmogorov);
  });

  test('gives odd and even numbers alike as far as 2^53', () => {
    const random = randomStream('parity');
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 100_000; i += 1) counts[binomial(random, largest, 0.3) % 4] += 1;
    expect(chiSquaredScore(counts, [0.25, 0.25, 0.25, 0.25])).toBeLessThan(limits.chiSquared);
  });

  test('knows what is certain', () => {
    const random = randomStream(42);
    for (const n of [0, 1, 4, 5, 17143, largest]) {
      expect([binomial(random, n, 0), binomial(random, n, 1)]).toEqual([0, n]);
      expect(binomial(random, n, Number.MIN_VALUE)).toBe(0);
    }
  });

  test('refuses trials and probabilities that are none', () => {
    const random = randomStream(42);
    for (const n of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => binomial(random, n, 0.5)).toThrow(PsephosError);
    for (const p of [-1e-9, 1.0000001, Number.NaN]) {
      expect(() => binomial(random, 10, p)).toThrow(`bad probability: expected a number p from 0 to 1, received ${p}`);
    }
  });
});

describe('logBinomialProbability', () => {
  test.each([
    [1, 0.3],
    [4, 0.5],
    [17, 0.01],
    [40, 0.97],
    [1000, 0.3],
    [17143, 0.66],
  ])('agrees with the ratios of neighbours for %i trials of probability %d', (n, p) => {
    binomialProbabilities(n, p).forEach((probability, k) => {
      if (probability < 1e-290) return;
      expect(Math.abs(logBinomialProbability(n, p, k) - Math.log(probability))).toBeLessThan(1e-10);
    });
  });

  // From mpmath 1.3 with 60 digits, by log-gamma functions.
  // biome-ignore format: a table reads better in rows
  test.each<readonly [n: number, p: number, k: number, expected: number]>([
    [15, 0.66, 10, -1.54183567849298], [16, 0.1, 1, -1.11040410562166], [100, 0.1, 11, -2.1212841566705],
    [17143, 0.3, 5143, -5.01331249297306], [17143, 0.3, 4089, -166.145552695924], [1e6, 0.3, 298625, -11.550484393532],
    [1e6, 1e-5, 0, -10.0000500003333], [2 ** 32, 0.3, 1288670383, -29.2285283733792],
    [2 ** 32, 0.3, 1288490188, -11.2289695482818], [largest, 0.3, 2702159776422297, -18.5070149439109],
    [largest, 0.3, 2702160037371384, -36.507014517727], [largest, 1e-15, 9, -2.02680916192472],
    [largest, 0.5, 2 ** 52, -18.5941916374833],
  ])(
    'gives %d trials of probability %d the right chance of %d',
    (n, p, k, expected) => {
      expect(Math.abs(logBinomialProbability(n, p, k) - expected)).toBeLessThan(n > 2 ** 32 ? 1e-7 : 1e-10);
    },
  );

  test('knows what is certain and what cannot be', () => {
    expect([
      logBinomialProbability(0, 0.5, 0),
      logBinomialProbability(9, 0, 0),
      logBinomialProbability(9, 1, 9),
    ]).toEqual([0, 0, 0]);
    expect([
      logBinomialProbability(9, 0, 1),
      logBinomialProbability(9, 1, 8),
      logBinomialProbability(9, 0.5, 10),
      logBinomialProbability(9, 0.5, -1),
    ]).toEqual([-Infinity, -Infinity, -Infinity, -Infinity]);
    expect(() => logBinomialProbability(9, 0.5, 1.5)).toThrow('bad number of successes');
  });
});
