import { describe, expect, test } from 'vitest';
import { actHareClark } from '../../../src/rules/stv/statutes/act-hare-clark.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: one surplus vote over 8 papers is 1/8 each', () => {
  expect(worked(actHareClark, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.125: 7 3.75 4.25 3',
    '3 exclusion D, 3 at 1: 7 3.75 7.25 0, elected C',
  ]);
});

describe('1C: the transfer value', () => {
  test('1A: is exact, and the votes are cut to six decimal places', () => {
    expect(worked(actHareClark, '7: A > B\n2: A > C\n2: B\n2: C > D\n1: D', 2, 'ABCD')).toEqual([
      '1 first-preferences: 9 2 2 1, elected A',
      '2 surplus A, 9 at 4/9: 5 5.111111 2.888888 1 lost 0.000001, elected B',
    ]);
  });

  test('has only papers with a next preference in its divisor', () => {
    expect(worked(actHareClark, '3: A > B\n3: A\n2: B\n1: C', 2, 'ABC')).toEqual([
      '1 first-preferences: 6 2 1, elected A',
      '2 surplus A, 3 at 2/3: 4 4 1, elected B',
    ]);
  });

  test('1C(4): is never more than the value at which the papers came, and what they cannot carry is set aside', () => {
    // B holds 4 over the quota of 8 in the last parcel, 12 papers at 1/2 of which 4 go on: 2 votes move and 2 are set aside
    expect(worked(actHareClark, '4: A > B > C\n12: A > B\n4: B > D\n3: C\n5: D\n3: E', 3, 'ABCDE')).toEqual([
      '1 first-preferences: 16 4 3 5 3, elected A',
      '2 surplus A, 16 at 0.5: 8 12 3 5 3, elected B',
      '3 surplus B, 4 at 0.5: 8 8 5 5 3 nt 2',
      '4 exclusion E, 3 at 1: 8 8 5 5 0 nt 5',
      '5 exclusion C',
      '  3 at 1: 8 8 2 5 0 nt 8',
      '  4 at 0.5: 8 8 0 5 0 nt 10',
      '6 completion D: 8 8 0 5 0 nt 10, elected D',
    ]);
  });

  test('1C: is of the papers of the last count alone', () => {
    expect(worked(actHareClark, '12: A > B > C\n4: B > D\n3: C\n3: D\n1: E', 3, 'ABCDE')).toEqual([
      '1 first-preferences: 12 4 3 3 1, elected A',
      '2 surplus A, 12 at 0.5: 6 10 3 3 1, elected B',
      '3 surplus B, 12 at 1/3: 6 6 7 3 1, elected C',
    ]);
  });
});

test('7: surpluses by age, then size', () => {
  expect(worked(actHareClark, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')[2]).toMatch(/^3 surplus B/);
});

describe('9: an exclusion', () => {
  test('moves each value by itself from the highest down, and passes over whoever was elected on the way', () => {
    expect(worked(actHareClark, '4: A > Z > Y > W\n12: A > W\n2: Z > Y > W\n6: Y > W\n7: U', 3, 'AZYWU')).toEqual([
      '1 first-preferences: 16 2 6 0 7, elected A',
      '2 surplus A, 16 at 0.5: 8 4 6 6 7',
      '3 exclusion Z',
      '  2 at 1: 8 2 8 6 7, elected Y',
      '  4 at 0.5: 8 0 8 8 7, elected W',
    ]);
  });

  test('4(1): ends in the middle when the last place is filled: C keeps one vote in four papers', () => {
    expect(worked(actHareClark, '4: A > C\n2: B\n1: C > A > B', 2, 'ABC')).toEqual([
      '1 first-preferences: 4 2 1, elected A',
      '2 surplus A, 4 at 0.25: 3 2 2',
      '3 exclusion C, 1 at 1: 3 3 1, elected B',
    ]);
  });

  test('has no rule for the last two: the lower of them is excluded', () => {
    expect(worked(actHareClark, '5: A\n3: B\n2: C > B', 1, 'ABC')).toEqual([
      '1 first-preferences: 5 3 2',
      '2 exclusion C, 2 at 1: 5 5 0',
      '3 exclusion B, 5 at 1: 5 0 0 nt 5',
      '4 completion A: 5 0 0 nt 5, elected A',
    ]);
  });
});

test('8(2): a tie looks back to the last count at which they differed', () => {
  expect(tiesIn(actHareClark, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
    '4 exclusion of X Y: earlier-stage takes Y (8(2))',
  ]);
  expect(tiesIn(actHareClark, '2: A\n2: B\n3: C', 1, 'ABC')).toEqual(['2 exclusion of A B: lot takes A (8(2))']);
});

test('8(2): each transfer of an exclusion is a count: B and F are level after every stage, F was behind in the middle', () => {
  const ballots = '9: A\n7: A > D > F\n9: B\n13: C\n2: D > E > B\n1: E > D > B\n9: F';
  expect(worked(actHareClark, ballots, 3, 'ABCDEF').slice(3, 6)).toEqual([
    '4 exclusion D',
    '  3 at 1: 13 12 13 3 0 9',
    '  7 at 3/7: 13 12 13 0 0 12',
  ]);
  expect(tiesIn(actHareClark, ballots, 3, 'ABCDEF')).toEqual(['5 exclusion of B F: earlier-stage takes F (8(2))']);
});

test('one is excluded at a time, though two together could not catch the next', () => {
  expect(worked(actHareClark, '1: A\n2: B > C\n6: C\n5: D > C', 1, 'ABCD')[1]).toBe(
    '2 exclusion A, 1 at 1: 0 2 6 5 nt 1',
  );
});

test('a paper ends at a number left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(actHareClark)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});
