/** One, as a whole count of units of 10^-9: how keep-factor counts hold the part of a paper. */
export const ONE = 1_000_000_000;

/**
 * a × b rounded up to nine places, for values from 0 to one in units of 10^-9; exact, though the product passes 2^53.
 *
 * Rounding makes the quotient in doubles at most one too high and never too low: a whole quotient comes out whole, since both
 * roundings together are less than half a step of a double. What is left of the product is within 32 bits then, so that 32-bit
 * multiplication, which drops everything above, still gives all of it and says whether one more is needed.
 *
 * @example productUp(333333334, 500000000) // 166666667
 */
export function productUp(a: number, b: number): number {
  const quotient = Math.floor((a * b) / ONE);
  const rest = (Math.imul(a, b) - Math.imul(quotient, ONE)) | 0;
  return rest > 0 ? quotient + 1 : quotient;
}
