import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import type { Count } from '../../../src/count/count.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { letters } from '../../ballots/arbitraries.ts';
import { contest } from '../contests.ts';
import { tiesTold, told } from './told.ts';

describe('the tiny example, worked by hand', () => {
  const count = ers97.count(contest('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C', 2, 'ABCD'));

  test('every stage', () => {
    expect(told(count)).toEqual([
      '1 first-preferences: 8 3 4 3 nt 0, quota 6, elected A',
      '2 surplus A: 6 4.5 4.5 3 nt 0, quota 6',
      '3 exclusion D',
      '  3 papers at 1: 6 4.5 7.5 0 nt 0, quota 6, elected C',
    ]);
    expect(count.elected).toEqual([0, 2]);
    expect(count.ties).toEqual([]);
  });

  test('each stage names the clause it comes from, and each election its reason', () => {
    expect(count.stages.map(({ action }) => action.clause)).toEqual(['5.1.6', '5.2.3', '5.2.5']);
    expect(count.stages.map(({ reasons }) => reasons)).toEqual([
      [{ candidates: [0], because: 'reached the quota', clause: '5.1.7' }],
      undefined,
      [{ candidates: [2], because: 'reached the quota', clause: '5.4.9' }],
    ]);
  });
});

test('5.3.13: whoever a surplus elects is elected under that clause', () => {
  const { stages } = ers97.count(contest('1: B > C', 2, 'ABC'));
  expect(stages.map(({ reasons = [] }) => reasons.map(({ candidates, clause }) => [candidates, clause]))).toEqual([
    [[[1], '5.1.7']],
    [[[2], '5.3.13']],
  ]);
});

/**
 * An election whose first candidate alone has a surplus at the first stage: of its papers `without` show nobody else and
 * the others go to the second; the rest of the valid papers are spread evenly over the others.
 */
function countOfSurplus(valid: number, seats: number, papers: number, without: number): Count {
  const others = seats + 1;
  const rest = Array.from({ length: others }, (_, other) => ({
    papers: Math.floor((valid - papers + other) / others),
    ranking: [other + 1],
  }));
  const rankings = [{ papers: papers - without, ranking: [0, 1] }, { papers: without, ranking: [0] }, ...rest];
  return ers97.count({ profile: buildProfile(letters(others + 1), rankings), seats });
}

describe('5.1.6, 5.3: the book’s surpluses of the first stage', () => {
  test.each([
    { valid: 753, seats: 6, papers: 134, without: 11, quota: '107.58', moved: 123, value: '0.21', lost: '0.59' },
    { valid: 978, seats: 10, papers: 127, without: 4, quota: '88.91', moved: 123, value: '0.3', lost: '1.19' },
    { valid: 2499, seats: 2, papers: 867, without: 17, quota: '833', moved: 850, value: '0.04', lost: '0' },
    { valid: 3447, seats: 2, papers: 1635, without: 14, quota: '1149', moved: 1621, value: '0.29', lost: '15.91' },
    { valid: 3945, seats: 2, papers: 1327, without: 10, quota: '1315', moved: 1317, value: '0', lost: '12' },
  ])('$papers papers on $quota, $without without a next preference, move at $value', (line) => {
    const { stages } = countOfSurplus(line.valid, line.seats, line.papers, line.without);
    expect(stages[0]).toMatchObject({ quota: line.quota, elected: [0], nonTransferable: '0' });
    expect(stages[1]).toMatchObject({
      action: { kind: 'surplus', candidates: [0], clause: '5.2.3' },
      nonTransferable: line.lost,
      lostToRounding: '0',
      batches: [{ value: line.value, papers: line.moved }],
    });
    expect(stages[1].votes[0]).toBe(line.quota);
  });

  test('5.3.6: where the papers that can move are worth less than the surplus, the difference is non-transferable', () => {
    const { stages } = countOfSurplus(30, 2, 16, 13);
    expect(stages[1]).toMatchObject({ nonTransferable: '3', batches: [{ value: '1', papers: 3 }] });
  });

  test('5.3: a surplus without a single transferable paper is a stage all the same', () => {
    const { stages } = countOfSurplus(30, 2, 16, 16);
    expect(stages[1]).toMatchObject({ action: { kind: 'surplus', candidates: [0] }, nonTransferable: '6' });
    expect(stages[1].votes).toEqual(['10', '4', '5', '5']);
  });
});

