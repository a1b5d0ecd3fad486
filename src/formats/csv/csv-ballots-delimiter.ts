import { isAboutABallot, namesPapers, rankColumns, rankNamed } from './csv-ballots-headings.ts';
import { type CsvCell, csvCells } from './csv-record.ts';

/** The signs that may part cells. */
export const DELIMITERS = ',;\t|';

/** How a table of ballots looks with this sign between cells. */
interface Look {
  readonly delimiter: string;
  readonly cells: number;
  /** Columns with a rank or with papers; above 0 only where a column of first preferences is among them. */
  readonly known: number;
  /** Whether the rows could hold ranks below names. */
  readonly ranksBelowNames: boolean;
}

/** The sign between the cells of a table of ballots, told by its header and its first row. */
export function ballotDelimiter(header: string, row: string | undefined): string {
  const rows = row === undefined ? [] : [row];
  const looks = [...DELIMITERS].map((delimiter) => lookWith(delimiter, header, rows));
  return looks.reduce((best, look) => (isBetter(look, best) ? look : best)).delimiter;
}

/** Whether a header and a few rows below it look like ballots with any sign between cells. */
export function looksLikeBallots(header: string, rows: readonly string[]): boolean {
  return [...DELIMITERS].some((delimiter) => {
    const { known, ranksBelowNames } = lookWith(delimiter, header, rows);
    return known > 0 || ranksBelowNames;
  });
}

/** Whether a line names ranks from the first on, with any sign between cells, in so many columns or more. */
export function isRankHeader(line: string, columns: number): boolean {
  return [...DELIMITERS].some((delimiter) => {
    const names = csvCells(line, delimiter).cells.flatMap(({ text }) => (text === '' ? [] : [text]));
    return names.length >= columns && rankColumns(names).ranks.includes(1);
  });
}

/** Whether a line that begins with `#` is a header all the same. */
export function isHeaderBehindHash(line: string): boolean {
  return [...DELIMITERS].some((delimiter) => {
    const [first, ...others] = csvCells(line, delimiter).cells;
    return /^#[^:]{0,20}$/.test(first?.text ?? '') && others.some(({ text }) => rankNamed(text) === 1);
  });
}

function isBetter(look: Look, best: Look): boolean {
  if (look.known !== best.known) return look.known > best.known;
  if (look.ranksBelowNames !== best.ranksBelowNames) return look.ranksBelowNames;
  return look.cells > best.cells;
}

function lookWith(delimiter: string, header: string, rows: readonly string[]): Look {
  const names = csvCells(header, delimiter).cells.map(({ text }) => text);
  const { ranks } = rankColumns(names);
  const known = ranks.includes(1) ? names.filter((name, column) => ranks[column] > 0 || namesPapers(name)).length : 0;
  const below = names.map((name) => !isAboutABallot(name) && !namesPapers(name));
  const named = names.filter((name, column) => below[column] && name !== '');
  const ranksBelowNames =
    named.length > 1 &&
    rows.length > 0 &&
    !named.some((name) => /^\d+$/.test(name)) &&
    areRanks(rows.map((row) => csvCells(row, delimiter).cells.filter((_, column) => below[column] ?? true)));
  return { delimiter, cells: names.length, known, ranksBelowNames };
}

/** Whether rows look like ranks, not like totals: in most of them somebody is first. */
function areRanks(rows: readonly (readonly CsvCell[])[]): boolean {
  const ranks = rows.map((cells) => cells.map(({ text }) => rankOf(text)));
  const told = ranks.every(
    (row) => row.length > 1 && row.every((rank) => rank !== undefined) && row.some((rank) => rank !== ''),
  );
  return told && 2 * ranks.filter((row) => row.includes(1)).length >= rows.length;
}

/** The rank that a cell gives, nothing for a blank, `undefined` for what is no rank. */
function rankOf(text: string): number | '' | undefined {
  if (text === '') return '';
  return /^\d{1,4}(?:\.0+)?$/.test(text) ? Number(text) : rankNamed(text) || undefined;
}
