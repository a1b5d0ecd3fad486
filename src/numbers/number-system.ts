/**
 * What a count needs of numbers, and nothing more. Counting never sees a digit; a number system never sees a candidate.
 *
 * Every operation that can lose something says in its name which way it rounds. Sums and differences are exact in
 * every system. A statute names its system, because precision is part of the law.
 */
export interface NumberSystem<V> {
  /** A short name, such as `fixed-2` or `rational`. */
  readonly id: string;
  /** Decimal places kept, or `undefined` where fractions are exact. */
  readonly places: number | undefined;
  /** True when the system cannot hold every fraction, so that division rounds. */
  readonly rounds: boolean;
  readonly zero: V;
  /** A whole number of papers or votes (a safe integer). */
  fromWhole(whole: number): V;
  add(a: V, b: V): V;
  subtract(a: V, b: V): V;
  /** Negative, zero or positive, as a is less than, equal to or greater than b. */
  compare(a: V, b: V): number;
  isZero(value: V): boolean;
  /** A value times a whole number: always exact. */
  times(value: V, whole: number): V;
  /** a ÷ b, rounded towards zero to the system's places (exact in `rational`); b must not be zero. */
  divideDown(a: V, b: V): V;
  /** a ÷ b, rounded away from zero to the system's places (exact in `rational`); b must not be zero. */
  divideUp(a: V, b: V): V;
  /** a × b ÷ c with one rounding at the end, towards zero; c must not be zero. */
  multiplyDivideDown(a: V, b: V, c: V): V;
  /** The whole part, the rest dropped. */
  wholePart(value: V): V;
  /** Exact text: decimal without trailing zeros (`873.6747`), or `n/d` where no finite decimal is. */
  toText(value: V): string;
}
