import { describe, expect, test } from 'vitest';
import { northernIreland } from '../../../src/rules/stv/statutes/northern-ireland.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { scottishContest } from '../scottish.ts';
import { counted, papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: quota 7, one surplus vote over 8 papers is 0.125 each', () => {
  expect(worked(scotlandLocal2007, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.125: 7 3.75 4.25 3',
    '3 exclusion D, 3 at 1: 7 3.75 7.25 0, elected C',
  ]);
  expect(counted(scotlandLocal2007, tiny, 2).quota).toBe('7');
});

test('48(3): surplus times value over vote is one division: 4 x 0.6 / 12 is 0.2, not 0.33333 x 0.6', () => {
  expect(worked(scotlandLocal2007, '10: A > B > C\n10: A > D\n6: B > C\n5: C', 3, 'ABCD')).toEqual([
    '1 first-preferences: 20 6 5 0, elected A',
    '2 surplus A, 20 at 0.6: 8 12 5 6, elected B',
    '3 surplus B, 6 at 0.33333, 10 at 0.2: 8 8 8.99998 6 lost 0.00002, elected C',
  ]);
});

test('48: papers without a next preference are in the divisor and take their share with them', () => {
  expect(worked(scotlandLocal2007, '3: A > B\n3: A\n2: B\n1: C', 2, 'ABC')).toEqual([
    '1 first-preferences: 6 2 1, elected A',
    '2 surplus A, 3 at 0.33333: 4 2.99999 1 nt 0.99999 lost 0.00002',
    '3 completion B without C: 4 2.99999 1 nt 0.99999 lost 0.00002, elected B',
  ]);
});

describe('49(1): a surplus', () => {
  test('never waits: these 5 votes cannot save D from being lowest, and move all the same', () => {
    expect(worked(scotlandLocal2007, '15: B > D\n6: A\n6: C > D', 2, 'ABCD')).toEqual([
      '1 first-preferences: 6 15 6 0, elected B',
      '2 surplus B, 15 at 0.33333: 6 10 6 4.99995 lost 0.00005',
      '3 exclusion D, 15 at 0.33333: 6 10 6 0 nt 4.99995 lost 0.00005',
      '4 completion C without A: 6 10 6 0 nt 4.99995 lost 0.00005, elected C',
    ]);
  });

  test('goes by size, not by age: C, elected at stage 2 with 2.99995 over, comes before B with 1 from stage 1', () => {
    expect(worked(scotlandLocal2007, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')).toEqual([
      '1 first-preferences: 15 11 8 7 6, elected A B',
      '2 surplus A, 15 at 0.33333: 10 11 12.99995 7 6 lost 0.00005, elected C',
      '3 surplus C, 8 at 0.23076, 15 at 0.07692: 10 11 10 9.99988 6 lost 0.00012',
      '4 surplus B, 11 at 0.0909: 10 10 10 9.99988 6.9999 lost 0.00022',
      '5 completion D without E: 10 10 10 9.99988 6.9999 lost 0.00022, elected D',
    ]);
  });

  test('passes over those elected at the stage before', () => {
    expect(worked(scotlandLocal2007, '6: A > B > C\n5: B\n2: C\n2: D', 3, 'ABCD')).toEqual([
      '1 first-preferences: 6 5 2 2, elected A B',
      '2 surplus A, 6 at 0.33333: 4 5 3.99998 2 lost 0.00002',
      '3 surplus B, 0 at 0.2: 4 4 3.99998 2 nt 1 lost 0.00002',
      '4 completion C without D: 4 4 3.99998 2 nt 1 lost 0.00002, elected C',
    ]);
  });
});

test('47, 50: all papers of the excluded move in one step and nobody is elected before its end, as they are in Northern Ireland', () => {
  const ballots = '4: A > Z > Y > W\n12: A > W\n2: Z > Y > W\n6: Y > W\n7: U';
  expect(worked(scotlandLocal2007, ballots, 3, 'AZYWU').slice(2)).toEqual([
    '3 exclusion Z',
    '  2 at 1: 8 2 8 6 7',
    '  4 at 0.5: 8 0 10 6 7, elected Y',
    '4 surplus Y, 8 at 0.2, 4 at 0.1: 8 0 8 8 7, elected W',
  ]);
  expect(worked(northernIreland, ballots, 3, 'AZYWU').slice(2)).toEqual([
    '3 exclusion Z',
    '  2 at 1: 8 2 8 6 7, elected Y',
    '  4 at 0.5: 8 0 8 8 7, elected W',
  ]);
});

test('50: one is excluded at a time, though two together could not catch the next', () => {
  expect(worked(scotlandLocal2007, '1: A\n2: B > C\n6: C\n5: D > C', 1, 'ABCD')).toEqual([
    '1 first-preferences: 1 2 6 5',
    '2 exclusion A, 1 at 1: 0 2 6 5 nt 1',
    '3 exclusion B, 2 at 1: 0 0 8 5 nt 1, elected C',
  ]);
});

test('52(2): the papers of the last excluded do not move; and exactly the quota is no surplus and makes no stage', () => {
  expect(worked(scotlandLocal2007, '3: A > B\n2: B\n1: C > B', 2, 'ABC')).toEqual([
    '1 first-preferences: 3 2 1, elected A',
    '2 completion B without C: 3 2 1, elected B',
  ]);
});

describe('49(2), 51: the look-back of ties goes backwards', () => {
  test('to the latest stage at which they differed: Y was behind at stage 2, X at stage 1, and Y goes', () => {
    expect(tiesIn(scotlandLocal2007, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
      '4 exclusion of X Y: earlier-stage takes Y (51)',
    ]);
  });

  test('and ends in a lot where they never differed', () => {
    expect(tiesIn(scotlandLocal2007, '2: A\n2: B\n3: C', 1, 'ABC')).toEqual(['2 exclusion of A B: lot takes A (51)']);
  });
});

test('49(2): of two equal surpluses C goes first, who was ahead at stage 2, not D, who was at stage 1', () => {
  expect(tiesIn(scotlandLocal2007, '1: D\n4: E > D\n5: F > C', 5, 'ABCDEF')[0]).toBe(
    '4 surplus of C D: earlier-stage takes C (49(2), 49(3))',
  );
});

test('article 2: a paper ends at a rank left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(scotlandLocal2007)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});

testWithSharedData('Linn, Glasgow 2007: the figures of the official count', () => {
  const { quota, stages, contest } = scotlandLocal2007.count(scottishContest('11_cands/glasgow_2007_linn.blt'));
  const votes = (stage: number, name: string): string | undefined =>
    stages[stage - 1].votes[contest.candidates.findIndex((candidate) => candidate.startsWith(name))];
  expect(quota).toBe('1914');
  expect(votes(1, 'David Ritchie')).toBe('2043');
  expect(votes(2, 'Esme H Clark')).toBe('905.13482');
  expect(votes(8, 'Sadie Docherty')).toBe('1947.35496');
  expect(votes(9, 'Margot Clark')).toBe('1868.39022');
  // Programs print one row more, in which J. McKenzie has 2174.90506; by 52(2) those papers do not move.
  expect(votes(10, 'John Mckenzie')).toBe('1547.18432');
  expect(stages).toHaveLength(10);
});
