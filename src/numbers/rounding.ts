/** Integer division that drops the remainder; the divisor is positive and the dividend not negative. */
export function quotientDown(dividend: bigint, divisor: bigint): bigint {
  return dividend / divisor;
}

/** Integer division that counts any remainder as one more; the divisor is positive and the dividend not negative. */
export function quotientUp(dividend: bigint, divisor: bigint): bigint {
  return (dividend + divisor - 1n) / divisor;
}

/**
 * a × b ÷ c without the remainder, for safe integers, exact even where the product passes 2^53.
 *
 * @example multiplyDivideDownSafely(9007199254740991, 3, 3) // 9007199254740991
 */
export function multiplyDivideDownSafely(a: number, b: number, c: number): number {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) return Math.floor(product / c) - overshoot(product, c);
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** 1 where the division of two safe integers rounded up to the next whole number, else 0. */
function overshoot(dividend: number, divisor: number): number {
  return Math.floor(dividend / divisor) * divisor > dividend ? 1 : 0;
}
