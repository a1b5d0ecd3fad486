import type { Contest } from '../../ballots/contest.ts';
import { certainWinners } from '../asking.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import { type Line, linesOf, nameIn, namesIn, withLines } from '../lines.ts';

/** Raising an elected candidate on papers, and nothing else, never unseats that candidate. */
export const monotonicity: Law = {
  id: 'monotonicity',
  title: 'More support never hurts',
  statement:
    'Where a candidate is elected for certain, and some papers are altered only by moving that candidate to a better place, the others in the order they were in, the candidate is not certain to lose.',
  source:
    'D. R. Woodall, Monotonicity of single-seat preferential election rules, Discrete Applied Mathematics 77 (1997), doi:10.1016/S0166-218X(96)00100-X',
  family: 'monotonicity',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    const elected = yield* certainWinners(contest);
    if (elected === undefined) return SILENT;
    const raisings = elected.flatMap((candidate) => raisingsOf(contest, candidate));
    let finding: Finding = SILENT;
    for (const at of turns.of(raisings.length)) {
      const { candidate, papers, lines } = raisings[at];
      const raised = withLines(contest, lines);
      const after = yield* certainWinners(raised);
      if (after === undefined) continue;
      finding = KEPT;
      if (after.includes(candidate)) continue;
      const name = nameIn(contest, candidate);
      return broken({
        says: `${name} is elected; raised on ${papers} papers, ${name} loses`,
        contests: [
          { label: 'the contest', contest, elected: [elected] },
          { label: `with ${name} raised on ${papers} papers`, contest: raised, elected: [after] },
        ],
        expected: `${name} still elected`,
        received: namesIn(contest, after),
      });
    }
    return finding;
  },
};

interface Raising {
  readonly candidate: number;
  readonly papers: number;
  readonly lines: readonly Line[];
}

/** Every way to raise a candidate to a better place on some papers of one ranking. */
function raisingsOf(contest: Contest, candidate: number): readonly Raising[] {
  const lines = linesOf(contest);
  return lines.flatMap(({ papers, ranking }, line) => {
    const place = ranking.findIndex((group) => group.includes(candidate));
    const others = ranking.filter((_, at) => at !== place);
    const last = place === -1 ? ranking.length : place - 1;
    return Array.from({ length: last + 1 }, (_, to) => to).flatMap((to) =>
      counts(papers).map((some) => ({
        candidate,
        papers: some,
        lines: [
          ...lines.filter((_, at) => at !== line),
          { papers: papers - some, ranking },
          { papers: some, ranking: others.toSpliced(to, 0, [candidate]) },
        ],
      })),
    );
  });
}

/** How many papers of a pile are altered: every number where they are few, else the ends, the half and near them. */
function counts(papers: number): readonly number[] {
  if (papers <= 12) return Array.from({ length: papers }, (_, at) => at + 1);
  return [...new Set([1, 2, 3, Math.floor(papers / 3), Math.floor(papers / 2), papers - 1, papers])];
}
