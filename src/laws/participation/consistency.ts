import { certainWinners, outcomesOf } from '../asking.ts';
import { namesIn } from '../changes/lines.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import { outcomeText } from '../winners/outcome-text.ts';
import { splittings } from './splittings.ts';

/**
 * Where both parts of the papers elect the same candidates, so do all papers together. The contest is the whole, and its changes are the ways
 * to split it in two; blank papers are left out of both parts.
 *
 * H. P. Young, Social choice scoring functions, SIAM Journal on Applied Mathematics 28 (1975), doi:10.1137/0128067.
 *
 * @example checkLaw(firstPastThePost, consistency, { profile: parseBallots('4: A\n2: B'), seats: 1 }).kind // 'kept'
 */
export const consistency: Law = {
  id: 'consistency',
  title: 'Winners of both parts are winners of the whole',
  statement:
    'Where the papers are divided in two parts and each elects the same candidates for certain, the whole elects them by some fall of lots. Every division is tried of at most 11 papers, and of more where there are at most 1023 divisions.',
  source:
    'H. P. Young, Social choice scoring functions, SIAM Journal on Applied Mathematics 28 (1975), doi:10.1137/0128067',
  family: 'participation',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    const splits = splittings(contest);
    if (splits.total === 0) return SILENT;
    const whole = yield* outcomesOf(contest);
    if (!whole.complete) return SILENT;
    let finding: Finding = SILENT;
    for (const at of turns.of(splits.total)) {
      const [one, other] = splits.at(at);
      if (one.profile.total === 0 || other.profile.total === 0) continue;
      const winners = yield* certainWinners(one);
      const others = winners === undefined ? undefined : yield* certainWinners(other);
      if (winners === undefined || others === undefined || winners.join() !== others.join()) continue;
      finding = KEPT;
      if (whole.sets.some((set) => set.join() === winners.join())) continue;
      const names = namesIn(contest, winners);
      const received = outcomeText(contest, whole);
      return broken({
        says: `${names} of both parts, and ${received} of the whole`,
        contests: [
          { label: 'the contest', contest, elected: whole.sets },
          { label: 'one part', contest: one, elected: [winners] },
          { label: 'the other part', contest: other, elected: [others] },
        ],
        expected: names,
        received,
      });
    }
    return finding;
  },
};
