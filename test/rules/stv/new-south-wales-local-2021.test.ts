import { describe, expect, test } from 'vitest';
import { newSouthWalesLocal2021 } from '../../../src/rules/stv/statutes/new-south-wales-local-2021.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: credits are whole votes, and 1 is lost by fraction', () => {
  expect(worked(newSouthWalesLocal2021, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.125: 7 3 4 3 lost 1',
    '3 exclusion B, 3 at 1, 6 at 0.125: 7 0 4 3 nt 3 lost 1',
    '4 completion C: 7 0 4 3 nt 3 lost 1, elected C',
  ]);
});

describe('a transfer value', () => {
  test('leaves exhausted papers out of its divisor', () => {
    expect(worked(newSouthWalesLocal2021, '6: A > B\n6: A\n2: B\n3: C\n2: D', 2, 'ABCD')).toEqual([
      '1 first-preferences: 12 2 3 2, elected A',
      '2 surplus A, 6 at 5/6: 7 7 3 2, elected B',
    ]);
  });

  test('is the value received times surplus over votes, for the papers of each value', () => {
    expect(worked(newSouthWalesLocal2021, '20: A > B > C\n8: A > D\n5: B > C\n5: C\n7: D\n3: E', 4, 'ABCDE')).toEqual([
      '1 first-preferences: 28 5 5 7 3, elected A',
      '2 surplus A, 28 at 9/14: 10 17 5 12 3 lost 1, elected B D',
      '3 surplus B, 5 at 7/17, 20 at 9/34: 10 10 12 12 3 lost 1, elected C',
    ]);
  });

  test('is never more than the value received: what the papers cannot carry is exhausted', () => {
    expect(worked(newSouthWalesLocal2021, '2: A > B\n10: A\n4: B\n5: C\n1: D', 2, 'ABCD')).toEqual([
      '1 first-preferences: 12 4 5 1, elected A',
      '2 surplus A, 2 at 1: 8 6 5 1 nt 2',
      '3 exclusion D, 1 at 1: 8 6 5 0 nt 3',
      '4 completion B: 8 6 5 0 nt 3, elected B',
    ]);
  });
});

test('surpluses by age, then size', () => {
  expect(worked(newSouthWalesLocal2021, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')[2]).toMatch(
    /^3 surplus B/,
  );
});

test('an exclusion moves what came in one transfer together, in the order received', () => {
  expect(
    worked(newSouthWalesLocal2021, '4: A > Z > Y\n12: A > Y\n3: Z > W\n2: X > Z > W\n6: W\n6: V', 3, 'AZXYWV'),
  ).toEqual([
    '1 first-preferences: 16 3 2 0 6 6, elected A',
    '2 surplus A, 16 at 0.4375: 9 4 2 5 6 6 lost 1',
    '3 exclusion X, 2 at 1: 9 6 0 5 6 6 lost 1',
    '4 exclusion Y, 12 at 0.4375: 9 6 0 0 6 6 nt 5 lost 1',
    '5 exclusion Z',
    '  3 at 1: 9 3 0 0 9 6 nt 5 lost 1, elected W',
    '  4 at 0.4375: 9 2 0 0 9 6 nt 6 lost 1',
    '  2 at 1: 9 0 0 0 9 6 nt 8 lost 1',
    '6 completion V: 9 0 0 0 9 6 nt 8 lost 1, elected V',
  ]);
});

describe('11: the count ends', () => {
  test('when as many of the highest as the places have more each than all others together, and not when just as much', () => {
    // after stage 2 the others have 5 as B has, after stage 3 they have 3
    expect(worked(newSouthWalesLocal2021, '5: A\n5: B\n2: C\n1: D\n3: E', 2, 'ABCDE')).toEqual([
      '1 first-preferences: 5 5 2 1 3',
      '2 exclusion D, 1 at 1: 5 5 2 0 3 nt 1',
      '3 exclusion C, 2 at 1: 5 5 0 0 3 nt 3',
      '4 completion A B: 5 5 0 0 3 nt 3, elected A B',
    ]);
  });

  test('for the last place with more than all others and their surpluses', () => {
    expect(worked(newSouthWalesLocal2021, '7: A\n5: B\n2: C\n1: D', 2, 'ABCD')).toEqual([
      '1 first-preferences: 7 5 2 1, elected A',
      '2 completion B: 7 5 2 1, elected B',
    ]);
    expect(worked(newSouthWalesLocal2021, '7: A\n5: B\n2: C\n2: D', 2, 'ABCD')).toEqual([
      '1 first-preferences: 7 5 2 2, elected A',
      '2 surplus A, 0 at 1: 6 5 2 2 nt 1',
      '3 completion B: 6 5 2 2 nt 1, elected B',
    ]);
  });
});

test('a tie looks back to the last count at which they differed', () => {
  expect(tiesIn(newSouthWalesLocal2021, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
    '4 exclusion of X Y: earlier-stage takes Y (Schedule 5)',
  ]);
});

test('of two equal surpluses the one who was ahead before goes first', () => {
  expect(tiesIn(newSouthWalesLocal2021, '1: D\n5: E > B\n3: E > D', 4, 'ABCDEF')[0]).toBe(
    '3 surplus of B D: earlier-stage takes D (Schedule 5)',
  );
});

test('one is excluded at a time, though two together could not catch the next', () => {
  expect(worked(newSouthWalesLocal2021, '1: A\n2: B > C\n6: C\n5: D > C', 1, 'ABCD')[1]).toBe(
    '2 exclusion A, 1 at 1: 0 2 6 5 nt 1',
  );
});

test('a paper ends at a number left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(newSouthWalesLocal2021)).toEqual({
    gap: 'ends',
    repeat: 'ends',
    equal: 'ends',
    equalFirst: 'invalid',
  });
});
