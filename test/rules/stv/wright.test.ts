import { expect, test } from 'vitest';
import { wright } from '../../../src/rules/stv/statutes/wright.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: A and C on the quota once D is gone and the count begins again', () => {
  expect(worked(wright, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.125: 7 3.75 4.25 3',
    '3 exclusion D, again on 7: 8 3 7 0, elected A C',
  ]);
});

test('step 1: the quota falls with the papers that are exhausted, and whoever was elected is elected anew', () => {
  expect(worked(wright, '8: A > B\n4: B\n4: C\n3: D > E\n2: E', 3, 'ABCDE')).toEqual([
    '1 first-preferences: 8 4 4 3 2, elected A',
    '2 surplus A, 8 at 0.25: 6 6 4 3 2, elected B',
    '3 exclusion E, again on 5: 8 4 4 3 0 nt 2, elected A',
    '4 surplus A, 8 at 0.375: 5 7 4 3 0 nt 2, elected B',
    '5 surplus B, 0 at 2/7, 0 at 3/28: 5 5 4 3 0 nt 4',
    '6 exclusion D, again on 5: 8 4 4 0 0 nt 5, elected A',
    '7 completion B C: 8 4 4 0 0 nt 5, elected B C',
  ]);
});

test('step 3: papers without a next preference stay in the divisor', () => {
  expect(worked(wright, '3: A > B\n3: A\n2: B\n1: C', 2, 'ABC')).toEqual([
    '1 first-preferences: 6 2 1, elected A',
    '2 surplus A, 3 at 1/3: 4 3 1 nt 1',
    '3 exclusion C, again on 3: 6 2 0 nt 1, elected A',
    '4 completion B: 6 2 0 nt 1, elected B',
  ]);
});

test('ties go to a lot at once', () => {
  expect(tiesIn(wright, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
    '4 exclusion of X Y: lot takes X (-)',
  ]);
});

test('gaps are closed up and repeats passed over; the paper ends at equal preferences', () => {
  expect(papersUnder(wright)).toEqual({
    gap: 'goes on to B',
    repeat: 'goes on to B',
    equal: 'ends',
    equalFirst: 'invalid',
  });
});
