import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { exactText, lowestTerms } from '../../../src/numbers/decimal-text.ts';
import { compareSets } from '../../../src/rules/comparison-stv/compared-sets.ts';
import { cpoStv } from '../../../src/rules/comparison-stv/cpo-stv.ts';
import { fraction, textOf } from '../../oracles/fraction.ts';
import { choose, inAllOrders, naiveCpoStv, naiveTotals } from '../../oracles/naive-cpo-stv.ts';
import { contests } from '../contests.ts';
import { testAgainstNaive } from './against-naive.ts';
import { naiveRanks } from './level-sets.ts';

testAgainstNaive(cpoStv, naiveCpoStv, 1995);

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
