import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../../src/ballots/notation.ts';
import { papersOf } from '../../../../src/ballots/papers.ts';
import { law } from '../../../../src/rules/decision.ts';
import {
  earliestDifference,
  earliestStageDifference,
  latestDifference,
  latestPointWhereAllDiffered,
  latestStageDifference,
  orderOfPreferences,
  straightToLot,
  takeOne,
} from '../../../../src/rules/stv/clauses/ties.ts';
import { stateAt, vote } from '../hand-made-state.ts';

const level = { votes: ['5', '5', '5', '5'], seats: 1, quota: '9' };

const tie = law('5.2.3', 'most votes at the earliest difference, else by lot', earliestDifference);

describe('5.2.3, 5.2.5: looking back', () => {
  test('the first point where the tied differ decides, not the last', () => {
    const state = stateAt({
      ...level,
      history: [
        ['2', '2', '9', '9'],
        ['3', '4', '9', '9'],
        ['4', '3', '9', '9'],
      ],
    });
    expect(earliestDifference(state, [0, 1], 'most')).toEqual([1]);
    expect(earliestDifference(state, [0, 1], 'fewest')).toEqual([0]);
  });

  test('only the tied are looked at', () => {
    const state = stateAt({ ...level, history: [['2', '2', '9', '1']] });
    expect(earliestDifference(state, [0, 1], 'most')).toEqual([0, 1]);
    expect(earliestDifference(state, [0, 1], 'fewest')).toEqual([0, 1]);
  });

  test('those still level at that point are told apart by the next', () => {
    const history = [
      ['3', '3', '2', '3'],
      ['4', '6', '9', '6'],
      ['5', '7', '7', '8'],
    ];
    expect(earliestDifference(stateAt({ ...level, history }), [0, 1, 2, 3], 'most')).toEqual([3]);
    expect(earliestDifference(stateAt({ ...level, history }), [0, 1, 3], 'fewest')).toEqual([0]);
  });
});

describe('5.2.3: the surplus to transfer first', () => {
  const state = (history: readonly (readonly string[])[]) => stateAt({ ...level, history, lotOrder: [3, 1, 0, 2] });

  test('is decided by votes at an earlier point, and the record says so', () => {
    const earlier = state([['2', '3', '1', '1']]);
    expect(takeOne(earlier, [0, 1], 'most', 'surplus', tie)).toBe(1);
    expect(earlier.ties).toEqual([
      { stage: 2, over: 'surplus', tied: [0, 1], decidedBy: 'earlier-stage', chosen: [1], clause: '5.2.3' },
    ]);
  });

  test('is decided by lot when the tied never differed', () => {
    const never = state([['2', '2', '1', '2']]);
    expect(takeOne(never, [0, 1, 3], 'most', 'surplus', tie)).toBe(3);
    expect(never.ties).toEqual([
      { stage: 2, over: 'surplus', tied: [0, 1, 3], decidedBy: 'lot', chosen: [3], clause: '5.2.3' },
    ]);
  });

  test('one alone is no tie', () => {
    const alone = state([]);
    expect(takeOne(alone, [2], 'most', 'surplus', tie)).toBe(2);
    expect(alone.ties).toEqual([]);
  });
});

describe('one history, looked at in different ways', () => {
  // 0, 1 and 2 are level now; 0 was behind first, 2 at the only point where no two were level, 1 last together with 2
  const history = [
    ['2', '3', '3', '9'],
    ['5', '4', '3', '9'],
    ['5', '4', '4', '9'],
    ['6', '6', '6', '9'],
  ];
  const state = stateAt({ ...level, history });
  const tied = [0, 1, 2];

  test.each([
    { name: 'forwards', lookBack: earliestDifference, fewest: [0], most: [1] },
    { name: 'backwards', lookBack: latestDifference, fewest: [2], most: [0] },
    { name: 'where all differed', lookBack: latestPointWhereAllDiffered, fewest: [2], most: [0] },
    { name: 'not at all', lookBack: straightToLot, fewest: tied, most: tied },
  ])('$name', ({ lookBack, fewest, most }) => {
    expect(lookBack(state, tied, 'fewest')).toEqual(fewest);
    expect(lookBack(state, tied, 'most')).toEqual(most);
  });

  test('backwards goes on among those still level, where all differed takes the one extreme there', () => {
    const other = stateAt({
      ...level,
      history: [
        ['2', '3', '1', '9'],
        ['4', '4', '5', '9'],
      ],
    });
    expect(latestDifference(other, tied, 'fewest')).toEqual([0]);
    expect(latestPointWhereAllDiffered(other, tied, 'fewest')).toEqual([2]);
  });

  test('of several points where all differed the latest decides', () => {
    const other = stateAt({
      ...level,
      history: [
        ['1', '2', '3', '9'],
        ['3', '2', '1', '9'],
        ['4', '4', '4', '9'],
      ],
    });
    expect(latestPointWhereAllDiffered(other, tied, 'fewest')).toEqual([2]);
    expect(latestPointWhereAllDiffered(other, tied, 'most')).toEqual([0]);
  });

  test('where two were level at every point, nobody is taken though one was behind', () => {
    const other = stateAt({ ...level, history: [['4', '4', '5', '9']] });
    expect(latestPointWhereAllDiffered(other, tied, 'most')).toEqual(tied);
    expect(latestDifference(other, tied, 'most')).toEqual([2]);
  });

  test('by stages, points within a stage do not count', () => {
    const stages = { ...state, stageHistory: [['3', '2', '2', '9'].map(vote), ['1', '4', '4', '9'].map(vote)] };
    expect(earliestStageDifference(stages, [0, 1], 'fewest')).toEqual([1]);
    expect(latestStageDifference(stages, [0, 1], 'fewest')).toEqual([0]);
    expect(earliestStageDifference({ ...state, stageHistory: [] }, [0, 1], 'fewest')).toEqual([0, 1]);
  });
});

describe('the order of preferences of the Seanad', () => {
  const order = (ballots: string, tied: readonly number[], want: 'most' | 'fewest'): readonly number[] => {
    const names = [...'ABCD'].map((name) => ({ name }));
    return orderOfPreferences({ ...stateAt(level), papers: papersOf(parseBallots(ballots, names)) }, tied, want);
  };

  test('is first preferences', () => {
    expect(order('3: A\n2: B\n2: C > B', [0, 1, 2], 'most')).toEqual([0]);
    expect(order('3: A\n2: B\n2: C > B', [0, 1], 'fewest')).toEqual([1]);
  });

  test('then second preferences on all papers, then third, among those still level', () => {
    expect(order('3: A\n2: B\n2: C\n1: D > C', [1, 2], 'most')).toEqual([2]);
    expect(order('2: A > C\n2: B > C\n1: C > D > B', [0, 1], 'fewest')).toEqual([0]);
    expect(order('2: A > D\n2: B\n3: C > B\n1: D > A', [0, 1, 2], 'fewest')).toEqual([0]);
  });

  test('parts nobody who has the same preferences throughout', () => {
    expect(order('2: A > B\n2: B > A\n1: C', [0, 1], 'most')).toEqual([0, 1]);
  });
});
