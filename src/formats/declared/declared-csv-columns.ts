import { type Fault, faultsError, shown } from '../../base/errors.ts';
import type { Cell, Table } from '../csv/csv-table.ts';
import { linesFrom, startOf } from '../lines.ts';
import { type Column, columnNamed, WHAT } from './declared-csv-names.ts';

/** Where each column stands, counted from 0. */
export interface Columns {
  readonly at: ReadonlyMap<Column, number>;
  /** Columns that tell contests of one name apart, such as a code or a year. */
  readonly parts: readonly number[];
  /** Columns with a name, up to the last. */
  readonly width: number;
  /** True where each row says to which contest it belongs. */
  readonly many: boolean;
}

/** Lines among which the line of columns is looked for: some tables begin with a title. */
const LINES = 20;

const DELIMITERS = [',', ';', '\t'] as const;

/** The sign between cells, and how surely the text is a table of totals. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly sure: 'yes' | 'perhaps' | 'no' } {
  let best = { delimiter: ',', known: 0, hinted: false };
  let lines = 0;
  for (const line of linesFrom(text, startOf(text), 1)) {
    if (line.text.trim() === '') continue;
    for (const delimiter of DELIMITERS) {
      // A line of columns is short; what is longer is no such line, and may have no end.
      const cells = line.text.slice(0, 10_000).split(delimiter);
      const names = cells.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
      if (names.length < 2) continue;
      if (isHeader(names)) return { delimiter, sure: 'yes' };
      const known = names.filter((name) => columnNamed(name) !== undefined).length;
      // Ballots may stand a preference a line; and in a table of them a column `name` is that of the voters.
      const ranked = names.some((name) => /^(?:rank|preference|choice)$/i.test(name));
      const hinted =
        !ranked &&
        names.some(
          (name) =>
            ['candidate', 'surname', 'votes'].includes(columnNamed(name)?.column ?? '') &&
            (name.toLowerCase() !== 'name' || known > 1 || names.length === 2),
        );
      if (known > best.known && (lines === 0 || hinted)) best = { delimiter, known, hinted: hinted && lines === 0 };
    }
    lines += 1;
    if (lines >= LINES) break;
  }
  return { delimiter: best.delimiter, sure: best.hinted ? 'perhaps' : 'no' };
}

/** The row that names the columns, from 0: the first that names candidates and votes, else the first. */
export function headerRow(table: Table): number {
  const found = table.rows.slice(0, LINES).findIndex((row) => isHeader(row.map(({ text }) => text)));
  return Math.max(0, found);
}

function isHeader(names: readonly string[]): boolean {
  const found = new Set(names.map((name) => columnNamed(name)?.column));
  return found.has('votes') && (found.has('candidate') || found.has('surname'));
}

/**
 * Finds the columns in the row that names them. In a table of many contests further columns are passed over.
 *
 * @throws PsephosError `bad-file` when one is missing, stands twice, or is unknown in a table of one contest.
 */
export function columnsOf(header: readonly Cell[], table: Table): Columns {
  const best = new Map<Column, { readonly index: number; readonly rank: number }>();
  const parts: number[] = [];
  const unknown: Cell[] = [];
  const faults: Fault[] = [];
  header.forEach((cell, index) => {
    const named = columnNamed(cell.text);
    // A column without a name is the comma at the end of each line that some programs write.
    if (named === undefined) unknown.push(...(cell.text === '' && index === header.length - 1 ? [] : [cell]));
    else if (named.column === 'part') parts.push(index);
    else {
      const before = best.get(named.column);
      if (before?.rank === named.rank) {
        const message = `two columns hold the ${named.column}`;
        faults.push({ message, expected: 'one', received: shown(cell.text), place: table.placeOf(cell) });
      } else if (before === undefined || named.rank < before.rank) best.set(named.column, { index, rank: named.rank });
    }
  });
  const at = new Map([...best].map(([column, { index }]) => [column, index]));
  const many = at.has('area') || parts.length > 0;
  if (!many && !at.has('surname')) {
    for (const cell of unknown) {
      faults.push({
        message: 'an unknown column',
        expected: WHAT,
        received: shown(cell.text),
        place: table.placeOf(cell),
      });
    }
  }
  faults.push(...missing(header, at, table), ...partial(header, at, best.get('votes')?.rank, table));
  if (faults.length > 0) throw faultsError('bad-file', faults, `a line names the columns: ${HEADER}`);
  return { at, parts, many, width: header.findLastIndex(({ text }) => text !== '') + 1 };
}

/** What must be there and is not. */
function missing(header: readonly Cell[], at: ReadonlyMap<Column, number>, table: Table): readonly Fault[] {
  const place = table.placeOf(header[0]);
  const received = shown(header.map(({ text }) => text).join(', '));
  return (['candidate', 'votes'] as const)
    .filter((column) => !at.has(column) && !(column === 'candidate' && at.has('surname')))
    .map((column) => ({ message: `no column "${column}"`, expected: HEADER, received, place }));
}

/** Tables whose votes lie in several columns or rows: a part of them must not be taken for the whole. */
function partial(
  header: readonly Cell[],
  at: ReadonlyMap<Column, number>,
  rank: number | undefined,
  table: Table,
): readonly Fault[] {
  const faults: Fault[] = [];
  const place = at.get('polling place');
  if (place !== undefined) {
    const cell = header[place];
    const expected = 'a row for each candidate of a contest, the votes of all places added up';
    faults.push({
      message: 'a row for each polling place',
      expected,
      received: shown(cell.text),
      place: table.placeOf(cell),
    });
  }
  const others = header.filter(({ text }) => /votes$/i.test(text) && columnNamed(text)?.column !== 'votes');
  if (rank === PART_OF_VOTES && others.length > 0) {
    const expected = 'a column of all votes, such as TotalVotes';
    const received = shown(others.map(({ text }) => text).join(', '));
    faults.push({ message: 'the votes stand in several columns', expected, received, place: table.placeOf(others[0]) });
  }
  return faults;
}

/** The rank of `OrdinaryVotes`, which are all votes only where no others are given. */
const PART_OF_VOTES = 2;

const HEADER = 'candidate,group,votes';
