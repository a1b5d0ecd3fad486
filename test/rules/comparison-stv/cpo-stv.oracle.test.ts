import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { exactText, lowestTerms } from '../../../src/numbers/decimal-text.ts';
import { compareSets } from '../../../src/rules/comparison-stv/compared-sets.ts';
import { cpoStv } from '../../../src/rules/comparison-stv/cpo-stv.ts';
import { fraction, textOf } from '../../oracles/fraction.ts';
import { choose, inAllOrders, naiveCpoStv, naiveTotals } from '../../oracles/naive-cpo-stv.ts';
import { contests } from '../contests.ts';
import { standingIn } from '../naive-ballots.ts';
import { naiveRanks, setsByAllLots, tinyContests } from './level-sets.ts';

function naiveSets(contest: Contest): string[] {
  return naiveCpoStv(naiveRanks(contest), standingIn(contest), contest.seats)
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
      expect(setsByAllLots(cpoStv, contest)).toEqual(naiveSets(contest));
    }
  },
);

test('the naive count has the same winners on 500 contests with equal preferences, slips and withdrawals', () => {
  fc.assert(
    fc.property(contests({ mostCandidates: 5, slips: true }), ({ contest }) => {
      expect(setsByAllLots(cpoStv, contest)).toEqual(naiveSets(contest));
    }),
    { seed: 1995, numRuns: 500 },
  );
});

test('in every comparison of two sets both have the same votes in the naive count, on 200 contests', () => {
  fc.assert(
    fc.property(contests({ mostCandidates: 5, slips: true }), ({ contest, contest: { profile, withdrawn, seats } }) => {
      const preferences = preferencesOf(profile, withdrawn);
      const papers = naiveRanks(contest)
        .filter(({ ranks }) => ranks.length > 0)
        .flatMap(inAllOrders);
      const sets = choose(preferences.standing, seats);
      for (const [at, one] of sets.entries()) {
        for (const other of sets.slice(at + 1)) {
          const quota = lowestTerms(BigInt(preferences.valid), BigInt(seats + 1));
          const found = compareSets(preferences, quota, one, other);
          const naive = naiveTotals(papers, fraction(quota.numerator, quota.denominator), one, other);
          expect([exactText(found.one), exactText(found.other)]).toEqual(naive.map(textOf));
        }
      }
    }),
    { seed: 27, numRuns: 200 },
  );
});
