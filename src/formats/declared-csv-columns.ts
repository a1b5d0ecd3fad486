import { type Fault, faultsError, shown } from '../base/errors.ts';
import type { Cell, Table } from './csv-table.ts';
import { firstLine } from './lines.ts';

/** Where each column stands, counted from 0. */
export type Columns = ReadonlyMap<Column, number>;

/** A column of a declared result as CSV. */
export type Column = 'candidate' | 'group' | 'votes' | 'share';

/** What the columns may be called, in capital letters or small ones. */
const NAMES: ReadonlyMap<string, Column> = new Map([
  ['candidate', 'candidate'],
  ['name', 'candidate'],
  ['group', 'group'],
  ['party', 'group'],
  ['votes', 'votes'],
  ['share', 'share'],
]);

const DELIMITERS = [',', ';', '\t'] as const;

/** The sign between cells: the one that parts the first line into the most names of columns we know. */
export function delimiterOf(text: string): { readonly delimiter: string; readonly known: number } {
  const line = firstLine(text)?.text ?? '';
  const counts = DELIMITERS.map((delimiter) => {
    const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    return {
      delimiter,
      known: cells.length < 2 ? 0 : cells.filter((cell) => NAMES.has(cell.trim().toLowerCase())).length,
    };
  });
  return counts.reduce((best, count) => (count.known > best.known ? count : best));
}

/**
 * Finds the columns in the first row.
 *
 * @throws PsephosError `bad-file` when one is missing, unknown, or stands twice.
 */
export function columnsOf(header: readonly Cell[], table: Table): Columns {
  const columns = new Map<Column, number>();
  const faults: Fault[] = [];
  header.forEach((cell, index) => {
    const column = NAMES.get(cell.text.toLowerCase());
    const place = table.placeOf(cell);
    if (column === undefined) {
      // A column without a name is the comma at the end of each line that some programs write.
      if (cell.text === '' && index === header.length - 1) return;
      const expected = [...NAMES.keys()].join(', ');
      faults.push({ message: 'an unknown column', expected, received: shown(cell.text), place });
    } else if (columns.has(column)) {
      faults.push({ message: `two columns hold the ${column}`, expected: 'one', received: shown(cell.text), place });
    } else columns.set(column, index);
  });
  for (const column of ['candidate', 'votes'] as const) {
    if (columns.has(column)) continue;
    const received = shown(header.map(({ text }) => text).join(', '));
    faults.push({ message: `no column "${column}"`, expected: HEADER, received, place: table.placeOf(header[0]) });
  }
  if (faults.length > 0) throw faultsError('bad-file', faults, `the first line names the columns: ${HEADER}`);
  return columns;
}

const HEADER = 'candidate,group,votes';
