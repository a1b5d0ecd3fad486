import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { multiplyDivideDownSafely, quotientDown, quotientUp } from '../../src/numbers/rounding.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;
const anyWhole = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const size = (value: bigint): bigint => (value < 0n ? -value : value);

describe('quotientDown', () => {
  it('is the largest size that, multiplied back, does not pass the dividend', () => {
    fc.assert(
      fc.property(anyWhole, anyWhole, (dividend, divisor) => {
        fc.pre(divisor !== 0n);
        const quotient = quotientDown(dividend, divisor);
        expect(size(quotient * divisor) <= size(dividend)).toBe(true);
        expect(size(dividend) < size(divisor) * (size(quotient) + 1n)).toBe(true);
      }),
    );
  });
});

describe('quotientUp', () => {
  it('is the smallest size that, multiplied back, reaches the dividend', () => {
    fc.assert(
      fc.property(anyWhole, anyWhole, (dividend, divisor) => {
        fc.pre(divisor !== 0n);
        const quotient = quotientUp(dividend, divisor);
        expect(size(quotient * divisor) >= size(dividend)).toBe(true);
        expect(size(dividend) > size(divisor) * (size(quotient) - 1n)).toBe(true);
        if (dividend !== 0n) expect(quotient > 0n).toBe(dividend > 0n === divisor > 0n);
      }),
    );
  });

  it('counts any remainder as one more, away from zero', () => {
    expect([quotientUp(7n, 2n), quotientUp(8n, 2n), quotientUp(-7n, 2n), quotientUp(0n, 5n)]).toEqual([
      4n,
      4n,
      -4n,
      0n,
    ]);
  });
});

describe('multiplyDivideDownSafely', () => {
  const safe = fc.oneof(
    fc.maxSafeInteger(),
    fc.integer({ min: -100_000_000, max: 100_000_000 }),
    fc.nat({ max: 100 }).map((less) => LARGEST - less),
  );

  it('is the quotient of bigints wherever that is a safe integer', () => {
    fc.assert(
      fc.property(safe, safe, safe, (a, b, c) => {
        fc.pre(c !== 0);
        const exact = (BigInt(a) * BigInt(b)) / BigInt(c);
        fc.pre(size(exact) <= BigInt(LARGEST));
        expect(BigInt(multiplyDivideDownSafely(a, b, c))).toBe(exact);
      }),
    );
  });

  it('does not round up where the double nearest to the quotient would be closest to the next whole number', () => {
    for (let divisor = 2; divisor <= 5000; divisor += 1) {
      for (const dividend of [LARGEST - (LARGEST % divisor) - 1, 2 ** 52 - (2 ** 52 % divisor) - 1]) {
        const expected = Number(BigInt(dividend) / BigInt(divisor));
        expect(multiplyDivideDownSafely(dividend, 1, divisor)).toBe(expected);
      }
    }
  });

  it('is exact where the product passes 2^53', () => {
    expect(multiplyDivideDownSafely(LARGEST, 3, 3)).toBe(LARGEST);
    expect(multiplyDivideDownSafely(LARGEST, LARGEST - 1, LARGEST)).toBe(LARGEST - 1);
    expect(multiplyDivideDownSafely(-LARGEST, 3, 3)).toBe(-LARGEST);
  });
});
