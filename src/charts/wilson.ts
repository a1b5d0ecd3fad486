import { TWO_SIDED_95 } from './chance-text.ts';

/**
 * The 95% interval of a share that came up in so many of so many cases: from 0 to 1, and never empty.
 *
 * E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American Statistical Association 22
 * (1927), 209-212 (DOI 10.1080/01621459.1927.10502953).
 *
 * @example wilsonInterval(0, 10) // [0, 0.2775…]
 */
export function wilsonInterval(times: number, cases: number): readonly [number, number] {
  const share = times / cases;
  const square = TWO_SIDED_95 ** 2;
  const middle = (share + square / (2 * cases)) / (1 + square / cases);
  const reach =
    (TWO_SIDED_95 / (1 + square / cases)) * Math.sqrt((share * (1 - share)) / cases + square / (4 * cases ** 2));
  // Just 0 and 1 at the ends, which the sums miss by their last bits.
  return [times === 0 ? 0 : middle - reach, times === cases ? 1 : middle + reach];
}
