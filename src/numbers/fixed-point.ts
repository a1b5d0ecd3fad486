import { invariant } from '../base/invariant.ts';
import { decimalText, smallDecimalText } from './decimal-text.ts';
import type { NumberSystem } from './number-system.ts';
import { multiplyDivideDownSafely, quotientDown, quotientUp } from './rounding.ts';

/**
 * Decimal numbers with a set number of places, of any size: each value is a bigint count of units of 10^-places.
 *
 * @example const hundredths = fixedPoint(2); hundredths.toText(hundredths.divideDown(hundredths.fromWhole(2), hundredths.fromWhole(3))) // '0.66'
 */
export function fixedPoint(places: number): NumberSystem<bigint> & { readonly holds: 'bigint' } {
  const unit = 10n ** BigInt(places);
  return {
    holds: 'bigint',
    id: `fixed-${places}`,
    places,
    rounds: true,
    zero: 0n,
    fromWhole: (whole) => BigInt(whole) * unit,
    add: (a, b) => a + b,
    subtract: (a, b) => a - b,
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    isZero: (value) => value === 0n,
    times: (value, whole) => value * BigInt(whole),
    divideDown: (a, b) => quotientDown(a * unit, b),
    divideUp: (a, b) => quotientUp(a * unit, b),
    multiplyDivideDown: (a, b, c) => quotientDown(a * b, c),
    wholePart: (value) => (value / unit) * unit,
    toText: (value) => decimalText(value, places),
  };
}

/**
 * The same numbers held in doubles as whole counts of units: much faster, and exact as long as no value passes
 * 2^53 units, which {@link fixedPointFor} sees to.
 */
export function smallFixedPoint(places: number): NumberSystem<number> & { readonly holds: 'number' } {
  const unit = 10 ** places;
  return {
    holds: 'number',
    id: `fixed-${places}`,
    places,
    rounds: true,
    zero: 0,
    fromWhole: (whole) => safe(whole * unit),
    add: (a, b) => safe(a + b),
    subtract: (a, b) => safe(a - b),
    compare: (a, b) => a - b,
    isZero: (value) => value === 0,
    times: (value, whole) => safe(value * whole),
    divideDown: (a, b) => safe(multiplyDivideDownSafely(a, unit, b)),
    divideUp: (a, b) => {
      const product = a * unit;
      if (Math.abs(product) > Number.MAX_SAFE_INTEGER) {
        return safe(Number(quotientUp(BigInt(a) * BigInt(unit), BigInt(b))));
      }
      const away = product % b === 0 ? 0 : Math.sign(product) * Math.sign(b);
      return safe(multiplyDivideDownSafely(a, unit, b) + away);
    },
    multiplyDivideDown: (a, b, c) => safe(multiplyDivideDownSafely(a, b, c)),
    wholePart: (value) => Math.trunc(value / unit) * unit + 0,
    toText: (value) => smallDecimalText(value, places),
  };
}

/** The fast fixed point where every value up to `largest` votes, times `factor`, stays exact in a double; else bigint. */
export function fixedPointFor(
  places: number,
  largest: number,
  factor: number,
): (NumberSystem<number> & { readonly holds: 'number' }) | (NumberSystem<bigint> & { readonly holds: 'bigint' }) {
  const fits = largest * 10 ** places * factor <= Number.MAX_SAFE_INTEGER;
  return fits ? smallFixedPoint(places) : fixedPoint(places);
}

function safe(units: number): number {
  invariant(Math.abs(units) <= Number.MAX_SAFE_INTEGER, 'a small fixed-point value passed 2^53 units');
  return units;
}
