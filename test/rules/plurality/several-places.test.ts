import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../src/count/check-count.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { blockVote } from '../../../src/rules/plurality/block-vote.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';

describe('the single non-transferable vote', () => {
  test('elects the highest on first preferences, the most votes first', () => {
    const count = singleNonTransferableVote.count(contest('3: A > B\n5: B\n4: C > A\n1: D', 2, 'ABCD'));
    expect(count.elected).toEqual([1, 2]);
    expect(count.stages[0]).toMatchObject({ votes: ['3', '5', '4', '1'], nonTransferable: '0', excluded: [0, 3] });
    expect(count.papers).toEqual({ valid: 13, invalid: 0 });
  });

  test('needs a lot for a tie at the last place', () => {
    const count = singleNonTransferableVote.count(contest('5: A\n3: B\n3: C\n3: D', 3), { lot: lotByOrder([2, 3]) });
    expect(count.elected).toEqual([0, 2, 3]);
    expect(count.ties).toEqual([
      { stage: 1, over: 'election', tied: [1, 2, 3], decidedBy: 'lot', chosen: [2] },
      { stage: 1, over: 'election', tied: [1, 3], decidedBy: 'lot', chosen: [3] },
    ]);
    expect(count.stages[0].reasons).toEqual([
      { candidates: [0], because: 'the most votes' },
      { candidates: [2, 3], because: 'taken by lot from those level for the places left' },
    ]);
  });

  test('needs none for a tie within the elected, or within the others', () => {
    const count = singleNonTransferableVote.count(contest('3: B\n3: A\n1: C\n1: D', 2, 'ABCD'));
    expect([count.elected, count.ties]).toEqual([[0, 1], []]);
  });
});

describe('the block vote', () => {
  test('gives a vote to each of the first preferences, as many as there are places', () => {
    const count = blockVote.count(contest('3: A > B > C\n2: C > B\n4: D', 2, 'ABCD'));
    expect(count.stages[0].votes).toEqual(['3', '5', '2', '4']);
    expect(count.elected).toEqual([1, 3]);
    expect(count.papers).toEqual({ valid: 9, invalid: 0, votesEach: 2 });
  });

  test('the votes that papers could have given and did not are non-transferable', () => {
    const count = blockVote.count(contest('3: A > B > C\n2: C > B\n4: D', 3, 'ABCD'));
    expect(count.stages[0]).toMatchObject({ votes: ['3', '5', '5', '4'], nonTransferable: '10' });
    expect(faultsOf(count)).toEqual([]);
  });

  test('lets one majority take every place, where the single vote does not', () => {
    const ballots = '51: A > B\n49: C > D';
    expect(blockVote.count(contest(ballots, 2, 'ABCD')).elected).toEqual([0, 1]);
    expect(singleNonTransferableVote.count(contest(ballots, 2, 'ABCD')).elected).toEqual([0, 2]);
  });

  test('a group of equal preferences counts when the votes suffice for all of it, else the paper ends there', () => {
    const count = blockVote.count(contest('5: A = B > C\n7: C > A = B > D\n2: A = B = C > D', 2, 'ABCD'));
    expect(count.stages[0]).toMatchObject({ votes: ['5', '5', '7', '0'], nonTransferable: '7' });
    expect(count.papers).toEqual({ valid: 12, invalid: 2, votesEach: 2 });
  });

  test('a vote for somebody who withdrew is lost: it does not pass to the third preference', () => {
    const count = blockVote.count({ ...contest('4: A > B > C\n1: A', 2, 'ABC'), withdrawn: [0] });
    expect(count.stages[0]).toMatchObject({ votes: ['0', '4', '0'], nonTransferable: '4', elected: [1, 2] });
    expect(count.papers).toEqual({ valid: 4, invalid: 1, votesEach: 2 });
  });

  test('for one place is the single vote', () => {
    const one = contest('3: A > B\n2: B', 1);
    expect(blockVote.count(one).stages).toEqual(singleNonTransferableVote.count(one).stages);
    expect(blockVote.count(one).papers).toEqual({ valid: 5, invalid: 0 });
  });

  test('keeps its books to the last vote, with more votes than a double can count', () => {
    const count = blockVote.count(contest(`${2 ** 53 - 1}: A`, 4, 'ABCD'));
    expect(count.stages[0].nonTransferable).toBe('27021597764222973');
    expect(faultsOf(count)).toEqual([]);
  });

  test('a tie for the last place goes to the lot', () => {
    const count = blockVote.count(contest('2: A > B\n2: A > C', 2), { lot: lotByOrder([2]) });
    expect(count.elected).toEqual([0, 2]);
    expect(count.ties).toEqual([{ stage: 1, over: 'election', tied: [1, 2], decidedBy: 'lot', chosen: [2] }]);
  });
});

describe('more places than candidates are refused', () => {
  test.each([singleNonTransferableVote, blockVote])('by $id', (rule) => {
    const { code, message } = thrown(() => rule.count(contest('1: A > B', 3)));
    expect(code).toBe('bad-contest');
    expect(message).toBe('seats: more places than candidates: expected at most 2 places, as many as stand, received 3');
  });
});
