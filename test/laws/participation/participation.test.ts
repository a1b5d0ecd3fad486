import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ballotText } from '../../../src/ballots/notation.ts';
import { consistency } from '../../../src/laws/participation/consistency.ts';
import { negativeInvolvement } from '../../../src/laws/participation/negative-involvement.ts';
import { participation } from '../../../src/laws/participation/participation.ts';
import { positiveInvolvement } from '../../../src/laws/participation/positive-involvement.ts';
import { splittings } from '../../../src/laws/participation/splittings.ts';
import { black } from '../../../src/rules/condorcet/black.ts';
import { minimax } from '../../../src/rules/condorcet/minimax.ts';
import { schulze } from '../../../src/rules/condorcet/schulze.ts';
import { bucklin } from '../../../src/rules/elimination/bucklin.ts';
import { coombs } from '../../../src/rules/elimination/coombs.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { antiPlurality } from '../../../src/rules/positional/anti-plurality.ts';
import { borda } from '../../../src/rules/positional/borda.ts';
import { dowdall } from '../../../src/rules/positional/dowdall.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { contests } from '../../rules/contests.ts';
import { among, elections, fewestWin, found } from '../witness.ts';

const ruleById = among([
  firstPastThePost,
  blockVote,
  instantRunoff,
  schulze,
  minimax,
  antiPlurality,
  black,
  borda,
  bucklin,
  coombs,
  dowdall,
  ers97,
]);

describe('participation', () => {
  test.each([
    ['instant-runoff', '22 CAB 20 ABC 22 BCA', 'C > A > B', 'A', 'B'],
    ['bucklin', '23 BAC 24 CBA 8 CAB 9 ACB', 'A > C > B', 'C', 'B'],
    ['schulze', '18 ABDC 9 CBAD 25 DCAB 11 BDAC', 'B > D > A > C', 'D', 'A'],
    ['minimax', '18 ABDC 9 CBAD 25 DCAB 11 BDAC', 'B > D > A > C', 'D', 'A'],
    ['black', '17 ABC 20 CAB 3 BCA', 'B > C > A', 'C', 'A'],
  ])('is broken by %s', (rule, papers, ranking, before, after) => {
    expect(found(ruleById(rule), participation, papers).replace(/\d+ papers?/, '#')).toBe(
      `without # ${ranking} the outcome is ${before}, with them ${after}: worse by the ranking of these papers`,
    );
  });

  test.each(['first-past-the-post', 'borda', 'dowdall', 'anti-plurality'])('is kept by %s there', (rule) => {
    expect(found(ruleById(rule), participation, '9 CAB 8 ABC 7 BCA')).toBe('kept');
  });

  test('compares two winners by the ranking of the papers', () => {
    expect(found(ruleById('ers97'), participation, '4 ABDC 9 BCAD 3 BDCA 2 DBAC 2 DCAB', 2)).toMatch(
      /^without .* the outcome is B and D, with them A and B: worse/,
    );
    expect(found(ruleById('block-vote'), participation, '4 ABDC 9 BCAD 3 BDCA 2 DBAC 2 DCAB', 2)).toBe('kept');
  });
});

describe('involvement', () => {
  test('of papers that rank a winner first unseats the winner by Bucklin', () => {
    expect(found(ruleById('bucklin'), positiveInvolvement, '3 A 17 ABDC 2 BACD 8 BCAD 10 D')).toMatch(
      /the outcome is A, with them B: A, first on them, loses$/,
    );
  });

  test('of papers that rank a winner first unseats one of two winners by ERS97', () => {
    expect(found(ruleById('ers97'), positiveInvolvement, '4 ABDC 9 BCAD 3 BDCA 2 DBAC 2 DCAB', 2)).toBe(
      'without 1 paper D > B > A > C the outcome is B and D, with them A and B: D, first on them, loses',
    );
  });

  test('of papers that rank a loser last elects the loser by Coombs and not by Borda', () => {
    expect(found(ruleById('coombs'), negativeInvolvement, '2 ABC 1 ACB 12 BAC 2 CAB 13 CBA')).toBe(
      'without 1 paper A > C > B the outcome is C, with them B: B, last on them, is elected',
    );
    expect(found(ruleById('borda'), negativeInvolvement, '2 ABC 1 ACB 12 BAC 2 CAB 13 CBA')).toBe('kept');
  });

  test('is broken both ways where whoever has fewest first preferences wins', () => {
    expect(found(fewestWin, positiveInvolvement, '3 ABC 2 BAC 3 CAB')).toMatch(/A, first on them, loses$/);
    expect(found(fewestWin, negativeInvolvement, '4 ABC 3 BAC 4 CAB')).toMatch(/B, last on them, is elected$/);
  });

  test('says nothing of papers that leave two candidates out', () => {
    expect(found(ruleById('borda'), negativeInvolvement, '3 A 2 B 1 C')).toBe('silent');
  });
});

const cycle = '23 BCA 21 ABC 9 CAB 26 ABC 12 BAC 18 CBA';

describe('consistency', () => {
  test('is broken by Schulze', () => {
    expect(found(ruleById('schulze'), consistency, cycle)).toBe('B of both parts, and A of the whole');
  });

  test.each(['first-past-the-post', 'borda', 'anti-plurality'])('is kept by %s', (rule) => {
    expect(found(ruleById(rule), consistency, '5 BCA 3 ABC 1 CAB 2 BAC')).toBe('kept');
  });

  test('is silent of one paper, which cannot be divided', () => {
    expect(found(ruleById('borda'), consistency, '1 ABC')).toBe('silent');
  });
});

describe('splittings', () => {
  test('are all of them, each once, where they are few', () => {
    const splits = splittings(elections('2 AB 1 BA 2 B'));
    const seen = new Set<string>();
    for (let at = 0; at < splits.total; at++)
      seen.add(
        splits
          .at(at)
          .map((part) => ballotText(part.profile))
          .sort()
          .join('|'),
      );
    expect(seen.size).toBe(splits.total);
    // 3 * 2 * 3 shares, less those of nothing and of everything, each part named once.
    expect(splits.total).toBe((18 - 2) / 2);
  });

  test('put every paper that says something in one of the parts', () => {
    const limits = { withdrawals: false, papers: fc.constantFrom(1, 2, 3, 2 ** 45) };
    fc.assert(
      fc.property(contests(limits), fc.nat(), ({ contest }, any) => {
        const splits = splittings(contest);
        if (splits.total === 0) return;
        const blank = contest.profile.starts[1] === 0 ? contest.profile.papers[0] : 0;
        const [one, other] = splits.at(any % splits.total);
        expect(one.profile.total + other.profile.total).toBe(contest.profile.total - blank);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});
