import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averaging } from '../../../src/compare/many/average.ts';

describe('a mean', () => {
  test('of nothing is none', () => {
    expect(averaging(true).finish()).toEqual({ of: 0, sum: 0, mean: null });
  });

  test('of a sample has the standard error of the textbook, of all contests none', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, (all) => {
        const [sample, whole] = [averaging(true), averaging(false)];
        for (const value of all) {
          sample.add(value);
          whole.add(value);
        }
        const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
        const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (all.length - 1);
        const { standardError = Number.NaN, ...rest } = sample.finish();
        expect(whole.finish()).toEqual(rest);
        expect(rest.mean).toBeCloseTo(mean, 6);
        expect(standardError).toBeCloseTo(Math.sqrt(variance / all.length), 4);
      }),
    );
  });

  test('keeps its spread where that is small beside it', () => {
    const one = averaging(true);
    for (const value of [1e9, 1e9 + 1, 1e9 + 2]) one.add(value);
    expect(one.finish().standardError).toBeCloseTo(Math.sqrt(1 / 3), 9);
  });
});
