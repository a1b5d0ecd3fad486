import { type NamelessBuilder, namelessBuilder } from '../../ballots/build-profile.ts';
import { type Candidate, MOST_CANDIDATES } from '../../ballots/candidate.ts';
import type { Contest } from '../../ballots/contest.ts';
import { type ErrorPlace, type Fault, shown } from '../../base/errors.ts';
import { byLines, type LineHandler, NOT_PLAIN } from '../by-lines.ts';
import { finishContest } from '../finish-contest.ts';
import type { ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { linesFrom, startOf } from '../lines.ts';
import type { Report } from '../report.ts';
import { type BallotTaker, ballotTaker, papersIn } from '../take-ballots.ts';
import { tooMany } from '../too-many.ts';
import { type CandidateRow, isCandidateRow, readCandidateRow, readTitle } from './scottish-csv-tail.ts';

/** What the first row has told. */
interface Head {
  readonly candidates: number;
  readonly seats: number;
  readonly ballots: NamelessBuilder;
  readonly taker: BallotTaker;
}

function scottishHandler(report: Report, options: ReadBallotsOptions): LineHandler {
  let head: Head | undefined;
  let lost = false;
  const rows: CandidateRow[] = [];
  let title: string | undefined;
  let line = 0;
  const entries: number[] = [];
  const place = (): ErrorPlace => ({ line });

  const fault = (rest: Omit<Fault, 'place'>, column = 1): void => report.fault({ ...rest, place: { line, column } });

  const readHead = (text: string): void => {
    const found = /^\s*(\d{1,15})\s*,\s*(\d{1,15})\s*,*\s*$/.exec(text);
    const [candidates, seats] = [Number(found?.[1]), Number(found?.[2])];
    if (candidates > MOST_CANDIDATES) throw tooMany('candidates', MOST_CANDIDATES, { line }, candidates);
    if (!(candidates >= 1 && seats >= 1)) {
      lost = true;
      const expected = 'two whole numbers such as "5,3,"';
      fault({ message: 'the first row gives the number of candidates and of places', expected, received: shown(text) });
      return;
    }
    const ballots = namelessBuilder(candidates, options.keepOrder);
    head = { candidates, seats, ballots, taker: ballotTaker(ballots, report) };
  };

  const readBallot = (text: string, { candidates, taker }: Head): void => {
    const cells = text.split(',');
    // Each row ends in a comma, and a spreadsheet pads it with more.
    const length = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    let column = 1;
    let papers = 0;
    for (let index = 0; index < length; index++) {
      const cell = cells[index].trim();
      const at = column;
      column += cells[index].length + 1;
      if (index === 0) {
        const found = papersIn(cell);
        if (typeof found !== 'number') return fault(found, at);
        papers = found;
        continue;
      }
      const number = /^\d{1,15}$/.test(cell) ? Number(cell) : 0;
      if (number < 1 || number > candidates) {
        const message = cell === '' ? 'a candidate is missing between commas' : 'no such candidate';
        return fault({ message, expected: `a number from 1 to ${candidates}`, received: shown(cell) }, at);
      }
      entries[index - 1] = number - 1;
    }
    taker.take(entries, length - 1, papers, place);
  };

  const readTail = (text: string, { candidates }: Head): void => {
    if (isCandidateRow(text) && rows.length < candidates) {
      const row = readCandidateRow(text, rows.length + 1, line);
      if (row.kind === 'flaw') fault(row.fault, row.column);
      rows.push(row.kind === 'flaw' ? { name: `candidate ${rows.length + 1}`, line } : row.row);
    } else if (rows.length < candidates) {
      const expected = `a row such as "Candidate ${rows.length + 1}","Name","Party",`;
      fault({ message: 'a row of a candidate is missing', expected, received: shown(text) });
      lost = true;
    } else if (title === undefined) title = readTitle(text, line, report);
    else report.warn({ message: 'rows after the title are passed over', received: shown(text), place: { line } });
  };

  return {
    plain(bytes, start) {
      if (head === undefined || rows.length > 0 || lost) return NOT_PLAIN;
      const { candidates, taker } = head;
      let at = start;
      let papers = 0;
      for (let length = -1; ; length++) {
        let digit = bytes[at] - ZERO;
        if (!(digit >= 0 && digit <= 9)) {
          // The comma that ends the row was the last sign before its end.
          if (length < 0 || (bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN)) return NOT_PLAIN;
          line += 1;
          taker.take(entries, length, papers, place);
          return bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
        }
        let value = digit;
        for (digit = bytes[++at] - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at] - ZERO)
          value = value * 10 + digit;
        if (bytes[at] !== COMMA) return NOT_PLAIN;
        at += 1;
        if (length === -1) {
          if (value > Number.MAX_SAFE_INTEGER) return NOT_PLAIN;
          papers = value;
        } else {
          if (value === 0 || value > candidates) return NOT_PLAIN;
          entries[length] = value - 1;
        }
      }
    },
    line(text, number) {
      line = number;
      if (lost || /^[\s,]*$/.test(text)) return;
      if (head === undefined) readHead(text);
      else if (rows.length === 0 && /^\s*[-+.\d]/.test(text)) readBallot(text, head);
      else readTail(text, head);
    },
    end(lines): readonly Contest[] {
      line = Math.max(lines, 1);
      if (lost) return [];
      if (head === undefined) {
        fault({ message: 'the file is empty', expected: 'a first row such as "5,3,"' });
        return [];
      }
      const { candidates, seats, ballots } = head;
      if (rows.length < candidates) {
        const expected = `${candidates} rows such as "Candidate 1","Name","Party",`;
        fault({ message: 'rows of candidates are missing after the ballots', expected, received: `${rows.length}` });
        return [];
      }
      const placeOf = (candidate: number): ErrorPlace => ({ line: rows[candidate].line, column: 1 });
      return finishContest({ ballots, candidates: rows.map(candidateOn), seats, title, placeOf }, options, report);
    },
  };
}

