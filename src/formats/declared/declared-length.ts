import { PsephosError } from '../../base/errors.ts';

/** Characters of a text of totals: a general election takes a million or so, and all of a text is read at once. */
const MOST_TEXT = 10_000_000;

/** @throws PsephosError `too-large` for a text that is longer than declared results are. */
export function refuseLongText(text: string): void {
  if (text.length <= MOST_TEXT) return;
  throw new PsephosError({
    code: 'too-large',
    message: 'the text is too long for declared results',
    expected: `at most ${MOST_TEXT} characters`,
    received: String(text.length),
  });
}
