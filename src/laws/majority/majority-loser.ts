import { nameIn, papersOf, standingIn } from '../changes/lines.ts';
import { lastOf, plainPapers } from '../changes/plain-papers.ts';
import { type Law, SILENT } from '../law.ts';
import { neverElects } from '../winners/one-winner.ts';

/**
 * Whoever is last on more than half of the papers is never elected. A short paper puts somebody last where that is the only one it leaves
 * out: of two left out neither is last, as far as it tells.
 *
 * D. S. Felsenthal, Review of paradoxes afflicting procedures for electing a single candidate (2012), doi:10.1007/978-3-642-20441-8_3,
 * as the absolute loser paradox.
 *
 * @example checkLaw(firstPastThePost, majorityLoser, { profile: parseBallots('3: A > C > B\n4: B > A > C\n2: C > A > B'), seats: 1 }).kind // 'broken'
 */
export const majorityLoser: Law = {
  id: 'majority-loser',
  title: 'Whom more than half of the voters put last is not elected',
  statement:
    'Where one place is to be filled and more than half of the papers that rank anybody rank every other candidate above one, that one is not elected, however lots fall.',
  source:
    'D. S. Felsenthal, Review of paradoxes afflicting procedures for electing a single candidate (2012), doi:10.1007/978-3-642-20441-8_3',
  family: 'majority',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest) {
    const lines = plainPapers(contest);
    const standing = standingIn(contest);
    if (lines === undefined || contest.seats !== 1 || standing.length < 2) return SILENT;
    const papers = papersOf(lines);
    const lasts = new Float64Array(contest.profile.candidates.length);
    for (const line of lines) {
      const last = lastOf(line, standing);
      if (last !== undefined) lasts[last] += line.papers;
    }
    const loser = lasts.findIndex((last) => last > papers - last);
    if (loser === -1) return SILENT;
    return yield* neverElects(
      contest,
      loser,
      `${nameIn(contest, loser)} is last on ${lasts[loser]} of ${papers} papers`,
    );
  },
};
