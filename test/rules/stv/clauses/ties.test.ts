import { describe, expect, test } from 'vitest';
import { law } from '../../../../src/rules/decision.ts';
import { earliestDifference, takeOne } from '../../../../src/rules/stv/clauses/ties.ts';
import { stateAt } from '../hand-made-state.ts';

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
