import type { Fraction } from '../../numbers/decimal-text.ts';

/** A sum of products of whole numbers, exact however large it grows. */
export interface ProductSum {
  add(papers: number, each: number): void;
  total(): bigint;
}

/** An empty sum. Doubles hold it as long as they can, because a bigint for each paper would be slow. */
export function productSum(): ProductSum {
  let small = 0;
  let large = 0n;
  return {
    add: (papers, each) => {
      const next = small + papers * each;
      if (next <= Number.MAX_SAFE_INTEGER) small = next;
      else large += BigInt(papers) * BigInt(each);
    },
    total: () => large + BigInt(small),
  };
}

const SCALE = 10n ** 17n;

/** A part of a whole as a double, right to 15 digits after the point; the whole must be positive. */
export function partOf(part: bigint, whole: bigint): number {
  return Number((part * SCALE) / whole) / Number(SCALE);
}

/** The same for fractions, whose numerators may be too long for a double. */
export function fractionOf(part: Fraction, whole: Fraction): number {
  return partOf(part.numerator * whole.denominator, part.denominator * whole.numerator);
}
