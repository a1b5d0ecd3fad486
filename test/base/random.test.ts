import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { type RandomStream, randomStream } from '../../src/base/random.ts';
import { chiSquaredScore, limits, sample, sum } from './goodness-of-fit.ts';

const evenly = (cells: number): readonly number[] => Array.from({ length: cells }, () => 1 / cells);

const firstWords = (random: RandomStream, words = 4): readonly number[] => sample(words, random.uint32);

function tally(draws: number, cells: number, cell: () => number): readonly number[] {
  const counts = Array.from({ length: cells }, () => 0);
  for (let i = 0; i < draws; i += 1) counts[cell()] += 1;
  return counts;
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof PsephosError) return `${error.code}: ${error.message}`;
    throw error;
  }
  return 'no error';
}

describe('seed 42 draws in every release', () => {
  test('the same words', () => {
    expect(firstWords(randomStream(42))).toEqual([504963885, 3147134220, 3057290488, 2468345918]);
  });

  test('the same uniforms', () => {
    expect(sample(3, randomStream(42).uniform)).toEqual([
      0.11757106879911783, 0.7118309108518552, 0.020926278745315607,
    ]);
  });

  test('the same whole numbers below n', () => {
    const random = randomStream(42);
    expect(sample(10, () => random.below(6))).toEqual([0, 4, 0, 4, 5, 5, 1, 3, 4, 2]);
    expect(sample(3, () => random.below(Number.MAX_SAFE_INTEGER))).toEqual([
      1525798559917244, 2252328750207181, 4110469218213059,
    ]);
  });

  test('the same words in the streams split from it', () => {
    const random = randomStream(42);
    expect(firstWords(random.split('ballots'))).toEqual([1725493849, 3377342443, 4201825776, 2137761467]);
    expect(firstWords(random.split('ballots').split(7))).toEqual([1641380296, 3410538876, 2517705336, 3426202953]);
    expect(firstWords(random.split(''))).toEqual([4113828009, 3360883289, 2700862282, 2672604814]);
  });
});

describe('a stream', () => {
  test('is xoroshiro128+ as published, seeded with SHA-256 of its path', () => {
    const mask = 2n ** 64n - 1n;
    const turn = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (64n - by))) & mask;
    const root = createHash('sha256').update(Buffer.from('psephos random 1 Wahl 🗳', 'utf16le')).digest();
    const key = createHash('sha256').update(root).update(Buffer.from('12', 'utf16le')).digest();
    let s0 = key.readBigUInt64BE(0) | (1n << 32n);
    let s1 = key.readBigUInt64BE(8);
    const expected = sample(1000, () => {
      const word = Number((s0 + s1) & 0xffffffffn);
      const mixed = s0 ^ s1;
      s0 = turn(s0, 24n) ^ mixed ^ ((mixed << 16n) & mask);
      s1 = turn(mixed, 37n);
      return word;
    });
    expect(firstWords(randomStream('Wahl 🗳').split(12), 1000)).toEqual(expected);
  });

  test('takes a number and its decimal text for the same seed, and any other text for another', () => {
    const words = (seed: string | number): string => firstWords(randomStream(seed)).join();
    expect(words(42)).toBe(words('42'));
    const seeds = [42, 43, -42, 0, '', ' 42', '42.0', 'é', 'e\u0301', '\ud800', '\udc00', '\ufffd', 'a\u0000', 'a'];
    expect(new Set(seeds.map(words)).size).toBe(seeds.length);
  });

  test('refuses seeds and labels that are neither strings nor safe integers', () => {
    for (const bad of [Number.NaN, 0.5, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(refusal(() => randomStream(bad))).toBe(
        `bad-argument: bad seed of a random stream: expected a string or a safe integer, received ${bad}`,
      );
      expect(refusal(() => randomStream(42).split(bad))).toBe(
        `bad-argument: bad label of a random stream: expected a string or a safe integer, received ${bad}`,
      );
    }
  });
});

describe('uniform()', () => {
  test('gives multiples of 2^-53 in [0, 1), evenly spread', () => {
    const random = randomStream('uniform');
    const drawn = sample(200_000, random.uniform);
    expect(drawn.every((x) => x >= 0 && x < 1 && Number.isInteger(x * 2 ** 53))).toBe(true);
    const counts = tally(
      drawn.length,
      1000,
      (
        (i) => () =>
          Math.floor(1000 * (drawn[i++] ?? 0))
      )(0),
    );
    expect(chiSquaredScore(counts, evenly(1000))).toBeLessThan(limits.chiSquared);
  });

  test('has 53 fair bits, each pair of neighbours in time independent', () => {
    const random = randomStream('bits');
    const pairs = Array.from({ length: 53 }, () => [0, 0, 0, 0]);
    let before = BigInt(random.uniform() * 2 ** 53);
    for (let i = 0; i < 20_000; i += 1) {
      const now = BigInt(random.uniform() * 2 ** 53);
      pairs.forEach((counts, bit) => {
        counts[2 * Number((before >> BigInt(bit)) & 1n) + Number((now >> BigInt(bit)) & 1n)] += 1;
      });
      before = now;
    }
    for (const counts of pairs) expect(chiSquaredScore(counts, evenly(4))).toBeLessThan(limits.chiSquared);
  });

  test('fills the square evenly with successive pairs', () => {
    const random = randomStream('pairs');
    const counts = tally(
      200_000,
      900,
      () => 30 * Math.floor(30 * random.uniform()) + Math.floor(30 * random.uniform()),
    );
    expect(chiSquaredScore(counts, evenly(900))).toBeLessThan(limits.chiSquared);
  });
});

