import type { Report } from '../report.ts';
import type { BallotTaker } from '../take-ballots.ts';
import { OVERVOTE } from './csv-ballots-names.ts';

/** What is odd in rows of ballots, and read past with a warning. */
export interface CsvOddities {
  /** A word in place of a name. */
  word(meaning: number, line: number): void;
  /** A rank such as `1.0`. */
  decimal(line: number): void;
  /** A row with nothing in it: a blank ballot if other ballots follow, else the padding of a spreadsheet. */
  emptyRow(line: number, hasPapers: boolean): void;
  /** Takes the blank ballots that came before this one. */
  beforeBallot(taker: BallotTaker): void;
  /** Whether blank ballots wait to be taken. */
  readonly waiting: boolean;
  end(): void;
}

/** Nothing odd as yet. */
export function csvOddities(report: Report): CsvOddities {
  let empty = 0;
  let firstEmpty = 0;
  return {
    word(meaning, line) {
      report.warn({ ...(meaning === OVERVOTE ? AN_OVERVOTE : AN_UNDERVOTE), place: { line } });
    },
    decimal(line) {
      report.warn({
        message: 'a rank is written as a decimal, such as 1.0, and read as a whole number',
        place: { line },
      });
    },
    emptyRow(line, hasPapers) {
      if (hasPapers) {
        report.warn({ message: 'an empty row is passed over', place: { line } });
        return;
      }
      if (empty === 0) firstEmpty = line;
      empty += 1;
    },
    beforeBallot(taker) {
      for (; empty > 0; empty--) {
        const place = { line: firstEmpty };
        report.warn({ message: 'an empty row among ballots is read as a blank ballot', place });
        taker.take([], 0, 1, () => place);
      }
    },
    get waiting() {
      return empty > 0;
    },
    end() {
      if (empty > 0)
        report.warn({
          message: 'empty rows after the last ballot are passed over',
          received: `${empty}`,
          place: { line: firstEmpty },
        });
    },
  };
}

const AN_OVERVOTE = {
  message: 'an overvote does not say for whom, and is read as a rank given to two who do not stand',
  expected: 'the names, as in "Ann"="Bob"',
};
const AN_UNDERVOTE = { message: 'the word "undervote" or "skipped" is read as a rank left blank' };
