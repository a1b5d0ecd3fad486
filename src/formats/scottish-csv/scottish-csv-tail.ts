import { type Fault, shown } from '../../base/errors.ts';
import { readableText } from '../csv/csv-cell.ts';
import { csvCells } from '../csv/csv-record.ts';
import type { Report } from '../report.ts';

/** What the row of a candidate says, and where it stands. */
export interface CandidateRow {
  readonly name: string;
  readonly group?: string;
  readonly line: number;
}

/** Whether a row is one of a candidate, well written or not. */
export function isCandidateRow(text: string): boolean {
  return /^\s*"?Candidate \d+"?\s*,/.test(text);
}

/** Reads `"Candidate 1","Name","Party (P)",`, the candidate of that number. */
export function readCandidateRow(
  text: string,
  number: number,
  line: number,
):
  | { readonly kind: 'row'; readonly row: CandidateRow }
  | { readonly kind: 'flaw'; readonly column: number; readonly fault: Omit<Fault, 'place'> } {
  const { cells, flaw } = csvCells(text.trimStart(), ',');
  if (flaw !== undefined) {
    const { at, message, expected } = flaw;
    return { kind: 'flaw', column: at + 1, fault: { message, expected } };
  }
  const [label, name, group] = cells;
  if (label.text !== `Candidate ${number}`) {
    const message = 'the candidates are not in order';
    return {
      kind: 'flaw',
      column: 1,
      fault: { message, expected: `"Candidate ${number}"`, received: shown(label.text) },
    };
  }
  const spare = cells.find((cell, index) => index > 2 && cell.text !== '');
  if (spare !== undefined) {
    const expected = 'a name and a party, each in double quotes';
    const message = 'something stands after the party of a candidate';
    return { kind: 'flaw', column: spare.at + 1, fault: { message, expected, received: shown(spare.text) } };
  }
  const hasGroup = group !== undefined && group.text !== '';
  return {
    kind: 'row',
    row: { name: readableText(name.text), line, ...(hasGroup ? { group: readableText(group.text) } : {}) },
  };
}

/** Reads the last row, where real files have quotes too many. */
export function readTitle(text: string, line: number, report: Report): string {
  const { cells, flaw } = csvCells(text, ',');
  const wellWritten = flaw === undefined && cells.every((cell, index) => index === 0 || cell.text === '');
  if (wellWritten && cells[0].quoted) return readableText(cells[0].text);
  const title = bareTitle(text);
  if (wellWritten) return readableText(title);
  const message = 'the title is not quoted as a cell, and was read without its outer quotes';
  report.warn({ message, expected: 'one cell such as "Ward 4",', received: shown(text), place: { line } });
  return title;
}

/** A title without quotes, commas and blanks around it. */
function bareTitle(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && /["\s]/.test(text[start])) start++;
  while (end > start && /["\s,]/.test(text[end - 1])) end--;
  return text.slice(start, end);
}
