import type { Contest } from '../../ballots/contest.ts';
import { type Asking, outcomesOf } from '../asking.ts';
import { isOrAre, namesIn } from '../changes/lines.ts';
import { broken, type Finding, KEPT, SILENT } from '../law.ts';

/** Whether one of these candidates is elected, however lots fall; `because` says in words why one should be. */
export function* electsOneOf(contest: Contest, those: readonly number[], because: string): Asking<Finding> {
  const expected = those.length === 1 ? namesIn(contest, those) : `one of ${namesIn(contest, those)}`;
  return yield* noOutcome(contest, (set) => !set.some((candidate) => those.includes(candidate)), because, expected);
}

/** Whether this candidate loses, however lots fall. */
export function* neverElects(contest: Contest, loser: number, because: string): Asking<Finding> {
  return yield* noOutcome(contest, (set) => set.includes(loser), because, `anybody but ${namesIn(contest, [loser])}`);
}

/** A law of which not every way for lots to fall is known has nothing to say, unless one of those known breaks it. */
function* noOutcome(
  contest: Contest,
  isWrong: (set: readonly number[]) => boolean,
  because: string,
  expected: string,
): Asking<Finding> {
  const { sets, complete } = yield* outcomesOf(contest);
  const wrong = sets.find(isWrong);
  if (wrong === undefined) return complete ? KEPT : SILENT;
  const received = namesIn(contest, wrong);
  const lots = sets.length === 1 ? '' : ' by some fall of lots';
  return broken({
    says: `${because}, and ${received} ${isOrAre(wrong)} elected${lots}`,
    contests: [{ label: 'the contest', contest, elected: sets }],
    expected,
    received,
  });
}
