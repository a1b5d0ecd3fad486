import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { contest } from '../contests.ts';
import { naiveFigures, ourFigures } from './naive.ts';
import { tiesTold, told } from './told.ts';

/** Elections in which a wrong reading shows, though no real file shows it; each worked by hand, and told to the naive counter too. */
function counted(election: Contest): { stages: string[]; ties: string[]; elected: readonly number[] } {
  const order = [...election.profile.candidates.keys()];
  const ours = ourFigures(election, order);
  const together = ours.elected.map((candidates) => candidates.length);
  expect(ours).toEqual(naiveFigures(election, order, together));
  const count = ers97.count(election, { lot: lotByOrder(order) });
  return { stages: told(count), ties: tiesTold(count), elected: count.elected };
}

test('5.2.2: surpluses that just equal the gap between the two lowest wait', () => {
  // 6 of surplus, and 6 between D, who holds nothing, and A: D goes before the 6 could save anybody
  expect(counted(contest('15: B > D\n6: A\n6: C > D', 2, 'ABCD')).stages).toEqual([
    '1 first-preferences: 6 15 6 0 nt 0, quota 9, elected B',
    '2 exclusion D: 6 15 6 0 nt 0, quota 9',
    '3 surplus B: 6 9 6 0 nt 6, quota 9',
    '4 completion C: 6 9 6 0 nt 6, quota 9, elected C',
  ]);
});

test('5.2.5: candidates whose votes together just equal the next above go together', () => {
  // 1 + 1 = 2, and without the non-transferable paper the quota is 6 / 2
  expect(counted(contest('1: A > B\n1: D > A\n3: B > A > D > C\n2: C > B', 1, 'ABCD')).stages).toEqual([
    '1 first-preferences: 1 3 2 1 nt 0, quota 3.5',
    '2 exclusion A D',
    '  2 papers at 1: 0 4 2 0 nt 1, quota 3, elected B',
  ]);
});

describe('5.1.7, 5.3.13: the active vote over one more than the places', () => {
  test('is not rounded down', () => {
    // after stage 2 half of 4.99 is 2.495, which 2.49 is not; after stage 4 half of 4.97 is 2.485, which it is
    expect(counted(contest('3: D > A > B\n3: B > C\n2: D > B\n2: C > B > D > A > E', 3, 'ABCDE')).stages).toEqual([
      '1 first-preferences: 0 3 2 5 0 nt 0, quota 2.5, elected D B',
      '2 surplus D: 2.49 3 2 2.5 0 nt 0.01, quota 2.5',
      '3 exclusion E: 2.49 3 2 2.5 0 nt 0.01, quota 2.5',
      '4 surplus B: 2.49 2.5 2.48 2.5 0 nt 0.03, quota 2.5, elected A',
    ]);
  });

  test('is enough when it is just reached', () => {
    // after stage 2 a third of the 3 active votes is 1, which A has; so A is elected before B gets the papers of C
    const { stages, elected } = counted(
      contest('2: D\n2: C > B > E > D > A\n2: C > D > B > A > E\n1: A > B\n3: D', 4, 'ABCDE'),
    );
    expect(stages).toEqual([
      '1 first-preferences: 1 0 4 5 0 nt 0, quota 2, elected D C',
      '2 surplus D: 1 0 4 2 0 nt 3, quota 2, elected A',
      '3 surplus C: 1 2 2 2 0 nt 3, quota 2, elected B',
    ]);
    expect(elected).toEqual([3, 2, 0, 1]);
  });
});

describe('5.6.2: two with the quota and one place', () => {
  test('are neither of them elected when they never differed; the lot then excludes one', () => {
    expect(counted(contest('1: A\n1: B', 1, 'AB'))).toEqual({
      stages: ['1 first-preferences: 1 1 nt 0, quota 1', '2 completion B: 1 1 nt 0, quota 1, elected B'],
      ties: ['1 election of A B: nobody takes none (5.6.2)', '2 exclusion of A B: lot takes A (5.2.5)'],
      elected: [1],
    });
  });

  test('are told apart by the earliest point where they differed, not the latest', () => {
    // A overtakes D at stage 2 and D draws level at stage 3; at the first stage D had 3 and A nothing
    expect(counted(contest('3: B\n4: B > A > D\n3: D\n4: C > D > A', 3, 'ABCD'))).toEqual({
      stages: [
        '1 first-preferences: 0 7 4 3 nt 0, quota 3.5, elected B C',
        '2 surplus B: 3.48 3.5 4 3 nt 0.02, quota 3.5',
        '3 surplus C: 3.48 3.5 3.5 3.48 nt 0.04, quota 3.5, elected D',
      ],
      ties: ['3 election of A D: earlier-stage takes D (5.6.2)'],
      elected: [1, 2, 3],
    });
  });
});

