import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../../src/ballots/declared-result.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { contingentVote } from '../../../src/rules/elimination/contingent-vote.ts';
import { supplementaryVote } from '../../../src/rules/elimination/supplementary-vote.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { twoRound } from '../../../src/rules/plurality/two-round.ts';
import { expectedPapers } from '../../../src/synthetic/drawn-papers.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';

const [A, B, C, D] = [0, 1, 2, 3] as const;

describe.each([contingentVote, supplementaryVote, twoRound].map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, rule) => {
    test('elects at once whoever has more than half, and not on exactly half', () => {
      expect(rule.count(contest('5: A\n2: B\n2: C > B', 1)).stages).toHaveLength(1);
      expect(rule.count(contest('5: A\n3: B\n2: C > B', 1)).stages).toHaveLength(2);
    });

    test('between two candidates is first-past-the-post, by lot where they are level', () => {
      const count = rule.count(contest('2: A\n2: B', 1), { lot: lotByOrder([B]) });
      expect([count.elected, count.stages.length]).toEqual([[B], 1]);
      expect(count.ties).toMatchObject([{ stage: 1, over: 'election', tied: [A, B], chosen: [B] }]);
    });

    test('excludes all but the first two at once', () => {
      const count = rule.count(contest('5: A\n4: B\n3: C > B\n1: D > A', 1, 'ABCD'));
      expect(count.stages[1]).toMatchObject({ excluded: [C, D], votes: ['6', '7', '0', '0'], elected: [B] });
    });

    test('elects nobody where nobody stands, and fills one place only', () => {
      expect(rule.count({ ...contest('1: A', 1), withdrawn: [A] }).elected).toEqual([]);
      expect(thrown(() => rule.count(contest('1: A > B', 2))).code).toBe('bad-contest');
    });

    test('without papers leaves everything to lots', () => {
      const lot = lotByOrder([B, C, A]);
      expect(rule.count({ profile: parseBallots('', letters(3)), seats: 1 }, { lot }).papers).toEqual({
        valid: 0,
        invalid: 0,
      });
    });
  },
);

describe('level for the second place', () => {
  const ballots = contest('5: A\n3: B > C\n3: C > B', 1);

  test('a lot takes one away under the contingent vote and the two-round system', () => {
    for (const rule of [contingentVote, twoRound]) {
      const count = rule.count(ballots, { lot: lotByOrder([C]) });
      expect(count.ties).toMatchObject([{ stage: 2, over: 'exclusion', tied: [B, C], decidedBy: 'lot', chosen: [C] }]);
      expect(count.stages[1].votes).toEqual(['5', '6', '0']);
    }
  });

  test('under the supplementary vote all of them remain, and the most votes win with less than half', () => {
    const count = supplementaryVote.count(ballots);
    expect(count.stages).toHaveLength(1);
    expect(count.stages[0]).toMatchObject({
      votes: ['5', '3', '3'],
      elected: [A],
      reasons: [{ because: 'the most votes' }],
    });
  });

  test('three who are level for two places lose one by lot', () => {
    const count = contingentVote.count(contest('2: A\n2: B\n2: C > B\n1: D > C', 1, 'ABCD'), { lot: lotByOrder([A]) });
    expect(count.stages[1]).toMatchObject({ excluded: [A, D], votes: ['0', '2', '3', '0'], elected: [C] });
  });
});

describe('the supplementary vote', () => {
  test('counts no preference after the second', () => {
    const ballots = '5: A\n4: B\n3: C > D > B\n2: D > B';
    expect(supplementaryVote.count(contest(ballots, 1, 'ABCD')).stages[1]).toMatchObject({
      votes: ['5', '6', '0', '0'],
      nonTransferable: '3',
    });
    expect(contingentVote.count(contest(ballots, 1, 'ABCD')).stages[1].votes).toEqual(['5', '9', '0', '0']);
  });

  test('voids a second preference for the same candidate as the first, and one after a gap', () => {
    const count = supplementaryVote.count(contest('6: A\n5: B\n2: C > C > B\n2: C > - > B', 1, 'ABC'));
    expect(count.stages[1]).toMatchObject({ votes: ['6', '5', '0'], nonTransferable: '4' });
  });
});

describe('the two-round system', () => {
  test('lets papers that put several first vote in the second round', () => {
    const count = twoRound.count(contest('4: A\n3: B\n1: C > B\n2: C = D > B', 1, 'ABCD'));
    expect(count.stages).toMatchObject([
      { votes: ['4', '3', '1', '0'], nonTransferable: '2' },
      { votes: ['4', '6', '0', '0'], nonTransferable: '0' },
    ]);
    expect(contingentVote.count(contest('4: A\n3: B\n1: C > B\n2: C = D > B', 1, 'ABCD')).papers.invalid).toBe(2);
  });

  test('says that it is simulated', () => {
    expect(twoRound.count(contest('1: A', 1)).provenance.approximate).toEqual([
      'a second round is simulated: the same voters, with the rankings they gave',
    ]);
  });
});

test('drawn papers have the same winners as the count of them', () => {
  const declared: DeclaredResult = {
    title: 'Chair',
    seats: 1,
    candidates: [40, 30, 20, 10].map((votes, index) => ({ name: 'ABCD'.charAt(index), votes })),
  };
  const pattern = {
    kind: 'path',
    weigh: (ranked: readonly number[], weights: Float64Array) => {
      weights.fill(1);
      weights[B] = 5;
      for (const candidate of ranked) weights[candidate] = 0;
    },
  } as const;
  const profile = parseBallots('40: A\n30: B\n20: C\n10: D');
  for (const rule of [contingentVote, supplementaryVote, twoRound]) {
    const lot = lotByOrder();
    const count = rule.countPapers?.({ profile, seats: 1 }, expectedPapers(declared, pattern), { lot });
    expect(rule.winners?.(expectedPapers(declared, pattern), 1, lot)).toEqual(count?.elected);
    expect(count?.stages.at(-1)?.votes[B]).not.toBe('30');
  }
});
