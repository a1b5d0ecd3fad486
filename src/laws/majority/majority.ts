import { nameIn, papersOf } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';
import { type Law, SILENT } from '../law.ts';
import { electsOneOf } from '../winners/one-winner.ts';

/**
 * Whoever is first on more than half of the papers is elected.
 *
 * D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994), as "majority", of a set of one candidate.
 *
 * @example checkLaw(borda, majority, { profile: parseBallots('3: A > B > C\n2: B > C > A'), seats: 1 }).kind // 'broken'
 */
export const majority: Law = {
  id: 'majority',
  title: 'Whom more than half of the voters put first is elected',
  statement:
    'Where one place is to be filled and more than half of the papers that rank anybody rank one candidate first, that candidate is elected, however lots fall.',
  source:
    'D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994), as majority, of one candidate',
  family: 'majority',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest) {
    const lines = plainPapers(contest);
    if (lines === undefined || contest.seats !== 1) return SILENT;
    const papers = papersOf(lines);
    const firsts = new Float64Array(contest.profile.candidates.length);
    for (const { papers: each, ranking } of lines) firsts[ranking[0]] += each;
    const favourite = firsts.findIndex((first) => first > papers - first);
    if (favourite === -1) return SILENT;
    const because = `${nameIn(contest, favourite)} is first on ${firsts[favourite]} of ${papers} papers`;
    return yield* electsOneOf(contest, [favourite], because);
  },
};
