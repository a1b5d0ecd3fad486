import Papa from 'papaparse';
import { checkDeclared, type DeclaredResult } from '../../ballots/declared-result.ts';
import { PsephosError, shown } from '../../base/errors.ts';
import { FORMULA, guarded } from '../csv/csv-cell.ts';
import { summaryOf } from './declared-csv-row.ts';

/**
 * Writes the candidates and totals of a declared result as CSV that is safe to open in a spreadsheet: a text that would be
 * taken for a formula gets an apostrophe before it, which `readDeclaredCsv` takes off again.
 *
 * CSV of one contest keeps no title, places, papers issued, turnout and source; JSON keeps all.
 *
 * @throws PsephosError `unsupported` for a name that would be read as another, such as `Total` or one with a blank before it, and for
 * totals that are marks (block votes), which a reader would take for first preferences.
 * @example writeDeclaredCsv(declared) // 'candidate,votes\nAnn,3\nBob,2\nspoiled,1\ntotal,6\n'
 */
export function writeDeclaredCsv(declared: DeclaredResult): string {
  return csvOf(COLUMNS, rowsOf(checkDeclared(declared)));
}

/**
 * Writes declared results as one table of CSV with the contest in each row, its places and papers issued; a single one without
 * title or for one place as {@link writeDeclaredCsv} does. Turnout and source are left out.
 *
 * @throws PsephosError `unsupported` as there, or for no contest, or two of one title.
 * @example writeDeclaredTable(results) // 'contest,seats,candidate,votes\nEast,1,Ann,3\nEast,1,Cy,1\nWest,1,Bob,2\n'
 */
export function writeDeclaredTable(results: readonly DeclaredResult[]): string {
  const checked = results.map((declared) => checkDeclared(declared));
  const [first] = checked;
  if (first === undefined) throw unsupported('no contest, which CSV cannot hold', '[]', '');
  if (
    checked.length === 1 &&
    first.title === 'Declared result' &&
    first.seats === 1 &&
    first.papersIssued === undefined
  )
    return writeDeclaredCsv(first);
  const titles = new Map<string, number>();
  const rows = checked.flatMap((declared, index) => {
    const { title, seats, papersIssued } = declared;
    const before = titles.get(title);
    if (before !== undefined)
      throw unsupported(`contests ${before + 1} and ${index + 1} have one title`, shown(title), `[${index}].title`);
    titles.set(title, index);
    refuseLoss(title, `[${index}].title`);
    return rowsOf(declared, `[${index}].`).map((row) => [title, seats, papersIssued, ...row]);
  });
  return csvOf(['contest', 'seats', 'papers issued', ...COLUMNS], rows);
}

type Value = string | number | undefined;

const COLUMNS = ['candidate', 'group', 'votes', 'share'];

function rowsOf(declared: DeclaredResult, path = ''): readonly (readonly Value[])[] {
  const { candidates, marks, spoiled, printedSpoiledShare, printedTotal } = declared;
  if (marks !== undefined)
    throw unsupported('CSV has no column to say that the votes are marks', shown(marks), `${path}marks`, 'write JSON');
  candidates.forEach(({ name, group = '' }, index) => {
    const place = `${path}candidates[${index}]`;
    if (summaryOf(name) !== undefined)
      throw unsupported('CSV cannot hold a candidate of this name', shown(name), `${place}.name`);
    refuseLoss(name, `${place}.name`);
    refuseLoss(group, `${place}.group`);
  });
  return [
    ...candidates.map(({ name, group, votes, printedShare }) => [name, group, votes, printedShare]),
    ...(spoiled === undefined ? [] : [['spoiled', undefined, spoiled, printedSpoiledShare]]),
    ...(printedTotal === undefined ? [] : [['total', undefined, printedTotal, undefined]]),
  ];
}

/** Readers of CSV leave out the blanks around a cell, and have one sort of line break. */
function refuseLoss(text: string, path: string): void {
  const cell = guarded(text);
  if (cell.trim() === cell && !text.includes('\r')) return;
  throw unsupported('CSV loses blanks around a name, and carriage returns', shown(text), path);
}

function csvOf(header: readonly string[], rows: readonly (readonly Value[])[]): string {
  // A column that says nothing is left out.
  const says = (column: number): boolean => header[column] === 'votes' || rows.some((row) => row[column] !== undefined);
  const kept = [...header.keys()].filter(says);
  const cells = [header, ...rows].map((row) => kept.map((column) => row[column]));
  return `${Papa.unparse(cells, { newline: '\n', escapeFormulae: FORMULA })}\n`;
}

function unsupported(
  message: string,
  received: string,
  path: string,
  hint = 'write JSON, which holds any name',
): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message,
    received,
    ...(path === '' ? {} : { place: { path } }),
    hint,
  });
}
