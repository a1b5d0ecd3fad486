import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRules } from '../../src/compare/compare-rules.ts';
import { headToHead } from '../../src/compare/head-to-head.ts';
import { benham } from '../../src/rules/condorcet/benham.ts';
import { copeland } from '../../src/rules/condorcet/copeland.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import { singleNonTransferableVote } from '../../src/rules/plurality/single-non-transferable-vote.ts';
import { contest, contests } from '../rules/contests.ts';

/** Memphis, Nashville, Chattanooga and Knoxville as capital of Tennessee, the usual example. */
const TENNESSEE = contest('42: M > N > C > K\n26: N > C > K > M\n15: C > K > N > M\n17: K > C > N > M', 1);
const [M, N, K] = [0, 1, 3];

describe('everybody against everybody', () => {
  test('has papers by row and column, the winner and the loser of all comparisons', () => {
    const found = headToHead(TENNESSEE);
    expect(found?.papers[N]).toEqual([58, 0, 68, 68]);
    expect(found).toMatchObject({ condorcetWinner: N, condorcetLoser: M, smith: [N], schwartz: [N] });
  });

  test('has nobody where three beat each other in a circle', () => {
    expect(headToHead(contest('3: A > B > C\n3: B > C > A\n3: C > A > B\n1: D', 1))).toMatchObject({
      condorcetWinner: null,
      condorcetLoser: 3,
      smith: [0, 1, 2],
    });
  });

  test('leaves out who withdrew', () => {
    const found = headToHead({ ...TENNESSEE, withdrawn: [N] });
    expect(found).toMatchObject({ condorcetWinner: 2, condorcetLoser: M, smith: [2] });
    expect(found?.papers[N]).toEqual([0, 0, 0, 0]);
  });

  test('says nothing where overvotes depend on who continues', () => {
    expect(headToHead({ ...TENNESSEE, overvotes: 'stop-if-several-continue' })).toBeUndefined();
    expect(compareRules({ ...TENNESSEE, overvotes: 'stop-if-several-continue' }, [instantRunoff])).toMatchObject({
      headToHead: null,
      surprises: [],
    });
  });

  test('compares two candidates on all papers that rank either', () => {
    fc.assert(
      fc.property(contests({ mostSeats: 1, slips: true }), ({ contest: drawn }) => {
        const found = headToHead(drawn);
        const { withdrawn = [], profile } = drawn;
        const { papers = [] } = found ?? {};
        for (const [a, row] of papers.entries()) {
          for (const [b, ahead] of row.entries()) {
            expect(ahead + papers[b][a]).toBeLessThanOrEqual(profile.total);
            if (a === b || withdrawn.includes(a) || withdrawn.includes(b)) expect(ahead).toBe(0);
          }
        }
      }),
      { seed: 42, numRuns: 200 },
    );
  });
});

describe('what stands out', () => {
  test('is told in a sentence for all rules that do it', () => {
    const { surprises } = compareRules(TENNESSEE, [firstPastThePost, instantRunoff, copeland, benham]);
    expect(surprises.map(({ kind, candidate, rules }) => [kind, candidate, rules])).toEqual([
      ['condorcet-loser-elected', M, ['first-past-the-post']],
      ['condorcet-winner-not-elected', N, ['first-past-the-post', 'instant-runoff']],
      ['from-behind', K, ['instant-runoff']],
    ]);
    expect(surprises.map(({ says }) => says)).toEqual([
      'first-past-the-post elects M, who loses to every other candidate head to head.',
      'first-past-the-post and instant-runoff do not elect N, who beats every other candidate head to head.',
      'instant-runoff elects K, with 17 first preferences behind 2 others.',
    ]);
  });

  test('is nothing where the same candidate is first in every way', () => {
    expect(
      compareRules(contest('6: A > B\n2: B > A', 1), [firstPastThePost, instantRunoff, copeland]).surprises,
    ).toEqual([]);
  });

  test('names those who beat the one elected where nobody beats everybody', () => {
    const circle = contest('3: A > B > C > D\n3: B > C > A > D\n3: C > A > B > D\n4: D', 1);
    const { surprises } = compareRules(circle, [firstPastThePost]);
    expect(surprises.map(({ kind, says }) => [kind, says])).toEqual([
      ['condorcet-loser-elected', 'first-past-the-post elects D, who loses to every other candidate head to head.'],
      ['outside-smith-set', 'first-past-the-post elects D, who loses head to head to each of A, B and C.'],
    ]);
  });

  test('is who is left out of several places though they beat everybody', () => {
    const { surprises } = compareRules(contest('4: A > C\n4: B > C\n3: C', 2), [singleNonTransferableVote]);
    expect(surprises.map(({ says }) => says)).toEqual([
      'single-non-transferable-vote does not elect C, who beats every other candidate head to head.',
    ]);
  });

  test('is marked where lots that fall otherwise would avoid it, also where they avoid it in the count', () => {
    const level = contest('4: A > C\n4: B > C\n3: C', 1);
    const { surprises, rules } = compareRules(level, [firstPastThePost]);
    expect(rules[0].everyLot?.outcomes.length).toBe(2);
    expect(surprises.map(({ kind, rules: ids, byLot }) => [kind, ids, byLot])).toEqual([
      ['condorcet-winner-not-elected', ['first-past-the-post'], undefined],
    ]);
    const behind = contest('4: A > C\n4: B > A\n3: C > A', 1);
    const told = compareRules(behind, [firstPastThePost]).surprises;
    expect(told.map(({ kind, byLot }) => [kind, byLot])).toContainEqual([
      'condorcet-winner-not-elected',
      ['first-past-the-post'],
    ]);
    expect(told.map(({ says }) => says)).toContain(
      'first-past-the-post (if lots fall so) does not elect A, who beats every other candidate head to head.',
    );
  });
});

describe('agreement', () => {
  test('is certain, impossible, or as probable as lots make it', () => {
    const level = contest('2: A > C\n2: B > C\n1: C', 1);
    const { agreement } = compareRules(level, [firstPastThePost, copeland]);
    expect(agreement).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const tied = contest('2: A\n2: B', 1);
    expect(compareRules(tied, [firstPastThePost, instantRunoff]).agreement).toEqual([
      [1, 0.5],
      [0.5, 1],
    ]);
  });
});
