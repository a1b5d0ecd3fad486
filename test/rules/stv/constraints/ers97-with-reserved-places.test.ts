import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { papersOf } from '../../../../src/ballots/papers.ts';
import { faultsOf } from '../../../../src/count/check-count.ts';
import { readCount, writeCount } from '../../../../src/count/json.ts';
import { lotByOrder } from '../../../../src/rules/lot.ts';
import { ers97WithReservedPlaces } from '../../../../src/rules/stv/constraints/ers97-with-reserved-places.ts';
import type { ReservedPlaces } from '../../../../src/rules/stv/constraints/reserved-places.ts';
import { ers97 } from '../../../../src/rules/stv/statutes/ers97.ts';
import { contest, contests, type Drawn } from '../../contests.ts';
import { names, tiesTold, told } from '../told.ts';
import { meets, naiveConformance, reservedAround } from './naive-conformance.ts';

/** A contest with reserved places that some result can meet. */
const withReserved: fc.Arbitrary<{ drawn: Drawn; reserved: ReservedPlaces[] }> = contests({
  mostCandidates: 7,
  mostSeats: 5,
}).chain((drawn) => {
  const { profile, seats, withdrawn = [] } = drawn.contest;
  const standing = drawn.lotOrder.filter((candidate) => !withdrawn.includes(candidate));
  const around = reservedAround(profile.candidates.length, standing.slice(0, seats), 4);
  return around.map((reserved) => ({ drawn, reserved }));
});

function reserve(members: readonly number[], least: number, most: number, name = 'women'): ReservedPlaces {
  return { name, candidates: members, least, most };
}

