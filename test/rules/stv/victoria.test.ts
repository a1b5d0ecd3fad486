import { describe, expect, test } from 'vitest';
import { victoria } from '../../../src/rules/stv/statutes/victoria.ts';
import { papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: nothing of the one surplus vote arrives', () => {
  expect(worked(victoria, tiny, 2)[1]).toBe('2 surplus A, 8 at 0.125: 7 3 4 3 lost 1');
});

test('114A: the value of a paper can rise: papers of 1/11 go on at 1/5', () => {
  expect(worked(victoria, '11: A > B > C\n8: B > C\n6: E > B > C\n7: C\n7: D', 3, 'ABCDE')[3]).toBe(
    '4 surplus B, 25 at 0.2: 10 10 12 7 0, elected C',
  );
});

describe('114A(12): an exclusion', () => {
  test('moves first preferences alone, then papers received at full value', () => {
    expect(worked(victoria, '1: C > Z > B\n2: C > A\n4: Z > B\n5: A\n6: B', 1, 'ABCZ')).toEqual([
      '1 first-preferences: 5 6 3 4',
      '2 exclusion C, 3 at 1: 7 6 0 5',
      '3 exclusion Z, 4 at 1: 7 10 0 1, elected B',
    ]);
  });

  test('elects after each transfer, and a surplus waits until it is finished', () => {
    expect(
      worked(victoria, '4: A > Z > Y > W\n12: A > W\n4: Z > Y > U\n7: Y > W\n4: W\n9: U\n8: V', 4, 'AZYWUV'),
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

test('surpluses by age, then size', () => {
  expect(worked(victoria, '15: A > C > D\n11: B > E\n8: C > D\n7: D\n6: E', 4, 'ABCDE')[2]).toMatch(/^3 surplus B/);
});

describe('114A(24): a tie at the bottom', () => {
  test('looks back to the latest transfer after which no two of the tied were level', () => {
    // A, C, D: at stage 2 they had 2, 1, 2, at stage 1 2, 1, 0, so that D goes; the Senate takes C
    expect(tiesIn(victoria, '2: A\n5: B > D\n3: B > E > C\n1: C', 2, 'ABCDE')).toEqual([
      '3 exclusion of C E: earlier-stage takes E (114A(24))',
      '4 exclusion of A C D: earlier-stage takes D (114A(24))',
      '5 election of A C: lot takes A (114A(25))',
    ]);
  });

  test('goes to a lot where there is none, though one of them was behind', () => {
    expect(tiesIn(victoria, '1: B\n1: D\n3: E > C', 2, 'ABCDE')).toEqual([
      '4 exclusion of B C D: lot takes B (114A(24))',
      '5 election of C D: lot takes C (114A(25))',
    ]);
  });
});

test('of two equal surpluses the one who was ahead before goes first', () => {
  expect(tiesIn(victoria, '1: D\n5: E > B\n3: E > D', 4, 'ABCDEF')[0]).toBe(
    '3 surplus of B D: earlier-stage takes D (114A)',
  );
});

test('one is excluded at a time, though two together could not catch the next', () => {
  expect(worked(victoria, '1: A\n2: B > C\n6: C\n5: D > C', 1, 'ABCD')[1]).toBe('2 exclusion A, 1 at 1: 0 2 6 5 nt 1');
});

test('a paper ends at a number left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(victoria)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});
