import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { irelandSeanad } from '../../../src/rules/stv/statutes/ireland-seanad.ts';
import { counted, papersUnder, tiesIn, tiny, worked } from './worked.ts';

test('the worked example: papers of 1000, quota 6001, 1999 over 8 papers is 249 each and 7 are lost', () => {
  expect(worked(irelandSeanad, tiny, 2)).toEqual([
    '1 first-preferences: 8000 3000 4000 3000, elected A',
    '2 surplus A, 8 at 249: 6001 4494 4498 3000 lost 7',
    '3 exclusion D, 3 at 1000: 6001 4494 7498 0 lost 7, elected C',
  ]);
  expect(counted(irelandSeanad, tiny, 2).papers).toEqual({ valid: 18, invalid: 0, votesEach: 1000 });
});

test('what the papers cannot carry is non-transferable, not lost', () => {
  expect(worked(irelandSeanad, '2: A > B\n10: A\n4: B\n5: C\n1: D', 2, 'ABCD')).toEqual([
    '1 first-preferences: 12000 4000 5000 1000, elected A',
    '2 surplus A, 2 at 1000: 7334 6000 5000 1000 nt 2666',
    '3 exclusion D, 1 at 1000: 7334 6000 5000 0 nt 3666',
    '4 completion B: 7334 6000 5000 0 nt 3666, elected B',
  ]);
});

describe('rules 2 and 3: ties go by the order of preferences', () => {
  test('of two level in first preferences, the one with fewer second preferences is lower', () => {
    expect(tiesIn(irelandSeanad, '3: A > C\n3: B > C\n4: C > A', 1, 'ABC')).toEqual([
      '2 exclusion of A B: preferences takes B (Second Schedule, rules 2 and 3)',
    ]);
  });

  test('then third preferences; then a lot', () => {
    expect(tiesIn(irelandSeanad, '3: A > C\n3: B > C\n4: C > D > A', 1, 'ABCD')).toEqual([
      '3 exclusion of A B: preferences takes B (Second Schedule, rules 2 and 3)',
    ]);
    expect(tiesIn(irelandSeanad, '3: A > C\n3: B > C\n4: C', 1, 'ABC')).toEqual([
      '2 exclusion of A B: lot takes A (Second Schedule, rules 2 and 3)',
    ]);
  });

  test('which is not what the stages say: at stage 2 A was ahead of D, but has fewer third preferences', () => {
    expect(worked(irelandSeanad, '3: B > D > C\n3: C > A > D', 3, 'ABCD')).toEqual([
      '1 first-preferences: 0 3000 3000 0, elected B C',
      '2 surplus C, 3 at 499: 1497 3000 1501 0 lost 2',
      '3 surplus B, 3 at 499: 1497 1501 1501 1497 lost 4',
      '4 completion D without A: 1497 1501 1501 1497 lost 4, elected D',
    ]);
    expect(tiesIn(irelandSeanad, '3: B > D > C\n3: C > A > D', 3, 'ABCD')).toEqual([
      '2 surplus of B C: preferences takes C (Second Schedule, rules 2 and 3)',
      '4 exclusion of A D: preferences takes A (Second Schedule, rules 2 and 3)',
    ]);
  });
});

test('a surplus waits when it is less than the gap between the two lowest: 3333 against 2000, and against 4000', () => {
  expect(worked(irelandSeanad, '12: B > D\n2: A\n7: C\n5: E', 2, 'ABCDE')).toEqual([
    '1 first-preferences: 2000 12000 7000 0 5000, elected B',
    '2 surplus B, 12 at 277: 2000 8667 7000 3324 5000 lost 9',
    '3 exclusion A, 2 at 1000: 0 8667 7000 3324 5000 nt 2000 lost 9',
    '4 exclusion D, 12 at 277: 0 8667 7000 0 5000 nt 5324 lost 9',
    '5 completion C: 0 8667 7000 0 5000 nt 5324 lost 9, elected C',
  ]);
  expect(worked(irelandSeanad, '12: B > D\n4: A\n6: C\n4: E', 2, 'ABCDE')).toEqual([
    '1 first-preferences: 4000 12000 6000 0 4000, elected B',
    '2 exclusion D: 4000 12000 6000 0 4000',
    '3 surplus B, 0 at 1000: 4000 8667 6000 0 4000 nt 3333',
    '4 exclusion A, 4 at 1000: 0 8667 6000 0 4000 nt 7333',
    '5 completion C: 0 8667 6000 0 4000 nt 7333, elected C',
  ]);
});

test('the paper ends at a rank left out, a name that stands again and equal preferences', () => {
  expect(papersUnder(irelandSeanad)).toEqual({ gap: 'ends', repeat: 'ends', equal: 'ends', equalFirst: 'invalid' });
});

test('rules 2 and 3: a candidate who withdrew is passed over in the order of preferences too', () => {
  const { profile } = { profile: parseBallots('2: W > B\n1: B\n2: C\n1: D > C\n5: A\n5: E') };
  const [w, b, c] = ['W', 'B', 'C'].map((name) => profile.candidates.findIndex((candidate) => candidate.name === name));
  const { ties } = irelandSeanad.count({ profile, seats: 1, withdrawn: [w] });
  // Of first preferences B has three and C two, W being passed over.
  expect(ties).toMatchObject([{ over: 'exclusion', tied: [b, c], decidedBy: 'preferences', chosen: [c] }, {}]);
});
