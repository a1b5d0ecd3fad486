import type { Contest } from '../../ballots/contest.ts';
import { compareExact, parseExact } from '../../numbers/decimal-text.ts';
import { lotByOrder } from '../../rules/lot.ts';
import { type Asking, certainWinners, tallied } from '../asking.ts';
import { isOrAre, linesOf, namesIn, withLines } from '../changes/lines.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import type { Tallied } from '../tally.ts';

/** So many papers for each one. */
const FACTORS: readonly number[] = [2, 3, 10];

/**
 * So many papers for each one elect the same.
 *
 * @example checkLaw(borda, scaling, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const scaling: Law = {
  id: 'scaling',
  title: 'Twice as many papers of each kind elect the same',
  statement:
    'Where the winners are certain, and are certain too when each paper is there twice, three times or ten times, they are the same. Of a tally that tells its quota this is asked only where the quota too becomes so many times as large: one that is rounded, or has a vote added, is another share of more papers.',
  source:
    'Homogeneity: P. C. Fishburn, Condorcet social choice functions, SIAM Journal on Applied Mathematics 33 (1977), doi:10.1137/0133030',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns, { mostPapers = Number.MAX_SAFE_INTEGER }) {
    const factors = FACTORS.filter((factor) => contest.profile.total <= Math.floor(mostPapers / factor));
    if (contest.profile.total === 0 || factors.length === 0) return SILENT;
    const before = yield* certainWinners(contest);
    if (before === undefined) return SILENT;
    let finding: Finding = SILENT;
    for (const at of turns.of(factors.length)) {
      const lines = linesOf(contest).map(({ papers, ranking }) => ({ papers: papers * factors[at], ranking }));
      const scaled = withLines(contest, lines);
      const after = (yield* isScaled(contest, scaled, factors[at])) ? yield* certainWinners(scaled) : undefined;
      if (after === undefined) continue;
      finding = KEPT;
      if (after.join() === before.join()) continue;
      const label = `with each paper there ${factors[at]} times`;
      const [expected, received] = [namesIn(contest, before), namesIn(contest, after)];
      return broken({
        says: `${label}, ${received} ${isOrAre(after)} elected, not ${expected}`,
        contests: [
          { label: 'the contest', contest, elected: [before] },
          { label, contest: scaled, elected: [after] },
        ],
        expected,
        received,
      });
    }
    return finding;
  },
};

/** Whether the quota grows as the papers do, as far as it is told. */
function* isScaled(contest: Contest, scaled: Contest, factor: number): Asking<boolean> {
  const small = quotaOf(yield* tallied({ contest, lot: lotByOrder() }));
  const large = quotaOf(yield* tallied({ contest: scaled, lot: lotByOrder() }));
  if (small === undefined || large === undefined) return true;
  const { numerator, denominator } = parseExact(small);
  return compareExact({ numerator: numerator * BigInt(factor), denominator }, parseExact(large)) === 0;
}

function quotaOf({ quota, stages = [] }: Tallied): string | undefined {
  return stages.find((stage) => typeof stage.quota === 'string')?.quota ?? quota ?? undefined;
}
