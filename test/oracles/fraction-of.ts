import { type Fraction, fraction } from './fraction.ts';

/** Reads back what `textOf` writes. */
export function fractionOf(text: string): Fraction {
  const [top = '0', bottom = '1'] = text.split('/');
  const [whole = '0', decimals = ''] = top.split('.');
  return fraction(BigInt(whole + decimals), BigInt(bottom) * 10n ** BigInt(decimals.length));
}
