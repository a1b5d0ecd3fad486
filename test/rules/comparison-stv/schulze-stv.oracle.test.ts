import fc from 'fast-check';
import { expect, test } from 'vitest';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { exactText } from '../../../src/numbers/decimal-text.ts';
import { schulzeStv } from '../../../src/rules/comparison-stv/schulze-stv.ts';
import { rankTable, strengthAgainst } from '../../../src/rules/comparison-stv/vote-management.ts';
import { textOf } from '../../oracles/fraction.ts';
import { naiveSchulzeStv, naiveStrength } from '../../oracles/naive-schulze-stv.ts';
import { contests } from '../contests.ts';
import { testAgainstNaive } from './against-naive.ts';
import { naiveRanks } from './level-sets.ts';

testAgainstNaive(schulzeStv, naiveSchulzeStv, 2011);

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
