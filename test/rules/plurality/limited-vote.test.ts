import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankingGroups, rankings } from '../../../src/ballots/profile.ts';
import { faultsOf } from '../../../src/count/check-count.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { limitedVote, limitedVoteOf } from '../../../src/rules/plurality/limited-vote.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import { thrown } from '../../thrown.ts';
import { contest, contests } from '../contests.ts';

describe('the limited vote', () => {
  test('gives each paper one vote fewer than there are places', () => {
    const count = limitedVote.count(contest('3: A > B > C\n2: C > B\n4: D', 3, 'ABCD'));
    expect(count.stages[0]).toMatchObject({ votes: ['3', '5', '2', '4'], nonTransferable: '4' });
    expect(count.elected).toEqual([1, 3, 0]);
    expect(count.papers).toEqual({ valid: 9, invalid: 0, votesEach: 2 });
  });

  test('gives at least one', () => {
    expect(limitedVote.count(contest('3: A > B\n2: B', 1)).stages[0].votes).toEqual(['3', '2']);
  });

  test('lets a minority of two in five have a place of three, where the block vote does not', () => {
    const ballots = contest('6: A > B > C\n4: D > E > F', 3, 'ABCDEF');
    expect(blockVote.count(ballots).elected).toEqual([0, 1, 2]);
    expect(limitedVote.count(ballots, { lot: lotByOrder([3, 4]) }).elected).toEqual([0, 1, 3]);
  });

  test('of as many votes as places is the block vote, and of one vote the single vote', () => {
    fc.assert(
      fc.property(contests(), ({ contest: drawn, lotOrder }) => {
        const lot = lotByOrder(lotOrder);
        const all = limitedVoteOf({ votes: drawn.seats }).count(drawn, { lot });
        expect({ ...all, rule: null }).toEqual({ ...blockVote.count(drawn, { lot }), rule: null });
        const one = limitedVoteOf({ votes: 1 }).count({ ...drawn, withdrawn: [] }, { lot });
        const single = singleNonTransferableVote.count({ ...drawn, withdrawn: [] }, { lot });
        expect([one.stages, one.elected]).toEqual([single.stages, single.elected]);
      }),
      { seed: 2011, numRuns: 500 },
    );
  });

  test('adds up, paper by paper, the first two ranks of papers without equal preferences', () => {
    fc.assert(
      fc.property(contests({ withdrawals: false }), ({ contest: drawn }) => {
        fc.pre(drawn.profile.irregular !== true && drawn.profile.candidates.length >= 2);
        const three = { ...drawn, seats: 2 };
        const votes = drawn.profile.candidates.map(() => 0);
        for (let ranking = 0; ranking < rankings(drawn.profile); ranking++)
          for (const [candidate] of rankingGroups(drawn.profile, ranking).slice(0, 2))
            votes[candidate] += drawn.profile.papers[ranking];
        const count = limitedVoteOf({ votes: 2 }).count(three);
        expect(count.stages[0].votes.map(Number)).toEqual(votes);
        expect(faultsOf(count)).toEqual([]);
      }),
      { seed: 2011, numRuns: 500 },
    );
  });

  test('refuses more votes than places, and votes that are none', () => {
    const { code, message } = thrown(() => limitedVoteOf({ votes: 3 }).count(contest('1: A > B', 2)));
    expect(code).toBe('bad-contest');
    expect(message).toBe(
      'seats: the limited vote gives no more votes than there are places: expected at least 3 places, received 2',
    );
    for (const votes of [0, -1, 1.5, Number.NaN])
      expect(thrown(() => limitedVoteOf({ votes })).code).toBe('bad-argument');
  });
});
