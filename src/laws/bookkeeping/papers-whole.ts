import { compareExact, exactText, sumExact } from '../../numbers/decimal-text.ts';
import type { Law } from '../law.ts';
import { booksLaw } from './books.ts';

/**
 * Every paper is counted, once.
 *
 * @example checkLaw(instantRunoff, papersWhole, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const papersWhole: Law = booksLaw({
  id: 'papers-whole',
  title: 'Every paper is counted, and counted once',
  statement:
    'Valid and invalid papers add up to the papers of the contest, and the first stage, with its non-transferable votes and those lost to rounding, adds up to the votes that the valid papers carry. Nothing is said of a tally that does not tell these numbers of papers.',
  source: 'The reconciliation of papers at the head of every official result sheet',
  reads: 'stages',
  look({ profile: { total } }, { papers, stages = [] }) {
    if (papers === undefined) return 'untold';
    const { valid, invalid, votesEach = 1 } = papers;
    if (valid + invalid !== total || !isWhole(valid) || !isWhole(invalid)) {
      return {
        says: `${valid} valid and ${invalid} invalid papers are told of ${total} papers`,
        expected: String(total),
        received: `${valid} + ${invalid}`,
      };
    }
    if (stages.length === 0) return 'sound';
    const { votes, nonTransferable = '0', lostToRounding = '0' } = stages[0];
    const sum = sumExact([...votes, nonTransferable, lostToRounding]);
    // A product of two large numbers is not exact in doubles.
    const cast = BigInt(valid) * BigInt(votesEach);
    if (compareExact(sum, { numerator: cast, denominator: 1n }) === 0) return 'sound';
    return {
      says: `the votes of stage 1 add up to ${exactText(sum)}, the valid papers carry ${cast}`,
      stage: 1,
      expected: String(cast),
      received: exactText(sum),
    };
  },
});

function isWhole(papers: number): boolean {
  return Number.isSafeInteger(papers) && papers >= 0;
}
