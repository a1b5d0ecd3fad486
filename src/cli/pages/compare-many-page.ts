import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped } from '../../base/words.ts';
import type { Comparison } from '../../compare/compare-rules.ts';
import type { ManyCompared } from '../../compare/many/many-compared.ts';
import type { Answered } from '../each-contest.ts';
import { totalsSections } from './compare-totals.ts';
import { pageOf, section } from './sections.ts';

/** What the table needs of a comparison. */
export type TableRow = Pick<Comparison, 'contest' | 'rules' | 'groups'>;

/** Characters of a line of the last cell, where ids go on below themselves. */
const MOST_IN_CELL = 48;

/** Many contests: what holds over all of them and, unless it is left out, a table with a line each. */
export function compareManyPage(
  rows: readonly Answered<TableRow>[],
  totals: ManyCompared,
  { failed, table: withTable = true }: { readonly failed: number; readonly table?: boolean },
): string {
  const agreed = rows.filter(({ answer }) => answer.groups.length === 1).length;
  const others = failed === 0 ? '' : `; ${failed} could not be compared, see above`;
  const head = `${counted(rows.length, 'contest')} compared; in ${grouped(agreed)} all rules elect the same${others}.`;
  if (rows.length === 0) return `${head}\n`;
  return pageOf([
    [head],
    ...totalsSections(totals),
    section('Each contest', withTable ? table(rows) : []),
    withTable ? ['Compare a file alone to see where its rules part and what lots decide.'] : [],
  ]);
}

function table(rows: readonly Answered<TableRow>[]): readonly string[] {
  const titled = rows.some(({ answer }) => answer.contest.title !== undefined);
  const contest = titled ? ['contest'] : [];
  const folder = folderOf(rows.map(({ file }) => file));
  const head = ['file', ...contest, 'places', 'rules', 'agree', 'by lot', 'rules that elect others'];
  const lines = rows.flatMap(({ file, answer: { contest, rules, groups } }) => {
    const [most, ...others] = groups;
    const parting = others.flatMap((group) => group.rules).join(', ');
    const cell = parting === '' ? ['none'] : wrapped(parting, '', MOST_IN_CELL);
    const byLot = rules.filter(({ everyLot }) => everyLot !== undefined && everyLot.outcomes.length > 1).length;
    const figures = [contest.seats, rules.length, most.rules.length, byLot].map(grouped);
    const row = [oneLine(file.slice(folder.length)), ...(titled ? [oneLine(contest.title ?? '')] : []), ...figures];
    return cell.map((line, at) => [...(at === 0 ? row : row.map(() => '')), line]);
  });
  return [
    ...(folder === '' ? [] : [`In ${oneLine(folder.trim())}`, '']),
    ...columns([head, ...lines], titled ? [0, 1, head.length - 1] : [0, head.length - 1]),
  ];
}

/** The folder or archive that every file is in, as it stands before their names; nothing where they are in several. */
function folderOf(files: readonly string[]): string {
  const [first = ''] = files;
  const folder = first.slice(0, first.indexOf(': ') + 2);
  return folder.length > 2 && files.every((file) => file.startsWith(folder)) ? folder : '';
}
