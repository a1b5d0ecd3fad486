import { compareExact, exactText, sumExact } from '../../numbers/decimal-text.ts';
import { lotByOrder } from '../../rules/lot.ts';
import { tallied } from '../asking.ts';
import { broken, KEPT, type Law, SILENT } from '../law.ts';

/** At every stage all votes are somewhere. */
export const votesConserved: Law = {
  id: 'votes-conserved',
  title: 'At every stage all votes are somewhere',
  statement:
    'At each stage the votes of all candidates, the non-transferable votes and those lost to rounding add up exactly to the votes of the first stage.',
  source: 'The sum at the foot of every official result sheet; here, exactly',
  family: 'bookkeeping',
  of: { places: 'any', reads: 'stages', papers: 'short' },
  *check(contest) {
    const { stages } = yield* tallied({ contest, lot: lotByOrder() });
    if (stages === undefined || stages.length === 0) return SILENT;
    const sums = stages.map(({ votes, nonTransferable = '0', lostToRounding = '0' }) =>
      sumExact([...votes, nonTransferable, lostToRounding]),
    );
    const wrong = sums.findIndex((sum) => compareExact(sum, sums[0]) !== 0);
    if (wrong === -1) return KEPT;
    const expected = exactText(sums[0]);
    const received = exactText(sums[wrong]);
    return broken({
      says: `the votes of stage ${wrong + 1} add up to ${received}, those of stage 1 to ${expected}`,
      contests: [{ label: 'the contest', contest }],
      stage: wrong + 1,
      expected,
      received,
    });
  },
};