const [LINE_FEED, CARRIAGE_RETURN, COMMA, ZERO] = [10, 13, 44, 48];

function candidateOn({ name, group }: CandidateRow): Candidate {
  return { name, ...(group === undefined ? {} : { group }) };
}

/** A first row as in BLT with commas, whose ballots do not end in 0 as those of BLT do. */
function recognises(head: string): boolean {
  const [first = '', second = ''] = firstRows(head);
  if (!/^\d{1,9}\s*,\s*\d{1,9}\s*,+$/.test(first)) return false;
  return isCandidateRow(second) || (/^\d+(?:,\d+)*,+$/.test(second) && !/(?:^|,)0+,+$/.test(second));
}

/** The first two rows that say something. */
function firstRows(head: string): readonly string[] {
  const rows: string[] = [];
  for (const { text } of linesFrom(head, startOf(head), 1)) {
    const row = text.trim();
    if (row !== '') rows.push(row);
    if (rows.length === 2) break;
  }
  return rows;
}

/**
 * The CSV files of Scottish council elections, as a format of the catalogue.
 *
 * ```
 * 3,1,                               candidates and places
 * 126,1,3,                           papers and candidates from best to worst; every row ends in a comma
 * "Candidate 1","Ann Lee","Labour (Lab)",
 * …
 * "Govan",                           the ward
 * ```
 *
 * Titles of real files are quoted wrongly in several ways (`""Ward 4"",`); they are read with a warning. Names are taken as they
 * stand, though real files have cut some of them. An apostrophe before a name that begins like a formula is taken off.
 *
 * @see https://github.com/mggg/scot-elex
 * @example readAs(scottishCsv, '2,1,\n3,1,2,\n"Candidate 1","Ann","",\n"Candidate 2","Bob","",\n"Govan",\n').contests[0].title // 'Govan'
 */
export const scottishCsvReader: ContestFormatReader = {
  id: 'scottish-csv',
  title: 'the CSV files of Scottish council elections',
  endings: ['.csv'],
  holds: 'ballots',
  hint: 'a file is: candidates and places; ballots "papers,candidates from best to worst,"; "Candidate 1","Name","Party", rows; a title',
  recognises,
  open: (report, options) => byLines(scottishHandler(report, options), report),
};
