import { columns, oneLine } from '../../base/text-layout.ts';
import { counted, grouped } from '../../base/words.ts';
import type { Count } from '../../count/count.ts';
import type { Rule } from '../../rules/rule.ts';
import type { Answered } from '../each-contest.ts';

/** A table of many counts by one rule, a line each, and how many could not be counted. */
export function countSummary(rule: Rule, rows: readonly Answered<Count>[], failed: number): string {
  const titled = rows.some(({ answer }) => answer.contest.title !== undefined);
  const head = ['file', ...(titled ? ['contest'] : []), 'places', 'valid', 'invalid', 'lots', 'elected'];
  const left = titled ? [0, 1, 6] : [0, 5];
  const lines = rows.map(({ file, answer: { contest, papers, ties, elected } }) => [
    oneLine(file),
    ...(titled ? [oneLine(contest.title ?? '')] : []),
    String(contest.seats),
    grouped(papers.valid),
    grouped(papers.invalid),
    String(ties.filter(({ decidedBy }) => decidedBy === 'lot').length),
    elected.map((candidate) => oneLine(contest.candidates[candidate])).join('; '),
  ]);
  const foot = [
    `${counted(rows.length, 'contest')} counted by ${rule.title} (${rule.id})${failed === 0 ? '' : `; ${failed} could not be counted, see above`}.`,
    ...(rows.some(({ answer }) => answer.ties.some(({ decidedBy }) => decidedBy === 'lot'))
      ? ['Where lots are needed, who is elected may hang on them: count the file alone to see how.']
      : []),
  ];
  return `${[...(rows.length === 0 ? [] : [...columns([head, ...lines], left), '']), ...foot].join('\n')}\n`;
}
