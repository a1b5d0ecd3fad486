import { lotByOrder } from '../../rules/lot.ts';
import { certainWinners, tallied } from '../asking.ts';
import { standingIn } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';
import { type Law, SILENT } from '../law.ts';
import type { Tallied } from '../tally.ts';
import { firstBrokenBy, sameWinners } from './deletions.ts';

/**
 * Who wins does not depend on whether those stand whom the tally itself puts last.
 *
 * Half of local independence of irrelevant alternatives: H. P. Young, Condorcet's theory of voting, American Political Science Review 82
 * (1988), doi:10.2307/1961757.
 *
 * @example checkLaw(borda, lastPlaced, { profile: parseBallots('4: A > B > C\n3: B > C > A'), seats: 1 }).kind // 'broken'
 */
export const lastPlaced: Law = {
  id: 'last-placed',
  title: 'Those in last place change nothing by standing',
  statement:
    'Where the winners are certain, and those losers whom the tally itself puts last are struck off all papers, no other winners become certain. They are the last of its full order if it gives one, else those it excludes first; nothing is said of a tally that counts all papers again for the next place, or where too few would be left for the places.',
  source:
    "Half of local independence of irrelevant alternatives: H. P. Young, Condorcet's theory of voting, American Political Science Review 82 (1988), doi:10.2307/1961757",
  family: 'independence',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    if (plainPapers(contest) === undefined) return SILENT;
    const elected = yield* certainWinners(contest);
    if (elected === undefined) return SILENT;
    // Any way for lots to fall will do: with the same lots in the smaller contest the same winners would be expected.
    const last = lastOf(yield* tallied({ contest, lot: lotByOrder() }));
    const lost = last.length > 0 && last.every((candidate) => !elected.includes(candidate));
    if (!lost || standingIn(contest).length - last.length < contest.seats) return SILENT;
    const deletion = sameWinners(contest, { gone: last, who: 'in last place', elected });
    return yield* firstBrokenBy([deletion], { contest, elected, turns });
  },
};

/** Those whom a tally puts last; nobody where it does not say. */
function lastOf({ ranking, stages = [] }: Tallied): readonly number[] {
  if (ranking !== undefined) return ranking.at(-1) ?? [];
  // Who is excluded before all papers are counted again lost that round only.
  if (stages.some(({ recount }) => recount === true)) return [];
  return stages.find(({ excluded }) => excluded.length > 0)?.excluded ?? [];
}
