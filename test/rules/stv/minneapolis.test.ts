import { describe, expect, test } from 'vitest';
import { minneapolis } from '../../../src/rules/stv/statutes/minneapolis.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: A is elected when the surplus moves, C when the count ends', () => {
  expect(worked(minneapolis, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3',
    '2 surplus A, 8 at 0.125: 7 3.75 4.25 3, elected A',
    '3 exclusion D, 3 at 1: 7 3.75 7.25 0',
    '4 completion C: 7 3.75 7.25 0, elected C',
  ]);
});

test('167.70: rounded down twice: 4 / 12 is 0.3333, times 0.6 is 0.1999, where Scotland has 0.2', () => {
  expect(worked(minneapolis, '10: A > B > C\n10: A > D\n6: B > C\n5: C', 3, 'ABCD')).toEqual([
    '1 first-preferences: 20 6 5 0',
    '2 surplus A, 20 at 0.6: 8 12 5 6, elected A',
    '3 surplus B, 6 at 0.3333, 10 at 0.1999: 8 8 8.9988 6 lost 0.0012, elected B',
    '4 completion C: 8 8 8.9988 6 lost 0.0012, elected C',
  ]);
});

test('167.70: whoever has the threshold still receives papers until the surplus moves', () => {
  // B has the threshold of 8 from the first round, and 4.5 papers more by the surplus of A, which is larger
  expect(worked(minneapolis, '14: A > B > C\n8: B > C\n5: C\n4: D', 3, 'ABCD')).toEqual([
    '1 first-preferences: 14 8 5 4',
    '2 surplus A, 14 at 0.4285: 8 13.999 5 4 lost 0.001, elected A',
    '3 surplus B, 8 at 0.4285, 14 at 0.1836: 8 8 10.9984 4 lost 0.0016, elected B',
    '4 completion C: 8 8 10.9984 4 lost 0.0016, elected C',
  ]);
});

describe('167.70: all who are mathematically impossible are defeated together', () => {
  test('but not those who could equal the next above: 1 and 1 of 1, 1 and 2', () => {
    expect(worked(minneapolis, '1: A > B\n1: D > A\n3: B > A > D > C\n2: C > B', 1, 'ABCD')[1]).toBe(
      '2 exclusion A, 1 at 1: 0 4 2 1',
    );
  });

  test('when they are less, and before a surplus moves', () => {
    expect(worked(minneapolis, '13: A > B\n1: B\n2: C > D\n9: D\n8: E', 2, 'ABCDE')).toEqual([
      '1 first-preferences: 13 1 2 9 8',
      '2 exclusion B C, 3 at 1: 13 0 0 11 8 nt 1',
      '3 completion A D without E: 13 0 0 11 8 nt 1, elected A D',
    ]);
  });
});

test('167.70: the last defeated keep their votes', () => {
  expect(worked(minneapolis, '3: A > B\n2: B\n1: C > B', 2, 'ABC')).toEqual([
    '1 first-preferences: 3 2 1',
    '2 completion A B without C: 3 2 1, elected A B',
  ]);
});

test('167.70: a tie goes straight to a lot', () => {
  expect(tiesIn(minneapolis, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
    '4 exclusion of X Y: lot takes X (167.70)',
  ]);
});

test('167.70(c)(2): whatever does not name one candidate is passed over', () => {
  expect(papersUnder(minneapolis)).toEqual({
    gap: 'goes on to B',
    repeat: 'goes on to B',
    equal: 'goes on to B',
    equalFirst: 'goes on to B',
  });
});
