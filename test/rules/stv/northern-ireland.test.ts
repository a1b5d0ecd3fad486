import { describe, expect, test } from 'vitest';
import { ers76 } from '../../../src/rules/stv/statutes/ers76.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { northernIreland } from '../../../src/rules/stv/statutes/northern-ireland.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: one surplus vote over 8 papers is 0.12 each, and 0.04 is non-transferable', () => {
  expect(worked(northernIreland, tiny, 2)).toEqual([
    '1 first-preferences: 8 3 4 3, elected A',
    '2 surplus A, 8 at 0.12: 7 3.72 4.24 3 nt 0.04',
    '3 exclusion D, 3 at 1: 7 3.72 7.24 0 nt 0.04, elected C',
  ]);
});

describe('49(4): the transfer value', () => {
  test('has only transferable papers in its divisor', () => {
    expect(worked(northernIreland, '3: A > B\n3: A\n2: B\n1: C', 2, 'ABC')).toEqual([
      '1 first-preferences: 6 2 1, elected A',
      '2 surplus A, 3 at 0.66: 4 3.98 1 nt 0.02',
      '3 completion B: 4 3.98 1 nt 0.02, elected B',
    ]);
  });

  test('is never more than the value received: 2 of the 4 votes over find papers, at 1', () => {
    expect(worked(northernIreland, '2: A > B\n10: A\n4: B\n5: C\n1: D', 2, 'ABCD')).toEqual([
      '1 first-preferences: 12 4 5 1, elected A',
      '2 surplus A, 2 at 1: 8 6 5 1 nt 2',
      '3 completion B: 8 6 5 1 nt 2, elected B',
    ]);
  });

  test('comes from the sub-parcel received last: the surplus of B moves the papers of A alone', () => {
    expect(worked(northernIreland, '12: A > B > C\n4: B > D\n3: C\n3: D\n1: E', 3, 'ABCDE')).toEqual([
      '1 first-preferences: 12 4 3 3 1, elected A',
      '2 surplus A, 12 at 0.5: 6 10 3 3 1, elected B',
      '3 surplus B, 12 at 0.33: 6 6 6.96 3 1 nt 0.04, elected C',
    ]);
  });
});

describe('49(10): a surplus that just equals the gap between the two lowest', () => {
  const ballots = '44: B > D\n10: A\n15: C\n16: E\n15: F';
  test('moves, because it is not less', () => {
    expect(worked(northernIreland, ballots, 2, 'ABCDEF')[1]).toBe(
      '2 surplus B, 44 at 0.22: 10 34 15 9.68 16 15 nt 0.32',
    );
  });

  test('waits under ERS76, which has the same quota here', () => {
    expect(worked(ers76, ballots, 2, 'ABCDEF')[1]).toBe('2 exclusion D: 10 44 15 0 16 15');
  });

  test('and waits here too when it is one vote less', () => {
    expect(worked(northernIreland, '43: B > D\n10: A\n15: C\n16: E\n16: F', 2, 'ABCDEF')[1]).toBe(
      '2 exclusion D: 10 43 15 0 16 16',
    );
  });
});

describe('51(12): two lowest together', () => {
  test('go one by one when they equal the next above, where ERS97 excludes both', () => {
    const ballots = '1: A > B\n1: D > A\n3: B > A > D > C\n2: C > B';
    expect(worked(northernIreland, ballots, 1, 'ABCD')[1]).toBe('2 exclusion A, 1 at 1: 0 4 2 1, elected B');
    expect(worked(ers97, ballots, 1, 'ABCD')[1]).toBe('2 exclusion A D, 2 at 1: 0 4 2 0 nt 1, elected B');
  });

  test('go together when they are less', () => {
    expect(worked(northernIreland, '1: A > B\n1: D > C\n4: B\n3: C', 1, 'ABCD')).toEqual([
      '1 first-preferences: 1 4 3 1',
      '2 exclusion A D, 2 at 1: 0 5 4 0, elected B',
    ]);
  });

  test('go together, with a surplus that waits, only when all three are less than the next above', () => {
    expect(worked(northernIreland, '13: A > B\n1: B\n2: C\n5: D\n6: E\n6: F', 2, 'ABCDEF')).toEqual([
      '1 first-preferences: 13 1 2 5 6 6, elected A',
      '2 exclusion B C, 3 at 1: 13 0 0 5 6 6 nt 3',
      '3 surplus A, 0 at 1: 12 0 0 5 6 6 nt 4',
      '4 exclusion D, 5 at 1: 12 0 0 0 6 6 nt 9',
      '5 completion F without E: 12 0 0 0 6 6 nt 9, elected F',
    ]);
  });
});

