import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../../src/ballots/build-profile.ts';
import type { Candidate } from '../../../src/ballots/candidate.ts';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { isIndependent } from '../../../src/compare/measures/groups.ts';
import { proportionalityOf } from '../../../src/compare/measures/proportionality.ts';
import { contest } from '../../rules/contests.ts';
import { thrown } from '../../thrown.ts';

const party = (name: string, group: string): Candidate => ({ name, group });

describe('the worked example: 40, 35 and 25 votes, places 2, 1 and 0', () => {
  const candidates = [party('Ann', 'X'), party('Art', 'X'), party('Bea', 'Y'), party('Cy', 'Z')];
  const found = proportionalityOf(
    { profile: parseBallots('30: Ann > Art\n10: Art\n35: Bea\n25: Cy > Bea', candidates), seats: 3 },
    [0, 1, 2],
  );

  test('gives every group its votes and places, in the order of the ballot', () => {
    expect(found?.groups).toEqual([
      { name: 'X', candidates: [0, 1], votes: 40, share: 0.4, seats: 2, seatShare: 2 / 3 },
      { name: 'Y', candidates: [2], votes: 35, share: 0.35, seats: 1, seatShare: 1 / 3 },
      { name: 'Z', candidates: [3], votes: 25, share: 0.25, seats: 0, seatShare: 0 },
    ]);
  });

  test('gives the published indices in percentage points', () => {
    expect(found?.gallagher).toBeCloseTo(25.874, 3);
    expect(found?.loosemoreHanby).toBeCloseTo(26.667, 3);
    expect(found?.sainteLague).toBeCloseTo(42.857, 3);
    // Differences 26.667, 1.667 and 25, on average.
    expect(found?.rae).toBeCloseTo(160 / 9, 10);
    expect(found?.dHondt).toBeCloseTo(5 / 3, 12);
    expect(found?.effectiveGroups.byVotes).toBeCloseTo(1 / 0.345, 12);
    expect(found?.effectiveGroups.bySeats).toBeCloseTo(1.8, 12);
  });

  test('is data that JSON keeps', () => {
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});

describe('groups', () => {
  test('of one are those without a group and those called independent, however many of them', () => {
    const candidates = [
      party('Ann', 'Independent (Ind)'),
      { name: 'Bea' },
      party('Cy', 'Independent (Ind)'),
      { name: 'Di' },
    ];
    const contested = { profile: parseBallots('1: Ann\n1: Bea\n1: Cy\n1: Di', candidates), seats: 1 };
    expect(proportionalityOf(contested, [0])?.groups.map(({ name }) => name)).toEqual(['Ann', 'Bea', 'Cy', 'Di']);
    const lumped = proportionalityOf(contested, [0], { standsAlone: () => false });
    expect(lumped?.groups.map(({ candidates: members }) => members)).toEqual([[0, 2], [1], [3]]);
    expect(lumped?.gallagher).not.toBeCloseTo(proportionalityOf(contested, [0])?.gallagher ?? 0, 3);
  });

  test('and a lone candidate of the same name stay apart', () => {
    const candidates = [{ name: 'Green' }, party('Bea', 'Green')];
    expect(
      proportionalityOf({ profile: parseBallots('1: Green\n1: Bea', candidates), seats: 1 }, [0])?.groups,
    ).toHaveLength(2);
  });

  test.each(['Independent', 'IND', 'ind.', 'Independents', ' Independent (Ind) '])('%s is no party', (name) => {
    expect(isIndependent(name)).toBe(true);
  });

  test.each(['UK Independence Party (UKIP)', 'Indigo', 'Independent Alliance North Lanarkshire (IANL)', ''])(
    '%s is one',
    (name) => {
      expect(isIndependent(name)).toBe(false);
    },
  );
});

describe('votes', () => {
  test('are first preferences among those who stand: a paper passes over who withdrew', () => {
    const found = proportionalityOf({ ...contest('4: A > B\n3: B\n3: C\n2: A', 1), withdrawn: [0] }, [1]);
    expect(found?.groups.map(({ name, votes }) => [name, votes])).toEqual([
      ['B', 7],
      ['C', 3],
    ]);
  });

  test('of equal first preferences count for their group, or are unclear where there are several', () => {
    const candidates = [party('Ann', 'X'), party('Art', 'X'), party('Bea', 'Y')];
    const profile = parseBallots('3: Ann = Art > Bea\n2: Ann = Bea\n1: Bea', candidates);
    const found = proportionalityOf({ profile, seats: 1 }, [0]);
    expect(found).toMatchObject({ votes: 4, unclear: 2, groups: [{ votes: 3 }, { votes: 1 }] });
  });

  test('that a group with a place does not have leave two indices without a value', () => {
    const found = proportionalityOf(contest('1: A > C', 2, 'ABC'), [0, 2]);
    expect([found?.sainteLague, found?.dHondt, found?.gallagher]).toEqual([null, null, 50]);
    expect(proportionalityOf(contest('1: A > C', 1, 'ABC'), [0])?.sainteLague).toBe(0);
  });
});

test('nothing is measured where nobody is elected or nobody voted', () => {
  expect(proportionalityOf(contest('1: A', 1), [])).toBeNull();
  expect(proportionalityOf(contest('1:', 1, 'AB'), [0])).toBeNull();
  expect(proportionalityOf({ ...contest('1: A', 1), withdrawn: [0] }, [])).toBeNull();
});

test.each([
  [[0, 1], 'more are elected than there are places'],
  [[7], 'somebody is elected who does not stand'],
  [[-1], 'somebody is elected who does not stand'],
  [[2], 'somebody is elected who does not stand'],
])('elected %j are refused', (elected, message) => {
  const error = thrown(() => proportionalityOf({ ...contest('1: A', 1, 'ABC'), withdrawn: [2] }, elected));
  expect(error).toMatchObject({ code: 'bad-argument', summary: message });
});

test('someone elected twice is refused', () => {
  expect(thrown(() => proportionalityOf(contest('1: A', 2, 'AB'), [0, 0]))).toMatchObject({
    summary: 'somebody is elected twice',
  });
});

test('indices are none where places are exactly proportional, and otherwise within their bounds and of their order', () => {
  const parties = fc.array(fc.record({ votes: fc.nat({ max: 1000 }), seats: fc.nat({ max: 4 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(parties, fc.boolean(), (drawn, exact) => {
      const rows = drawn.map(({ votes, seats }) => ({ votes: exact ? seats * 7 : votes, seats }));
      const seats = rows.reduce((sum, row) => sum + row.seats, 0);
      fc.pre(seats > 0 && rows.some(({ votes }) => votes > 0));
      const candidates = rows.flatMap((row, at) =>
        Array.from({ length: row.seats + 1 }, (_, k) => party(`${at}.${k}`, `P${at}`)),
      );
      const firstOf = rows.map((_, at) => candidates.findIndex(({ group }) => group === `P${at}`));
      const profile = buildProfile(
        candidates,
        rows.map(({ votes }, at) => ({ papers: votes, ranking: [firstOf[at]] })),
      );
      const elected = rows.flatMap((row, at) => Array.from({ length: row.seats }, (_, k) => firstOf[at] + k));
      const found = proportionalityOf({ profile, seats }, elected);
      if (found === null) throw new Error('somebody is elected by somebody');
      const { gallagher, loosemoreHanby, rae } = found;
      if (exact)
        for (const index of [gallagher, loosemoreHanby, rae, found.sainteLague]) expect(index).toBeCloseTo(0, 10);
      expect(loosemoreHanby).toBeLessThanOrEqual(100 + 1e-9);
      expect(gallagher).toBeLessThanOrEqual(loosemoreHanby * Math.SQRT2 + 1e-9);
      // The largest single difference is at most Loosemore-Hanby, and so is the mean.
      expect(rae).toBeLessThanOrEqual(loosemoreHanby + 1e-9);
      if (found.dHondt !== null) expect(found.dHondt).toBeGreaterThanOrEqual(1 - 1e-12);
    }),
    { seed: 42, numRuns: 500 },
  );
});
