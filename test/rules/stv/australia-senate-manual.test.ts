import { describe, expect, test } from 'vitest';
import { australiaSenate } from '../../../src/rules/stv/statutes/australia-senate.ts';
import { australiaSenateManual } from '../../../src/rules/stv/statutes/australia-senate-manual.ts';
import { tiny, worked } from './worked.ts';

test('the worked example has no bulk exclusion and is that of the computer', () => {
  expect(worked(australiaSenateManual, tiny, 2)).toEqual(worked(australiaSenate, tiny, 2));
});

describe('273(13A): several are excluded in bulk', () => {
  test('when their notional votes are under the next above and under what the first of the leaders lacks', () => {
    // A, B, C have 1, 3 and 7 notional votes; the quota is 20, so that F lacks 8
    expect(worked(australiaSenateManual, '1: A\n2: B\n4: C\n8: D\n11: E\n12: F', 1, 'ABCDEF')).toEqual([
      '1 first-preferences: 1 2 4 8 11 12',
      '2 exclusion A B C, 7 at 1: 0 0 0 8 11 12 nt 7',
      '3 exclusion D, 8 at 1: 0 0 0 0 11 12 nt 15',
      '4 completion F: 0 0 0 0 11 12 nt 15, elected F',
    ]);
  });

  test('not as far as their notional votes would bring the first leader to the quota', () => {
    // the same with 17 for F, who lacks 5 of a quota of 22: A and B have 3 together, with C 7
    expect(worked(australiaSenateManual, '1: A\n2: B\n4: C\n8: D\n11: E\n17: F', 1, 'ABCDEF')).toEqual([
      '1 first-preferences: 1 2 4 8 11 17',
      '2 exclusion A B, 3 at 1: 0 0 4 8 11 17 nt 3',
      '3 exclusion C, 4 at 1: 0 0 0 8 11 17 nt 7',
      '4 exclusion D, 8 at 1: 0 0 0 0 11 17 nt 15',
      '5 completion F: 0 0 0 0 11 17 nt 15, elected F',
    ]);
  });

  test('which a computer count does not know: there they go one by one', () => {
    expect(worked(australiaSenate, '1: A\n2: B\n4: C\n8: D\n11: E\n12: F', 1, 'ABCDEF').slice(1, 4)).toEqual([
      '2 exclusion A, 1 at 1: 0 2 4 8 11 12 nt 1',
      '3 exclusion B, 2 at 1: 0 0 4 8 11 12 nt 3',
      '4 exclusion C, 4 at 1: 0 0 0 8 11 12 nt 7',
    ]);
  });
});

test('273(13B): never so many that fewer are left than the vacancies', () => {
  expect(worked(australiaSenateManual, '6: C\n3: E\n3: F', 2, 'CEFXYZ')).toEqual([
    '1 first-preferences: 6 3 3 0 0 0, elected C',
    '2 exclusion X Y Z: 6 3 3 0 0 0',
    '3 surplus C, 0 at 1/6: 5 3 3 0 0 0 nt 1',
    '4 completion E: 5 3 3 0 0 0 nt 1, elected E',
  ]);
  expect(worked(australiaSenateManual, '9: A\n1: B', 3, 'ABCD')).toEqual([
    '1 first-preferences: 9 1 0 0, elected A',
    '2 surplus A, 0 at 2/3: 3 1 0 0 nt 6',
    '3 exclusion C: 3 1 0 0 nt 6',
    '4 completion B D: 3 1 0 0 nt 6, elected B D',
  ]);
});

test('273(13C): a bulk exclusion comes before a surplus, whose votes are added to the notional ones', () => {
  // q 18 leaves A 2 over: B and C have 1 + 2 + 2 notional votes, under the 6 of D
  expect(worked(australiaSenateManual, '20: A > B\n1: B\n2: C\n6: D\n11: E\n12: F', 2, 'ABCDEF')).toEqual([
    '1 first-preferences: 20 1 2 6 11 12, elected A',
    '2 exclusion B C, 3 at 1: 20 0 0 6 11 12 nt 3',
    '3 surplus A, 0 at 0.1: 18 0 0 6 11 12 nt 5',
    '4 exclusion D, 6 at 1: 18 0 0 0 11 12 nt 11',
    '5 completion F: 18 0 0 0 11 12 nt 11, elected F',
  ]);
  // with 6 over they reach D, and the surplus moves first
  expect(worked(australiaSenateManual, '24: A > B\n1: B\n2: C\n6: D\n9: E\n10: F', 2, 'ABCDEF')).toEqual([
    '1 first-preferences: 24 1 2 6 9 10, elected A',
    '2 surplus A, 24 at 0.25: 18 7 2 6 9 10',
    '3 exclusion C, 2 at 1: 18 7 0 6 9 10 nt 2',
    '4 exclusion D, 6 at 1: 18 7 0 0 9 10 nt 8',
    '5 exclusion B',
    '  1 at 1: 18 6 0 0 9 10 nt 9',
    '  24 at 0.25: 18 0 0 0 9 10 nt 15',
    '6 completion F: 18 0 0 0 9 10 nt 15, elected F',
  ]);
});
