import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../../src/count/check-count.ts';
import { readCount, writeCount } from '../../../../src/count/json.ts';
import { lotByOrder } from '../../../../src/rules/lot.ts';
import { meekReference } from '../../../../src/rules/stv/statutes/meek-reference.ts';
import { contest } from '../../contests.ts';
import { tiesTold, told } from '../told.ts';

/** The example that the rules are told by. */
const tiny = contest('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C', 2);

describe('the tiny example', () => {
  const count = meekReference.count(tiny);

  test('B.2, B.3: votes, quotas and who is elected at each stage', () => {
    expect(told(count)).toEqual([
      '1 first-preferences: 8 3 4 3 nt 0, quota 6.000000001, elected A',
      '2 surplus A: 6.000000008 4.499999994 4.499999998 3 nt 0, quota 6.000000001',
      '3 exclusion D: 6.000000008 4.499999994 7.499999998 0 nt 0, quota 6.000000001, elected C',
    ]);
  });

  test('B.2.f: 1 × 6.000000001 ÷ 8 is rounded up', () => {
    expect(count.stages.map(({ keepFactors }) => keepFactors?.[0])).toEqual(['1', '0.750000001', '0.750000001']);
    expect(count.stages.map(({ keepFactors }) => keepFactors?.[3])).toEqual(['1', '1', '0']);
  });

  test('B.2: the second stage distributes twice, with the old keep factor and the new', () => {
    expect(count.stages.map(({ iterations }) => iterations)).toEqual([1, 2, 1]);
  });

  test('each stage names its clause, and each election its reason', () => {
    expect(count.stages.map(({ action }) => action)).toEqual([
      { kind: 'first-preferences', clause: 'B.2.a' },
      { kind: 'surplus', candidates: [0], clause: 'B.2.f' },
      { kind: 'exclusion', candidates: [3], clause: 'B.3' },
    ]);
    expect(count.stages[2].excluded).toEqual([3]);
    expect(count.stages[0].reasons).toEqual([{ candidates: [0], because: 'reached the quota', clause: 'B.2.c' }]);
  });

  test('is written as JSON and read back', () => {
    expect(readCount(writeCount(count))).toEqual(count);
  });
});

describe('the end of a count', () => {
  test('B.1, C: an exclusion that leaves as many as the places moves no papers any more', () => {
    const count = meekReference.count(contest('5: A\n3: B > C\n3: C\n1: D', 2), { lot: lotByOrder([2]) });
    expect(told(count)).toEqual([
      '1 first-preferences: 5 3 3 1 nt 0, quota 4.000000001, elected A',
      '2 surplus A: 3.500000945 3 3 1 nt 1.499999055, quota 3.500000316',
      '3 exclusion D: 3.000000945 3 3 0 nt 2.999999055, quota 3.000000316',
      '4 completion B: 3.000000945 3 3 0 nt 2.999999055, quota 3.000000316, elected B',
    ]);
    expect(count.stages[3].excluded).toEqual([2]);
  });

  test('B.1, C: no more candidates than places are elected without any distribution, the one with most votes first', () => {
    const count = meekReference.count(contest('2: B', 2, 'AB'));
    expect(told(count)).toEqual([
      '1 first-preferences: 0 2 nt 0, quota 0.666666667',
      '2 completion B A: 0 2 nt 0, quota 0.666666667, elected B A',
    ]);
    expect(count.stages[1].iterations).toBeUndefined();
  });

  test('the last but one excluded by lot, the other is elected and the votes stay where they were', () => {
    const count = meekReference.count(contest('4: A\n4: B', 1), { lot: lotByOrder([1, 0]) });
    expect(told(count)).toEqual([
      '1 first-preferences: 4 4 nt 0, quota 4.000000001',
      '2 completion A: 4 4 nt 0, quota 4.000000001, elected A',
    ]);
    expect(count.stages[1].excluded).toEqual([1]);
    expect(tiesTold(count)).toEqual(['2 exclusion of A B: lot takes B (B.3)']);
  });

  test('no papers: all are level, lots take them out one by one', () => {
    const count = meekReference.count(contest('', 1, 'ABC'));
    expect(count.quota).toBe('0.000000001');
    expect(count.elected).toEqual([2]);
    expect(faultsOf(count)).toEqual([]);
  });

  test('everybody withdrew: nobody is elected, all papers are invalid', () => {
    const count = meekReference.count({ ...tiny, withdrawn: [0, 1, 2, 3] });
    expect(count.elected).toEqual([]);
    expect(count.papers).toEqual({ valid: 0, invalid: 18 });
    expect(faultsOf(count)).toEqual([]);
  });
});

describe('papers', () => {
  test('A: a candidate who withdrew keeps nothing, and a paper that shows no other is invalid', () => {
    const count = meekReference.count({ ...contest('3: A > B\n2: A\n4: C\n1: B', 1), withdrawn: [0] });
    expect(count.papers).toEqual({ valid: 8, invalid: 2 });
    expect(count.stages[0].votes).toEqual(['0', '4', '4']);
    expect(count.stages[0].keepFactors).toEqual(['0', '1', '1']);
  });

  test('skipped ranks are closed up, and a name that stands again is passed over', () => {
    const odd = meekReference.count(contest('5: A > - > B\n3: B > B > C\n1: C', 1));
    const plain = meekReference.count(contest('5: A > B\n3: B > C\n1: C', 1));
    expect(odd.stages).toEqual(plain.stages);
  });

  test('B.2.a: what an elected candidate does not keep goes on even to one elected at the same time', () => {
    const [, settled] = meekReference.count(contest('90: A > D\n90: B > A > C\n30: C\n25: D', 3, 'ABCD')).stages;
    expect(settled.action.candidates).toEqual([0, 1]);
    expect(settled.quota).toBe('58.750000001');
    // B keeps 58.75 / 90 of a paper. A keeps less, since part of the papers of B reach A too: 58.75 / (90 + 31.25).
    expect(settled.keepFactors).toEqual(['0.484536083', '0.652777778', '1', '1']);
    expect(settled.votes.slice(2)).toEqual(['46.10824734', '71.39175253']);
  });
});

describe('B.3: tied for exclusion are the lowest and all whom the surpluses together could put level', () => {
  const papers = contest('3: A\n3: A > B\n2: C', 2);

  test('B has 0.0000002 less than C, and the surplus that is left is 0.0000003: a lot decides', () => {
    const count = meekReference.count(papers, { lot: lotByOrder([2]) });
    expect(told(count)).toEqual([
      '1 first-preferences: 6 0 2 nt 0, quota 2.666666667, elected A',
      '2 surplus A: 2.0000004 1.9999998 2 nt 1.9999998, quota 2.000000067',
      '3 completion B: 2.0000004 1.9999998 2 nt 1.9999998, quota 2.000000067, elected B',
    ]);
    expect(tiesTold(count)).toEqual(['3 exclusion of B C: lot takes C (B.3)']);
  });

  test('by another lot C is elected', () => {
    expect(meekReference.count(papers).elected).toEqual([0, 2]);
  });
});