describe('51: an exclusion', () => {
  test('moves first preferences before papers received at 1, and stops when the places are filled: Z keeps one paper', () => {
    expect(worked(northernIreland, '1: C > Z > B\n2: C > A\n4: Z > B\n5: A\n6: B', 1, 'ABCZ')).toEqual([
      '1 first-preferences: 5 6 3 4',
      '2 exclusion C, 3 at 1: 7 6 0 5',
      '3 exclusion Z, 4 at 1: 7 10 0 1, elected B',
    ]);
  });

  test('elects between its transfers, and later papers pass over whoever was elected', () => {
    expect(worked(northernIreland, '4: A > Z > Y > W\n12: A > W\n2: Z > Y > W\n6: Y > W\n7: U', 3, 'AZYWU')).toEqual([
      '1 first-preferences: 16 2 6 0 7, elected A',
      '2 surplus A, 16 at 0.5: 8 4 6 6 7',
      '3 exclusion Z',
      '  2 at 1: 8 2 8 6 7, elected Y',
      '  4 at 0.5: 8 0 8 8 7, elected W',
    ]);
  });
});

test('51: transferred papers go by value from the highest down, not in the order received: 1 from X before 0.43 from A', () => {
  const ballots = '4: A > Z > Y\n12: A > Y\n2: Z > U\n1: X > Z > U\n5: W\n7: V\n3: U';
  expect(worked(northernIreland, ballots, 3, 'AZXYWVU').slice(4, 8)).toEqual([
    '5 exclusion Z',
    '  2 at 1: 9 2.72 0 5.16 5 7 0 nt 5.12',
    '  1 at 1: 9 1.72 0 5.16 5 7 0 nt 6.12',
    '  4 at 0.43: 9 0 0 6.88 5 7 0 nt 6.12',
  ]);
});

test('50(1): surpluses go by size: 2.95 of C from stage 2 before 1 of B from stage 1', () => {
  expect(worked(northernIreland, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')[2]).toBe(
    '3 surplus C, 15 at 0.19: 10 11 10 9.85 6 nt 0.15',
  );
});

test('47: for one place nobody is elected at the first stage, though with the quota nobody need be excluded either', () => {
  expect(worked(northernIreland, '6: A\n2: B\n1: C', 1, 'ABC')).toEqual([
    '1 first-preferences: 6 2 1',
    '2 completion A: 6 2 1, elected A',
  ]);
});

describe('52: the count ends', () => {
  test('for the last place with as many votes as all others together', () => {
    expect(worked(northernIreland, '4: A\n2: B\n2: C', 1, 'ABC')).toEqual([
      '1 first-preferences: 4 2 2',
      '2 completion A: 4 2 2, elected A',
    ]);
    expect(worked(northernIreland, '4: A\n2: B\n3: C', 1, 'ABC')[1]).toMatch(/^2 exclusion B/);
  });

  test('without moving the papers of those excluded last', () => {
    expect(worked(northernIreland, '3: A > B\n2: B\n1: C > B', 2, 'ABC')).toEqual([
      '1 first-preferences: 3 2 1, elected A',
      '2 completion B: 3 2 1, elected B',
    ]);
  });
});

test('50(1): of two equal surpluses D goes first, who was ahead at stage 1, not C, who was at stage 2', () => {
  expect(tiesIn(northernIreland, '1: D\n4: E > D\n5: F > C', 5, 'ABCDEF')[0]).toBe(
    '4 surplus of C D: earlier-stage takes D (50(1))',
  );
});

test('51(13): the look-back of ties goes to the earliest stage at which they differed, and X goes', () => {
  expect(tiesIn(northernIreland, '2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW')).toEqual([
    '4 exclusion of X Y: earlier-stage takes X (51(13))',
  ]);
});

test('51(13): it looks at whole stages, not between the transfers of one', () => {
  // X and Y are level after every stage; after the first transfer of Z, X is ahead, and a lot decides all the same
  expect(
    worked(northernIreland, '4: A > Z > Y\n13: A\n2: Z > X\n1: Z\n2: L > W\n6: X > Y\n6: Y > X\n9: W', 2, 'AXYZLW'),
  ).toEqual([
    '1 first-preferences: 17 6 6 3 2 9, elected A',
    '2 surplus A, 4 at 0.5: 15 6 6 5 2 9',
    '3 exclusion L, 2 at 1: 15 6 6 5 0 11',
    '4 exclusion Z',
    '  3 at 1: 15 8 6 2 0 11 nt 1',
    '  4 at 0.5: 15 8 8 0 0 11 nt 1',
    '5 exclusion X',
    '  6 at 1: 15 2 14 0 0 11 nt 1',
    '  2 at 1: 15 0 14 0 0 11 nt 3',
    '6 completion Y: 15 0 14 0 0 11 nt 3, elected Y',
  ]);
  expect(
    tiesIn(northernIreland, '4: A > Z > Y\n13: A\n2: Z > X\n1: Z\n2: L > W\n6: X > Y\n6: Y > X\n9: W', 2, 'AXYZLW'),
  ).toEqual(['5 exclusion of X Y: lot takes X (51(13))']);
});

test('41: a paper ends at a rank left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(northernIreland)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});