describe('5.2.5: of two level at the bottom goes the one with fewer votes', () => {
  test('at the earliest point where they differed, not the latest', () => {
    // X and Y have 6 each at stage 4: X was behind at first (4 to 5), Y at stage 2 (5 to 6)
    const { stages, ties } = counted(contest('2: M > X\n1: N > Y\n2: N > W\n4: X > Y\n5: Y > W\n7: W', 1, 'MNXYW'));
    expect(stages).toEqual([
      '1 first-preferences: 2 3 4 5 7 nt 0, quota 10.5',
      '2 exclusion M',
      '  2 papers at 1: 0 3 6 5 7 nt 0, quota 10.5',
      '3 exclusion N',
      '  3 papers at 1: 0 0 6 6 9 nt 0, quota 10.5',
      '4 exclusion X',
      '  6 papers at 1: 0 0 0 10 9 nt 2, quota 9.5, elected Y',
    ]);
    expect(ties).toEqual(['4 exclusion of X Y: earlier-stage takes X (5.2.5)']);
  });

  test('also at a point between two batches of one exclusion', () => {
    // X and Y are level after every stage; only between the two batches of Z is Y behind, 6 to 8
    const ballots = '4: A > Z > Y\n12: A\n2: Z > X\n1: Z\n2: L > W\n6: X > Y\n6: Y > X\n9: W';
    const { stages, ties } = counted(contest(ballots, 2, 'AXYZLW'));
    expect(stages).toEqual([
      '1 first-preferences: 16 6 6 3 2 9 nt 0, quota 14, elected A',
      '2 surplus A: 14 6 6 5 2 9 nt 0, quota 14',
      '3 exclusion L',
      '  2 papers at 1: 14 6 6 5 0 11 nt 0, quota 14',
      '4 exclusion Z',
      '  3 papers at 1: 14 8 6 2 0 11 nt 1, quota 14',
      '  4 papers at 0.5: 14 8 8 0 0 11 nt 1, quota 14',
      '5 exclusion Y',
      '  6 papers at 1: 14 14 2 0 0 11 nt 1, quota 14, elected X',
    ]);
    expect(ties).toEqual(['5 exclusion of X Y: earlier-stage takes Y (5.2.5)']);
  });

  test('read to the letter, with the lowest although the other stays: 0 and 5 of 0, 5 and 5', () => {
    const { stages, ties } = counted(contest('5: B > C\n5: C > D\n8: D', 1, 'ABCD'));
    expect(stages).toEqual([
      '1 first-preferences: 0 5 5 8 nt 0, quota 9',
      '2 exclusion A B',
      '  5 papers at 1: 0 0 10 8 nt 0, quota 9, elected C',
    ]);
    expect(ties).toEqual(['2 exclusion of B C: lot takes B (5.2.5)']);
  });
});

test('5.3.7: papers that move at 0.00 are papers all the same, and an exclusion moves them on as a batch', () => {
  // 1 of surplus over 101 papers is less than a hundredth each
  const ballots = '101: A > C > B\n66: B\n24: C > E\n24: D > B\n46: E\n39: F > B';
  expect(counted(contest(ballots, 2, 'ABCDEF')).stages).toEqual([
    '1 first-preferences: 101 66 24 24 46 39 nt 0, quota 100, elected A',
    '2 surplus A: 100 66 24 24 46 39 nt 1, quota 100',
    '3 exclusion C',
    '  24 papers at 1: 100 66 0 24 70 39 nt 1, quota 100',
    '  101 papers at 0: 100 66 0 24 70 39 nt 1, quota 100',
    '4 exclusion D F',
    '  63 papers at 1: 100 129 0 0 70 0 nt 1, quota 100, elected B',
  ]);
});
