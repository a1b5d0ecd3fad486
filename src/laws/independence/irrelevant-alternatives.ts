import { certainWinners } from '../asking.ts';
import { standingIn } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';
import { type Law, SILENT } from '../law.ts';
import { firstBrokenBy, sameWinners } from './deletions.ts';

/**
 * Who wins does not depend on whether a loser stands.
 *
 * One loser is struck off at a time: where a tally draws no lots, the first step that changes who wins is a violation of its own.
 *
 * P. Ray, Independence of irrelevant alternatives, Econometrica 41 (1973), doi:10.2307/1913820, on this reading (Nash's) beside Arrow's.
 *
 * @example checkLaw(firstPastThePost, irrelevantAlternatives, { profile: parseBallots('3: A > B > C\n2: B > C > A\n2: C > B > A'), seats: 1 }).kind // 'broken'
 */
export const irrelevantAlternatives: Law = {
  id: 'irrelevant-alternatives',
  title: 'A loser who does not stand changes nothing',
  statement:
    'Where the winners are certain and a candidate who is not elected is struck off all papers, no other winners become certain.',
  source: 'P. Ray, Independence of irrelevant alternatives, Econometrica 41 (1973), doi:10.2307/1913820',
  family: 'independence',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    if (plainPapers(contest) === undefined) return SILENT;
    const elected = yield* certainWinners(contest);
    if (elected === undefined) return SILENT;
    const losers = standingIn(contest).filter((candidate) => !elected.includes(candidate));
    const deletions = losers.map((loser) => sameWinners(contest, { gone: [loser], who: 'who lost', elected }));
    return yield* firstBrokenBy(deletions, { contest, elected, turns });
  },
};