describe('with reserved places', () => {
  test('every result meets them, the books balance and no guarded candidate is excluded', () => {
    let bound = 0;
    fc.assert(
      fc.property(withReserved, ({ drawn: { contest: drawn, lotOrder }, reserved }) => {
        const lot = lotByOrder(lotOrder);
        const count = ers97WithReservedPlaces(reserved).count(drawn, { lot });
        expect(faultsOf(count)).toEqual([]);
        expect(meets(reserved, count.elected)).toBe(true);
        const { seats, profile, withdrawn = [] } = drawn;
        const standing = profile.candidates.length - new Set(withdrawn).size;
        expect(count.elected).toHaveLength(Math.min(seats, standing));
        const plain = ers97.count(drawn, { lot });
        if (plain.elected.join() !== count.elected.join()) bound += 1;
        let elected: readonly number[] = [];
        let continuing = [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
        for (const stage of count.stages) {
          const { doomed, guarded } = naiveConformance({ reserved, seats, elected, continuing });
          expect(stage.excluded.filter((candidate) => guarded.includes(candidate))).toEqual([]);
          if (stage.number > 1 && doomed.length > 0) expect(stage.excluded).toEqual(doomed);
          elected = [...elected, ...stage.elected];
          continuing = continuing.filter((candidate) => ![...elected, ...stage.excluded].includes(candidate));
        }
        if (withdrawn.length === 0) {
          const papers = papersOf(profile, ers97.reads);
          expect(ers97WithReservedPlaces(reserved).winners?.(papers, seats, lot)).toEqual(count.elected);
        }
      }),
      { seed: 3, numRuns: 2000 },
    );
    expect(bound).toBeGreaterThan(300);
  });

  test('that bind nobody the count is that of plain ERS97', () => {
    fc.assert(
      fc.property(contests({ mostCandidates: 7, mostSeats: 5 }), ({ contest: drawn, lotOrder }) => {
        const everybody = [...drawn.profile.candidates.keys()];
        const free = [reserve(everybody.slice(0, 3), 0, drawn.seats), reserve(everybody, 0, drawn.seats, 'all')];
        const lot = lotByOrder(lotOrder);
        const { stages, elected, ties, quota } = ers97WithReservedPlaces(free).count(drawn, { lot });
        const plain = ers97.count(drawn, { lot });
        const figures = ({ stages: told }: Pick<typeof plain, 'stages'>) =>
          told.map(({ action: { clause: _, ...action }, reasons: __, ...stage }) => ({ ...stage, action }));
        expect({ elected, ties, quota, stages: figures({ stages }) }).toEqual({
          elected: plain.elected,
          ties: plain.ties,
          quota: plain.quota,
          stages: figures(plain),
        });
      }),
      { seed: 97, numRuns: 1500 },
    );
  });
});

describe('the record of a count with reserved places', () => {
  test('names the sets with their members, and gives the same count again', () => {
    fc.assert(
      fc.property(withReserved, ({ drawn: { contest: drawn, lotOrder }, reserved }) => {
        const lot = lotByOrder(lotOrder);
        const written = writeCount(ers97WithReservedPlaces(reserved).count(drawn, { lot }));
        const { contest: record, provenance } = readCount(written);
        expect(record.reserved).toEqual(reserved);
        expect(writeCount(ers97WithReservedPlaces(record.reserved ?? []).count(drawn, { lot }))).toBe(written);
        expect(provenance.input).toBe(ers97.count(drawn, { lot }).provenance.input);
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test('is left out where nothing is reserved', () => {
    expect(ers97WithReservedPlaces([]).count(contest('1: A', 1)).contest).not.toHaveProperty('reserved');
  });

  test('is there for drawn papers too', () => {
    const original = contest('2: A\n1: B', 1);
    const { countPapers } = ers97WithReservedPlaces([reserve([1], 1, 1)]);
    const count = countPapers?.(original, papersOf(original.profile, ers97.reads));
    expect(count?.contest.reserved).toEqual([{ name: 'women', candidates: [1], least: 1, most: 1 }]);
    expect(count?.elected).toEqual([1]);
  });

  test('keeps a name that would steer a terminal out of title and decisions', () => {
    const rule = ers97WithReservedPlaces([reserve([0], 0, 1, '\u001b[31m\u202ewomen\n')]);
    const told = JSON.stringify([rule.title, rule.decisions?.map(({ name, says }) => [name, says])]);
    expect(told).not.toMatch(/\\u001b|\u202e|\\n/);
    expect(rule.title).toContain('\\u{1b}[31m\\u{202e}women');
  });
});

describe('reserved places, as Hill has them (Voting matters 9, 1998)', () => {
  const counted = (reserved: ReservedPlaces, ballots: string, seats: number, candidates = 'ABCDE') => {
    const count = ers97WithReservedPlaces([reserved]).count(contest(ballots, seats, candidates));
    return { stages: told(count), ties: tiesTold(count), elected: names(count, count.elected) };
  };

  test('a guarded candidate with the fewest votes is passed over and elected at the end', () => {
    expect(counted(reserve([3], 1, 1), '5: A\n5: B\n4: C\n1: D\n3: E > A', 2)).toEqual({
      stages: [
        '1 first-preferences: 5 5 4 1 3 nt 0, quota 6',
        '2 exclusion E',
        '  3 papers at 1: 8 5 4 1 0 nt 0, quota 6, elected A',
        '3 completion D: 8 5 4 1 0 nt 0, quota 6, elected D',
      ],
      ties: [],
      elected: 'A D',
    });
  });

  test('the doomed are excluded at once and together, before a surplus moves', () => {
    // two places, at most one of A, B and C: with A elected at the first stage B and C are doomed
    const { stages, elected } = counted(reserve([0, 1, 2], 0, 1), '12: A > B\n5: B > D\n4: C > E\n4: D\n3: E', 2);
    expect(stages).toEqual([
      '1 first-preferences: 12 5 4 4 3 nt 0, quota 9.34, elected A',
      '2 exclusion B C',
      '  9 papers at 1: 12 0 0 9 7 nt 0, quota 9.34',
      '3 surplus A: 9.34 0 0 9 7 nt 2.66, quota 9.34, elected D',
    ]);
    expect(elected).toBe('A D');
  });

  test('of two who reach the quota and cannot both be elected, the one with more votes is', () => {
    const { stages, elected } = counted(reserve([0, 1], 0, 1), '8: A\n7: B > C\n3: C\n2: D', 2, 'ABCD');
    expect(stages).toEqual([
      '1 first-preferences: 8 7 3 2 nt 0, quota 6.67, elected A',
      '2 exclusion B',
      '  7 papers at 1: 8 0 10 2 nt 0, quota 6.67, elected C',
    ]);
    expect(elected).toBe('A C');
  });

  test('of two who are level at the quota, a lot takes one where they never differed', () => {
    const { ties, elected } = counted(reserve([0, 1], 0, 1), '8: A > C\n8: B > C\n3: C\n2: D', 2, 'ABCD');
    expect(ties).toEqual([expect.stringMatching(/^1 election of A B: lot takes A \(5\.6\.2\)$/)]);
    expect(elected).toBe('A C');
  });

  test('an exclusion of several takes only as many as leave the places to be met', () => {
    const ballots = '6: A\n6: B\n6: C\n2: D\n1: E\n1: F';
    // 1 + 1 + 2 do not exceed 6, so that plain ERS97 excludes D with E and F; but D or E must be elected
    expect(told(ers97.count(contest(ballots, 2, 'ABCDEF')))[1]).toBe('2 exclusion E F D');
    expect(counted(reserve([3, 4], 1, 1), ballots, 2, 'ABCDEF').stages[1]).toBe('2 exclusion E F');
  });

  test('is cited by every decision that it changes, and the count says that it is approximate', () => {
    const rule = ers97WithReservedPlaces([reserve([0], 0, 1)]);
    const touched = (rule.decisions ?? []).filter(({ clause }) => clause.includes('Hill'));
    expect(touched.map(({ name }) => name)).toEqual([
      'reserved women',
      'elect',
      'fillLast',
      'deferSurpluses',
      'exclude',
    ]);
    expect(rule.id).toBe('ers97-reserved-places');
    expect(rule.title).toContain('women 0 to 1');
    const { provenance } = rule.count(contest('1: A', 1));
    expect(provenance.approximate?.join()).toContain('reserved places');
  });

  test('refuses before the count what cannot be met', () => {
    const rule = ers97WithReservedPlaces([reserve([0], 1, 1), reserve([1], 1, 1, 'men')]);
    expect(() => rule.count(contest('1: A\n1: B', 1))).toThrow(
      'at least 1 of "women" (1 stand) and at least 1 of "men"',
    );
    expect(() => rule.winners?.(papersOf(contest('1: A\n1: B', 1).profile), 1, lotByOrder())).toThrow('at least 1 of');
  });
});
