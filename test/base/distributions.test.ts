import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dirichlet, exponential, gamma, multinomial, normal, weightedChoice } from '../../src/base/distributions.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { randomStream } from '../../src/base/random.ts';
import {
  chiSquaredScore,
  gammaDistribution,
  kolmogorovScore,
  limits,
  meanScore,
  normalDistribution,
  sample,
  sum,
} from './goodness-of-fit.ts';

const room = (length: number): Float64Array => new Float64Array(length);

/** Twelve digits: the language leaves the last bit of Math.log and Math.exp open. */
const digits = (values: ArrayLike<number>): readonly string[] => Array.from(values, (value) => value.toPrecision(12));

describe('seed 42 draws in every release', () => {
  test('the same exponential waits', () => {
    const random = randomStream(42);
    expect(digits(sample(3, () => exponential(random)))).toEqual([
      '0.125077024635',
      '1.24420785603',
      '0.0211483366772',
    ]);
  });

  test('the same normal numbers', () => {
    const random = randomStream(42);
    expect(digits(sample(3, () => normal(random)))).toEqual(['0.411837257152', '0.391596002530', '-0.325979327591']);
  });

  test('the same gammas', () => {
    const random = randomStream(42);
    expect(digits([0.2, 1, 2.5, 1e6].map((shape) => gamma(random, shape)))).toEqual([
      '0.000938027120344',
      '1.97319451624',
      '4.08634614610',
      '999483.504622',
    ]);
    expect(sum(sample(1000, () => gamma(random, 1.5))).toPrecision(10)).toBe('1551.244456');
  });

  test('the same Dirichlet shares', () => {
    const random = randomStream(42);
    expect(digits(dirichlet(random, [1, 1, 1], room(3)))).toEqual([
      '0.0899554348058',
      '0.894834674914',
      '0.0152098902798',
    ]);
    expect(digits(dirichlet(random, [0.5, 0, 4], room(3)))).toEqual([
      '0.347809531762',
      '0.00000000000',
      '0.652190468238',
    ]);
    expect(digits(dirichlet(random, [2, 3, 4], room(3)))).toEqual([
      '0.0416618897298',
      '0.0462813821409',
      '0.912056728129',
    ]);
  });

  test('the same multinomial counts', () => {
    const random = randomStream(42);
    expect([...multinomial(random, 100, [1, 1, 2], room(3))]).toEqual([31, 26, 43]);
    expect([...multinomial(random, 17143, [0.5, 0, 0.3, 0.2], room(4))]).toEqual([8613, 0, 5069, 3461]);
  });

  test('the same choices by weight', () => {
    const random = randomStream(42);
    expect(sample(12, () => weightedChoice(random, [1, 0, 2, 3]))).toEqual([0, 3, 0, 3, 3, 3, 2, 3, 3, 2, 2, 2]);
  });
});

