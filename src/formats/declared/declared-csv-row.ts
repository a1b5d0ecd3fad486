import { type Fault, MOST_FAULTS, shown } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import { readableText } from '../csv/csv-cell.ts';
import type { Cell, Table } from '../csv/csv-table.ts';
import type { Columns } from './declared-csv-columns.ts';
import type { Column } from './declared-csv-names.ts';

/** One row of declared results as CSV. */
export interface DeclaredRow {
  /** The cell it begins with, for faults: the candidate's. */
  readonly first: Cell;
  /** The contest; empty where the table holds one. */
  readonly area: string;
  /** What tells contests of one name apart. */
  readonly parts: readonly string[];
  readonly name: string;
  readonly group?: string;
  readonly votes: number;
  readonly printedShare?: string;
  /** What the row says of its contest as a whole. */
  readonly facts: readonly { readonly fact: Fact; readonly value: number; readonly cell: Cell }[];
}

/** Columns that say something of the contest. */
export type Fact = 'seats' | 'spoiled papers' | 'papers issued';

const FACTS: readonly Fact[] = ['seats', 'spoiled papers', 'papers issued'];

/** Reads a row; its faults go to `faults`, and the row is `undefined` then. */
export function readDeclaredRow(
  cells: readonly Cell[],
  columns: Columns,
  table: Table,
  faults: Fault[],
): DeclaredRow | undefined {
  const before = faults.length;
  const refuse = (cell: Cell, message: string, expected: string, received = cell.text): void => {
    if (faults.length < MOST_FAULTS)
      faults.push({ message, expected, received: shown(received), place: table.placeOf(cell) });
  };
  const last = cells[cells.length - 1];
  const end = { text: '', at: last.at + last.text.length };
  const cellOf = (column: Column): Cell => cells[columns.at.get(column) ?? -1] ?? end;
  const whole = (cell: Cell, what: string): number => {
    const fault = numberFault(cell.text, what);
    if (fault !== undefined) refuse(cell, ...fault);
    return Number(cell.text);
  };

  const [area, group, votes, share] = (['area', 'group', 'votes', 'share'] as const).map(cellOf);
  const candidate = columns.at.has('candidate') ? cellOf('candidate') : cellOf('surname');
  const name = columns.at.has('candidate')
    ? readableText(candidate.text)
    : fullName(candidate.text, cellOf('given name').text);
  const parts = table.delimiter === ',' ? thousands(cells, columns) : [];
  const extra = cells.slice(columns.width).find(({ text }) => text !== '');
  if (columns.at.has('area') && area.text === '') refuse(area, 'a row names no contest', 'the contest in each row');
  if (candidate.text === '') refuse(candidate, 'a candidate has no name', 'a name');
  if (parts.length > 1) refuse(votes, `votes are ${SEPARATED}`, `plain digits: ${parts.join('')}`, parts.join(','));
  else {
    whole(votes, 'votes');
    if (extra !== undefined)
      refuse(extra, 'a cell too many', 'a cell for each column; a name with a comma stands in quotes');
  }
  const printed = columns.many && !share.text.includes('%') ? '' : share.text;
  if (printed !== '' && !/^\d{1,3}(\.\d{1,12})?%$/.test(printed)) {
    refuse(share, 'a share is printed as a percentage', 'a text such as 45.4%');
  }
  const facts = FACTS.map((fact) => ({ fact, cell: cellOf(fact) }))
    .filter(({ cell }) => cell.text !== '')
    .map(({ fact, cell }) => ({ fact, cell, value: whole(cell, fact) }));
  if (faults.length > before) return undefined;
  return {
    first: candidate,
    area: readableText(area.text),
    parts: columns.parts.map((at) => readableText((cells[at] ?? end).text)),
    name,
    votes: Number(votes.text),
    facts,
    ...defined({
      group: group.text === '' ? undefined : readableText(group.text),
      printedShare: printed === '' ? undefined : printed,
    }),
  };
}

/** Given name and surname as they are said; a row that is about nobody repeats one word in both. */
function fullName(surname: string, given: string): string {
  return given === '' || given === surname ? readableText(surname) : `${readableText(given)} ${readableText(surname)}`;
}

const SEPARATED = 'written with a thousands separator';

/** What is wrong with a number: a message, and what was expected. */
function numberFault(text: string, what: string): [message: string, expected: string] | undefined {
  if (/^\d+$/.test(text)) {
    if (Number.isSafeInteger(Number(text))) return undefined;
    return [`too many ${what}`, `at most ${Number.MAX_SAFE_INTEGER}`];
  }
  if (text === '') return [`the ${what} are missing`, 'a whole number'];
  if (/^-\d/.test(text)) return [`${what} cannot be negative`, 'a whole number from 0'];
  if (/^\d{1,3}(?:[,'’\s]\d{3})+$/.test(text))
    return [`${what} are ${SEPARATED}`, `plain digits: ${text.replace(/\D/g, '')}`];
  return [`${what} must be a whole number`, 'plain digits such as 59067, without point or comma'];
}

/** `59,067` without quotes is two cells: the number and what the comma cut off, where a text or nothing should stand. */
function thousands(cells: readonly Cell[], { at, width, many }: Columns): readonly string[] {
  const votes = at.get('votes') ?? -1;
  const texts = (['area', 'candidate', 'surname', 'given name', 'group', 'share'] as const).map((column) =>
    at.get(column),
  );
  const parts: string[] = [];
  for (let index = votes; index < cells.length; index++) {
    const { text } = cells[index];
    const fits = index === votes ? /^\d{1,3}$/ : /^\d{3}$/;
    if (!fits.test(text) || (many && index > votes && index < width && !texts.includes(index))) break;
    parts.push(text);
  }
  return parts;
}

/** What a row may give instead of a candidate. */
export type Summary = 'spoiled papers' | 'total' | 'nobody';

/**
 * What a row is about that is no candidate; `nobody` where nothing is done with it.
 *
 * @example summaryOf('Rejected ballots') // 'spoiled papers'
 */
export function summaryOf(name: string): Summary | undefined {
  if (/^(?:spoiled|spoilt|invalid|informal|rejected)(?: (?:papers|ballots|votes))?$/i.test(name))
    return 'spoiled papers';
  if (/^(?:electorate|majority|turnout|valid votes)$/i.test(name)) return 'nobody';
  return /^total(?: (?:votes?|papers|ballots))?$/i.test(name) ? 'total' : undefined;
}
