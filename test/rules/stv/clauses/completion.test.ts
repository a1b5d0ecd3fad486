import { describe, expect, test } from 'vitest';
import { law } from '../../../../src/rules/decision.ts';
import {
  everyPlaceIsFilled,
  leavesAsManyAsVacancies,
  noMoreContinuingThanVacancies,
} from '../../../../src/rules/stv/clauses/completion.ts';
import { straightToLot } from '../../../../src/rules/stv/clauses/ties.ts';
import { stateAt } from '../hand-made-state.ts';

const tie = law('-', 'by lot', straightToLot);

/** Five candidates for three places, some of them elected or excluded. */
const after = (elected: readonly number[], excluded: readonly number[]) =>
  stateAt({ votes: ['0', '0', '0', '0', '0'], seats: 3, quota: '9', elected, excluded });

describe('5.2: those who continue are all elected', () => {
  test('when they are as many as the places left or fewer, and not before', () => {
    const elected = (excluded: readonly number[]): readonly number[] =>
      noMoreContinuingThanVacancies(after([0], excluded), tie).map(({ candidate }) => candidate);
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
