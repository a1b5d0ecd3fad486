import { counted } from '../../base/words.ts';
import { linesOf, withLines } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import type { Tallied } from '../tally.ts';
import { sameHoweverAsked } from './same-however-asked.ts';

/**
 * Blank papers change nothing.
 *
 * @example checkLaw(borda, blankPapers, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const blankPapers: Law = {
  id: 'blank-papers',
  title: 'Blank papers change nothing',
  statement:
    'With further papers that rank nobody, lots falling alike, the winners are the same, and where stages are told there are as many of them, with the same quota and votes of candidates. Blank papers may count as invalid or as non-transferable.',
  source:
    'Our reading of what irrelevant papers are: those that prefer nobody to anybody are no reason to elect one rather than another',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  check(contest, turns, { mostPapers = Number.MAX_SAFE_INTEGER }) {
    const { total } = contest.profile;
    const blanks = [1, total + 1, 3].filter((blank) => blank <= mostPapers - total);
    return sameHoweverAsked(contest, turns, {
      ways: blanks.length,
      at: (way) => ({
        label: `with ${counted(blanks[way], 'blank paper')} more`,
        contest: withLines(contest, [...linesOf(contest), { papers: blanks[way], ranking: [] }]),
        compared: withoutNonTransferable,
      }),
    });
  },
};

function withoutNonTransferable({ elected, stages }: Tallied): Tallied {
  if (stages === undefined) return { elected };
  return { elected, stages: stages.map(({ nonTransferable: _, ...stage }) => stage) };
}
