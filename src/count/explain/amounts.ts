import { grouped } from '../../base/words.ts';
import { decimalText, exactText, lowestTerms, parseExact } from '../../numbers/decimal-text.ts';

/** Decimals with more places than this are rounded, as fractions are. */
const LONGEST_DECIMALS = 5;

/** Decimal places of rounded values at first, and at most. */
const FEWEST_PLACES = 3;
const MOST_PLACES = 15;

/**
 * Exact text for a sentence: decimals with their thousands grouped, a fraction or long decimals as a few that say they are rounded.
 *
 * @example amount('16/7') // '≈2.286'
 */
export function amount(exact: string): string {
  return amountsApart([exact])[0];
}

/**
 * A quota for a sentence: rounded as an amount is, but never so that somebody below it seems to have reached it. Where rounding makes
 * it look rounder than it is, `6` for 6.000000001, it stands in full, or a fraction with more decimals.
 *
 * @example quotaText('6.000000001') // '6.000000001'
 */
export function quotaText(exact: string): string {
  const short = amount(exact);
  const decimals = short.split('.')[1] ?? '';
  if (!short.startsWith('≈') || decimals.length >= FEWEST_PLACES) return short;
  return exact.includes('/') ? amountsApart([exact, short.replace(/[≈,]/g, '')])[0] : grouped(exact);
}

/** Several of them, with as many decimals as it takes that different ones look different and none looks like zero. */
export function amountsApart(exact: readonly string[]): readonly string[] {
  const values = ['0', ...exact];
  const different = new Set(values).size;
  for (let places = FEWEST_PLACES; ; places++) {
    const texts = values.map((value) => shownAt(value, places));
    if (places === MOST_PLACES || new Set(texts.map((text) => text.replace('≈', ''))).size === different)
      return texts.slice(1);
  }
}

function shownAt(exact: string, places: number): string {
  const decimals = exact.split('.')[1] ?? '';
  if (!exact.includes('/') && decimals.length <= LONGEST_DECIMALS) return grouped(exact);
  const { numerator, denominator } = parseExact(exact);
  const scaled = 2n * numerator * 10n ** BigInt(places);
  const units = (scaled + denominator) / (2n * denominator);
  return `${scaled === 2n * denominator * units ? '' : '≈'}${grouped(decimalText(units, places))}`;
}

/** True for what a sentence shows as one, exact or rounded: its noun is in the singular. */
export function isOne(exact: string): boolean {
  return amount(exact).replace('≈', '') === '1';
}

/**
 * An amount of votes with its noun.
 *
 * @example votesText('1') // '1 vote'
 */
export function votesText(exact: string): string {
  if (exact === '0') return 'no votes';
  return `${amount(exact)} ${isOne(exact) ? 'vote' : 'votes'}`;
}

/** a − b, as exact text. */
export function minus(a: string, b: string): string {
  const [x, y] = [parseExact(a), parseExact(b)];
  return exactText(
    lowestTerms(x.numerator * y.denominator - y.numerator * x.denominator, x.denominator * y.denominator),
  );
}

/** Negative, zero or positive, as exact text a is less than, equal to or greater than b. */
export function order(a: string, b: string): number {
  const sign = minus(a, b);
  return sign === '0' ? 0 : sign.startsWith('-') ? -1 : 1;
}

/** The value without its sign. */
export function size(exact: string): string {
  return exact.replace('-', '');
}
