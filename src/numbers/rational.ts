import { invariant } from '../base/invariant.ts';
import { compareExact, exactText, type Fraction, lowestTerms } from './decimal-text.ts';
import type { NumberSystem } from './number-system.ts';

/**
 * Exact fractions: nothing is ever rounded, and the numerators may grow long.
 *
 * @example rational.toText(rational.divideDown(rational.fromWhole(2), rational.fromWhole(3))) // '2/3'
 */
export const rational: NumberSystem<Fraction> & { readonly holds: 'fraction' } = {
  holds: 'fraction',
  id: 'rational',
  places: undefined,
  rounds: false,
  zero: { numerator: 0n, denominator: 1n },
  fromWhole: (whole) => ({ numerator: BigInt(whole), denominator: 1n }),
  add: (a, b) => lowestTerms(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
  subtract: (a, b) =>
    lowestTerms(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator),
  compare: compareExact,
  isZero: (value) => value.numerator === 0n,
  times: (value, whole) => lowestTerms(value.numerator * BigInt(whole), value.denominator),
  divideDown: quotient,
  divideUp: quotient,
  multiplyDivideDown: (a, b, c) => quotient(product(a, b), c),
  wholePart: (value) => ({ numerator: value.numerator / value.denominator, denominator: 1n }),
  toText: exactText,
};

function product(a: Fraction, b: Fraction): Fraction {
  return lowestTerms(a.numerator * b.numerator, a.denominator * b.denominator);
}

function quotient(a: Fraction, b: Fraction): Fraction {
  invariant(b.numerator !== 0n, 'division by zero');
  const sign = b.numerator < 0n ? -1n : 1n;
  return lowestTerms(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}
