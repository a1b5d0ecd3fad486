import { compareExact, exactText, type Fraction, lowestTerms, parseExact } from '../../src/numbers/decimal-text.ts';
import type { NumberSystem } from '../../src/numbers/number-system.ts';

/** Three values, a divisor other than zero and a whole number: what a law speaks about. */
export interface Sample<V> {
  readonly a: V;
  readonly b: V;
  readonly c: V;
  readonly divisor: V;
  readonly n: number;
}

/** A statement about every number system; `holds` is false where the sample is a counterexample. */
export interface NumberLaw {
  readonly title: string;
  holds<V>(numbers: NumberSystem<V>, sample: Sample<V>): boolean;
}

const law = (title: string, holds: NumberLaw['holds']): NumberLaw => ({ title, holds });

/** What every number system keeps. */
export const LAWS: readonly NumberLaw[] = [
  law('a sum does not depend on the order', (numbers, { a, b }) => same(numbers, numbers.add(a, b), numbers.add(b, a))),
  law('a sum does not depend on the grouping', (numbers, { a, b, c }) =>
    same(numbers, numbers.add(numbers.add(a, b), c), numbers.add(a, numbers.add(b, c))),
  ),
  law('a sum is exact', (numbers, { a, b }) => {
    const [left, right] = [exact(numbers, a), exact(numbers, b)];
    const sum = lowestTerms(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator,
    );
    return compareExact(exact(numbers, numbers.add(a, b)), sum) === 0;
  }),
  law('adding zero changes nothing', (numbers, { a }) => same(numbers, numbers.add(a, numbers.zero), a)),
  law('subtracting takes back what adding gave', (numbers, { a, b }) =>
    same(numbers, numbers.subtract(numbers.add(a, b), b), a),
  ),
  law('values stand in the order of the numbers they write', (numbers, { a, b }) => {
    const order = compareExact(exact(numbers, a), exact(numbers, b));
    return (
      Math.sign(numbers.compare(a, b)) === order && Math.sign(numbers.compare(b, a)) === (order === 0 ? 0 : -order)
    );
  }),
  law('adding the same to both keeps their order', (numbers, { a, b, c }) =>
    sameSign(numbers.compare(a, b), numbers.compare(numbers.add(a, c), numbers.add(b, c))),
  ),
  law('only zero is zero', (numbers, { a }) => numbers.isZero(a) === (numbers.toText(a) === '0')),
  law('one time more is one more of it', (numbers, { a, n }) =>
    same(numbers, numbers.times(a, n + 1), numbers.add(numbers.times(a, n), a)),
  ),
  law('times nothing is zero', (numbers, { a }) => numbers.isZero(numbers.times(a, 0))),
  law('whole numbers are added as whole numbers', (numbers, { n }) =>
    same(numbers, numbers.fromWhole(2 * n + 1), numbers.add(numbers.fromWhole(n), numbers.fromWhole(n + 1))),
  ),
  law('whole numbers are multiplied as whole numbers', (numbers, { n }) =>
    same(numbers, numbers.times(numbers.fromWhole(n), n), numbers.fromWhole(n * n)),
  ),
  law('text names the number, without zeros at the end', (numbers, { a }) => {
    const text = numbers.toText(a);
    return exactText(parseExact(text)) === text;
  }),
  law('divideDown is the last value on the way from zero to the quotient', (numbers, { a, divisor }) =>
    isLastBefore(numbers, numbers.divideDown(a, divisor), quotient(exact(numbers, a), exact(numbers, divisor))),
  ),
  law('divideUp is the first value from the quotient on, away from zero', (numbers, { a, divisor }) =>
    isFirstFrom(numbers, numbers.divideUp(a, divisor), quotient(exact(numbers, a), exact(numbers, divisor))),
  ),
  law('multiplyDivideDown rounds once, towards zero', (numbers, { a, b, divisor }) => {
    const [left, right] = [exact(numbers, a), exact(numbers, b)];
    const product = lowestTerms(left.numerator * right.numerator, left.denominator * right.denominator);
    const result = numbers.multiplyDivideDown(a, b, divisor);
    return isLastBefore(numbers, result, quotient(product, exact(numbers, divisor)));
  }),
  law('dividing gives back what was multiplied', (numbers, { a, n }) =>
    same(numbers, numbers.divideDown(numbers.times(a, n + 1), numbers.fromWhole(n + 1)), a),
  ),
  law('the whole part is the number without what follows the point', (numbers, { a }) => {
    const { numerator, denominator } = exact(numbers, a);
    return numbers.toText(numbers.wholePart(a)) === String(numerator / denominator);
  }),
];

/** What an exact system keeps and a system that rounds does not. */
export const EXACT_LAWS: readonly NumberLaw[] = [
  law('multiplying gives back what was divided', (numbers, { a, n }) =>
    same(numbers, numbers.times(numbers.divideDown(a, numbers.fromWhole(n + 1)), n + 1), a),
  ),
  law('a quotient is the same rounded either way', (numbers, { a, divisor }) =>
    same(numbers, numbers.divideDown(a, divisor), numbers.divideUp(a, divisor)),
  ),
  law('the parts divided add up to the sum divided', (numbers, { a, b, divisor }) => {
    const parts = numbers.add(numbers.divideDown(a, divisor), numbers.divideDown(b, divisor));
    return same(numbers, parts, numbers.divideDown(numbers.add(a, b), divisor));
  }),
  law('it does not matter whether one multiplies or divides first', (numbers, { a, b, divisor }) => {
    const dividedFirst = numbers.multiplyDivideDown(numbers.divideDown(a, divisor), b, numbers.fromWhole(1));
    return same(numbers, dividedFirst, numbers.multiplyDivideDown(a, b, divisor));
  }),
];

function same<V>(numbers: NumberSystem<V>, a: V, b: V): boolean {
  return numbers.compare(a, b) === 0 && numbers.toText(a) === numbers.toText(b);
}

function sameSign(a: number, b: number): boolean {
  return Math.sign(a) === Math.sign(b);
}

function exact<V>(numbers: NumberSystem<V>, value: V): Fraction {
  return parseExact(numbers.toText(value));
}

function quotient(a: Fraction, b: Fraction): Fraction {
  const sign = b.numerator < 0n ? -1n : 1n;
  return lowestTerms(a.numerator * b.denominator * sign, a.denominator * b.numerator * sign);
}

/** In units of the last place; an exact system has no last place, and its value must be the number itself. */
function inUnits<V>(numbers: NumberSystem<V>, { numerator, denominator }: Fraction): Fraction | undefined {
  return numbers.places === undefined ? undefined : lowestTerms(numerator * 10n ** BigInt(numbers.places), denominator);
}

function isLastBefore<V>(numbers: NumberSystem<V>, value: V, target: Fraction): boolean {
  const units = inUnits(numbers, target);
  if (units === undefined) return compareExact(exact(numbers, value), target) === 0;
  return inUnits(numbers, exact(numbers, value))?.numerator === units.numerator / units.denominator;
}

function isFirstFrom<V>(numbers: NumberSystem<V>, value: V, target: Fraction): boolean {
  const units = inUnits(numbers, target);
  if (units === undefined) return compareExact(exact(numbers, value), target) === 0;
  const down = units.numerator / units.denominator;
  const step = units.denominator === 1n ? 0n : units.numerator < 0n ? -1n : 1n;
  return inUnits(numbers, exact(numbers, value))?.numerator === down + step;
}
