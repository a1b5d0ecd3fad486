import { describe, expect, test } from 'vitest';
import { askNow } from '../../../src/laws/answer.ts';
import { quotaRespected } from '../../../src/laws/bookkeeping/quota-respected.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { outcomesByLots } from '../../../src/laws/every-outcome.ts';
import { condorcet } from '../../../src/laws/head-to-head/condorcet.ts';
import { laterNoHarm } from '../../../src/laws/later-preferences/later-no-harm.ts';
import { majority } from '../../../src/laws/majority/majority.ts';
import { mutualMajority } from '../../../src/laws/majority/mutual-majority.ts';
import { participation } from '../../../src/laws/participation/participation.ts';
import { reversal } from '../../../src/laws/reversal/reversal.ts';
import { asTally } from '../../../src/laws/rule-as-tally.ts';
import { drawnContest } from '../../../src/laws/search/drawn-contests.ts';
import type { SearchLimits } from '../../../src/laws/search/limits.ts';
import { levelsOf } from '../../../src/laws/search/limits.ts';
import { outcomesQuickly } from '../../../src/laws/search/outcome-memory.ts';
import { searchRule } from '../../../src/laws/search/search-rule.ts';
import { contestOf, smallElections } from '../../../src/laws/search/small-elections.ts';
import { houseMonotonicity } from '../../../src/laws/several-places/house-monotonicity.ts';
import type { Verdict } from '../../../src/laws/verdicts/verdict.ts';
import { witnessContest } from '../../../src/laws/verdicts/verdicts.ts';
import { rules } from '../../../src/rules/catalogue.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';

const limits: SearchLimits = {
  complete: { 1: 5, 2: 5, 3: 5, 4: 2 },
  short: { 2: 5, 3: 3, 4: 1 },
  share: { small: 700, drawn: 300 },
  shareOfBasics: { small: 500, drawn: 100 },
  drawnLonger: 500,
  proof: 0,
};

function verdictOn(found: ReturnType<typeof searchRule>, law: string): Verdict | undefined {
  return found.find((one) => one.law === law)?.verdict;
}

describe('searchRule', () => {
  const ofBorda = searchRule(borda, [majority, laterNoHarm, reversal, quotaRespected, houseMonotonicity], 'one', {
    limits,
  });

  test('finds the smallest election in which Borda leaves a majority without a place', () => {
    expect(verdictOn(ofBorda, 'majority')).toEqual({
      kind: 'fails',
      witness: { ballots: '2: A > B > C\n1: B > C > A', seats: 1, papers: 3, smallest: 'proven' },
    });
  });

  test('is right that fewer papers break nothing', () => {
    for (const candidates of [1, 2, 3]) {
      for (const papers of [1, 2]) {
        for (const short of [false, true]) {
          const level = { candidates, papers, short };
          for (const codes of smallElections(level)) {
            expect(checkLaw(borda, majority, contestOf(codes, level, 1)).kind).not.toBe('broken');
          }
        }
      }
    }
  });

  test('says how far it looked where it finds nothing', () => {
    const verdict = verdictOn(ofBorda, 'reversal');
    if (verdict?.kind !== 'open') throw new Error('Borda turned round elects somebody else');
    expect(verdict.searched.exhaustive).toContainEqual({ candidates: 3, papers: 5, short: false });
    expect(verdict.searched.exhaustive.some(({ short }) => short)).toBe(false);
    expect(verdict.searched.drawn).toBeGreaterThan(50);
  });

  test('says where a law had nothing to say, and leaves out those that cannot be asked', () => {
    expect(verdictOn(ofBorda, 'quota-respected')).toMatchObject({ kind: 'not-asked' });
    expect(verdictOn(ofBorda, 'house-monotonicity')).toBeUndefined();
  });

  test('finds nothing against a law that holds', () => {
    const found = searchRule(instantRunoff, [majority, mutualMajority, laterNoHarm], 'one', { limits });
    expect(found.map(({ verdict }) => verdict.kind)).toEqual(['open', 'open', 'open']);
  });

  test('finds no smaller election than exists: instant runoff leaves out whom all would prefer with 3 papers, not with 2', () => {
    const verdict = verdictOn(searchRule(instantRunoff, [condorcet], 'one', { limits }), 'condorcet');
    if (verdict?.kind !== 'fails') throw new Error('instant runoff is no Condorcet rule');
    expect(verdict.witness).toMatchObject({ papers: 3, smallest: 'proven' });
    expect(checkLaw(instantRunoff, condorcet, witnessContest(verdict.witness)).kind).toBe('broken');
  });

  test('makes an election that it was given smaller', () => {
    const starts = [
      witnessContest({
        ballots: '22: C > A > B\n20: A > B > C\n22: B > C > A',
        seats: 1,
        papers: 64,
        smallest: 'found',
      }),
    ];
    const none = { ...limits, share: { small: 500, drawn: 0 } };
    const verdict = verdictOn(
      searchRule(instantRunoff, [participation], 'one', { limits: none, starts }),
      'participation',
    );
    if (verdict?.kind !== 'fails') throw new Error('voting can hurt under instant runoff');
    expect(verdict.witness.papers).toBeLessThan(20);
    expect(verdict.witness.smallest).toBe('found');
    expect(verdict.onlyShort).toBeUndefined();
  });

  test('finds the same again', () => {
    const again = searchRule(borda, [majority, laterNoHarm, reversal, quotaRespected], 'one', { limits });
    expect(again).toEqual(ofBorda);
  });

  test('looks at two places for what is about several', () => {
    const found = searchRule(ers97, [majority, houseMonotonicity], 'several', { limits });
    expect(found.map(({ law, places }) => `${law} ${places}`)).toEqual(['house-monotonicity several']);
  });
});

describe('levelsOf', () => {
  test('goes from few papers to many, then from few candidates to many, complete papers first', () => {
    const small = { ...limits, complete: { 2: 2, 3: 1 }, short: { 2: 2 } };
    expect(levelsOf(small, 1).map(({ candidates, papers, short }) => `${papers} ${candidates} ${short}`)).toEqual([
      '1 2 false',
      '1 2 true',
      '1 3 false',
      '2 2 false',
      '2 2 true',
    ]);
  });
});

describe('outcomesQuickly', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s: allows the sets of winners that full counts allow',
    (_, rule) => {
      for (let number = 0; number < 12; number++) {
        const contest = drawnContest(number, rule.singleSeat === true ? 1 : 1 + (number % 2));
        expect(outcomesQuickly(rule, contest)).toEqual(askNow(outcomesByLots(contest), asTally(rule)));
      }
    },
  );

  test('sees who withdrew', () => {
    const contest = {
      ...witnessContest({ ballots: '3: A\n2: B', seats: 1, papers: 5, smallest: 'found' }),
      withdrawn: [0],
    };
    expect(outcomesQuickly(firstPastThePost, contest).sets).toEqual([[1]]);
  });
});

describe('drawnContest', () => {
  test('is the same for the same number', () => {
    expect(drawnContest(7, 1)).toEqual(drawnContest(7, 1));
    expect(drawnContest(7, 1)).not.toEqual(drawnContest(8, 1));
  });
});
