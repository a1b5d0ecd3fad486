import Papa from 'papaparse';
import { checkDeclared, type DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { FORMULA, summaryOf } from './declared-csv-row.ts';

/**
 * Writes the candidates and totals of a declared result as CSV that is safe to open in a spreadsheet: a text that would be
 * taken for a formula gets an apostrophe before it, which `readDeclaredCsv` takes off again.
 *
 * CSV keeps no title, places, papers issued, turnout and source; JSON keeps all. Blanks around a name are lost.
 *
 * @throws PsephosError `unsupported` for a candidate whose name means another row, such as `Total`.
 * @example writeDeclaredCsv(declared) // 'candidate,votes\nAnn,3\nBob,2\nspoiled,1\ntotal,6\n'
 */
export function writeDeclaredCsv(declared: DeclaredResult): string {
  const { candidates, spoiled, printedSpoiledShare, printedTotal } = checkDeclared(declared);
  candidates.forEach(({ name }, index) => {
    if (summaryOf(name.trim()) === undefined) return;
    throw new PsephosError({
      code: 'unsupported',
      message: 'CSV cannot hold a candidate of this name',
      received: shown(name),
      place: { path: `candidates[${index}].name` },
      hint: 'write JSON, which holds any name',
    });
  });
  const rows = [
    ...candidates.map(({ name, group, votes, printedShare }) => [name, group, votes, printedShare]),
    ...(spoiled === undefined ? [] : [['spoiled', undefined, spoiled, printedSpoiledShare]]),
    ...(printedTotal === undefined ? [] : [['total', undefined, printedTotal, undefined]]),
  ];
  const all = [['candidate', 'group', 'votes', 'share'], ...rows];
  // A column that says nothing is left out.
  const kept = [0, 1, 2, 3].filter((column) => column === 2 || rows.some((row) => row[column] !== undefined));
  const cells = all.map((row) => kept.map((column) => row[column]));
  return `${Papa.unparse(cells, { newline: '\n', escapeFormulae: FORMULA })}\n`;
}