describe('multinomial', () => {
  /** The law of 5 papers over weights 1, 2, 0, 3, listed outcome by outcome. */
  function outcomes(): ReadonlyMap<string, number> {
    const factorial = [1, 1, 2, 6, 24, 120];
    const law = new Map<string, number>();
    for (let a = 0; a <= 5; a += 1) {
      for (let b = 0; a + b <= 5; b += 1) {
        const c = 5 - a - b;
        const ways = factorial[5] / (factorial[a] * factorial[b] * factorial[c]);
        law.set(`${a},${b},0,${c}`, ways * (1 / 6) ** a * (2 / 6) ** b * (3 / 6) ** c);
      }
    }
    return law;
  }

  test('follows the joint law of all its cells', () => {
    const random = randomStream('joint');
    const law = outcomes();
    const counts = new Map([...law.keys()].map((outcome) => [outcome, 0]));
    const out = room(4);
    for (let i = 0; i < 200_000; i += 1) {
      const outcome = multinomial(random, 5, [1, 2, 0, 3], out).join();
      counts.set(outcome, (counts.get(outcome) ?? Number.NaN) + 1);
    }
    expect(chiSquaredScore([...counts.values()], [...law.values()])).toBeLessThan(limits.chiSquared);
  });

  test('has the means, variances and covariances of many papers', () => {
    const random = randomStream('moments');
    const shares = [0.1, 0.2, 0.3, 0.4];
    const n = 17143;
    const draws = sample(40_000, () => 0).map(() => multinomial(random, n, shares, room(4)));
    for (let i = 0; i < 4; i += 1) {
      expect(
        Math.abs(
          meanScore(
            draws.map((x) => x[i]),
            n * shares[i],
          ),
        ),
      ).toBeLessThan(limits.normal);
      for (let j = 0; j <= i; j += 1) {
        const products = draws.map((x) => (x[i] - n * shares[i]) * (x[j] - n * shares[j]));
        const covariance = n * shares[i] * ((i === j ? 1 : 0) - shares[j]);
        expect(Math.abs(meanScore(products, covariance))).toBeLessThan(limits.normal);
      }
    }
  });

  test('gives one paper to each cell as often as its weight says', () => {
    const random = randomStream('one');
    const weights = [3, 0, 1, 2, 4];
    const counts = room(5);
    const out = room(5);
    for (let i = 0; i < 50_000; i += 1) {
      multinomial(random, 1, weights, out).forEach((papers, cell) => {
        counts[cell] += papers;
      });
    }
    expect(counts[1]).toBe(0);
    expect(
      chiSquaredScore(
        counts.filter((_, i) => i !== 1),
        [0.3, 0.1, 0.2, 0.4],
      ),
    ).toBeLessThan(limits.chiSquared);
  });

  test('always adds up to n in whole numbers, with nothing where the weight is zero', () => {
    const weight = fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 1e300, noNaN: true }),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(
        fc.integer(),
        fc.oneof(fc.nat({ max: 20 }), fc.maxSafeNat()),
        fc.array(weight, { minLength: 1, maxLength: 12 }).filter((weights) => weights.some((w) => w > 0)),
        (seed, n, weights) => {
          // What was in the array before must not matter.
          const papers = [...multinomial(randomStream(seed), n, weights, room(weights.length).fill(Number.NaN))];
          expect(papers.every((count) => Number.isSafeInteger(count) && count >= 0)).toBe(true);
          expect(papers.reduce((total, count) => total + BigInt(count), 0n)).toBe(BigInt(n));
          expect(papers.filter((count, i) => weights[i] === 0 && count !== 0)).toEqual([]);
        },
      ),
      { seed: 42, numRuns: 2000 },
    );
  });

  test('does not care how the weights are scaled', () => {
    const shared = (weights: readonly number[]): readonly number[] => [
      ...multinomial(randomStream(7), 1000, weights, room(3)),
    ];
    expect(shared([2 ** 900, 2 ** 901, 2 ** 902])).toEqual(shared([1, 2, 4]));
    expect(shared([2 ** -1074, 2 ** -1073, 2 ** -1072])).toEqual(shared([1, 2, 4]));
  });

  test('shares out no papers over no weights or zero weights, and refuses to share out one', () => {
    const random = randomStream(42);
    expect([...multinomial(random, 0, [], room(0))]).toEqual([]);
    expect([...multinomial(random, 0, [0, 0], room(2).fill(5))]).toEqual([0, 0]);
    expect(() => multinomial(random, 1, [0, 0], room(2))).toThrow('no weights to draw by');
    expect(() => multinomial(random, 1, [], room(0))).toThrow('no weights to draw by');
  });

  test('refuses bad numbers of papers, bad weights and an array that does not fit', () => {
    const random = randomStream(42);
    for (const n of [-1, 1.5, Number.NaN, 2 ** 53]) {
      expect(() => multinomial(random, n, [1, 1], room(2))).toThrow(PsephosError);
    }
    expect(() => multinomial(random, 5, [1, -2], room(2))).toThrow(
      'bad weights: expected numbers that are zero or more, received -2 at index 1',
    );
    expect(() => multinomial(random, 5, [Number.NaN, 1], room(2))).toThrow('received NaN at index 0');
    expect(() => multinomial(random, 5, [1, Number.POSITIVE_INFINITY], room(2))).toThrow('expected a finite sum');
    expect(() => multinomial(random, 5, [1e308, 1e308], room(2))).toThrow('expected a finite sum');
    expect(() => multinomial(random, 5, [1, 1], room(3))).toThrow(
      'expected an out array of length 2, received length 3',
    );
    const same = Float64Array.of(1, 1);
    expect(() => multinomial(random, 5, same, same)).toThrow('expected an out array of its own');
  });
});

