import { certainWinners } from '../asking.ts';
import { linesOf, namesIn, standingIn, withLines } from '../changes/lines.ts';
import { plainPapers } from '../changes/plain-papers.ts';
import { broken, KEPT, type Law, SILENT } from '../law.ts';

/**
 * A winner does not win again when every paper is turned upside down. Only for papers that rank everybody who stands: what a short paper says
 * turned round, a rule may read in several ways.
 *
 * D. G. Saari and S. Barney, Consequences of reversing preferences, The Mathematical Intelligencer 25 (2003), doi:10.1007/BF02984858.
 *
 * @example checkLaw(firstPastThePost, reversal, { profile: parseBallots('3: A > B > C\n2: B > C > A\n2: C > B > A'), seats: 1 }).kind // 'broken'
 */
export const reversal: Law = {
  id: 'reversal',
  title: 'A winner does not win again when every paper is reversed',
  statement:
    'Where one place is to be filled, every paper ranks everybody who stands, and one of two or more candidates is elected however lots fall, that candidate is not elected for certain once every ranking is reversed.',
  source:
    'D. G. Saari and S. Barney, Consequences of reversing preferences, The Mathematical Intelligencer 25 (2003), doi:10.1007/BF02984858',
  family: 'reversal',
  of: { places: 'one', reads: 'winners', papers: 'complete' },
  *check(contest) {
    const lines = plainPapers(contest);
    const standing = standingIn(contest).length;
    if (lines === undefined || contest.seats !== 1 || standing < 2) return SILENT;
    if (lines.some(({ ranking }) => ranking.length < standing)) return SILENT;
    const winners = yield* certainWinners(contest);
    if (winners === undefined) return SILENT;
    const reversed = withLines(
      contest,
      linesOf(contest).map(({ papers, ranking }) => ({ papers, ranking: ranking.toReversed() })),
    );
    const again = yield* certainWinners(reversed);
    if (again === undefined || again.join() !== winners.join()) return KEPT;
    const names = namesIn(contest, winners);
    return broken({
      says: `${names} wins, and wins again with every paper reversed`,
      contests: [
        { label: 'the contest', contest, elected: [winners] },
        { label: 'with every paper reversed', contest: reversed, elected: [again] },
      ],
      expected: `anybody but ${names}`,
      received: names,
    });
  },
};
