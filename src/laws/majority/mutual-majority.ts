import { namesIn, papersOf, standingIn } from '../changes/lines.ts';
import { type PlainPapers, plainPapers } from '../changes/plain-papers.ts';
import { type Law, SILENT } from '../law.ts';
import { electsOneOf } from '../winners/one-winner.ts';

/**
 * Where more than half of the papers rank the same candidates, in whatever order, above all others, one of them is elected. A short paper that
 * stops before it has ranked all of them is not counted, because it does not tell the rest of them from the others.
 *
 * D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994), as "majority".
 *
 * @example checkLaw(firstPastThePost, mutualMajority, { profile: parseBallots('3: A > B > C\n2: B > A > C\n4: C > A > B'), seats: 1 }).kind // 'broken'
 */
export const mutualMajority: Law = {
  id: 'mutual-majority',
  title: 'Of those whom more than half of the voters prefer to all others one is elected',
  statement:
    'Where one place is to be filled and more than half of the papers that rank anybody rank all of some candidates, in any order, above everybody else, one of these candidates is elected, however lots fall.',
  source: 'D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994), as majority',
  family: 'majority',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest) {
    const lines = plainPapers(contest);
    if (lines === undefined || contest.seats !== 1) return SILENT;
    const papers = papersOf(lines);
    const support = smallestMajority(lines, papers, standingIn(contest).length);
    if (support === undefined) return SILENT;
    const because = `${support.papers} of ${papers} papers rank ${namesIn(contest, support.candidates)} above all others`;
    return yield* electsOneOf(contest, support.candidates, because);
  },
};

interface Support {
  readonly candidates: readonly number[];
  readonly papers: number;
}

/** Two sets that more than half prefer have a paper in common, so that one holds the other: where the smallest has the winner, all do. */
function smallestMajority(lines: readonly PlainPapers[], papers: number, standing: number): Support | undefined {
  for (let size = 1; size < standing; size++) {
    const support = new Map<string, Support>();
    for (const { papers: each, ranking } of lines) {
      if (ranking.length < size) continue;
      const candidates = ranking.slice(0, size).sort((a, b) => a - b);
      const key = candidates.join();
      support.set(key, { candidates, papers: (support.get(key)?.papers ?? 0) + each });
    }
    for (const one of support.values()) if (one.papers > papers - one.papers) return one;
  }
  return undefined;
}
