import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { type Fault, faultsError, MOST_FAULTS, shown } from '../../base/errors.ts';
import { readCsv } from '../csv/csv-table.ts';
import type { DeclaredFormatReader } from '../format.ts';
import { columnsOf, delimiterOf, headerRow } from './declared-csv-columns.ts';
import { declaredRows } from './declared-csv-contests.ts';
import { readDeclaredRow } from './declared-csv-row.ts';
import { refuseLongText } from './declared-length.ts';

/** What a CSV of totals does not say. */
export interface ReadDeclaredCsvOptions {
  /** Default: `Declared result`. */
  readonly title?: string;
  /** Places to be filled; default: 1. */
  readonly seats?: number;
}

/**
 * Reads a declared result from CSV with the columns `candidate` (or `name`) and `votes`, and where there are such, `group` (or
 * `party`), `share` and `seats`, in any order; between cells stands a comma, a semicolon or a tab.
 *
 * Votes are plain digits: `59,067` is refused, because it might be two cells. Two rows are no candidates, in capital or
 * small letters: `spoiled` (`spoilt`, `invalid`, `informal` or `rejected`; also with `papers`, `ballots` or `votes` after it)
 * and `total` (`total vote`, `total votes`), whose figure is kept as printed and set beside the sum by `reconcile`.
 *
 * @throws PsephosError `bad-file` with line and column of each fault, or for a table of several contests, which
 * {@link readDeclaredCsvTable} reads; `bad-declared-result` for options that cannot be.
 * @example readDeclaredCsv('name,votes\nAnn,3\nBob,2\nspoiled,1\ntotal,6').printedTotal // 6
 */
export function readDeclaredCsv(text: string, options: ReadDeclaredCsvOptions = {}): DeclaredResult {
  const [first, ...others] = readDeclaredCsvTable(text, options);
  if (others.length === 0) return first;
  const message = `the table holds ${others.length + 1} contests`;
  throw faultsError(
    'bad-file',
    [{ message, expected: 'one', place: { line: 1 } }],
    'readDeclaredResults reads them all',
  );
}

/**
 * Reads the declared results of many contests from one CSV: a column such as `area`, `constituency`, `ward` or `contest` says in
 * each row to which it belongs. Rows of one contest need not stand together; the tables of the Australian Electoral Commission
 * (`DivisionNm, Surname, GivenNm, PartyNm, TotalVotes`) are read as they are.
 *
 * Columns such as `seats`, `spoiled` and `electorate` say something of the contest, and the same in each of its rows; codes,
 * years, councils and states tell contests of one name apart; columns of other names are passed over.
 *
 * @throws PsephosError `bad-file` with line and column of each fault.
 * @example readDeclaredCsvTable('AreaName,Candidate,Party,Votes\nEast,Ann,Left,3\nWest,Bob,,2\nEast,Cy,,1').length // 2
 */
export function readDeclaredCsvTable(text: string, options: ReadDeclaredCsvOptions = {}): readonly DeclaredResult[] {
  refuseLongText(text);
  const table = readCsv(text, delimiterOf(text).delimiter);
  const start = headerRow(table);
  const header = table.rows[start];
  if (header === undefined) {
    throw faultsError('bad-file', [
      { message: 'the file is empty', expected: 'a line of columns', place: { line: 1 } },
    ]);
  }
  const columns = columnsOf(header, table);
  const faults: Fault[] = [];
  const contests = declaredRows(table, faults);
  for (let index = start + 1; index < table.rows.length && faults.length < MOST_FAULTS; index++) {
    const row = readDeclaredRow(table.rows[index], columns, table, faults);
    if (row !== undefined) contests.take(row);
  }
  const { title = 'Declared result', seats = 1 } = options;
  const results = faults.length > 0 ? [] : contests.results({ title, seats });
  if (faults.length > 0) throw faultsError('bad-file', faults.slice(0, MOST_FAULTS), HINT);
  if (results.length > 0) return results;
  const received = shown(header.map(({ text: name }) => name).join(', '));
  const place = table.placeOf(header[0]);
  throw faultsError(
    'bad-file',
    [{ message: 'nobody stands', expected: 'a row for each candidate', received, place }],
    HINT,
  );
}

const HINT = 'a row reads like: "Ann Lee",Labour,59067';

/** How declared results as CSV are told and read. */
export const declaredCsvReader: DeclaredFormatReader = {
  id: 'declared-csv',
  title: 'declared results as CSV',
  endings: ['.csv', '.tsv'],
  holds: 'declared result',
  recognises: (head) => delimiterOf(head).sure !== 'no',
  read: readDeclaredCsvTable,
};
