import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { lotByOrder, recordedLots } from '../../../src/rules/lot.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { thrown } from '../../thrown.ts';
import { contest } from '../contests.ts';

/** Votes and exhausted papers of each stage. */
function stages(ballots: string, candidates?: string): number[][] {
  return instantRunoff
    .count(contest(ballots, 1, candidates))
    .stages.map(({ votes, nonTransferable }) => [...votes, nonTransferable].map(Number));
}

describe('instant runoff', () => {
  test('excludes the lowest, one at a time, until somebody has more than half of the votes that continue', () => {
    const count = instantRunoff.count(contest('4: A\n3: B > C\n2: C > B', 1));
    expect(count.stages).toMatchObject([
      { number: 1, action: { kind: 'first-preferences' }, votes: ['4', '3', '2'], elected: [], excluded: [] },
      {
        number: 2,
        action: { kind: 'exclusion', candidates: [2] },
        votes: ['4', '5', '0'],
        nonTransferable: '0',
        lostToRounding: '0',
        quota: null,
        elected: [1],
        excluded: [2],
      },
    ]);
    expect(count.elected).toEqual([1]);
    expect(count.quota).toBeNull();
  });

  test('is done at once when somebody has a majority', () => {
    expect(stages('5: A\n4: B')).toEqual([[5, 4, 0]]);
  });

  test('does not elect on exactly half', () => {
    expect(stages('4: A\n3: B\n1: C > B')).toEqual([
      [4, 3, 1, 0],
      [4, 4, 0, 0],
    ]);
  });

  test('reckons the majority of those who continue: exhausted papers are out', () => {
    expect(stages('4: A\n3: B\n2: C')).toEqual([
      [4, 3, 2, 0],
      [4, 3, 0, 2],
    ]);
  });

  test('excludes one at a time even where several together could not catch up', () => {
    expect(stages('9: A\n8: B\n1: C > D > B\n1: D > B')).toEqual([
      [9, 8, 1, 1, 0],
      [9, 8, 0, 2, 0],
      [9, 10, 0, 0, 0],
    ]);
  });

  test('passes over those who withdrew, and a paper for them alone is invalid', () => {
    const count = instantRunoff.count({ ...contest('4: A > C\n5: B\n2: C\n3: A', 1, 'ABC'), withdrawn: [0] });
    expect(count.stages).toMatchObject([{ votes: ['0', '5', '6'], nonTransferable: '0', elected: [2] }]);
    expect(count.papers).toEqual({ valid: 11, invalid: 3 });
  });

  test('ends a paper at equal preferences', () => {
    expect(stages('4: A\n3: B\n2: C > A = B', 'ABC')).toEqual([
      [4, 3, 2, 0],
      [4, 3, 0, 2],
    ]);
    expect(instantRunoff.count(contest('4: A\n3: A = B > C\n2:', 1, 'ABC')).papers).toEqual({ valid: 4, invalid: 5 });
  });

  test('without ballots leaves everything to lots', () => {
    const count = instantRunoff.count(
      { profile: parseBallots('', letters(3)), seats: 1 },
      { lot: lotByOrder([1, 2, 0]) },
    );
    expect(count.ties.map(({ over, tied, chosen }) => [over, tied, chosen])).toEqual([
      ['exclusion', [0, 1, 2], [1]],
      ['election', [0, 2], [2]],
    ]);
    expect(count.elected).toEqual([2]);
  });

  test('elects the only candidate, and nobody when all withdrew', () => {
    expect(instantRunoff.count({ profile: parseBallots('', letters(1)), seats: 1 }).elected).toEqual([0]);
    const count = instantRunoff.count({ ...contest('1: A > B', 1), withdrawn: [0, 1] });
    expect([count.elected, count.stages.length, count.papers]).toEqual([[], 1, { valid: 0, invalid: 1 }]);
  });
});

describe('a tie', () => {
  const ballots = '3: A\n3: B\n2: C > A\n2: D > B';

  test('between the lowest: the lot names the one who is excluded', () => {
    const count = instantRunoff.count(contest('5: A\n2: B > A\n2: C > A\n3: D', 1), { lot: lotByOrder([2, 1]) });
    expect(count.ties).toEqual([{ stage: 2, over: 'exclusion', tied: [1, 2], decidedBy: 'lot', chosen: [2] }]);
    expect(count.stages[1]).toMatchObject({ excluded: [2], votes: ['7', '2', '0', '3'], elected: [0] });
  });

  test('between the last two: the lot names the one who is elected', () => {
    for (const winner of [0, 1]) {
      const count = instantRunoff.count(contest(ballots, 1), { lot: lotByOrder([2, 3, winner]) });
      expect(count.ties.at(-1)).toEqual({
        stage: 3,
        over: 'election',
        tied: [0, 1],
        decidedBy: 'lot',
        chosen: [winner],
      });
      expect(count.elected).toEqual([winner]);
      expect(count.stages).toHaveLength(3);
    }
  });

  test('is not looked back on: who was ahead earlier does not matter', () => {
    // at the last stage A and B have 5 each; A was ahead at the first, and the lot still decides
    const count = instantRunoff.count(contest('5: A\n3: B\n2: C > B', 1), { lot: lotByOrder([1, 0]) });
    expect(count.elected).toEqual([1]);
  });

  test('is decided by recorded lots, and a record that does not fit is refused', () => {
    // once D is out B has 5, A 3 and C 2: the next exclusion needs no lot
    const lots = [
      { stage: 2, over: 'exclusion', taken: 3 },
      { stage: 3, over: 'election', taken: 1 },
    ] as const;
    expect(instantRunoff.count(contest(ballots, 1), { lot: recordedLots(lots) }).elected).toEqual([1]);
    const { code, message } = thrown(() =>
      instantRunoff.count(contest(ballots, 1), { lot: recordedLots(lots.slice(1)) }),
    );
    expect(code).toBe('bad-argument');
    expect(message).toMatch(/^the recorded lots do not fit the count: a lot over the exclusion is needed at stage 2/);
  });
});

test('the record says why the winner is elected', () => {
  const reason = (ballots: string, withdrawn: readonly number[] = []): unknown =>
    instantRunoff.count({ ...contest(ballots, 1), withdrawn }).stages.at(-1)?.reasons;
  expect(reason('5: A\n4: B')).toEqual([
    { candidates: [0], because: 'more than half of the votes of those who continue' },
  ]);
  expect(reason('4: A\n4: B')).toEqual([{ candidates: [0], because: 'by lot, level with the other of the last two' }]);
  expect(reason('4: A = B', [1])).toEqual([{ candidates: [0], because: 'nobody else continues' }]);
});

test('several places are refused, with a hint at rules that fill them', () => {
  const { code, message } = thrown(() => instantRunoff.count(contest('1: A > B', 2)));
  expect(code).toBe('bad-contest');
  expect(message).toBe(
    'seats: Instant runoff (alternative vote) (instant-runoff) fills one place: expected 1 place, received 2. Hint: ask for one place, or take block-vote, single-non-transferable-vote or ers97 for several',
  );
});
