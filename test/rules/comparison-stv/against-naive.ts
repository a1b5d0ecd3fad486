import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { contests } from '../contests.ts';
import { standingIn } from '../naive-ballots.ts';
import { naiveRanks, setsByAllLots, tinyContests } from './level-sets.ts';

/** Tests that a rule has the winners of a naive count under all lots, on every tiny contest and on 500 drawn ones. */
export function testAgainstNaive(
  rule: Rule,
  naive: (papers: ReturnType<typeof naiveRanks>, standing: number[], seats: number) => readonly (readonly number[])[],
  seed: number,
): void {
  const naiveSets = (contest: Contest): string[] =>
    naive(naiveRanks(contest), standingIn(contest), contest.seats)
      .map((set) => set.join())
      .sort();

  test.each([
    [3, 3, 1],
    [3, 4, 2],
    [4, 2, 2],
    [4, 2, 3],
  ])(
    'the naive count has the same winners on every contest of %i candidates and at most %i papers for %i places',
    (candidates, papers, seats) => {
      for (const contest of tinyContests(candidates, papers, seats)) {
        expect(setsByAllLots(rule, contest)).toEqual(naiveSets(contest));
      }
    },
  );

  test('the naive count has the same winners on 500 contests with equal preferences, slips and withdrawals', () => {
    fc.assert(
      fc.property(contests({ mostCandidates: 5, slips: true }), ({ contest }) => {
        expect(setsByAllLots(rule, contest)).toEqual(naiveSets(contest));
      }),
      { seed, numRuns: 500 },
    );
  });
}
