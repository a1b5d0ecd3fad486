import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPoint, fixedPointFor, smallFixedPoint } from '../../src/numbers/fixed-point.ts';
import type { NumberSystem } from '../../src/numbers/number-system.ts';

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Values in units: ordinary ones, any, and those next to the limit, of both signs. */
const units = fc
  .tuple(
    fc.oneof(
      fc.nat({ max: 100_000 }),
      fc.maxSafeNat(),
      fc.nat({ max: 50 }).map((less) => LARGEST - less),
      fc.nat({ max: 50 }).map((more) => 2 ** 26 * 3 ** 16 + more),
    ),
    fc.boolean(),
  )
  .map(([size, negative]) => (negative && size > 0 ? -size : size));

type Operation = <V>(numbers: NumberSystem<V>, a: V, b: V, c: V) => V;

const OPERATIONS: Record<string, Operation> = {
  add: (numbers, a, b) => numbers.add(a, b),
  subtract: (numbers, a, b) => numbers.subtract(a, b),
  divideDown: (numbers, a, b) => numbers.divideDown(a, b),
  divideUp: (numbers, a, b) => numbers.divideUp(a, b),
  multiplyDivideDown: (numbers, a, b, c) => numbers.multiplyDivideDown(a, b, c),
  wholePart: (numbers, a) => numbers.wholePart(a),
};

/** What both systems must say: the exact value in units, or that it does not fit. */
function outcome(value: bigint): bigint | 'refused' {
  return value >= -LARGEST && value <= LARGEST ? value : 'refused';
}

function attempt(operation: () => number): bigint | 'refused' {
  try {
    return BigInt(operation());
  } catch (error) {
    if (error instanceof Error && error.message.includes('passed 2^53 units')) return 'refused';
    throw error;
  }
}

describe.each([0, 2, 5])('smallFixedPoint(%i) and fixedPoint of as many places', (places) => {
  const small = smallFixedPoint(places);
  const large = fixedPoint(places);

  it.each(Object.keys(OPERATIONS))('%s gives the same, or refuses what passes 2^53 units', (name) => {
    const operation = OPERATIONS[name];
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        fc.pre(b !== 0 && c !== 0);
        const expected = outcome(operation(large, BigInt(a), BigInt(b), BigInt(c)));
        expect(attempt(() => operation(small, a, b, c))).toBe(expected);
      }),
    );
  });

  it('times and fromWhole give the same, or refuse what passes 2^53 units', () => {
    fc.assert(
      fc.property(units, units, (a, n) => {
        expect(attempt(() => small.times(a, n))).toBe(outcome(large.times(BigInt(a), n)));
        expect(attempt(() => small.fromWhole(n))).toBe(outcome(large.fromWhole(n)));
      }),
    );
  });

  it('compare, isZero and toText say the same', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(Math.sign(small.compare(a, b))).toBe(large.compare(BigInt(a), BigInt(b)));
        expect(small.isZero(a)).toBe(large.isZero(BigInt(a)));
        expect(small.toText(a)).toBe(large.toText(BigInt(a)));
      }),
    );
  });

  it('they bear the same id and places', () => {
    expect({ id: small.id, places: small.places }).toEqual({ id: large.id, places: large.places });
  });
});

describe('smallFixedPoint at its limit', () => {
  it('divides the largest number of hundredths by one hundredth less than it', () => {
    const hundredths = smallFixedPoint(2);
    expect(hundredths.divideDown(LARGEST, LARGEST - 1)).toBe(100);
    expect(hundredths.divideUp(LARGEST, LARGEST - 1)).toBe(101);
  });

  it('says that we are at fault rather than give a value that is not exact', () => {
    expect(() => smallFixedPoint(2).divideDown(LARGEST, 3)).toThrow(
      'psephos is at fault, please report it: a small fixed-point value passed 2^53 units',
    );
  });
});

describe('fixedPointFor', () => {
  it('takes doubles for the votes of Unite 2017 in hundredths', () => {
    expect(fixedPointFor(2, 129_754, 6)).toMatchObject({ holds: 'number', id: 'fixed-2' });
  });

  it('takes doubles up to 2^53 - 1 units and bigints from there on', () => {
    expect(fixedPointFor(0, LARGEST, 1).holds).toBe('number');
    expect(fixedPointFor(0, LARGEST, 2).holds).toBe('bigint');
    expect(fixedPointFor(2, 90_071_992_547_409, 1).holds).toBe('number');
    expect(fixedPointFor(2, 90_071_992_547_410, 1).holds).toBe('bigint');
  });
});
