import { lotByOrder } from '../../rules/lot.ts';
import { tallied } from '../asking.ts';
import { linesOf, withLines } from '../changes/lines.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import type { Tallied } from '../tally.ts';
import { parting } from './same-count.ts';

/** Papers that rank nobody change nothing. */
export const blankPapers: Law = {
  id: 'blank-papers',
  title: 'Blank papers change nothing',
  statement:
    'With further papers that rank nobody, lots falling alike, the winners are the same, and so are the quota and the votes of candidates at each stage where they are told. Blank papers may count as invalid or as non-transferable.',
  source:
    'Our reading of what irrelevant papers are: those that prefer nobody to anybody are no reason to elect one rather than another',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns, { mostPapers = Number.MAX_SAFE_INTEGER }) {
    const { total } = contest.profile;
    const blanks = [1, total + 1, 3].filter((blank) => blank <= mostPapers - total);
    if (blanks.length === 0) return SILENT;
    const lot = lotByOrder();
    const before = yield* tallied({ contest, lot });
    let finding: Finding = SILENT;
    for (const at of turns.of(blanks.length)) {
      const more = withLines(contest, [...linesOf(contest), { papers: blanks[at], ranking: [] }]);
      const after = yield* tallied({ contest: more, lot });
      finding = KEPT;
      const found = parting(contest, before, withoutNonTransferable(after));
      if (found === undefined) continue;
      const label = blanks[at] === 1 ? 'with one blank paper more' : `with ${blanks[at]} blank papers more`;
      return broken({
        ...found,
        says: `${label}, ${found.says}`,
        contests: [
          { label: 'the contest', contest, elected: [before.elected] },
          { label, contest: more, elected: [after.elected] },
        ],
      });
    }
    return finding;
  },
};

function withoutNonTransferable({ elected, stages }: Tallied): Tallied {
  if (stages === undefined) return { elected };
  return { elected, stages: stages.map(({ nonTransferable: _, ...stage }) => stage) };
}
