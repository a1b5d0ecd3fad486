import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../../src/count/check-count.ts';
import { lotByOrder } from '../../../../src/rules/lot.ts';
import { ers97 } from '../../../../src/rules/stv/statutes/ers97.ts';
import { type Ers97Vacancy, newMember, recountErs97 } from '../../../../src/rules/stv/vacancy/recount-ers97.ts';
import { contest, contests, type Limits } from '../../contests.ts';
import { naiveBallots } from '../../naive-ballots.ts';
import { historyOf } from '../history.ts';
import { names, told } from '../told.ts';
import { naiveRecount } from './naive-recount.ts';

/** A contest, who was elected by it, and a vacancy. */
function vacancies(limits: Limits) {
  return fc
    .record({ drawn: contests(limits), vacating: fc.nat(), unwilling: fc.nat({ max: 127 }) })
    .map(({ drawn, vacating, unwilling }) => {
      const lot = lotByOrder(drawn.lotOrder);
      const { elected } = ers97.count(drawn.contest, { lot });
      const rest = [...drawn.contest.profile.candidates.keys()].filter((candidate) => !elected.includes(candidate));
      const vacancy: Ers97Vacancy = {
        elected,
        vacating: elected[vacating % elected.length],
        unwilling: rest.filter((candidate) => (unwilling >> candidate) & 1),
      };
      return { ...drawn, lot, vacancy };
    })
    .filter(({ contest: { seats }, vacancy: { elected } }) => elected.length === seats);
}

describe('7: a recount for a casual vacancy', () => {
  test('counts all papers again, passing over the former member', () => {
    const original = contest('5: A > C > D\n4: B\n3: C > D\n1: D > E\n2: E > D', 2, 'ABCDE');
    // without B 11 papers are valid; the surplus of 1.33 over 5 papers is 0.26 each
    const count = recountErs97(original, { elected: [0, 1], vacating: 1 });
    expect(told(count)).toEqual([
      '1 first-preferences: 5 0 3 1 2 nt 0, quota 3.67, elected A',
      '2 surplus A: 3.67 0 4.3 1 2 nt 0.03, quota 3.67, elected C',
    ]);
    expect(newMember(count, [0, 1])).toBe(2);
  });

  test('passes over a sitting member who has the fewest votes', () => {
    const original = contest('6: A > D\n4: B > C\n1: C > B\n3: D\n2: E > D', 3, 'ABCDE');
    const count = recountErs97(original, { elected: [0, 1, 2], vacating: 0, unwilling: [] });
    // C, who sits, has 1; D and E are the others
    expect(count.stages.flatMap(({ excluded }) => excluded)).not.toContain(2);
    expect(names(count, [newMember(count, [0, 1, 2]) ?? -1])).toBe('D');
  });

  test('leaves the place vacant where nobody new is willing', () => {
    const original = contest('6: A > C\n4: B > C\n1: C', 2, 'ABC');
    const count = recountErs97(original, { elected: [0, 1], vacating: 0, unwilling: [2] });
    expect(newMember(count, [0, 1])).toBeUndefined();
    expect(count.elected).toEqual([1]);
  });

  test('of one place is a plain count without those who are passed over', () => {
    fc.assert(
      fc.property(
        vacancies({ mostSeats: 1 }),
        ({ contest: original, lot, vacancy: { unwilling = [], ...vacancy } }) => {
          const withdrawn = [...(original.withdrawn ?? []), vacancy.vacating, ...unwilling];
          const plain = ers97.count({ ...original, withdrawn }, { lot });
          const { elected, ties, quota, stages } = recountErs97(original, { ...vacancy, unwilling }, { lot });
          expect({ elected, ties, quota }).toEqual({ elected: plain.elected, ties: plain.ties, quota: plain.quota });
          expect(stages.map(({ votes }) => votes)).toEqual(plain.stages.map(({ votes }) => votes));
        },
      ),
      { seed: 7, numRuns: 1000 },
    );
  });

  test('elects one new member where one is willing, excludes no sitting one, and its books balance', () => {
    fc.assert(
      fc.property(vacancies({ mostCandidates: 7, mostSeats: 5 }), ({ contest: original, lot, vacancy }) => {
        const count = recountErs97(original, vacancy, { lot });
        expect(faultsOf(count)).toEqual([]);
        expect(count.stages.flatMap(({ excluded }) => excluded).filter((one) => vacancy.elected.includes(one))).toEqual(
          [],
        );
        const { unwilling = [], elected } = vacancy;
        const passed = new Set([...elected, ...unwilling, ...(original.withdrawn ?? [])]);
        const willing = original.profile.candidates.length - passed.size;
        expect(count.elected.filter((candidate) => !elected.includes(candidate))).toHaveLength(Math.min(1, willing));
        expect(count.elected).not.toContain(vacancy.vacating);
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  test('has the votes of a naive recount after every transfer, and its new member', () => {
    let compared = 0;
    const limits = { mostCandidates: 8, mostSeats: 5, papers: fc.integer({ min: 1, max: 400 }), withdrawals: false };
    fc.assert(
      fc.property(vacancies(limits), ({ contest: original, lot, vacancy: { unwilling = [], elected, vacating } }) => {
        const count = recountErs97(original, { elected, vacating, unwilling }, { lot });
        if (count.ties.length > 0) return;
        const sitting = elected.filter((candidate) => candidate !== vacating);
        const gone = [vacating, ...unwilling];
        const naive = naiveRecount(original.profile.candidates.length, naiveBallots(original), sitting, gone);
        expect(newMember(count, elected)).toBe(naive.newMember);
        expect(historyOf(count)).toEqual(naive.history.map((row) => row.map((votes) => String(votes / 100))));
        compared += 1;
      }),
      { seed: 97, numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(800);
  });
});

describe('a recount is refused', () => {
  const original = contest('6: A\n4: B\n1: C', 2, 'ABC');
  test.each([
    [{ elected: [0], vacating: 0 }, 'elected: not as many elected as there are places'],
    [{ elected: [0, 0], vacating: 0 }, 'elected[1]: a candidate is named twice'],
    [{ elected: [0, 3], vacating: 0 }, 'elected[1]: no such candidate'],
    [{ elected: [0, 1], vacating: 2 }, 'vacating: the former member is not among the elected'],
    [{ elected: [0, 1], vacating: 0, unwilling: [1] }, 'unwilling: a member who sits already is named as unwilling'],
    [{ elected: [0, 1], vacating: 0, unwilling: [7] }, 'unwilling[0]: no such candidate'],
  ])('%o', (vacancy, message) => {
    expect(() => recountErs97(original, vacancy)).toThrow(message);
  });

  test('when somebody elected withdrew before the count', () => {
    const withdrawn = { ...original, withdrawn: [1] };
    expect(() => recountErs97(withdrawn, { elected: [0, 1], vacating: 0 })).toThrow('withdrew before the count');
  });
});
