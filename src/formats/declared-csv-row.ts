import { type Fault, shown } from '../base/errors.ts';
import type { Cell, Table } from './csv-table.ts';
import type { Column, Columns } from './declared-csv-columns.ts';

/** One row of a declared result as CSV, and the cell it begins with. */
export interface DeclaredRow {
  readonly first: Cell;
  readonly name: string;
  readonly group?: string;
  readonly votes: number;
  readonly printedShare?: string;
}

/** Reads a row; its faults go to `faults`, and the row is `undefined` then. */
export function readDeclaredRow(
  cells: readonly Cell[],
  columns: Columns,
  table: Table,
  faults: Fault[],
): DeclaredRow | undefined {
  const before = faults.length;
  const refuse = (cell: Cell, message: string, expected: string, received = cell.text): void => {
    faults.push({ message, expected, received: shown(received), place: table.placeOf(cell) });
  };
  const end = { text: '', at: cells[cells.length - 1].at + cells[cells.length - 1].text.length };
  const cellOf = (column: Column): Cell => cells[columns.get(column) ?? -1] ?? end;
  const [candidate, group, votes, share] = (['candidate', 'group', 'votes', 'share'] as const).map(cellOf);

  const parts = table.delimiter === ',' ? thousands(cells, columns.get('votes') ?? -1) : [];
  const extra = cells.slice(Math.max(...columns.values()) + 1).find(({ text }) => text !== '');
  if (candidate.text === '') refuse(candidate, 'a candidate has no name', 'a name');
  if (parts.length > 1) refuse(votes, SEPARATORS, `plain digits: ${parts.join('')}`, parts.join(','));
  else {
    const fault = votesFault(votes.text);
    if (fault !== undefined) refuse(votes, ...fault);
    if (extra !== undefined)
      refuse(extra, 'a cell too many', 'a cell for each column; a name with a comma stands in quotes');
  }
  if (share.text !== '' && !/^\d{1,3}(\.\d{1,12})?%$/.test(share.text)) {
    refuse(share, 'a share is printed as a percentage', 'a text such as 45.4%');
  }
  if (faults.length > before) return undefined;
  return {
    first: candidate,
    name: bare(candidate.text),
    ...(group.text === '' ? {} : { group: bare(group.text) }),
    votes: Number(votes.text),
    ...(share.text === '' ? {} : { printedShare: share.text }),
  };
}

const SEPARATORS = 'votes are written with a thousands separator';

/** What is wrong with a number of votes: a message, and what was expected. */
function votesFault(text: string): [message: string, expected: string] | undefined {
  if (/^\d+$/.test(text)) {
    if (Number.isSafeInteger(Number(text))) return undefined;
    return ['too many votes', `at most ${Number.MAX_SAFE_INTEGER}`];
  }
  if (text === '') return ['the votes are missing', 'a whole number'];
  if (/^-\d/.test(text)) return ['votes cannot be negative', 'a whole number from 0'];
  if (/^\d{1,3}(?:[,'’\s]\d{3})+$/.test(text)) return [SEPARATORS, `plain digits: ${text.replace(/\D/g, '')}`];
  return ['votes must be a whole number', 'plain digits such as 59067, without point or comma'];
}

/** `59,067` without quotes is two cells: the number and what the comma cut off. */
function thousands(cells: readonly Cell[], votes: number): readonly string[] {
  const parts = cells.slice(votes).map(({ text }) => text);
  const end = parts.findIndex((text, index) => !(index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(text));
  return end === -1 ? parts : parts.slice(0, end);
}

/** What a row may give instead of a candidate. */
export type Summary = 'spoiled papers' | 'total';

/** What a row sums up that is no candidate. */
export function summaryOf(name: string): Summary | undefined {
  if (/^(?:spoiled|spoilt|invalid)(?: (?:papers|ballots|votes))?$/i.test(name)) return 'spoiled papers';
  return /^total(?: votes?)?$/i.test(name) ? 'total' : undefined;
}

/**
 * A spreadsheet takes a cell that begins so for a formula, and runs it: such a cell is written with an apostrophe before it,
 * and so is one that begins with apostrophes before such a sign, or it could not be told apart.
 */
export const FORMULA: RegExp = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The text of a cell without the apostrophe that keeps it from being a formula. */
function bare(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
