import { columns, oneLine, wrapped } from '../../base/text-layout.ts';
import { counted, grouped } from '../../base/words.ts';
import type { Comparison } from '../../compare/compare-rules.ts';
import type { Answered } from '../each-contest.ts';
import { lotDecides } from './compare-lots.ts';

/** Characters of a line of the last cell, where ids go on below themselves. */
const MOST_IN_CELL = 48;

/** A table of many contests, a line each: how many rules agree on who is elected, and which elect others. */
export function compareSummary(rows: readonly Answered<Comparison>[], failed: number): string {
  const titled = rows.some(({ answer }) => answer.contest.title !== undefined);
  const head = [
    'file',
    ...(titled ? ['contest'] : []),
    'places',
    'rules',
    'agree',
    'by lot',
    'rules that elect others',
  ];
  const lines = rows.flatMap(({ file, answer: { contest, rules, groups } }) => {
    const [most, ...others] = groups;
    const parting = others.flatMap((group) => group.rules).join(', ');
    const cell = parting === '' ? ['none'] : wrapped(parting, '', MOST_IN_CELL);
    const figures = [contest.seats, rules.length, most.rules.length, rules.filter(lotDecides).length].map(grouped);
    const row = [oneLine(file), ...(titled ? [oneLine(contest.title ?? '')] : []), ...figures];
    return cell.map((line, at) => [...(at === 0 ? row : row.map(() => '')), line]);
  });
  const agreed = rows.filter(({ answer }) => answer.groups.length === 1).length;
  const foot = [
    `${counted(rows.length, 'contest')} compared; in ${grouped(agreed)} all rules elect the same${failed === 0 ? '' : `; ${failed} could not be compared, see above`}.`,
    ...(rows.length === 0 ? [] : ['Compare a file alone to see where its rules part and what lots decide.']),
  ];
  const left = titled ? [0, 1, head.length - 1] : [0, head.length - 1];
  return `${[...(rows.length === 0 ? [] : [...columns([head, ...lines], left), '']), ...foot].join('\n')}\n`;
}
