import Papa from 'papaparse';
import { type ErrorPlace, type Fault, faultsError, MOST_FAULTS } from '../../base/errors.ts';
import { linesFrom, placeAt, startOf } from '../lines.ts';

/** One cell of a table, the blanks around it left out, and where it begins. */
export interface Cell {
  readonly text: string;
  readonly at: number;
}

/** A table as rows of cells; rows that are empty are left out. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** The sign between cells. */
  readonly delimiter: string;
  /** Line and column of a cell. */
  placeOf(cell: Cell): ErrorPlace;
}

/** No cell of ours is longer, and on a line without end the parser may take very long. */
const LONGEST_LINE = 65_536;

/**
 * Reads CSV text. A cell that holds the delimiter, a quote or a line break stands in double quotes; a line break in it
 * becomes LF.
 *
 * @throws PsephosError `bad-file` when a quoted cell is not well written, `too-large` for an endless line.
 */
export function readCsv(text: string, delimiter: string): Table {
  for (const line of linesFrom(text, startOf(text), 1)) {
    if (line.text.length <= LONGEST_LINE) continue;
    const expected = `at most ${LONGEST_LINE} characters`;
    throw faultsError('too-large', [{ message: 'a line is too long', expected, place: { line: line.number } }]);
  }
  // One sort of line end leaves the parser nothing to guess.
  const plain = text.slice(startOf(text)).replace(/\r\n?/g, '\n');
  const rows: Cell[][] = [];
  const faults: Fault[] = [];
  let start = 0;
  Papa.parse<readonly string[]>(plain, {
    delimiter,
    newline: '\n',
    step: ({ data, errors: [error], meta }, parser) => {
      if (error !== undefined) faults.push(quoteFault(error.code, placeAt(plain, (error.index ?? start + 1) - 1)));
      if (faults.length >= MOST_FAULTS) parser.abort();
      const starts = cellStarts(plain.slice(start, meta.cursor), delimiter);
      const cells = data.map((cell, index) => ({ text: cell.trim(), at: start + starts[index] }));
      if (cells.some((cell) => cell.text !== '')) rows.push(cells);
      start = meta.cursor;
    },
  });
  if (faults.length > 0)
    throw faultsError('bad-file', faults, 'a quote inside a quoted cell is doubled: "Ann ""Nan"" Lee"');
  return { rows, delimiter, placeOf: (cell) => placeAt(plain, cell.at) };
}

function quoteFault(code: string, place: ErrorPlace): Fault {
  if (code === 'MissingQuotes') return { message: 'a quoted cell does not end', expected: 'a closing quote', place };
  return { message: 'something stands after the closing quote of a cell', expected: 'the next cell', place };
}

/** Where the cells of a row begin, which the parser does not tell. */
function cellStarts(row: string, delimiter: string): readonly number[] {
  const starts = [0];
  let quoted = row.startsWith('"');
  for (let at = quoted ? 1 : 0; at < row.length; at++) {
    if (quoted && row[at] === '"') {
      // A quote that stands twice is one quote inside the cell.
      quoted = row[at + 1] === '"';
      if (quoted) at += 1;
    } else if (!quoted && row[at] === delimiter) {
      starts.push(at + 1);
      quoted = row[at + 1] === '"';
      if (quoted) at += 1;
    }
  }
  return starts;
}
