import type { Contest } from '../../ballots/contest.ts';
import { counted } from '../../base/words.ts';
import { outcomesOf } from '../asking.ts';
import { nameIn } from '../changes/lines.ts';
import { numberedChanges } from '../changes/numbered-changes.ts';
import { numbersOf, type PlainPapers, plainPapers, withRanking } from '../changes/plain-papers.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import { surelyElected, surelyLoses } from '../winners/certainty.ts';
import { outcomeText } from '../winners/outcome-text.ts';

/**
 * Raising an elected candidate on some papers of one ranking, and nothing else, never unseats that candidate.
 *
 * Papers of several rankings are raised one ranking after the other: where a tally draws no lots, the first step that unseats the candidate is
 * a violation of its own. A short paper that leaves the candidate out is raised by ranking the candidate anywhere on it, the end too.
 *
 * D. R. Woodall, Monotonicity of single-seat preferential election rules, Discrete Applied Mathematics 77 (1997),
 * doi:10.1016/S0166-218X(96)00100-X, as mono-raise; with mono-append where papers are short.
 *
 * @example checkLaw(instantRunoff, monotonicity, { profile: parseBallots('6: A > B > C\n5: C > A > B\n6: B > C > A'), seats: 1 }).kind // 'broken'
 */
export const monotonicity: Law = {
  id: 'monotonicity',
  title: 'More support never hurts',
  statement:
    'Where a candidate is elected however lots fall, and some papers of one ranking are altered only by moving that candidate to a better place on them, or by ranking the candidate where they did not, the others in the order they were in, that candidate is still elected by some fall of lots.',
  source:
    'D. R. Woodall, Monotonicity of single-seat preferential election rules, Discrete Applied Mathematics 77 (1997), doi:10.1016/S0166-218X(96)00100-X',
  family: 'monotonicity',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    const lines = plainPapers(contest);
    if (lines === undefined) return SILENT;
    const before = yield* outcomesOf(contest);
    const raisings = numberedChanges(
      surelyElected(before).flatMap((candidate) => lines.map((line) => ({ candidate, line }))),
      ({ candidate, line }) => placesAbove(line, candidate) * numbersOf(line.papers).length,
    );
    let finding: Finding = SILENT;
    for (const at of turns.of(raisings.total)) {
      const { thing, way } = raisings.at(at);
      const { raised, papers, candidate } = raise(contest, thing, way);
      const after = yield* outcomesOf(raised);
      if (!after.complete) continue;
      finding = KEPT;
      if (!surelyLoses(after, candidate)) continue;
      const name = nameIn(contest, candidate);
      const label = `with ${name} raised on ${counted(papers, 'paper')}`;
      return broken({
        says: `${name} is elected; ${label}, ${name} loses`,
        contests: [
          { label: 'the contest', contest, elected: before.sets },
          { label, contest: raised, elected: after.sets },
        ],
        expected: `${name} still elected`,
        received: outcomeText(contest, after),
      });
    }
    return finding;
  },
};

/** How many better places a candidate can be moved to on a paper. */
function placesAbove({ ranking }: PlainPapers, candidate: number): number {
  const place = ranking.indexOf(candidate);
  return place === -1 ? ranking.length + 1 : place;
}

interface Raising {
  readonly candidate: number;
  readonly line: PlainPapers;
}

function raise(contest: Contest, { candidate, line }: Raising, way: number) {
  const numbers = numbersOf(line.papers);
  const papers = numbers[way % numbers.length];
  const others = line.ranking.filter((other) => other !== candidate);
  const ranking = others.toSpliced(Math.floor(way / numbers.length), 0, candidate);
  return { candidate, papers, raised: withRanking(contest, line, papers, ranking) };
}
