import { checkDeclared, type DeclaredCandidate, type DeclaredResult } from '../ballots/declared-result.ts';
import { type Fault, faultsError, MOST_FAULTS, shown } from '../base/errors.ts';
import { readCsv } from './csv-table.ts';
import { columnsOf, delimiterOf } from './declared-csv-columns.ts';
import { type DeclaredRow, readDeclaredRow, type Summary, summaryOf } from './declared-csv-row.ts';
import type { DeclaredFormat } from './format.ts';
import { writeDeclaredCsv } from './write-declared-csv.ts';

/** What a CSV of totals does not say. */
export interface ReadDeclaredCsvOptions {
  /** Default: `Declared result`. */
  readonly title?: string;
  /** Places to be filled; default: 1. */
  readonly seats?: number;
}

/**
 * Reads a declared result from CSV with the columns `candidate` (or `name`) and `votes`, and where there are such, `group` (or
 * `party`) and `share`, in any order; between cells stands a comma, a semicolon or a tab.
 *
 * Votes are plain digits: `59,067` is refused, because it might be two cells. Two rows are no candidates, in capital or
 * small letters: `spoiled` (`spoilt` or `invalid`; also with `papers`, `ballots` or `votes` after it) and `total` (`total
 * vote`, `total votes`), whose figure is kept as printed and set beside the sum by `reconcile`.
 *
 * @throws PsephosError `bad-file` with line and column of each fault; `bad-declared-result` for options that cannot be.
 * @example readDeclaredCsv('name,votes\nAnn,3\nBob,2\nspoiled,1\ntotal,6').printedTotal // 6
 */
export function readDeclaredCsv(text: string, options: ReadDeclaredCsvOptions = {}): DeclaredResult {
  const { title = 'Declared result', seats = 1 } = options;
  const table = readCsv(text, delimiterOf(text).delimiter);
  const [header, ...lines] = table.rows;
  if (header === undefined) {
    throw faultsError('bad-file', [
      { message: 'the file is empty', expected: 'a line of columns', place: { line: 1 } },
    ]);
  }
  const columns = columnsOf(header, table);
  const faults: Fault[] = [];
  const candidates = new Map<string, DeclaredCandidate>();
  const summary = new Map<Summary, DeclaredRow>();
  for (const cells of lines) {
    if (faults.length >= MOST_FAULTS) break;
    const row = readDeclaredRow(cells, columns, table, faults);
    if (row === undefined) continue;
    const { first, ...candidate } = row;
    const kind = summaryOf(row.name);
    if (kind === undefined ? candidates.has(row.name) : summary.has(kind)) {
      const message = kind === undefined ? `two candidates are called ${shown(row.name)}` : `two rows give the ${kind}`;
      faults.push({ message, expected: 'one row for each', place: table.placeOf(first) });
    } else if (kind === undefined) candidates.set(row.name, candidate);
    else if (saysMore(row, kind)) {
      const expected = 'a name of its own if it is a candidate, else no more than votes';
      faults.push({ message: `the row of the ${kind} says more than it can`, expected, place: table.placeOf(first) });
    } else summary.set(kind, row);
  }
  if (faults.length === 0 && candidates.size === 0) {
    faults.push({ message: 'nobody stands', expected: 'a row for each candidate', place: table.placeOf(header[0]) });
  }
  if (faults.length > 0)
    throw faultsError('bad-file', faults.slice(0, MOST_FAULTS), 'a row reads like: "Ann Lee",Labour,59067');
  const [spoiled, total] = [summary.get('spoiled papers'), summary.get('total')];
  return checkDeclared({
    title,
    seats,
    candidates: [...candidates.values()],
    spoiled: spoiled?.votes,
    printedSpoiledShare: spoiled?.printedShare,
    printedTotal: total?.votes,
  });
}

/** A group would be lost, and so would any share of the total but all of it. */
function saysMore({ group, printedShare }: DeclaredRow, kind: Summary): boolean {
  return group !== undefined || (kind === 'total' && !/^100(\.0+)?%$/.test(printedShare ?? '100%'));
}

/** Declared results as CSV, as a format of the catalogue. */
export const declaredCsv: DeclaredFormat = {
  id: 'declared-csv',
  title: 'declared result as CSV',
  ending: '.csv',
  holds: 'declared result',
  recognises: (text) => delimiterOf(text).known > 0,
  read: readDeclaredCsv,
  write: writeDeclaredCsv,
};
