import { describe, expect, test } from 'vitest';
import { law } from '../../../../src/rules/decision.ts';
import {
  allWhomOthersCannotLift,
  bulkBeforeSurpluses,
  bulkOfThoseWhoCannotBeElected,
  largestSurplusOfThoseWhoContinue,
  whileSomebodyIsImpossible,
} from '../../../../src/rules/stv/clauses/bulk-exclusion.ts';
import { straightToLot } from '../../../../src/rules/stv/clauses/ties.ts';
import { type Point, stateAt } from '../hand-made-state.ts';

const tie = law('-', 'by lot', straightToLot);

describe('Minneapolis 167.70: defeated next', () => {
  const defeated = (point: Omit<Point, 'quota'>): readonly number[] =>
    allWhomOthersCannotLift(stateAt({ quota: '20', ...point }), tie);
  const impossible = (point: Omit<Point, 'quota'>): boolean =>
    whileSomebodyIsImpossible(stateAt({ quota: '20', ...point }));

  test('are all whom the votes of everybody below cannot lift to the next above', () => {
    expect(defeated({ votes: ['9', '2', '3', '8'], seats: 1 })).toEqual([1, 2]);
    expect(impossible({ votes: ['9', '2', '3', '8'], seats: 1 })).toBe(true);
  });

  test('but not those who would just equal the next above', () => {
    const point = { votes: ['9', '2', '3', '5'], seats: 1 };
    expect(defeated(point)).toEqual([1]);
    expect(defeated({ ...point, votes: ['11', '2', '3', '5.01'] })).toEqual([1, 2, 3]);
  });

  test('is the lowest where nobody is impossible', () => {
    const level = { votes: ['5', '2', '2', '4'], seats: 1 };
    expect(impossible(level)).toBe(false);
    expect(defeated({ ...level, lotOrder: [2, 1, 0, 3] })).toEqual([2]);
  });

  test('go with the lowest when a larger sum leaves a gap again', () => {
    // 2 + 2 is not less than 4, but 2 + 2 + 4 is less than 9
    expect(defeated({ votes: ['9', '2', '2', '4'], seats: 1 })).toEqual([1, 2, 3]);
  });

  test('are never so many that too few are left for the seats', () => {
    expect(defeated({ votes: ['1', '2', '4', '19'], seats: 2 })).toEqual([0, 1]);
    expect(defeated({ votes: ['1', '2', '4', '19'], seats: 3 })).toEqual([0]);
  });

  test('counts the surplus of those who continue above the threshold', () => {
    const point = { seats: 2 };
    expect(impossible({ ...point, votes: ['22', '1', '4', '19'] })).toBe(true);
    expect(impossible({ ...point, votes: ['23', '1', '4', '8'] })).toBe(false);
    expect(impossible({ ...point, votes: ['22.99', '1', '4', '7.98'] })).toBe(true);
    expect(defeated({ ...point, votes: ['22.99', '1', '4', '7.99'] })).toEqual([1]);
  });
});

describe('Minneapolis 167.70: the surplus transferred first', () => {
  test('is the largest of those who continue above the threshold; exactly the threshold is no surplus', () => {
    const largest = (votes: readonly string[]): readonly number[] =>
      largestSurplusOfThoseWhoContinue(stateAt({ votes, seats: 3, quota: '20', elected: [0] }));
    expect(largest(['90', '22', '25', '25', '20'])).toEqual([2, 3]);
    expect(largest(['90', '20', '20', '3', '2'])).toEqual([]);
  });
});

describe('Commonwealth Electoral Act 273(13A)-(13C): a bulk exclusion', () => {
  const out = (point: Point): readonly number[] => bulkOfThoseWhoCannotBeElected(stateAt(point), tie);
  const point = { seats: 1, quota: '20' };

  test('takes those whose notional votes are less than the next above', () => {
    expect(out({ ...point, votes: ['1', '2', '4', '9', '11'] })).toEqual([0, 1, 2]);
  });

  test('not those whose notional votes equal the next above', () => {
    expect(out({ ...point, votes: ['1', '2', '3', '9', '11'] })).toEqual([0, 1, 2]);
    expect(out({ ...point, votes: ['1', '2', '3', '6', '11'] })).toEqual([0]);
  });

  test('and less than what the first of the leaders lacks of the quota', () => {
    // 1 + 2 + 4 is 7; the leader lacks 7 or 7.01
    expect(out({ seats: 2, quota: '20', votes: ['1', '2', '4', '9', '11', '13'] })).toEqual([0, 1]);
    expect(out({ seats: 2, quota: '20', votes: ['1', '2', '4', '9', '11', '12.99'] })).toEqual([0, 1, 2]);
  });

  test('A and B: a gap above somebody whose notional votes reach what the leaders lack together does not count', () => {
    // notional 1, 4, 7: under the next above at the first and again at the third; the leader lacks 6, 7 and then 7.01
    expect(out({ ...point, votes: ['1', '3', '3', '8', '14'] })).toEqual([0]);
    expect(out({ ...point, votes: ['1', '3', '3', '8', '13'] })).toEqual([0]);
    expect(out({ ...point, votes: ['1', '3', '3', '8', '12.99'] })).toEqual([0, 1, 2]);
    // of two vacancies the leaders lack 7 and 10
    expect(out({ seats: 2, quota: '20', votes: ['1', '3', '3', '8', '10', '13'] })).toEqual([0, 1]);
  });

  test('C: short of the leader, whoever is under what the leader lacks, though not under the next above', () => {
    // notional 1, 2, 4, 10: under the next above as far as the third; under the 3 the leader lacks as far as the second
    expect(out({ seats: 2, quota: '20', votes: ['1', '1', '2', '6', '14', '17'] })).toEqual([0, 1]);
  });

  test('(13B) leaves as many as the vacancies', () => {
    expect(out({ seats: 3, quota: '90', votes: ['1', '2', '4', '9', '19'] })).toEqual([0, 1]);
    expect(out({ seats: 4, quota: '90', votes: ['1', '2', '4', '9', '19'] })).toEqual([0]);
  });

  test('(13C) adds surpluses that wait to the notional votes', () => {
    const waits = (surplus: string): Point => ({
      seats: 2,
      quota: '20',
      votes: ['1', '2', '6', '11', surplus],
      elected: [4],
      surpluses: [4],
    });
    expect(out(waits('22.99'))).toEqual([0, 1]);
    expect(bulkBeforeSurpluses(stateAt(waits('22.99')))).toBe(true);
    expect(out(waits('23'))).toEqual([0]);
    expect(bulkBeforeSurpluses(stateAt(waits('23')))).toBe(false);
  });

  test('of one is none: then the lowest goes, by the tie-break, and surpluses move first', () => {
    const level = { ...point, votes: ['2', '2', '3', '9', '11'], lotOrder: [1, 0, 2, 3, 4] };
    expect(out(level)).toEqual([0, 1, 2]);
    expect(out({ ...level, votes: ['2', '2', '3', '6', '11'] })).toEqual([1]);
    expect(bulkBeforeSurpluses(stateAt({ ...point, votes: ['1', '5', '6', '11'] }))).toBe(false);
  });
});
