import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestRemainders } from '../../src/base/largest-remainders.ts';
import { expectedPapers } from '../../src/synthetic/drawn-papers.ts';
import { luce } from '../../src/synthetic/luce.ts';
import type { TransferPattern } from '../../src/synthetic/model.ts';
import { sum } from '../base/goodness-of-fit.ts';
import { declared } from '../whatif/declared.ts';

function remainders(papers: number, weights: readonly number[]): readonly number[] {
  const counts = new Float64Array(weights.length);
  largestRemainders(papers, Float64Array.from(weights), counts);
  return [...counts];
}

describe('largest remainders', () => {
  test.each([
    [10, [1, 1], [5, 5]],
    [11, [1, 1], [6, 5]],
    [10, [1, 1, 1], [4, 3, 3]],
    [11, [1, 1, 1], [4, 4, 3]],
    [7, [0, 2, 1], [0, 5, 2]],
    [1, [0, 1, 1], [0, 1, 0]],
    [17_143, [0.9, 0.05, 0, 0.05], [15_429, 857, 0, 857]],
    [17_143, [0.45, 0.45, 0, 0.1], [7715, 7714, 0, 1714]],
    [17_143, [0.3, 0.3, 0, 0.4], [5143, 5143, 0, 6857]],
    [0, [1, 2], [0, 0]],
  ])('%d papers in proportion to %j are %j', (papers, weights, expected) => {
    expect(remainders(papers, weights)).toEqual(expected);
  });

  test('add up, keep within one of the proportion, give nothing to a weight of zero and never fewer to a greater weight', () => {
    const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true }), fc.nat({ max: 20 }));
    const weights = fc.array(weight, { minLength: 1, maxLength: 7 }).filter((list) => sum(list) > 0);
    fc.assert(
      fc.property(fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 1e9 })), weights, (papers, list) => {
        const counts = remainders(papers, list);
        expect(sum(counts)).toBe(papers);
        for (const [place, count] of counts.entries()) {
          expect(Math.abs(count - (papers * list[place]) / sum(list))).toBeLessThan(1 + 1e-6);
          if (list[place] === 0) expect(count).toBe(0);
          for (const [other, less] of counts.entries())
            if (list[other] < list[place]) expect(less).toBeLessThanOrEqual(count);
        }
      }),
      { numRuns: 1000, seed: 2 },
    );
  });
});

describe('expected papers', () => {
  const rows = [
    [0, 5, 3, 2, 0],
    [1, 0, 1, 1, 1],
    [0, 0, 0, 1, 0],
    [6, 3, 1, 0, 0],
  ];
  const chain: TransferPattern = {
    kind: 'path',
    weigh: (ranked, weights) => {
      weights.set(rows[ranked[ranked.length - 1]]);
      for (const candidate of ranked) weights[candidate] = 0;
    },
  };

  test('split exactly as the pattern says', () => {
    const { next } = expectedPapers(declared([100, 80, 60, 40]), chain).all.sort(Uint8Array.of(1, 1, 1, 1));
    const fromA = next[0]?.sort(Uint8Array.of(0, 1, 1, 1));
    expect(fromA?.next.map((pile) => pile?.papers)).toEqual([undefined, 50, 30, 20]);
    expect(fromA?.nonTransferable).toBe(0);
  });

  test('are followed on through whoever is passed over', () => {
    const { next } = expectedPapers(declared([100, 80, 60, 40]), chain).all.sort(Uint8Array.of(1, 1, 1, 1));
    // Of D's 40: 24 to A, 12 to B, 4 to C. C is out, and C's row leads only back to D: those 4 stop.
    const fromD = next[3]?.sort(Uint8Array.of(1, 1, 0, 0));
    expect(fromD?.next.map((pile) => pile?.papers)).toEqual([24, 12, undefined, undefined]);
    expect(fromD?.nonTransferable).toBe(4);
    // Then B is out: of the 12, a third each to A, to C (and stopping there) and to nobody.
    const fromB = fromD?.next[1]?.sort(Uint8Array.of(1, 0, 0, 0));
    expect([fromB?.next[0]?.papers, fromB?.nonTransferable]).toEqual([4, 8]);
  });

  test('under Luce the passed over are left out at once', () => {
    const pattern = luce((first) => Float64Array.from([5, 3, 1, 1, 2].with(first, 0)));
    const { next } = expectedPapers(declared([100, 80, 60, 40]), pattern).all.sort(Uint8Array.of(1, 1, 1, 1));
    const fromD = next[3]?.sort(Uint8Array.of(1, 1, 0, 0));
    expect(fromD?.next.map((pile) => pile?.papers)).toEqual([20, 12, undefined, undefined]);
    expect(fromD?.nonTransferable).toBe(8);
  });
});
