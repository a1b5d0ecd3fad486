import type { Contest } from '../../ballots/contest.ts';
import { certainWinners } from '../asking.ts';
import { namesIn } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';
import { type Law, SILENT } from '../law.ts';
import { type Deletion, firstBrokenBy, sameWinners } from './deletions.ts';
import { type Clone, clonesIn } from './sets-of-clones.ts';

/**
 * Whether one of several candidates stands who are alike to all voters makes nobody else win or lose.
 *
 * One clone is struck off at a time: where a tally draws no lots, the first step that changes who wins is a violation of its own.
 *
 * T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987), doi:10.1007/BF00433944.
 *
 * @example checkLaw(borda, cloneIndependence, { profile: parseBallots('3: A > B > C\n2: B > C > A'), seats: 1 }).kind // 'broken'
 */
export const cloneIndependence: Law = {
  id: 'clone-independence',
  title: 'One clone more or less changes nothing for the others',
  statement:
    'Clones are two or more candidates, but not all, such that each paper puts everybody else above all of them, below all of them or, unranked like all of them, level with them. Where the winner of one place is certain and one clone is struck off all papers, nobody else becomes certain to win, except one clone in the place of another.',
  source:
    'T. N. Tideman, Independence of clones as a criterion for voting rules, Social Choice and Welfare 4 (1987), doi:10.1007/BF00433944; level with unranked clones as in M. Schulze, Social Choice and Welfare 36 (2011), doi:10.1007/s00355-010-0475-4',
  family: 'independence',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    const lines = plainPapers(contest);
    if (lines === undefined || lines.length === 0 || contest.seats !== 1) return SILENT;
    const clones = clonesIn(contest, lines);
    if (clones.length === 0) return SILENT;
    const elected = yield* certainWinners(contest);
    if (elected === undefined) return SILENT;
    const deletions = clones.map((clone) => withoutClone(contest, clone, elected));
    return yield* firstBrokenBy(deletions, { contest, elected, turns });
  },
};

function withoutClone(contest: Contest, { candidate, set }: Clone, elected: readonly number[]): Deletion {
  const others = set.filter((clone) => clone !== candidate);
  const names = namesIn(contest, others);
  const deletion = sameWinners(contest, { gone: [candidate], who: `a clone of ${names}`, elected });
  if (!elected.some((winner) => set.includes(winner))) return deletion;
  return {
    ...deletion,
    keeps: (winners) => winners.some((winner) => others.includes(winner)),
    expected: others.length === 1 ? `${names} elected` : `one of ${names} elected`,
  };
}
