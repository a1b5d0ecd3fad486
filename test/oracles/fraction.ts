/** Exact fractions for the naive counts: lowest terms, denominator positive. */
export type Fraction = { readonly n: bigint; readonly d: bigint };

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const n = BigInt(numerator);
  const d = BigInt(denominator);
  if (d === 0n) throw new Error('a fraction with denominator 0');
  const divisor = (d < 0n ? -1n : 1n) * greatestCommonDivisor(n, d);
  return { n: n / divisor, d: d / divisor };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, zero or positive, as a is less than, equal to or more than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const equal = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, ZERO);
export const greatest = (all: readonly Fraction[]): Fraction =>
  all.reduce((best, each) => (compare(each, best) > 0 ? each : best));
export const least = (all: readonly Fraction[]): Fraction =>
  all.reduce((best, each) => (compare(each, best) < 0 ? each : best));

/** Down (towards minus infinity) to so many decimal places. */
export function floor(a: Fraction, places = 0): Fraction {
  const scale = 10n ** BigInt(places);
  const scaled = a.n * scale;
  const whole = scaled / a.d;
  return fraction(scaled % a.d < 0n ? whole - 1n : whole, scale);
}

/** Up to so many decimal places. */
export function ceiling(a: Fraction, places = 0): Fraction {
  const down = floor({ n: -a.n, d: a.d }, places);
  return { n: -down.n, d: down.d };
}

/** An exact decimal without trailing zeros where there is one, else 'n/d' in lowest terms. */
export function textOf(a: Fraction): string {
  let [rest, twos, fives] = [a.d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest !== 1n) return `${a.n}/${a.d}`;
  const places = Math.max(twos, fives);
  if (places === 0) return `${a.n}`;
  const size = a.n < 0n ? -a.n : a.n;
  const digits = `${(size * 10n ** BigInt(places)) / a.d}`.padStart(places + 1, '0');
  return `${a.n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
