import { faultsError } from '../../base/errors.ts';

/** One cell of a record, and where it begins in its text. */
export interface CsvCell {
  /** What it says: in quotes exactly, else without the blanks around it. */
  readonly text: string;
  readonly at: number;
  readonly quoted: boolean;
}

/** The lines of one record, joined by LF where a quoted cell goes over several. */
export interface CsvRecord {
  readonly text: string;
  /** The number of its first line. */
  readonly line: number;
}

/** What is wrong with how a record is written. */
export interface CsvFlaw {
  readonly at: number;
  readonly message: string;
  readonly expected: string;
}

/** Room for one column of each candidate and for what stands beside them; a hostile line must not fill the memory. */
const MOST_CELLS = 40_000;
const MOST_CHARACTERS = 16 * 1024 * 1024;

/**
 * The cells of a record, as RFC 4180 has them; blanks after a closing quote are passed over.
 *
 * papaparse, which reads our small tables, cannot do it: it does not tell where a cell begins, nor whether it stood in quotes; it
 * makes two cells of ` "Lee, Ann"` after a blank without a word; and on a hostile line it takes the square of its length.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @example csvCells('3,"Lee, Ann"', ',').cells.map(({ text }) => text) // ['3', 'Lee, Ann']
 */
export function csvCells(
  record: string,
  delimiter: string,
): { readonly cells: readonly CsvCell[]; readonly flaw?: CsvFlaw } {
  const cells: CsvCell[] = [];
  for (let at = 0; ; ) {
    if (cells.length === MOST_CELLS) {
      return { cells, flaw: { at, message: 'too many cells on a line', expected: `at most ${MOST_CELLS}` } };
    }
    const quoted = record[at] === '"';
    const close = quoted ? quotedEnd(record, at) : at;
    if (close === -1) {
      return { cells, flaw: { at, message: 'a quoted cell does not end', expected: 'a closing quote' } };
    }
    const found = record.indexOf(delimiter, close);
    const stop = found === -1 ? record.length : found;
    const bare = record.slice(close, stop).trim();
    if (quoted && bare !== '') {
      const message = 'something stands after the closing quote of a cell';
      return { cells, flaw: { at: close, message, expected: 'the next cell; a quote inside a cell is doubled' } };
    }
    if (!quoted && bare.startsWith('"')) {
      const message = 'a blank stands before the opening quote of a cell';
      return { cells, flaw: { at, message, expected: 'the quote as the first sign of its cell' } };
    }
    cells.push({ text: quoted ? insideQuotes(record, at, close) : bare, at, quoted });
    if (found === -1) return { cells };
    at = stop + 1;
  }
}

/** Where the quoted text that begins here ends, past its closing quote; -1 where it does not end. */
export function quotedEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at + 1;
  }
  return -1;
}

/** What stands between these quotes. */
export function insideQuotes(text: string, start: number, end: number): string {
  return text.slice(start + 1, end - 1).replaceAll('""', '"');
}

/** Joins lines into records. */
export interface RecordJoiner {
  /** The record that ends with this line; none where a quoted cell goes on. Any of the delimiters may part cells. */
  add(line: string, number: number, delimiters: string): CsvRecord | undefined;
  /** Whether a quoted cell goes on. */
  isOpen(): boolean;
  /** A record that is not yet whole. */
  begun(): CsvRecord | undefined;
}

/** A joiner with nothing in it; throws `too-large` for a record beyond 16 MB. */
export function recordJoiner(): RecordJoiner {
  let lines: string[] = [];
  let first = 0;
  let length = 0;
  return {
    add(line, number, delimiters) {
      const open = lines.length > 0;
      if (!open && !line.includes('"')) return { text: line, line: number };
      if (!open) first = number;
      lines.push(line);
      length += line.length + 1;
      if (length > MOST_CHARACTERS) {
        const expected = 'a closing quote within 16 MB';
        throw faultsError('too-large', [{ message: 'a quoted cell does not end', expected, place: { line: first } }]);
      }
      if (endsInQuotes(line, open, delimiters)) return undefined;
      const text = lines.join('\n');
      lines = [];
      length = 0;
      return { text, line: first };
    },
    isOpen: () => lines.length > 0,
    begun: () => (lines.length === 0 ? undefined : { text: lines.join('\n'), line: first }),
  };
}

/** Whether a quoted cell goes on after this line, which may begin inside one. */
function endsInQuotes(line: string, begun: boolean, delimiters: string): boolean {
  let at = 0;
  if (begun || line.startsWith('"')) {
    at = quotedEnd(line, begun ? -1 : 0);
    if (at === -1) return true;
  }
  for (; at < line.length; at++) {
    if (!delimiters.includes(line[at]) || line[at + 1] !== '"') continue;
    const end = quotedEnd(line, at + 1);
    if (end === -1) return true;
    // The sign after a closing quote may part cells itself.
    at = end - 1;
  }
  return false;
}

/** Line and column of a place in a record. */
export function placeIn({ text, line }: CsvRecord, at: number): { readonly line: number; readonly column: number } {
  let start = 0;
  let number = line;
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
    start = end + 1;
    number += 1;
  }
  return { line: number, column: at - start + 1 };
}
