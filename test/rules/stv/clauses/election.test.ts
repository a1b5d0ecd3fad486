import { describe, expect, test } from 'vitest';
import { law } from '../../../../src/rules/decision.ts';
import {
  nobodyYet,
  quotaOrActiveVote,
  quotaReached,
  quotaReachedForOnePlaceOnceAnyMoved,
} from '../../../../src/rules/stv/clauses/election.ts';
import { earliestDifference } from '../../../../src/rules/stv/clauses/ties.ts';
import { type Point, stateAt } from '../hand-made-state.ts';

const tie = law('5.6.2', 'those ahead at the earliest difference, else none yet', earliestDifference);

function elected(point: Point): number[] {
  return quotaOrActiveVote(stateAt(point), tie).map(({ candidate }) => candidate);
}

describe('5.1.7: deemed elected', () => {
  test('is whoever has the quota, exactly or more, the most votes first', () => {
    expect(elected({ votes: ['5', '10', '13', '9.99', '2.01'], seats: 3, quota: '10', valid: 40 })).toEqual([2, 1]);
  });

  test('nobody without votes, even when the quota is 0', () => {
    expect(elected({ votes: ['0', '0'], seats: 1, quota: '0', valid: 0 })).toEqual([]);
  });

  test('more than the places are not', () => {
    expect(elected({ votes: ['10', '11', '12'], seats: 2, quota: '10', valid: 33 })).toEqual([2, 1]);
  });

  test('whoever is elected or excluded already is not looked at', () => {
    const votes = ['20', '20', '20', '5'];
    expect(elected({ votes, seats: 4, quota: '20', valid: 65, elected: [0], excluded: [1] })).toEqual([2]);
  });
});

describe('5.1.7: without the quota, the total active vote over one more than the places unfilled is enough', () => {
  test('exactly that is enough', () => {
    expect(elected({ votes: ['5', '3', '2'], seats: 1, quota: '6', valid: 10 })).toEqual([0]);
  });

  test('a hundredth less is not, and nothing is rounded', () => {
    // 7.47 active over 3 is 2.49; 7.48 over 3 is 2.493…
    const point = { votes: ['2.49', '2.48', '2'], seats: 2, quota: '5', valid: 8 };
    expect(elected({ ...point, nonTransferable: '0.53' })).toEqual([0]);
    expect(elected({ ...point, nonTransferable: '0.52' })).toEqual([]);
  });

  test('each election lowers the vote that the next one needs', () => {
    // 24 active: 8 needed for two places; after the first is elected 16 active, 8 for one; 7.5 is not enough
    expect(elected({ votes: ['8', '8', '7.5'], seats: 2, quota: '9', valid: 24 })).toEqual([0, 1]);
    // 24 active: 9 is elected; 15 active: 7.5 for one place
    expect(elected({ votes: ['9', '7.5', '7'], seats: 2, quota: '9.5', valid: 24 })).toEqual([0, 1]);
  });

  test('a surplus that waits is active, the quota of its owner is not', () => {
    const point = { votes: ['14', '6', '4'], seats: 2, quota: '10', elected: [0] };
    expect(elected({ ...point, valid: 22 })).toEqual([1]);
    expect(elected({ ...point, valid: 23 })).toEqual([]);
  });

  test('the reason says which of the two it was', () => {
    const reasons = quotaOrActiveVote(stateAt({ votes: ['10', '6', '4'], seats: 2, quota: '9', valid: 20 }), tie);
    expect(reasons).toEqual([
      { candidate: 0, because: 'reached the quota' },
      { candidate: 1, because: expect.stringMatching(/total active vote/) },
    ]);
  });
});

describe('5.6.2: of level candidates with too few places for all', () => {
  const level = { votes: ['10', '10', '10', '1'], quota: '10', valid: 31 };
  const history = [
    ['3', '4', '4', '9'],
    ['8', '7', '9', '5'],
  ];

  test('those ahead at the earliest difference are elected', () => {
    expect(elected({ ...level, seats: 2, history: [history[0]] })).toEqual([1, 2]);
  });

  test('and among them those ahead at the next difference come first', () => {
    expect(elected({ ...level, seats: 1, history })).toEqual([2]);
    expect(elected({ ...level, seats: 2, history })).toEqual([2, 1]);
  });

  test('none is when those ahead are still too many and never differed', () => {
    expect(elected({ ...level, seats: 1, history: [history[0]] })).toEqual([]);
  });

  test('nobody below them is elected either', () => {
    const state = stateAt({ votes: ['10', '10', '9'], seats: 1, quota: '9', valid: 29 });
    expect(quotaOrActiveVote(state, tie)).toEqual([]);
  });

  test('the record names all who were level and those who were taken, once', () => {
    const state = stateAt({ ...level, seats: 2, history: [history[0]] });
    quotaOrActiveVote(state, tie);
    expect(state.ties).toEqual([
      { stage: 2, over: 'election', tied: [0, 1, 2], decidedBy: 'earlier-stage', chosen: [1, 2], clause: '5.6.2' },
    ]);
  });

  test('the record says when nobody was taken', () => {
    const state = stateAt({ ...level, seats: 1 });
    quotaOrActiveVote(state, tie);
    expect(state.ties).toEqual([
      { stage: 2, over: 'election', tied: [0, 1, 2], decidedBy: 'nobody', chosen: [], clause: '5.6.2' },
    ]);
  });

  test('a place for each needs no look back and makes no record', () => {
    const state = stateAt({ ...level, seats: 3, history });
    expect(quotaOrActiveVote(state, tie).map(({ candidate }) => candidate)).toEqual([0, 1, 2]);
    expect(state.ties).toEqual([]);
  });
});

describe('elected by the quota alone', () => {
  const names = (point: Point): number[] => quotaReached(stateAt(point)).map(({ candidate }) => candidate);

  test('is whoever has it, exactly or more, the most votes first, level ones in the order of the ballot', () => {
    expect(names({ votes: ['5', '10', '13', '9.99', '10'], seats: 3, quota: '10' })).toEqual([2, 1, 4]);
  });

  test('nobody by the active vote', () => {
    expect(names({ votes: ['9', '1'], seats: 1, quota: '10', valid: 10 })).toEqual([]);
  });

  test('are never more than the places, nor who was elected or excluded', () => {
    expect(names({ votes: ['10', '11', '12'], seats: 2, quota: '10' })).toEqual([2, 1]);
    expect(names({ votes: ['20', '20', '20'], seats: 3, quota: '10', elected: [0], excluded: [1] })).toEqual([2]);
  });

  test('Northern Ireland 47: for one place nobody is before papers have moved, for two they are', () => {
    const atOnce = (seats: number, transfers: number): number =>
      quotaReachedForOnePlaceOnceAnyMoved(
        stateAt({ votes: ['10', '3'], seats, quota: '9', history: Array(transfers).fill(['10', '3']) }),
      ).length;
    expect([atOnce(1, 1), atOnce(1, 2), atOnce(2, 1)]).toEqual([0, 1, 1]);
  });

  test('Minneapolis: nobody yet', () => {
    expect(nobodyYet(stateAt({ votes: ['10', '3'], seats: 1, quota: '9' }))).toEqual([]);
  });
});
