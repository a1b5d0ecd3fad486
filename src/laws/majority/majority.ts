import { outcomesOf } from '../asking.ts';
import { broken, KEPT, type Law, SILENT } from '../law.ts';
import { linesOf, nameIn, namesIn } from '../lines.ts';

/** Whoever is the first preference on more than half of the papers is elected. */
export const majority: Law = {
  id: 'majority',
  title: 'Whom more than half of the voters put first is elected',
  statement:
    'Where one place is to be filled and more than half of the papers that rank anybody rank one candidate alone first, that candidate is elected, however lots fall.',
  source: 'D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994)',
  family: 'majority',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest) {
    const lines = linesOf(contest).filter(({ ranking }) => ranking.length > 0);
    const papers = lines.reduce((sum, line) => sum + line.papers, 0);
    const firsts = new Float64Array(contest.profile.candidates.length);
    for (const { papers: each, ranking } of lines) if (ranking[0].length === 1) firsts[ranking[0][0]] += each;
    const favourite = firsts.findIndex((first) => first > papers - first);
    if (favourite === -1) return SILENT;
    const { sets } = yield* outcomesOf(contest);
    const without = sets.find((set) => !set.includes(favourite));
    if (without === undefined) return KEPT;
    return broken({
      says: `${nameIn(contest, favourite)} is first on ${firsts[favourite]} of ${papers} papers, and ${namesIn(contest, without)} is elected`,
      contests: [{ label: 'the contest', contest, elected: sets }],
      expected: nameIn(contest, favourite),
      received: namesIn(contest, without),
    });
  },
};
