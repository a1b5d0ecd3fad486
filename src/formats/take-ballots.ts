import type { NamelessBuilder } from '../ballots/build-profile.ts';
import { type ErrorPlace, type Fault, shown } from '../base/errors.ts';
import type { Report } from './report.ts';

/** Puts ballots of a file into a builder, and reports the one with which the papers become too many to count. */
export interface BallotTaker {
  /** Entries are encoded as in `Profile.ranked`. */
  take(entries: ArrayLike<number>, length: number, papers: number, place: () => ErrorPlace): void;
}

/** A taker for one builder. */
export function ballotTaker(ballots: NamelessBuilder, report: Report): BallotTaker {
  let total = 0;
  let full = false;
  return {
    take(entries, length, papers, place) {
      if (full) return;
      total += papers;
      if (total <= Number.MAX_SAFE_INTEGER) ballots.add(entries, length, papers);
      else {
        const expected = `a total of at most ${Number.MAX_SAFE_INTEGER}`;
        report.fault({ message: 'the papers add up to more than 2^53 - 1', expected, place: place() });
        full = true;
      }
    },
  };
}

/**
 * The number of papers that a text gives, or what is wrong with it, without its place.
 *
 * @example papersIn('12') // 12
 */
export function papersIn(text: string): number | Omit<Fault, 'place'> {
  const number = Number(text);
  const received = shown(text);
  if (!/^\d+$/.test(text)) {
    if (/^-\s*\d/.test(text))
      return { message: 'papers cannot be negative', expected: 'a whole number from 0', received };
    const message = text.trim() === '' ? 'a number of papers is missing' : 'papers must be a whole number';
    return { message, expected: 'digits and nothing else', received };
  }
  if (Number.isSafeInteger(number)) return number;
  return { message: 'too many papers', expected: `at most ${Number.MAX_SAFE_INTEGER}`, received };
}