describe('5.2.3: the order of surpluses', () => {
  const surpluses = (ballots: string): unknown[] =>
    ers97
      .count(contest(ballots, 3, 'ABCDE'))
      .stages.filter(({ action }) => action.kind === 'surplus')
      .map(({ action }) => action.candidates);

  test('the largest is transferred first, whoever was elected first', () => {
    expect(surpluses('14: A > D\n16: B > E\n5: C\n5: D\n4: E')).toEqual([[1], [0]]);
  });

  test('equal ones that never differed go by lot', () => {
    const count = ers97.count(contest('15: A > D\n15: B > E\n5: C\n5: D\n4: E', 3, 'ABCDE'));
    expect(tiesTold(count)).toEqual(['2 surplus of A B: lot takes A (5.2.3)']);
  });
});

describe('5.4.8: the quota falls with papers that become non-transferable in an exclusion', () => {
  test('before anybody is looked at, so that it can elect in the same batch', () => {
    // 90 papers for 2 places: 30; without the 15 of D: 25. The surplus of A, who received nothing, is in the first preferences.
    const count = ers97.count(contest('20: A > C\n9: A\n24: B\n22: C\n15: D', 2, 'ABCD'));
    expect(told(count)).toEqual([
      '1 first-preferences: 29 24 22 15 nt 0, quota 30',
      '2 exclusion D',
      '  15 papers at 1: 29 24 22 0 nt 15, quota 25, elected A',
      '3 surplus A: 25 24 26 0 nt 15, quota 25, elected C',
    ]);
  });

  test('but no more once anybody is elected, and never after a surplus', () => {
    const count = ers97.count(contest('12: A\n6: B > C\n5: C\n4: D > B\n3: E', 2, 'ABCDE'));
    expect(told(count)).toEqual([
      '1 first-preferences: 12 6 5 4 3 nt 0, quota 10, elected A',
      '2 surplus A: 10 6 5 4 3 nt 2, quota 10',
      '3 exclusion E',
      '  3 papers at 1: 10 6 5 4 0 nt 5, quota 10',
      '4 exclusion D',
      '  4 papers at 1: 10 10 5 0 0 nt 5, quota 10, elected B',
    ]);
  });
});

/** A's papers reach Z at a half each, so that the exclusion of Z has two batches; L goes before Z. */
const twoBatches = '4: A > Z > X > Y\n8: A\n2: Z > X\n1: Z > Y\n8: X\n6: Y\n9: W\n';
const untilZ = [
  '1 first-preferences: 12 8 6 3 2 9 nt 0, quota 10, elected A',
  '2 surplus A: 10 8 6 5 2 9 nt 0, quota 10',
  '3 exclusion L',
];

describe('5.4: an exclusion goes batch by batch, from the highest value down', () => {
  test('5.4.10: whoever an earlier batch elected gets no more, the papers go on', () => {
    expect(told(ers97.count(contest(`${twoBatches}2: L > Y`, 3, 'AXYZLW')))).toEqual([
      ...untilZ,
      '  2 papers at 1: 10 8 8 5 0 9 nt 0, quota 10',
      '4 exclusion Z',
      '  3 papers at 1: 10 10 9 2 0 9 nt 0, quota 10, elected X',
      '  4 papers at 0.5: 10 10 11 0 0 9 nt 0, quota 10, elected Y',
    ]);
  });

  test('5.5.2: once the places are filled the other batches stay where they are', () => {
    // 28 votes are active after the first batch: X has the quota, 18 are left, and 9 is half of them.
    expect(told(ers97.count(contest(`${twoBatches}2: L`, 3, 'AXYZLW')))).toEqual([
      ...untilZ,
      '  2 papers at 1: 10 8 6 5 0 9 nt 2, quota 10',
      '4 exclusion Z',
      '  3 papers at 1: 10 10 7 2 0 9 nt 2, quota 10, elected X W',
    ]);
  });
});
