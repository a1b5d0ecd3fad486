/** Integer division that drops the remainder: towards zero. */
export function quotientDown(dividend: bigint, divisor: bigint): bigint {
  return dividend / divisor;
}

/** Integer division that counts any remainder as one more: away from zero. */
export function quotientUp(dividend: bigint, divisor: bigint): bigint {
  const down = dividend / divisor;
  if (down * divisor === dividend) return down;
  return dividend < 0n === divisor < 0n ? down + 1n : down - 1n;
}

/**
 * a × b ÷ c without the remainder, for safe integers whose quotient is one too, exact even where the product passes 2^53.
 *
 * @example multiplyDivideDownSafely(9007199254740991, 3, 3) // 9007199254740991
 */
export function multiplyDivideDownSafely(a: number, b: number, c: number): number {
  const product = a * b;
  // The double is off by less than 1 / c, the next whole number away by 1 / c or more: it is never rounded up to that.
  // Adding 0 turns -0 into 0.
  if (Math.abs(product) <= Number.MAX_SAFE_INTEGER) return Math.trunc(product / c) + 0;
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}
