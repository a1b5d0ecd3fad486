import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ONE, productUp } from '../../src/numbers/nine-places.ts';

/** The same product in whole numbers of any size. */
function plainProductUp(a: number, b: number): number {
  const product = BigInt(a) * BigInt(b);
  const one = BigInt(ONE);
  return Number((product + one - 1n) / one);
}

describe('a product rounded up to nine places', () => {
  test.each([
    [333_333_334, 500_000_000, 166_666_667],
    [333_333_335, 500_000_000, 166_666_668],
    [1, 1, 1],
    [0, ONE, 0],
    [ONE, ONE, ONE],
    [ONE, 750_000_001, 750_000_001],
    [999_999_999, 999_999_999, 999_999_999],
  ])('of %d and %d units is %d', (a, b, product) => {
    expect(productUp(a, b)).toBe(product);
    expect(productUp(b, a)).toBe(product);
  });

  test('is exact for any two values from 0 to one', () => {
    const value = fc.integer({ min: 0, max: ONE });
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(productUp(a, b)).toBe(plainProductUp(a, b));
      }),
      { seed: 9, numRuns: 20_000 },
    );
  });

  test('is exact where the product is a whole number of units, or one off that', () => {
    // a = 2^k × 5^j divides 10^9, so a times a multiple of 10^9 / a is whole: there a double may round to the wrong side.
    const divisors = [...Array(10).keys()].flatMap((k) => [...Array(10).keys()].map((j) => 2 ** k * 5 ** j));
    let near = 0;
    for (const a of divisors) {
      for (let step = 1; step <= Math.min(a, 200); step++) {
        const b = (ONE / a) * (a - step + 1);
        for (const other of [b - 1, b, b + 1]) {
          if (other > ONE) continue;
          for (const one of [a, ONE - a]) {
            near += 1;
            if (productUp(one, other) !== plainProductUp(one, other)) expect([one, other]).toEqual([]);
          }
        }
      }
    }
    expect(near).toBeGreaterThan(50_000);
  });
});
