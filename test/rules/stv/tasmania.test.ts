import { describe, expect, test } from 'vitest';
import { tasmania } from '../../../src/rules/stv/statutes/tasmania.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: credits are whole votes, and 1 is lost by fraction', () => {
  expect(worked(tasmania, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.125: 7 3 4 3 lost 1',
    '3 exclusion B, 3 at 1, 6 at 0.125: 7 0 4 3 nt 3 lost 1',
    '4 exclusion D, 3 at 1: 7 0 7 0 nt 3 lost 1, elected C',
  ]);
});

describe('a surplus', () => {
  test('is of the last parcel, over its transferable papers', () => {
    expect(worked(tasmania, '12: A > B > C\n4: B > D\n3: C\n3: D\n1: E', 3, 'ABCDE')).toEqual([
      '1 first-preferences: 12 4 3 3 1, elected A',
      '2 surplus A, 12 at 0.5: 6 10 3 3 1, elected B',
      '3 surplus B, 12 at 1/3: 6 6 7 3 1, elected C',
    ]);
  });

  test('never makes a paper worth more than it was: what they cannot carry is exhausted', () => {
    expect(worked(tasmania, '4: A > B > C\n12: A > B\n4: B > D\n3: C\n5: D\n3: E', 3, 'ABCDE')).toEqual([
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

  test('goes by age, then size', () => {
    expect(worked(tasmania, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')[2]).toMatch(/^3 surplus B/);
  });
});

test('an exclusion moves each parcel in the order received: 1/2 from A before 1 from X', () => {
  expect(worked(tasmania, '4: A > Z > Y\n12: A > Y\n3: Z > W\n2: X > Z > W\n6: W\n6: V', 3, 'AZXYWV')).toEqual([
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

test('a tie looks back to the last count at which they differed', () => {
  expect(tiesIn(tasmania, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
    '4 exclusion of X Y: earlier-stage takes Y (Schedule 4)',
  ]);
});

test('of two equal surpluses the one who was ahead before goes first', () => {
  expect(tiesIn(tasmania, '1: D\n5: E > B\n3: E > D', 4, 'ABCDEF')[0]).toBe(
    '3 surplus of B D: earlier-stage takes D (Schedule 4)',
  );
});

test('one is excluded at a time, though two together could not catch the next', () => {
  expect(worked(tasmania, '1: A\n2: B > C\n6: C\n5: D > C', 1, 'ABCD')[1]).toBe('2 exclusion A, 1 at 1: 0 2 6 5 nt 1');
});

test('a paper ends at a number left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(tasmania)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});
