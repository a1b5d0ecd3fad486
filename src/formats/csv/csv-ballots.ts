import { shown } from '../../base/errors.ts';
import { byLines, type LineHandler, NOT_PLAIN } from '../by-lines.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import type { Report } from '../report.ts';
import { type FoundHeader, hasTitle, headerSearch } from './csv-ballots-above.ts';
import { noHeader } from './csv-ballots-columns.ts';
import { ballotDelimiter, DELIMITERS, isHeaderBehindHash, looksLikeBallots } from './csv-ballots-delimiter.ts';
import { isNote, noteKeeper, readNotes, SYNTHETIC_WORDS } from './csv-ballots-notes.ts';
import { type OpenTable, openTable } from './csv-ballots-table.ts';
import { type CsvRecord, csvCells, placeIn, recordJoiner } from './csv-record.ts';

function openCsv(report: Report, options: ReadBallotsOptions): BallotsReader {
  return byLines(csvHandler(report, options), report);
}

function csvHandler(report: Report, options: ReadBallotsOptions): LineHandler {
  const joiner = recordJoiner();
  const notes = noteKeeper();
  const search = headerSearch();
  /** The sign between cells that a first line `sep=;` gives. */
  let given: string | undefined;
  let header: CsvRecord | undefined;
  let table: OpenTable | undefined;
  let lost = false;
  let line = 0;

  const begin = (head: CsvRecord, row: string | undefined): void => {
    const delimiter = given ?? ballotDelimiter(head.text, row);
    table = openTable(head, delimiter, readNotes(notes.notes, delimiter, report), report, options);
    lost = table === undefined;
  };

  const found = ({ header: head, above, below, meant }: FoundHeader): void => {
    for (const { text, line: number } of above) {
      if (isBlank(text)) continue;
      const message = 'lines above the header are passed over';
      report.warn({ message, received: shown(text.replace(PADDING, '')), place: { line: number } });
    }
    header = head;
    if (meant === undefined) for (const record of below) afterHeader(record);
    else {
      const expected = `a header; if it is line ${meant.line}, delete the lines above it`;
      report.fault({ ...noHeader(head), expected, place: placeIn(head, 0) });
      lost = true;
    }
  };

  const afterHeader = (record: CsvRecord): void => {
    if (lost || header === undefined) return;
    if (table === undefined) {
      if (record.text.trim() === '') return;
      begin(header, record.text);
    }
    if (table !== undefined && !table.row(record)) lost = true;
  };

  const beforeRows = (record: CsvRecord): void => {
    const separator = /^"?sep=([,;\t|])"?[,;\t|]*$/i.exec(record.text)?.[1];
    if (record.line === 1 && separator !== undefined) given = separator;
    else if (!search.begun && isNote(record.text)) notes.add(record);
    else if (!search.begun && /^"?#/.test(record.text) && !isHeaderBehindHash(record.text)) {
      if (record.text.replace(/^"/, '').startsWith(SYNTHETIC_WORDS)) return;
      const message = 'lines above the header that begin with # are passed over';
      report.warn({ message, received: shown(record.text), place: { line: record.line } });
    } else {
      const result = search.add(record);
      if (result !== undefined) found(result);
    }
  };

  return {
    plain(bytes, at) {
      if (table === undefined || lost || joiner.isOpen()) return NOT_PLAIN;
      const next = table.plain(bytes, at, line + 1);
      if (next !== NOT_PLAIN) line += 1;
      return next;
    },
    line(text, number) {
      line = number;
      if (lost) return;
      const record = joiner.add(text, number, table?.delimiter ?? given ?? DELIMITERS);
      if (record === undefined) return;
      if (header !== undefined) afterHeader(record);
      // Below what may be a header an empty line is a row.
      else if (search.begun || !isBlank(record.text)) beforeRows(record);
    },
    end() {
      const rest = header === undefined ? search.end() : undefined;
      if (rest !== undefined) found(rest);
      const begun = joiner.begun();
      if (begun !== undefined) {
        const { flaw } = csvCells(begun.text, table?.delimiter ?? given ?? ',');
        const place = placeIn(begun, flaw?.at ?? 0);
        report.fault({ message: 'a quoted cell does not end', expected: 'a closing quote', place });
      } else if (header === undefined && !lost) {
        report.fault({
          message: 'no header',
          expected: 'a line that names the columns',
          place: { line: Math.max(line, 1) },
        });
      } else if (header !== undefined && table === undefined && !lost) begin(header, undefined);
      return table?.end() ?? [];
    },
  };
}

function recognises(head: string): boolean {
  const joiner = recordJoiner();
  const records: string[] = [];
  // The last line may be cut; enough stand before it, or it is the only one.
  const lines = head.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const [index, line] of lines.entries()) {
    const record = joiner.add(line, index + 1, DELIMITERS)?.text;
    if (record === undefined || record.trim() === '' || /^"?sep=.?"?[,;\t|]*$/i.test(record)) continue;
    if (records.length === 0 && /^"?#/.test(record) && !isHeaderBehindHash(record)) continue;
    records.push(record);
    if (records.length === MOST_RECORDS) break;
  }
  const [header, ...rows] = records.length > 2 ? records.slice(0, 5) : records;
  return header !== undefined && (looksLikeBallots(header, rows) || hasTitle(records));
}

const MOST_RECORDS = 30;

function isBlank(text: string): boolean {
  return !/[^\s,;|]/.test(text);
}

/** Signs with which spreadsheets fill up a line. */
const PADDING = /[\s,;|]+$/;

/**
 * Tables of ballots as CSV, as a format of the catalogue: below the header stands a ballot a line, or a ranking with the number of
 * its papers in a column `papers` (`count`, `votes`, `ballots`, `weight`, `n`).
 *
 * ```
 * # title: Club chair          lines above the header may give title, places ("# seats: 2"), withdrawals
 * # candidate: Ann,Labour      ("# withdrawn: Bob") and candidates with their groups: nobody else stands then
 * papers,rank1,rank2
 * 12,Ann,"""Bob""=""Cy"""      12 papers for Ann, then Bob and Cy equally
 * ```
 *
 * Lines of one cell above a header of ranks, as a title of a spreadsheet, are passed over with a warning. A row that a column beside
 * the ballots calls `Total` (`Sum`, `Somme`, `Gesamt` and so on) is a fault, for it would be counted as ballots.
 *
 * Columns are ranks with names below them (`rank1`, `Choice 2`, `1st choice`, `Third`), candidates numbered as they come; or names
 * with ranks below them, where one number twice is an equal preference. A blank between ranks is a skipped rank. Columns that say
 * something else of a ballot, such as `ballot id` and `precinct`, are passed over with a warning. Comma, semicolon, tab or `|` parts
 * the cells, told by header and first row, or by a first line `sep=;`.
 *
 * The words `undervote` and `skipped` leave a rank blank; `overvote` gives it to two candidates who do not stand, so that each rule
 * and each cleaning policy treats it as the overvote it is. Both are told in a warning.
 * `write-in` and `UWI` are candidates of that name. A name that a spreadsheet would run as a formula has an apostrophe before it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @example readAs(csvBallots, 'papers,rank1,rank2\n3,Ann,Bob\n2,Bob,\n').contests[0].profile.total // 5
 */
export const csvBallotsReader: ContestFormatReader = {
  id: 'csv',
  title: 'a table of ballots as CSV, by ranks or by candidates',
  endings: ['.csv', '.tsv'],
  holds: 'ballots',
  hint: 'a table of ballots has a header such as "papers,rank1,rank2" above names, or the names of the candidates above ranks',
  recognises,
  open: openCsv,
};
