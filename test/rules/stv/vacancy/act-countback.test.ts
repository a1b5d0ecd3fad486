import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../../src/count/check-count.ts';
import type { Count } from '../../../../src/count/count.ts';
import { type Lot, lotByOrder, lotBySeed } from '../../../../src/rules/lot.ts';
import { actHareClark } from '../../../../src/rules/stv/statutes/act-hare-clark.ts';
import { type ActVacancy, actCountback } from '../../../../src/rules/stv/vacancy/act-countback.ts';
import { contest, contests, permutation } from '../../contests.ts';
import { historyOf } from '../history.ts';
import { told } from '../told.ts';
import { naiveCountback } from './naive-countback.ts';

function countedBack(ballots: string, seats: number, vacancy: ActVacancy): string[] {
  const count = actCountback(contest(ballots, seats, 'ABCD'), vacancy);
  expect(faultsOf(count)).toEqual([]);
  return told(count);
}

// quota 7: A 10, surplus 3 at 1/3 to B and C; D and then C excluded; B takes the other place
const surplusMoved = '6: A > B > D\n3: A > C > D\n1: A\n4: B\n3: C\n2: D';

describe('a countback', () => {
  test('13: the papers a surplus was taken from share what is left of the quota after those that show nobody', () => {
    // 1 paper shows nobody and stays at 1; 9 papers share 7 - 1, 2/3 each
    expect(countedBack(surplusMoved, 2, { vacating: 0, candidates: [2, 3] })).toEqual([
      '1 first-preferences: 0 0 2 4 nt 4, quota null, elected D',
    ]);
  });

  test('13: papers of earlier parcels, and of a member without a surplus, keep the value at which they came', () => {
    // 4 papers at 1 that show nobody else, 6 at 1/3 that show D
    expect(countedBack(surplusMoved, 2, { vacating: 1, candidates: [2, 3] })).toEqual([
      '1 first-preferences: 0 0 0 2 nt 8, quota null, elected D',
    ]);
  });

  test('13: where the papers that show nobody are worth all that is left, the others count nothing', () => {
    // of 10 papers 9 show nobody, which is more than the quota of 7
    const count = actCountback(contest('9: A\n1: A > C\n4: B\n3: C\n2: D', 2, 'ABCD'), {
      vacating: 0,
      candidates: [2, 3],
    });
    expect(told(count)).toEqual([
      '1 first-preferences: 0 0 0 0 nt 10, quota null',
      '2 exclusion C',
      '  1 papers at 0: 0 0 0 0 nt 10, quota null, elected D',
    ]);
    expect(count.ties).toMatchObject([{ over: 'exclusion', tied: [2, 3], decidedBy: 'lot', chosen: [2] }]);
  });

  test('14: without a majority the lowest is excluded, and the papers go on at the values they have', () => {
    // A is elected with 7 of 13 papers, the quota of one place: no surplus
    expect(
      countedBack('3: A > B > C\n2: A > C\n2: A > D > C\n6: B', 1, { vacating: 0, candidates: [1, 2, 3] }),
    ).toEqual([
      '1 first-preferences: 0 3 2 2 nt 0, quota null',
      '2 exclusion C',
      '  2 papers at 1: 0 3 0 2 nt 2, quota null, elected B',
    ]);
  });

  test('where nobody agrees to stand elects nobody', () => {
    const count = actCountback(contest(surplusMoved, 2, 'ABCD'), { vacating: 0, candidates: [] });
    expect(count.elected).toEqual([]);
    expect(faultsOf(count)).toEqual([]);
  });

  test('takes the lots of the count that elected the member from one hand and its own from another', () => {
    // D, E and B are excluded by two lots of the count; C, elected, leaves one paper to D and one to E
    const level = contest('5: A\n2: B\n1: C > D\n1: C > E', 2, 'ABCDE');
    const vacancy = { vacating: 2, candidates: [3, 4] };
    const back = (first: number, lot: Lot): Count =>
      actCountback(level, vacancy, { lot, countLot: lotByOrder([first, 3, 4]) });
    expect(back(1, lotByOrder([3])).elected).toEqual([4]);
    expect(back(1, lotByOrder([4])).elected).toEqual([3]);
    expect(() => back(2, lotByOrder([3]))).toThrow('the former member was not elected at this count');
    expect(back(1, lotByOrder([4])).provenance.lot).toBe(
      'the count before: the given order 1, 3, 4; the countback: the given order 4',
    );
    expect(actCountback(level, vacancy, { lot: lotBySeed(1) }).provenance.lot).toBe('drawn from the seed 1');
  });

  test('is as another does it, ranking by ranking, from the stages of the count', () => {
    let several = 0;
    let taken = 0;
    const drawn = contests({ mostCandidates: 7, mostSeats: 3, papers: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(drawn, permutation(7), fc.nat({ max: 127 }), ({ contest: original, lotOrder }, order, consent) => {
        const lot = lotByOrder(lotOrder);
        const count = actHareClark.count(original, { lot });
        const vacating = order.find((candidate) => count.elected.includes(candidate));
        if (vacating === undefined) return;
        const { withdrawn = [] } = original;
        const candidates = [...original.profile.candidates.keys()].filter(
          (candidate) =>
            !count.elected.includes(candidate) && !withdrawn.includes(candidate) && (consent >> candidate) & 1,
        );
        const back = actCountback(original, { vacating, candidates }, { lot });
        expect(faultsOf(back)).toEqual([]);
        const { history, elected } = naiveCountback(original, count, { vacating, candidates }, lotOrder);
        expect(historyOf(back)).toEqual(history);
        expect(back.elected).toEqual(elected === -1 ? [] : [elected]);
        if (back.stages.length > 1) several += 1;
        if (count.stages.some(({ action }) => action.kind === 'surplus' && action.candidates?.includes(vacating)))
          taken += 1;
      }),
      { seed: 14, numRuns: 3000 },
    );
    expect(several).toBeGreaterThan(100);
    expect(taken).toBeGreaterThan(100);
  });
});

describe('a countback is refused', () => {
  test.each([
    [{ vacating: 2, candidates: [3] }, 'vacating: the former member was not elected at this count'],
    [{ vacating: 0, candidates: [9] }, 'candidates[0]: no such candidate'],
    [{ vacating: 0, candidates: [2, 1] }, 'candidates[1]: a candidate of a countback was elected already'],
    [{ vacating: 0, candidates: [2, 2] }, 'candidates[1]: a candidate is named twice'],
  ])('%o', (vacancy, message) => {
    expect(() => actCountback(contest(surplusMoved, 2, 'ABCD'), vacancy)).toThrow(message);
  });

  test('when a candidate withdrew from the count', () => {
    const withdrawn = { ...contest(surplusMoved, 2, 'ABCD'), withdrawn: [3] };
    expect(() => actCountback(withdrawn, { vacating: 0, candidates: [3] })).toThrow('withdrew from the count');
  });
});
