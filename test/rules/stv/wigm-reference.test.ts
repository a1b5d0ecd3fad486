import { expect, test } from 'vitest';
import { wigmReference } from '../../../src/rules/stv/statutes/wigm-reference.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: quota 6.0001, weight 0.2499, and 0.0007 lost', () => {
  expect(worked(wigmReference, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.2499: 6.0001 4.4994 4.4998 3 lost 0.0007',
    '3 exclusion D, 3 at 1: 6.0001 4.4994 7.4998 0 lost 0.0007, elected C',
  ]);
});

test('B: a surplus of nothing is transferred too, and empties the papers', () => {
  // 29993 papers for 3 places: quota 7498.2501; B gets one paper at 0.2501 and has it exactly
  expect(
    worked(wigmReference, '1: A > B\n9999: A > C\n7498: B > E\n4500: C\n5000: D\n2995: E > D', 3, 'ABCDE'),
  ).toEqual([
    '1 first-preferences: 10000 7498 4500 5000 2995, elected A',
    '2 surplus A, 10000 at 0.2501: 7498.2501 7498.2501 7000.7499 5000 2995 lost 0.7499, elected B',
    '3 surplus B, 7498 at 0: 7498.2501 7498.2501 7000.7499 5000 2995 lost 0.7499',
    '4 exclusion E',
    '  2995 at 1: 7498.2501 7498.2501 7000.7499 7995 0 lost 0.7499',
    '  7498 at 0: 7498.2501 7498.2501 7000.7499 7995 0 lost 0.7499, elected D',
  ]);
});

test('D.4: weight times surplus is cut before it is divided by the vote: 0.7499 x 0.4998 / 0.7499 is 0.4997', () => {
  expect(worked(wigmReference, '1: A > B > C', 3, 'ABCD')).toEqual([
    '1 first-preferences: 1 0 0 0, elected A',
    '2 surplus A, 1 at 0.7499: 0.2501 0.7499 0 0, elected B',
    '3 surplus B, 1 at 0.4997: 0.2501 0.2501 0.4997 0 lost 0.0001, elected C',
  ]);
});

test('C: the count is complete before the papers of the last defeated move', () => {
  expect(worked(wigmReference, '4: A > B\n3: B\n2: C > D\n2: D', 3, 'ABCD')).toEqual([
    '1 first-preferences: 4 3 2 2, elected A B',
    '2 surplus A, 0 at 0.3124: 2.7501 3 2 2 nt 1.2496 lost 0.0003',
    '3 surplus B, 0 at 0.0833: 2.7501 2.7501 2 2 nt 1.4995 lost 0.0003',
    '4 completion D without C: 2.7501 2.7501 2 2 nt 1.4995 lost 0.0003, elected D',
  ]);
});

test('D: a tie goes straight to the order drawn by lot, whatever happened before', () => {
  expect(tiesIn(wigmReference, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
    '4 exclusion of X Y: lot takes X (D)',
  ]);
});

test('A: gaps are closed up and repeats passed over; the paper ends at equal preferences', () => {
  expect(papersUnder(wigmReference)).toEqual({
    gap: 'goes on to B',
    repeat: 'goes on to B',
    equal: 'ends',
    equalFirst: 'invalid',
  });
});
