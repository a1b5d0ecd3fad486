import { describe, expect, test } from 'vitest';
import { betaAtMost, betaDensity, integral, logGamma } from '../../src/base/probability.ts';

/** That far apart at most, relative to the expected value. */
function expectClose(received: number, expected: number, relative: number): void {
  expect(Math.abs(received - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('logGamma', () => {
  test('of whole numbers is the logarithm of a factorial', () => {
    let factorial = 1n;
    for (let n = 1; n <= 170; n += 1) {
      const expected = Math.log(Number(factorial));
      expect(Math.abs(logGamma(n) - expected)).toBeLessThan(1e-14 * Math.max(1, expected));
      factorial *= BigInt(n);
    }
  });

  test('of halves is the logarithm of (2n)! √π / (4^n n!)', () => {
    let value = Math.sqrt(Math.PI);
    for (let n = 0; n <= 150; n += 1) {
      const expected = Math.log(value);
      expect(Math.abs(logGamma(n + 0.5) - expected)).toBeLessThan(1e-14 * Math.max(1, Math.abs(expected)));
      value *= n + 0.5;
    }
  });

  // Abramowitz and Stegun, table 6.1, and the value at 1/3 of DLMF 5.4.
  test.each([
    [1.25, Math.log(0.906_402_477_055_477)],
    [1.75, Math.log(0.919_062_526_848_883)],
    [1 / 3, Math.log(2.678_938_534_707_747_6)],
    [1e6, 12_815_504.569_147_611],
    [1e-8, 18.420_680_738_180_209],
  ])('of %d is %d', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected)).toBeLessThan(4e-15 * Math.max(1, Math.abs(expected)));
  });
});

describe('betaAtMost', () => {
  test('is x^a for b = 1, and 1 − (1 − x)^b for a = 1', () => {
    for (const a of [0.01, 0.3, 1, 2.5, 40, 1000]) {
      for (const x of [1e-9, 0.001, 0.2, 0.5, 0.77, 0.999]) {
        expect(Math.abs(betaAtMost(x, a, 1) - x ** a)).toBeLessThan(1e-12);
        expect(Math.abs(betaAtMost(x, 1, a) - (1 - (1 - x) ** a))).toBeLessThan(1e-12);
      }
    }
  });

  test('is the arcsine law for a = b = 1/2', () => {
    for (const x of [0.01, 0.25, 0.5, 0.9])
      expectClose(betaAtMost(x, 0.5, 0.5), (2 / Math.PI) * Math.asin(Math.sqrt(x)), 1e-13);
  });

  test('is a sum of binomial chances for whole a and b', () => {
    // P(Beta(a, b) ≤ x) = P(Binomial(a + b − 1, x) ≥ a), the terms built from neighbour to neighbour.
    for (const [a, b] of [
      [1, 1],
      [2, 5],
      [7, 3],
      [30, 40],
      [200, 100],
    ] as const) {
      for (const x of [0.05, 0.31, 0.5, 0.66, 0.95]) {
        const n = a + b - 1;
        let term = x ** n;
        let sum = 0;
        for (let k = n; k >= a; k -= 1) {
          sum += term;
          term *= (k / (n - k + 1)) * ((1 - x) / x);
        }
        expect(Math.abs(betaAtMost(x, a, b) - sum)).toBeLessThan(1e-12);
      }
    }
  });

  test('of a half is a half for equal shapes, up to a hundred million', () => {
    for (const a of [0.001, 0.5, 3, 1e3, 1e6, 1e8]) expectClose(betaAtMost(0.5, a, a), 0.5, 1e-6);
  });

  test('turned round it is the chance of the rest', () => {
    for (const [x, a, b] of [
      [0.2, 3, 0.4],
      [0.7, 12, 5],
      [0.501, 4000, 4000],
    ] as const)
      expectClose(betaAtMost(x, a, b), 1 - betaAtMost(1 - x, b, a), 1e-12);
  });

  test('is 0 and 1 at the ends and beyond', () => {
    expect([-1, 0, 1, 2].map((x) => betaAtMost(x, 2, 3))).toEqual([0, 0, 1, 1]);
  });
});

describe('betaDensity', () => {
  test('is a polynomial for whole shapes', () => {
    for (const x of [0.1, 0.5, 0.8]) {
      expectClose(betaDensity(x, 1, 1), 1, 1e-13);
      expectClose(betaDensity(x, 2, 3), 12 * x * (1 - x) ** 2, 1e-13);
    }
  });
});

describe('integral', () => {
  test.each([
    ['x²', (x: number) => x * x, 0, 3, 9],
    ['e^x', Math.exp, -1, 2, Math.exp(2) - Math.exp(-1)],
    ['1/√x, which has no bound', (x: number) => 1 / Math.sqrt(x), 0, 1, 2],
    ['log x, which has no bound', Math.log, 0, 1, -1],
    ['√(1 − x²)', (x: number) => Math.sqrt(1 - x * x), 0, 1, Math.PI / 4],
    ['nothing', Math.exp, 2, 2, 0],
  ])('of %s', (_, f, from, to, expected) => {
    expect(Math.abs(integral(f, from, to) - expected)).toBeLessThan(1e-12);
  });

  test('gives each point with its distances from both ends, which f need not subtract', () => {
    // x^-0.9 at both ends: taken from x itself the upper end would lose its digits.
    const f = (_: number, above: number, below: number) => above ** -0.5 * below ** -0.5;
    expect(Math.abs(integral(f, 5, 6) - Math.PI)).toBeLessThan(1e-12);
  });

  test('sees a steep peak that stands at an end of a piece', () => {
    const width = 1e-6;
    const peak = (x: number) => Math.exp(-((x / width) ** 2) / 2) / (width * Math.sqrt(2 * Math.PI));
    expect(Math.abs(integral(peak, 0, 1) - 0.5)).toBeLessThan(1e-10);
  });
});
