import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { papersOf } from '../../../src/ballots/papers.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { naivePlurality } from '../../oracles/naive-plurality.ts';
import { thrown } from '../../thrown.ts';
import { contest, contests } from '../contests.ts';
import { naiveBallots } from '../naive-ballots.ts';

describe('first-past-the-post', () => {
  test('rule 18: the most votes win, majority or not', () => {
    const count = firstPastThePost.count(contest('4: A\n3: B > C\n2: C > B\n1: D', 1));
    expect(count).toMatchObject({ elected: [0], quota: null, ties: [], papers: { valid: 10, invalid: 0 } });
    expect(count.stages).toEqual([
      {
        number: 1,
        action: { kind: 'first-preferences' },
        votes: ['4', '3', '2', '1'],
        nonTransferable: '0',
        lostToRounding: '0',
        quota: null,
        elected: [0],
        excluded: [1, 2, 3],
        reasons: [{ candidates: [0], because: 'the most votes' }],
      },
    ]);
  });

  test('Unite 2017: McCluskey wins with 59,067 of 129,754 valid papers, 317 spoiled', () => {
    const count = firstPastThePost.count(contest('59067: McCluskey\n53544: Coyne\n17143: Allinson\n317:', 1));
    expect(count.elected).toEqual([0]);
    expect(count.papers).toEqual({ valid: 129754, invalid: 317 });
  });

  test('rule 49: a tie goes to the lot, which names the winner', () => {
    const tied = contest('3: A\n3: B\n1: C\n3: D', 1);
    const count = firstPastThePost.count(tied, { lot: lotByOrder([2, 3, 0, 1]) });
    expect(count.elected).toEqual([3]);
    expect(count.ties).toEqual([{ stage: 1, over: 'election', tied: [0, 1, 3], decidedBy: 'lot', chosen: [3] }]);
    expect(count.provenance.lot).toBe('the given order 2, 3, 0, 1');
    expect(count.stages[0].reasons).toEqual([
      { candidates: [3], because: 'taken by lot from those with the most votes' },
    ]);
  });

  test('a paper with two first, or blank, counts for nobody', () => {
    const count = firstPastThePost.count(contest('2: A\n3: A = B > C\n4:', 1, 'ABC'));
    expect(count.papers).toEqual({ valid: 2, invalid: 7 });
    expect(count.stages[0].votes).toEqual(['2', '0', '0']);
  });

  test('a paper whose first preference withdrew counts for nobody, and does not go to the next', () => {
    const count = firstPastThePost.count({ ...contest('9: A > B\n2: B\n3: C', 1, 'ABC'), withdrawn: [0] });
    expect(count.papers).toEqual({ valid: 5, invalid: 9 });
    expect(count.stages[0]).toMatchObject({ votes: ['0', '2', '3'], elected: [2], excluded: [1] });
  });

  test('without ballots the lot names the winner, and when all withdrew nobody is elected', () => {
    const none = { profile: parseBallots('', letters(2)), seats: 1 };
    expect(firstPastThePost.count(none, { lot: lotByOrder([1]) }).elected).toEqual([1]);
    expect(firstPastThePost.count({ ...none, withdrawn: [0, 1] })).toMatchObject({ elected: [], ties: [] });
  });
});

describe('two places are refused, with a hint at rules that fill them', () => {
  const two = contest('3: A\n2: B', 2);
  const message =
    'seats: First-past-the-post (first-past-the-post) fills one place: expected 1 place, received 2. Hint: ask for one place, or take block-vote, single-non-transferable-vote or ers97 for several';

  test('by the count', () => {
    const error = thrown(() => firstPastThePost.count(two));
    expect([error.code, error.message]).toEqual(['bad-contest', message]);
  });

  test('by the fast path', () => {
    const error = thrown(() => firstPastThePost.winners?.(papersOf(two.profile), 2, lotByOrder()));
    expect([error.code, error.message]).toEqual(['bad-contest', message]);
  });
});

test('a second, naive counter has the same totals and winners on 1,000 elections full of ties', () => {
  fc.assert(
    fc.property(contests({ mostSeats: 1, withdrawals: false }), ({ contest, lotOrder }) => {
      const { totals, winners } = naivePlurality(contest.profile.candidates.length, naiveBallots(contest));
      const count = firstPastThePost.count(contest, { lot: lotByOrder(lotOrder) });
      expect(count.stages[0].votes.map(Number)).toEqual(totals);
      expect(count.elected).toEqual([lotOrder.find((candidate) => winners.includes(candidate))]);
      expect(count.ties.map(({ tied }) => tied)).toEqual(winners.length > 1 ? [winners] : []);
    }),
    { seed: 1983, numRuns: 1000 },
  );
});
