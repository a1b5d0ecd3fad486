import { describe, expect, test } from 'vitest';
import { australiaSenate } from '../../../src/rules/stv/statutes/australia-senate.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: 6/8 and 2/8 of a vote both count as nothing, and 1 vote is lost by fraction', () => {
  expect(worked(australiaSenate, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.125: 7 3 4 3 lost 1',
    '3 exclusion B, 3 at 1, 6 at 0.125: 7 0 4 3 nt 3 lost 1',
    '4 completion C: 7 0 4 3 nt 3 lost 1, elected C',
  ]);
});

describe('273(9): the transfer value', () => {
  test('divides by papers, not votes, so that papers of 1/11 go on at 1/5', () => {
    expect(worked(australiaSenate, '11: A > B > C\n8: B > C\n6: E > B > C\n7: C\n7: D', 3, 'ABCDE')).toEqual([
      '1 first-preferences: 11 8 7 7 6, elected A',
      '2 surplus A, 11 at 1/11: 10 9 7 7 6',
      '3 exclusion E, 6 at 1: 10 15 7 7 0, elected B',
      '4 surplus B, 25 at 0.2: 10 10 12 7 0, elected C',
    ]);
  });

  test('has exhausted papers in its divisor, and they take whole votes with them', () => {
    expect(worked(australiaSenate, '5: A > B\n6: A\n2: B\n3: C', 2, 'ABC')).toEqual([
      '1 first-preferences: 11 2 3, elected A',
      '2 surplus A, 5 at 5/11: 6 4 3 nt 2 lost 1',
      '3 completion B: 6 4 3 nt 2 lost 1, elected B',
    ]);
  });
});

test('273(21)-(22): surpluses by age, then size: 1 vote of B from the first count before 3 of C', () => {
  expect(worked(australiaSenate, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')).toEqual([
    '1 first-preferences: 15 11 8 7 6, elected A B',
    '2 surplus A, 15 at 1/3: 10 11 13 7 6, elected C',
    '3 surplus B, 11 at 1/11: 10 10 13 7 7',
    '4 surplus C, 23 at 3/23: 10 10 10 10 7, elected D',
  ]);
  expect(worked(scotlandLocal2007, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')[2]).toMatch(
    /^3 surplus C/,
  );
});

describe('273(13AA): an exclusion', () => {
  test('moves papers received at full value with the first preferences, then each lower value by itself', () => {
    expect(worked(australiaSenate, '1: C > Z > B\n2: C > A\n4: Z > B\n5: A\n6: B', 1, 'ABCZ')).toEqual([
      '1 first-preferences: 5 6 3 4',
      '2 exclusion C, 3 at 1: 7 6 0 5',
      '3 exclusion Z, 5 at 1: 7 11 0 0, elected B',
    ]);
  });

  test('elects after each transfer; the next passes over whoever was elected', () => {
    expect(worked(australiaSenate, '4: A > Z > Y > W\n12: A > W\n2: Z > Y > W\n6: Y > W\n7: U', 3, 'AZYWU')).toEqual([
      '1 first-preferences: 16 2 6 0 7, elected A',
      '2 surplus A, 16 at 0.5: 8 4 6 6 7',
      '3 exclusion Z',
      '  2 at 1: 8 2 8 6 7, elected Y',
      '  4 at 0.5: 8 0 8 8 7, elected W',
    ]);
  });

  test('is finished before the surplus of somebody whom it elected moves', () => {
    expect(
      worked(australiaSenate, '4: A > Z > Y > W\n12: A > W\n4: Z > Y > U\n7: Y > W\n4: W\n9: U\n8: V', 4, 'AZYWUV'),
    ).toEqual([
      '1 first-preferences: 16 4 7 4 9 8, elected A',
      '2 surplus A, 16 at 0.375: 10 5 7 8 9 8 lost 1',
      '3 exclusion Z',
      '  4 at 1: 10 1 11 8 9 8 lost 1, elected Y',
      '  4 at 0.375: 10 0 11 9 9 8 lost 1',
      '4 surplus Y, 11 at 1/11: 10 0 10 9 9 8 lost 2',
      '5 exclusion V, 8 at 1: 10 0 10 9 9 0 nt 8 lost 2',
      '6 completion W U: 10 0 10 9 9 0 nt 8 lost 2, elected W U',
    ]);
  });
});

describe('273(17), 273(18): the last places', () => {
  test('of two for the last one the higher is elected, level ones by lot, without a look-back', () => {
    expect(tiesIn(australiaSenate, '1: B\n1: D\n3: E > C', 2, 'ABCDE')).toEqual([
      '4 exclusion of B C D: earlier-stage takes C (273(29)-(31A))',
      '5 election of B D: lot takes B (273(17))',
    ]);
    expect(worked(australiaSenate, '4: A\n3: B\n2: C', 1, 'ABC')).toEqual([
      '1 first-preferences: 4 3 2',
      '2 exclusion C, 2 at 1: 4 3 0 nt 2',
      '3 completion A: 4 3 0 nt 2, elected A',
    ]);
  });

  test('wait for the surpluses: B is ahead of C until that of A has moved', () => {
    expect(worked(australiaSenate, '7: A > C\n3: B\n1: C', 2, 'ABC')).toEqual([
      '1 first-preferences: 7 3 1, elected A',
      '2 surplus A, 7 at 3/7: 4 3 4, elected C',
    ]);
  });
});

describe('273(29)-(31A): a tie at the bottom', () => {
  test('looks back to the latest transfer at which they differed', () => {
    expect(tiesIn(australiaSenate, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
      '4 exclusion of X Y: earlier-stage takes Y (273(29)-(31A))',
    ]);
  });

  test('goes on among those still level: A, C and D have 2 each; at the second count C alone had fewer', () => {
    expect(tiesIn(australiaSenate, '2: A\n5: B > D\n3: B > E > C\n1: C', 2, 'ABCDE')).toEqual([
      '3 exclusion of C E: earlier-stage takes E (273(29)-(31A))',
      '4 exclusion of A C D: earlier-stage takes C (273(29)-(31A))',
      '5 election of A D: lot takes A (273(17))',
    ]);
  });
});

test('of two equal surpluses the one who was ahead before goes first', () => {
  expect(tiesIn(australiaSenate, '1: D\n5: E > B\n3: E > D', 4, 'ABCDEF')[0]).toBe(
    '3 surplus of B D: earlier-stage takes D (273(22)-(23))',
  );
});

test('one is excluded at a time, though two together could not catch the next', () => {
  expect(worked(australiaSenate, '1: A\n2: B > C\n6: C\n5: D > C', 1, 'ABCD')[1]).toBe(
    '2 exclusion A, 1 at 1: 0 2 6 5 nt 1',
  );
});

test('a paper ends at a number left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(australiaSenate)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});
