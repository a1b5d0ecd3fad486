import { nameIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';
import { isLess, votesText } from './steps.ts';

/**
 * No votes are negative.
 *
 * @example checkLaw(instantRunoff, nothingNegative, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const nothingNegative: Law = booksLaw({
  id: 'nothing-negative',
  title: 'No votes are negative',
  statement: 'At each stage no candidate has fewer than no votes, and neither non-transferable nor lost votes do.',
  source: 'Votes are counted',
  reads: 'stages',
  look(contest, { stages = [] }) {
    if (stages.length === 0) return 'untold';
    for (const [index, { votes, nonTransferable = '0', lostToRounding = '0' }] of stages.entries()) {
      const values = [...votes, nonTransferable, lostToRounding];
      const wrong = values.findIndex((value) => isLess(value, '0'));
      if (wrong === -1) continue;
      const others = ['non-transferable', 'lost to rounding'];
      const says =
        wrong < votes.length
          ? `${nameIn(contest, wrong)} has ${votesText(values[wrong])} at stage ${index + 1}`
          : `${values[wrong]} votes are ${others[wrong - votes.length]} at stage ${index + 1}`;
      return { says, stage: index + 1, expected: 'at least 0', received: values[wrong] };
    }
    return 'sound';
  },
});
