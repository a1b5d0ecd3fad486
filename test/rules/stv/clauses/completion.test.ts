import { describe, expect, test } from 'vitest';
import {
  type Completion,
  everyPlaceIsFilled,
  firstOf,
  highestWhomTheRestCannotPass,
  lastPlaceToTheHigherOfTwo,
  lastPlaceToWhoeverEqualsTheRest,
  lastPlaceToWhoeverExceedsTheRest,
  leavesAsManyAsVacancies,
  noMoreContinuingThanVacancies,
  onceSurplusesAreDealtWith,
  whoeverHasTheQuotaForEveryPlaceLeft,
} from '../../../../src/rules/stv/clauses/completion.ts';
import { type Point, stateAt } from '../hand-made-state.ts';

const clause = '5.2';

/** Five candidates for three places, some of them elected or excluded. */
const after = (elected: readonly number[], excluded: readonly number[]) =>
  stateAt({ votes: ['0', '0', '0', '0', '0'], seats: 3, quota: '9', elected, excluded });

describe('5.2: those who continue are all elected', () => {
  test('when they are as many as the places left or fewer, and not before', () => {
    const elected = (excluded: readonly number[]): readonly number[] =>
      noMoreContinuingThanVacancies(after([0], excluded), clause).map(({ candidate }) => candidate);
    expect(elected([1])).toEqual([]);
    expect(elected([1, 2])).toEqual([3, 4]);
    expect(elected([1, 2, 3])).toEqual([4]);
  });
});

describe('5.5.1: an exclusion completes the count', () => {
  test('when it leaves exactly as many as the places left', () => {
    expect(leavesAsManyAsVacancies(after([0], []), [1])).toBe(false);
    expect(leavesAsManyAsVacancies(after([0], []), [1, 2])).toBe(true);
    expect(leavesAsManyAsVacancies(after([0], [1]), [2])).toBe(true);
  });
});

describe('5.5.2: no more papers move', () => {
  test('once every place is filled', () => {
    expect(everyPlaceIsFilled(after([0, 1], []))).toBe(false);
    expect(everyPlaceIsFilled(after([0, 1, 2], []))).toBe(true);
  });

  test('or nobody is left who could fill one', () => {
    expect(everyPlaceIsFilled(after([0], [1, 2, 3, 4]))).toBe(true);
  });
});

function elected(completion: Completion, point: Omit<Point, 'quota'>): readonly number[] {
  return completion(stateAt({ quota: '10', ...point }), clause).map(({ candidate }) => candidate);
}

describe('for the last place', () => {
  const waits = { elected: [0], surpluses: [0], seats: 2 };

  test('Northern Ireland 52: whoever has as many votes as all others and all surpluses', () => {
    const at = (votes: readonly string[]) => elected(lastPlaceToWhoeverEqualsTheRest, { ...waits, votes });
    expect(at(['11', '6', '3', '2'])).toEqual([1]);
    expect(at(['11', '5.99', '3', '2'])).toEqual([]);
    expect(at(['11.01', '6', '3', '2'])).toEqual([]);
  });

  test('of two who both equal the rest, neither', () => {
    expect(elected(lastPlaceToWhoeverEqualsTheRest, { votes: ['4', '4'], seats: 1 })).toEqual([]);
    expect(elected(lastPlaceToWhoeverEqualsTheRest, { votes: ['0', '0', '0'], seats: 1 })).toEqual([]);
  });

  test('whoever has more than all others and all surpluses, where equal is not enough', () => {
    const at = (votes: readonly string[]) => elected(lastPlaceToWhoeverExceedsTheRest, { ...waits, votes });
    expect(at(['11', '6', '3', '2'])).toEqual([]);
    expect(at(['11', '6.01', '3', '2'])).toEqual([1]);
  });

  test('and not for the last two places', () => {
    const two = { votes: ['9', '1', '1', '1'], seats: 2 };
    for (const completion of [lastPlaceToWhoeverEqualsTheRest, lastPlaceToWhoeverExceedsTheRest])
      expect(elected(completion, two)).toEqual([]);
    expect(elected(lastPlaceToTheHigherOfTwo, { votes: ['9', '1'], seats: 2 })).toEqual([]);
  });

  test('Senate 273(17): the higher of two, level ones by lot, and not of three', () => {
    const at = (votes: readonly string[]) => elected(lastPlaceToTheHigherOfTwo, { votes, seats: 1, lotOrder: [1, 0] });
    expect(at(['3', '2'])).toEqual([0]);
    expect(at(['3', '3'])).toEqual([1]);
    expect(at(['3', '1', '1'])).toEqual([]);
  });

  test('Senate 273(17): the lot is recorded as one over an election', () => {
    const state = stateAt({ votes: ['3', '3'], seats: 1, quota: '10', lotOrder: [1, 0] });
    lastPlaceToTheHigherOfTwo(state, clause);
    expect(state.ties).toMatchObject([{ over: 'election', tied: [0, 1], decidedBy: 'lot', chosen: [1] }]);
  });
});

describe('New South Wales 11(3): as many of the highest as the places', () => {
  test('when the last of them has more than all lower ones and all surpluses', () => {
    const at = (votes: readonly string[], surpluses: readonly number[] = []) =>
      elected(highestWhomTheRestCannotPass, { votes, seats: 3, elected: [0], surpluses });
    expect(at(['11', '9', '5.01', '3', '2'])).toEqual([1, 2]);
    expect(at(['11', '5.01', '9', '3', '2'])).toEqual([2, 1]);
    expect(at(['11', '9', '5', '3', '2'])).toEqual([]);
    expect(at(['11', '9', '5.01', '3', '2'], [0])).toEqual([]);
    expect(at(['11', '9', '6.01', '3', '2'], [0])).toEqual([1, 2]);
  });
});

describe('Minneapolis: those with the threshold', () => {
  test('are elected when they are exactly as many as the places', () => {
    const at = (votes: readonly string[]) => elected(whoeverHasTheQuotaForEveryPlaceLeft, { votes, seats: 2 });
    expect(at(['10', '3', '10'])).toEqual([0, 2]);
    expect(at(['10', '3', '9.99'])).toEqual([]);
    expect(at(['15', '3', '2'])).toEqual([]);
    expect(at(['10', '10', '10'])).toEqual([]);
  });
});

describe('completions together', () => {
  test('are tried in their order until one elects somebody', () => {
    const both = firstOf(noMoreContinuingThanVacancies, lastPlaceToTheHigherOfTwo);
    expect(elected(both, { votes: ['3', '2'], seats: 2 })).toEqual([0, 1]);
    expect(elected(both, { votes: ['3', '2'], seats: 1 })).toEqual([0]);
    expect(elected(both, { votes: ['3', '2', '1'], seats: 1 })).toEqual([]);
  });

  test('wait for surpluses, of which exactly the quota is none', () => {
    const later = onceSurplusesAreDealtWith(noMoreContinuingThanVacancies);
    const point = { seats: 2, elected: [0], surpluses: [0] };
    expect(elected(later, { ...point, votes: ['10.01', '3'] })).toEqual([]);
    expect(elected(later, { ...point, votes: ['10', '3'] })).toEqual([1]);
    expect(elected(later, { ...point, surpluses: [], votes: ['10.01', '3'] })).toEqual([1]);
  });
});