describe('weightedChoice', () => {
  test('chooses as often as the weights say, and never a weight of zero', () => {
    const random = randomStream('choice');
    const weights = [0, 3, 0, 1, 2, 4, 0];
    const counts = room(7);
    for (let i = 0; i < 50_000; i += 1) counts[weightedChoice(random, weights)] += 1;
    expect([counts[0], counts[2], counts[6]]).toEqual([0, 0, 0]);
    expect(
      chiSquaredScore(
        counts.filter((_, i) => weights[i] > 0),
        [0.3, 0.1, 0.2, 0.4],
      ),
    ).toBeLessThan(limits.chiSquared);
  });

  test('chooses by weights of any size, down to the smallest doubles', () => {
    const chosen = (unit: number): readonly number[] => {
      const random = randomStream(42);
      return sample(200, () => weightedChoice(random, [unit, 3 * unit, 2 * unit]));
    };
    expect(chosen(Number.MIN_VALUE)).toEqual(chosen(1));
    expect(chosen(2 ** 1020)).toEqual(chosen(1));
  });

  test('refuses to choose by nothing', () => {
    expect(() => weightedChoice(randomStream(42), [])).toThrow('no weights to draw by');
    expect(() => weightedChoice(randomStream(42), [0, 0])).toThrow('no weights to draw by');
    expect(() => weightedChoice(randomStream(42), [1, -1])).toThrow(PsephosError);
  });
});

describe('continuous laws', () => {
  test('exponential waits follow 1 − e^-x', () => {
    const random = randomStream('exponential');
    const waits = sample(100_000, () => exponential(random));
    expect(kolmogorovScore(waits, (x) => -Math.expm1(-x))).toBeLessThan(limits.kolmogorov);
    expect(Math.abs(meanScore(waits, 1))).toBeLessThan(limits.normal);
  });

  test('normal draws follow the normal law, in the middle and in the tails', () => {
    const random = randomStream('normal');
    const draws = sample(200_000, () => normal(random));
    expect(kolmogorovScore(draws, normalDistribution)).toBeLessThan(limits.kolmogorov);
    const edges = [-3.5, -3, -2.5, -2, -1, 0, 1, 2, 2.5, 3, 3.5];
    const counts = room(edges.length + 1);
    for (const x of draws) counts[edges.filter((edge) => edge <= x).length] += 1;
    const steps = [0, ...edges.map(normalDistribution), 1];
    expect(
      chiSquaredScore(
        counts,
        steps.slice(1).map((p, i) => p - steps[i]),
      ),
    ).toBeLessThan(limits.chiSquared);
    [0, 1, 0, 3].forEach((moment, i) => {
      expect(
        Math.abs(
          meanScore(
            draws.map((x) => x ** (i + 1)),
            moment,
          ),
        ),
      ).toBeLessThan(limits.normal);
    });
  });

  test.each([0.05, 0.5, 0.99, 1, 1.01, 1.5, 3, 10, 100])('gamma draws of shape %d follow their law', (shape) => {
    const random = randomStream('gamma').split(String(shape));
    const draws = sample(50_000, () => gamma(random, shape));
    expect(kolmogorovScore(draws, (x) => gammaDistribution(shape, x))).toBeLessThan(limits.kolmogorov);
    expect(Math.abs(meanScore(draws, shape))).toBeLessThan(limits.normal);
    expect(
      Math.abs(
        meanScore(
          draws.map((x) => (x - shape) ** 2),
          shape,
        ),
      ),
    ).toBeLessThan(limits.normal);
  });

  test.each([1e6, 1e12, 1e18])('gamma draws of the great shape %d are normal to the eye', (shape) => {
    const random = randomStream('gamma').split(shape === 1e18 ? '1e18' : shape);
    const scores = sample(20_000, () => (gamma(random, shape) - shape) / Math.sqrt(shape));
    expect(kolmogorovScore(scores, normalDistribution)).toBeLessThan(limits.kolmogorov);
  });

  test('gamma draws of any shape are finite and not negative', () => {
    const random = randomStream(42);
    for (const shape of [Number.MIN_VALUE, 1e-300, 1e-5, 1e300]) {
      expect(sample(100, () => gamma(random, shape)).every((x) => x >= 0 && Number.isFinite(x))).toBe(true);
    }
  });

  test('gamma refuses a shape that is not above zero or leaves no room', () => {
    for (const shape of [0, -1, Number.NaN, 1e301, Number.POSITIVE_INFINITY]) {
      expect(() => gamma(randomStream(42), shape)).toThrow('bad shape of a gamma distribution');
    }
  });
});