describe('below(n)', () => {
  test.each([2, 3, 6, 10, 64, 1000])('is even over all %i numbers', (n) => {
    const random = randomStream('below').split(n);
    const counts = tally(100_000, n, () => random.below(n));
    expect(chiSquaredScore(counts, evenly(n))).toBeLessThan(limits.chiSquared);
  });

  // Without the redraw, 3·2^51 would give its first third twice as often as the rest.
  test.each([2 ** 32 + 1, 3 * 2 ** 50, 3 * 2 ** 51, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER])(
    'is even over the thirds and the remainders of %i',
    (n) => {
      const random = randomStream('below').split(n);
      const drawn = sample(60_000, () => random.below(n));
      const thirds = tally(
        drawn.length,
        3,
        (
          (i) => () =>
            Math.floor(drawn[i++] / (n / 3))
        )(0),
      );
      expect(chiSquaredScore(thirds, evenly(3))).toBeLessThan(limits.chiSquared);
      const remainders = tally(
        drawn.length,
        7,
        (
          (i) => () =>
            drawn[i++] % 7
        )(0),
      );
      expect(chiSquaredScore(remainders, evenly(7))).toBeLessThan(limits.chiSquared);
    },
  );

  test('is a whole number from 0 to n − 1 for every n', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (seed, n) => {
        const k = randomStream(seed).below(n);
        return Number.isInteger(k) && k >= 0 && k < n;
      }),
      { seed: 42, numRuns: 1000 },
    );
  });

  test('refuses an n that leaves nothing to choose from or no exact choice', () => {
    for (const bad of [0, -1, 1.5, Number.NaN, 2 ** 53]) {
      expect(refusal(() => randomStream(42).below(bad))).toBe(
        `bad-argument: below(n) cannot choose: expected a whole number n from 1 to 2^53 − 1, received ${bad}`,
      );
    }
  });
});

describe('split(label)', () => {
  test('does not depend on what was drawn or split before', () => {
    const fresh = randomStream(42);
    const used = randomStream(42);
    firstWords(used, 100);
    used.split('other').uniform();
    expect(firstWords(used.split('ballots'))).toEqual(firstWords(fresh.split('ballots')));
  });

  test('leaves the parent where it was', () => {
    const split = randomStream(42);
    firstWords(split.split('ballots'), 100);
    expect(firstWords(split)).toEqual(firstWords(randomStream(42)));
  });

  test('gives the same children in any order of use, interleaved or not', () => {
    const draws = (order: readonly number[]): readonly string[] => {
      const parent = randomStream(42);
      const children = [0, 1, 2].map((label) => parent.split(label));
      const words: number[][] = [[], [], []];
      for (const child of order) words[child].push(children[child].uint32());
      return words.map(String);
    };
    expect(draws([2, 2, 2, 1, 1, 1, 0, 0, 0])).toEqual(draws([0, 1, 2, 0, 1, 2, 0, 1, 2]));
  });

  test('keeps paths apart that a joined text would confuse', () => {
    const root = randomStream(42);
    const paths = [
      root,
      root.split(''),
      root.split('').split(''),
      root.split('a').split('b'),
      root.split('ab'),
      root.split('b').split('a'),
      root.split('a'),
      root.split('ab').split(''),
      randomStream('42a').split('b'),
      randomStream('42ab'),
      root.split('\ud800'),
      root.split('\ufffd'),
    ];
    expect(new Set(paths.map((stream) => firstWords(stream).join())).size).toBe(paths.length);
  });

  test('takes a number and its decimal text for the same label', () => {
    expect(firstWords(randomStream(42).split(1))).toEqual(firstWords(randomStream(42).split('1')));
  });

  test('gives 20,000 numbered children that all begin differently and evenly', () => {
    const parent = randomStream('children');
    const starts = Array.from({ length: 20_000 }, (_, label) => parent.split(label).uniform());
    expect(new Set(starts).size).toBe(starts.length);
    const counts = tally(
      starts.length,
      200,
      (
        (i) => () =>
          Math.floor(200 * starts[i++])
      )(0),
    );
    expect(chiSquaredScore(counts, evenly(200))).toBeLessThan(limits.chiSquared);
  });

  test('gives children uncorrelated with each other and with their parent', () => {
    const parent = randomStream('correlation');
    const draws = 4000;
    const streams = Array.from({ length: 200 }, (_, label) => parent.split(label));
    const drawn = [parent, ...streams].map((stream) => sample(draws, () => Math.sqrt(12) * (stream.uniform() - 0.5)));
    const squares = drawn.slice(1).map((child, i) => sum(child.map((x, t) => x * drawn[i][t])) ** 2 / draws);
    // 200 squared correlations, each scaled to a square of a standard normal, so their sum is chi-squared.
    const score = (sum(squares) - 200) / Math.sqrt(400);
    expect(Math.abs(score)).toBeLessThan(limits.normal);
    expect(Math.sqrt(Math.max(...squares))).toBeLessThan(6);
  });
});
