import { oneLine, wrapped } from '../../base/text-layout.ts';
import { listed } from '../../base/words.ts';
import { countShape } from '../../count/count-shape.ts';
import { countSheet } from '../../count/sheet.ts';
import type { Filled } from '../fill-vacancy.ts';

/** The vacancy, who fills it, and the sheet of the count that says so. */
export function vacancyPage(vacancy: Filled): string {
  const { count, elected, vacating, unwilling, newMember } = vacancy;
  const names = (candidates: readonly number[]): string =>
    listed(candidates.map((candidate) => oneLine(count.contest.candidates[candidate])));
  const sitting = elected.filter((candidate) => candidate !== vacating);
  const lines = [
    `The place of ${names([vacating])} is vacant.${sitting.length === 0 ? '' : ` Still sitting: ${names(sitting)}.`}`,
    ...(unwilling.length === 0 ? [] : [`Unwilling: ${names(unwilling)}.`]),
    newMember === undefined
      ? 'Nobody new is elected: the place stays vacant until it is filled in another way.'
      : `New member: ${names([newMember])}.`,
  ];
  return `${lines.flatMap((line) => wrapped(line, '')).join('\n')}\n\n${countSheet(count)}`;
}

/** The same as JSON text; candidates are indices into those of the count. */
export function vacancyJson({ rule, elected, vacating, unwilling, newMember, count }: Filled): string {
  const answer = {
    format: 'psephos-vacancy',
    version: 1,
    rule,
    elected,
    vacating,
    unwilling,
    newMember: newMember ?? null,
    count: countShape(count),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
