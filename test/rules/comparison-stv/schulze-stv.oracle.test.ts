import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { exactText } from '../../../src/numbers/decimal-text.ts';
import { schulzeStv } from '../../../src/rules/comparison-stv/schulze-stv.ts';
import { rankTable, strengthAgainst } from '../../../src/rules/comparison-stv/vote-management.ts';
import { textOf } from '../../oracles/fraction.ts';
import { naiveSchulzeStv, naiveStrength } from '../../oracles/naive-schulze-stv.ts';
import { contests } from '../contests.ts';
import { standingIn } from '../naive-ballots.ts';
import { naiveRanks, setsByAllLots, tinyContests } from './level-sets.ts';

function naiveSets(contest: Contest): string[] {
  return naiveSchulzeStv(naiveRanks(contest), standingIn(contest), contest.seats)
    .map((set) => set.join())
    .sort();
}

test.each([
  [3, 3, 1],
  [3, 4, 2],
  [4, 2, 2],
  [4, 2, 3],
])(
  'the naive count has the same winners on every contest of %i candidates and at most %i papers for %i places',
  (candidates, papers, seats) => {
    for (const contest of tinyContests(candidates, papers, seats)) {
      expect(setsByAllLots(schulzeStv, contest)).toEqual(naiveSets(contest));
    }
  },
);

test('the naive count has the same winners on 500 contests with equal preferences, slips and withdrawals', () => {
  fc.assert(
    fc.property(contests({ mostCandidates: 5, slips: true }), ({ contest }) => {
      expect(setsByAllLots(schulzeStv, contest)).toEqual(naiveSets(contest));
    }),
    { seed: 2011, numRuns: 500 },
  );
});

test('a set has the same strength against a newcomer as votes sent from paper to member give, on 300 contests', () => {
  fc.assert(
    fc.property(contests({ mostCandidates: 5, slips: true }), ({ contest, contest: { profile, withdrawn, seats } }) => {
      const preferences = preferencesOf(profile, withdrawn);
      fc.pre(preferences.standing.length > seats);
      const [newcomer, ...members] = preferences.standing;
      const set = members.slice(0, seats);
      const papers = naiveRanks(contest).filter(({ ranks }) => ranks.length > 0);
      expect(exactText(strengthAgainst(rankTable(preferences), set, newcomer))).toBe(
        textOf(naiveStrength(papers, set, newcomer)),
      );
    }),
    { seed: 26, numRuns: 300 },
  );
});
