import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedPoint, smallFixedPoint } from '../../src/numbers/fixed-point.ts';
import type { NumberSystem } from '../../src/numbers/number-system.ts';
import { rational } from '../../src/numbers/rational.ts';
import { whole } from '../../src/numbers/whole.ts';
import { EXACT_LAWS, LAWS, type NumberLaw, type Sample } from './laws.ts';

/** A sample in whole numbers, so that one serves every system: each value is a numerator over a denominator. */
type Quotients = Sample<readonly [numerator: number, denominator: number]>;

const titled = <T extends { readonly title: string }>(list: readonly T[]): [string, T][] =>
  list.map((item) => [item.title, item]);

interface SystemUnderTest {
  readonly title: string;
  readonly rounds: boolean;
  holds(law: NumberLaw, sample: Quotients): boolean;
  dividesByZero(operation: 'divideDown' | 'divideUp' | 'multiplyDivideDown'): unknown;
}

function underTest<V>(title: string, numbers: NumberSystem<V>): SystemUnderTest {
  const valueOf = ([numerator, denominator]: readonly [number, number]): V =>
    numbers.divideDown(numbers.fromWhole(numerator), numbers.fromWhole(denominator));
  const one = numbers.fromWhole(1);
  return {
    title,
    rounds: numbers.rounds,
    holds: (law, { a, b, c, divisor, n }) =>
      law.holds(numbers, { a: valueOf(a), b: valueOf(b), c: valueOf(c), divisor: valueOf(divisor), n }),
    dividesByZero: (operation) =>
      numbers[operation](one, operation === 'multiplyDivideDown' ? one : numbers.zero, numbers.zero),
  };
}

const SYSTEMS: readonly SystemUnderTest[] = [
  underTest('whole', whole),
  ...[0, 2, 5, 9].map((places) => underTest(`fixedPoint(${places})`, fixedPoint(places))),
  ...[2, 5].map((places) => underTest(`smallFixedPoint(${places})`, smallFixedPoint(places))),
  underTest('rational', rational),
];

const value = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 12 }));

/** At least 1 in size, so that a product over it still fits the fast systems. */
const divisor = fc
  .tuple(fc.integer({ min: 12, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
  .map(([numerator, denominator, negative]) => [negative ? -numerator : numerator, denominator] as const);

const samples: fc.Arbitrary<Quotients> = fc.record({
  a: value,
  b: value,
  c: value,
  divisor,
  n: fc.integer({ min: 0, max: 9999 }),
});

/** One third and five thirds: no system with decimal places holds them. */
const THIRDS: Quotients = { a: [1, 1], b: [5, 1], c: [1, 1], divisor: [3, 1], n: 2 };

describe.each(titled(SYSTEMS))('%s', (_, system) => {
  it.each(titled(LAWS))('%s', (_, law) => {
    fc.assert(fc.property(samples, (sample) => system.holds(law, sample)));
  });

  it.each(['divideDown', 'divideUp', 'multiplyDivideDown'] as const)('%s by zero is refused', (operation) => {
    expect(() => system.dividesByZero(operation)).toThrow(/division by zero|passed 2\^53 units/i);
  });
});

describe.each(titled(SYSTEMS.filter(({ rounds }) => !rounds)))('%s, being exact', (_, system) => {
  it.each(titled(EXACT_LAWS))('%s', (_, law) => {
    fc.assert(fc.property(samples, (sample) => system.holds(law, sample)));
  });
});

describe.each(titled(SYSTEMS.filter(({ rounds }) => rounds)))(
  '%s, because it rounds, breaks with thirds:',
  (_, system) => {
    it.each(titled(EXACT_LAWS))('%s', (_, law) => {
      expect(system.holds(law, THIRDS)).toBe(false);
    });
  },
);

describe('the list of systems', () => {
  it('has one that is exact and all others rounding', () => {
    expect(SYSTEMS.filter(({ rounds }) => !rounds).map(({ title }) => title)).toEqual(['rational']);
  });
});
