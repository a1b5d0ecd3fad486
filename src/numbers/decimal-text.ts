import { PsephosError, shown } from '../base/errors.ts';

/**
 * An integer number of units of 10^-places as decimal text without trailing zeros.
 *
 * @example decimalText(8736747000n, 7) // '873.6747'
 */
export function decimalText(units: bigint, places: number): string {
  const negative = units < 0n;
  const digits = String(negative ? -units : units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

/** The same text for units held in a double. */
export function smallDecimalText(units: number, places: number): string {
  const unit = 10 ** places;
  const whole = Math.trunc(units / unit);
  const part = Math.abs(units - whole * unit);
  if (part === 0) return String(whole);
  let end = places;
  let digits = part;
  for (; digits % 10 === 0; end--) digits /= 10;
  return `${units < 0 && whole === 0 ? '-' : ''}${whole}.${String(digits).padStart(end, '0')}`;
}

/** A number read from exact text: numerator over denominator, in lowest terms, the denominator positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The longest text read as an exact number: far beyond any count, and a bound on what hostile text costs. */
const LONGEST = 4000;

const EXACT = /^(-?\d+)(?:\.(\d+)|\/([1-9]\d*))?$/;

/** True for text that {@link parseExact} reads. */
export function isExact(text: string): boolean {
  return text.length <= LONGEST && EXACT.test(text);
}

/**
 * Reads exact text, `-12`, `873.6747` or `5/7`, as a fraction.
 *
 * @throws PsephosError `bad-argument` for any other text.
 * @example parseExact('0.25') // { numerator: 1n, denominator: 4n }
 */
export function parseExact(text: string): Fraction {
  const match = isExact(text) ? EXACT.exec(text) : null;
  if (match === null) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'not an exact number',
      expected: 'text such as "12", "873.6747" or "5/7"',
      received: shown(text),
    });
  }
  const [, whole = '0', decimals = '', below] = match;
  if (below !== undefined) return lowestTerms(BigInt(whole), BigInt(below));
  return lowestTerms(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compareExact(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The sum of numbers given as exact text, as a fraction. */
export function sumExact(texts: Iterable<string>): Fraction {
  let sum: Fraction = { numerator: 0n, denominator: 1n };
  for (const text of texts) {
    const next = parseExact(text);
    sum =
      next.denominator === sum.denominator
        ? { numerator: sum.numerator + next.numerator, denominator: sum.denominator }
        : lowestTerms(
            sum.numerator * next.denominator + next.numerator * sum.denominator,
            sum.denominator * next.denominator,
          );
  }
  return lowestTerms(sum.numerator, sum.denominator);
}

/** A fraction as exact text: decimal where the denominator has no prime factors but 2 and 5, else `n/d`. */
export function exactText({ numerator, denominator }: Fraction): string {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  if (rest !== 1n) return `${numerator}/${denominator}`;
  const places = Math.max(twos, fives);
  return decimalText((numerator * 10n ** BigInt(places)) / denominator, places);
}

/** A fraction in lowest terms; the denominator must be positive. */
export function lowestTerms(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
