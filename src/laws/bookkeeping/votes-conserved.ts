import { compareExact, exactText, type Fraction, sumExact } from '../../numbers/decimal-text.ts';
import type { Law } from '../law.ts';
import type { ToldStage } from '../tally.ts';
import { booksLaw } from './books.ts';

/**
 * At every stage all votes are somewhere.
 *
 * @example checkLaw(instantRunoff, votesConserved, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const votesConserved: Law = booksLaw({
  id: 'votes-conserved',
  title: 'At every stage all votes are somewhere',
  statement:
    'At each stage the votes of all candidates, the non-transferable votes and those lost to rounding add up exactly to what they were at the first stage. Of a tally that does not tell its non-transferable votes at every stage only this is asked: what it tells never adds up to more than at the first stage.',
  source: 'The sum at the foot of every official result sheet; here, exactly',
  reads: 'stages',
  look(_, { stages = [] }) {
    if (stages.length === 0) return 'untold';
    const all = stages.every(({ nonTransferable }) => nonTransferable !== undefined);
    const sums = stages.map(sumOf);
    const wrong = sums.findIndex((sum) => (all ? compareExact(sum, sums[0]) !== 0 : compareExact(sum, sums[0]) > 0));
    if (wrong === -1) return 'sound';
    const expected = exactText(sums[0]);
    const received = exactText(sums[wrong]);
    return {
      says: `the votes of stage ${wrong + 1} add up to ${received}, those of stage 1 to ${expected}`,
      stage: wrong + 1,
      expected: all ? expected : `at most ${expected}`,
      received,
    };
  },
});

function sumOf({ votes, nonTransferable = '0', lostToRounding = '0' }: ToldStage): Fraction {
  return sumExact([...votes, nonTransferable, lostToRounding]);
}