describe('dirichlet', () => {
  test.each([2, 3, 5])('with %i alphas of 1 is uniform on the simplex: each share follows 1 − (1 − x)^(k − 1)', (k) => {
    const random = randomStream('simplex').split(k);
    const draws = sample(50_000, () => 0).map(() => dirichlet(random, new Float64Array(k).fill(1), room(k)));
    for (let i = 0; i < k; i += 1) {
      const score = kolmogorovScore(
        draws.map((shares) => shares[i]),
        (x) => 1 - (1 - x) ** (k - 1),
      );
      expect(score).toBeLessThan(limits.kolmogorov);
    }
  });

  test.each([
    [[1, 1, 1]],
    [[0.5, 0.5, 0.5]],
    [[2, 3, 4]],
    [[0.1, 5, 0, 1]],
    [[0.01, 0.02, 0.03]],
    [[1e-5, 3e-5]],
    [[40, 0.3, 700]],
  ])('with alphas %j has the moments of the Beta laws of its shares', (alpha) => {
    const random = randomStream('moments').split(alpha.join());
    const total = sum(alpha);
    const draws = sample(50_000, () => 0).map(() => dirichlet(random, alpha, room(alpha.length)));
    alpha.forEach((a, i) => {
      if (a === 0) {
        expect(draws.every((shares) => shares[i] === 0)).toBe(true);
        return;
      }
      expect(
        Math.abs(
          meanScore(
            draws.map((shares) => shares[i]),
            a / total,
          ),
        ),
      ).toBeLessThan(limits.normal);
      const second = (a * (a + 1)) / (total * (total + 1));
      expect(
        Math.abs(
          meanScore(
            draws.map((shares) => shares[i] ** 2),
            second,
          ),
        ),
      ).toBeLessThan(limits.normal);
    });
    // A product of two tiny-alpha shares is almost always 0, too skewed for a normal score.
    if (total < 0.05) return;
    const [first, second] = [alpha[0], alpha[1]];
    const product = (first * second) / (total * (total + 1));
    expect(
      Math.abs(
        meanScore(
          draws.map((shares) => shares[0] * shares[1]),
          product,
        ),
      ),
    ).toBeLessThan(limits.normal);
  });

  test.each([1e-300, 1e-310, Number.MIN_VALUE])(
    'with alphas near %d gives all to one share, in proportion to alpha',
    (unit) => {
      const random = randomStream('tiny').split(String(unit));
      const counts = room(3);
      for (let i = 0; i < 20_000; i += 1) {
        const shares = dirichlet(random, [unit, 3 * unit, 2 * unit], room(3));
        expect([...shares].sort()).toEqual([0, 0, 1]);
        counts[shares.indexOf(1)] += 1;
      }
      expect(chiSquaredScore(counts, [1 / 6, 3 / 6, 2 / 6])).toBeLessThan(limits.chiSquared);
    },
  );

  test('always gives shares from 0 to 1 that add up to 1, and zero where alpha is zero', () => {
    const concentration = fc.oneof(
      fc.constant(0),
      fc.double({ min: 0, max: 1e299, noNaN: true }),
      fc.double({ min: 0, max: 10, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.integer(),
        fc.array(concentration, { minLength: 1, maxLength: 9 }).filter((alpha) => alpha.some((a) => a > 0)),
        (seed, alpha) => {
          const shares = [...dirichlet(randomStream(seed), alpha, room(alpha.length).fill(Number.NaN))];
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(Math.abs(sum(shares) - 1)).toBeLessThan(1e-14);
          expect(shares.filter((share, i) => alpha[i] === 0 && share !== 0)).toEqual([]);
        },
      ),
      { seed: 42, numRuns: 2000 },
    );
  });

  test('gives shares even when every draw is the smallest there is', () => {
    const bottom = { ...randomStream(42), uniform: () => 0 };
    expect([...dirichlet(bottom, [0, 1, 1], room(3))]).toEqual([0, 1, 0]);
  });

  test('gives a single positive alpha everything', () => {
    expect([...dirichlet(randomStream(42), [0, 1e-320, 0], room(3))]).toEqual([0, 1, 0]);
    expect([...dirichlet(randomStream(42), [0, 1e300], room(2))]).toEqual([0, 1]);
  });

  test('refuses alphas that say nothing or too much, and an array that does not fit', () => {
    const random = randomStream(42);
    expect(() => dirichlet(random, [], room(0))).toThrow('no alphas to draw by');
    expect(() => dirichlet(random, [0, 0], room(2))).toThrow('no alphas to draw by');
    expect(() => dirichlet(random, [1, -1], room(2))).toThrow(PsephosError);
    expect(() => dirichlet(random, [1, Number.NaN], room(2))).toThrow('received NaN at index 1');
    expect(() => dirichlet(random, [1e300, 1e300], room(2))).toThrow('expected a sum of at most 1e300');
    expect(() => dirichlet(random, [1, 1], room(1))).toThrow('expected an out array of length 2, received length 1');
    const same = Float64Array.of(1, 1);
    expect(() => dirichlet(random, same, same)).toThrow('expected an out array of its own');
  });
});
