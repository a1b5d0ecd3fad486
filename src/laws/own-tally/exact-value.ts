import { PsephosError } from '../../base/errors.ts';
import { decimalText, isExact } from '../../numbers/decimal-text.ts';
import { shownBriefly } from './shown-briefly.ts';

/** A number as somebody's own code tells it: a text must be exact (`12`, `873.6747`, `5/7`). */
export type ToldValue = number | bigint | string;

/** More digits than these are no number of votes, and would take long to read. */
const MOST_DIGITS = 10_000;

/**
 * A told value as exact text. A double is written out in full, so that `0.1 + 0.2` shows what it is: equal votes that floats made unequal
 * must not be rounded into agreement.
 *
 * @throws PsephosError `bad-count` for what is no finite number, with the path it was told at.
 * @example exactValue(0.5, 'stages[0].votes.A') // '0.5'
 */
export function exactValue(value: unknown, path: string): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return doubleText(value);
  if (typeof value === 'string' && value.length <= MOST_DIGITS && isExact(value)) return value;
  throw new PsephosError({
    code: 'bad-count',
    message: 'a tally told something that is no number',
    expected: 'a finite number, a bigint or exact text such as "12.5" or "5/7"',
    received: shownBriefly(value),
    place: { path },
  });
}

/** The value of a double, digit for digit: every double is a whole number over a power of two, hence a finite decimal. */
function doubleText(value: number): string {
  if (Number.isInteger(value)) return String(BigInt(value));
  let whole = value;
  let halvings = 0;
  // Doubling is exact, and no double is further than 1074 doublings from a whole number.
  while (!Number.isInteger(whole)) {
    whole *= 2;
    halvings += 1;
  }
  return decimalText(BigInt(whole) * 5n ** BigInt(halvings), halvings);
}
