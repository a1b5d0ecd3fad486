import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Completions, canConform, conformance } from '../../../../src/rules/stv/constraints/conformance.ts';
import type { ReservedPlaces } from '../../../../src/rules/stv/constraints/reserved-places.ts';
import { thrown } from '../../../thrown.ts';
import { anyReserved, naiveConformance, reservedAround } from './naive-conformance.ts';

/** Somewhere in a count of at most ten candidates. */
const anywhere: fc.Arbitrary<Completions> = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 6 }))
  .chain(([candidates, seats]) => {
    const everybody = [...Array(candidates).keys()];
    return fc
      .tuple(
        fc.shuffledSubarray(everybody, { minLength: candidates }),
        fc.nat({ max: Math.min(seats, candidates) }),
        fc.nat({ max: candidates }),
        fc.nat({ max: candidates }),
      )
      .chain(([order, elected, excluded, winners]) => {
        const left = order.slice(elected, Math.max(elected, candidates - excluded)).sort((a, b) => a - b);
        const around = reservedAround(candidates, order.slice(0, Math.min(winners, seats)), 4);
        return fc
          .oneof(anyReserved(candidates, seats), around)
          .map((reserved) => ({ reserved, seats, elected: order.slice(0, elected), continuing: left }));
      });
  });

test('who is doomed and who is guarded is the same as by trying every set of those who continue', () => {
  const seen = { possible: 0, impossible: 0, doomed: 0, guarded: 0 };
  fc.assert(
    fc.property(anywhere, (completions) => {
      const found = conformance(completions);
      expect(found).toEqual(naiveConformance(completions));
      expect(canConform(completions)).toBe(found.possible);
      seen[found.possible ? 'possible' : 'impossible'] += 1;
      if (found.doomed.length > 0) seen.doomed += 1;
      if (found.guarded.length > 0) seen.guarded += 1;
    }),
    { seed: 30, numRuns: 4000 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(200);
});

describe('Hill’s council: 14 places, 7 English, 6 Scottish, 1 Welsh, 7 men, 7 women', () => {
  const sizes = [7, 7, 6, 3, 1, 1];
  const starts = sizes.map((_, group) => sizes.slice(0, group).reduce((sum, size) => sum + size, 0));
  const members = sizes.map((size, group) => Array.from({ length: size }, (_, place) => starts[group] + place));
  const exactly = (name: string, groups: readonly number[], places: number): ReservedPlaces => ({
    name,
    candidates: groups.flatMap((group) => members[group]),
    least: places,
    most: places,
  });
  const reserved = [
    exactly('English', [0, 1], 7),
    exactly('Scottish', [2, 3], 6),
    exactly('Welsh', [4, 5], 1),
    exactly('men', [0, 2, 4], 7),
    exactly('women', [1, 3, 5], 7),
  ];
  const everybody = members.flat();

  test('exactly eight tables of English men, English women, Scottish men … conform', () => {
    let tables: number[][] = [[]];
    for (const size of sizes)
      tables = tables.flatMap((table) => Array.from({ length: size + 1 }, (_, taken) => [...table, taken]));
    const conformant = tables.filter((table) => {
      const elected = table.flatMap((taken, group) => members[group].slice(0, taken));
      return elected.length === 14 && canConform({ reserved, seats: 14, elected, continuing: [] });
    });
    expect(conformant.map((table) => table.join(' '))).toEqual([
      '0 7 6 0 1 0',
      '1 6 5 1 1 0',
      '1 6 6 0 0 1',
      '2 5 4 2 1 0',
      '2 5 5 1 0 1',
      '3 4 3 3 1 0',
      '3 4 4 2 0 1',
      '4 3 3 3 0 1',
    ]);
  });

  test('with the Welsh man elected a fourth English man is out of reach, without being doomed before', () => {
    const [welshman] = members[4];
    const start = conformance({ reserved, seats: 14, elected: [], continuing: everybody });
    expect(start).toEqual({ possible: true, doomed: [], guarded: [] });
    const elected = [welshman, ...members[0].slice(0, 3)];
    const continuing = everybody.filter((candidate) => !elected.includes(candidate));
    // only 3 4 3 3 1 0 is left: no more English men, all three Scottish women, no Welsh woman
    expect(conformance({ reserved, seats: 14, elected, continuing })).toEqual({
      possible: true,
      doomed: [...members[0].slice(3), ...members[5]],
      guarded: members[3],
    });
  });
});

describe('a completion', () => {
  const one = { name: 'women', candidates: [0, 1], least: 1, most: 2 };

  test('takes everybody who continues where they are fewer than the places', () => {
    const short = { reserved: [{ ...one, most: 1 }], seats: 3, elected: [], continuing: [0, 2] };
    expect(conformance(short)).toEqual({ possible: true, doomed: [], guarded: [0, 2] });
  });

  test('never leaves a place open to keep a constraint', () => {
    const short = { reserved: [{ ...one, most: 1 }], seats: 3, elected: [], continuing: [0, 1] };
    expect(conformance(short).possible).toBe(false);
  });

  test('dooms all who continue once the places are filled', () => {
    const full = { reserved: [one], seats: 1, elected: [0], continuing: [1, 2] };
    expect(conformance(full)).toEqual({ possible: true, doomed: [1, 2], guarded: [] });
  });
});

test('fractions of candidates do not make a result possible', () => {
  // exactly one of each two of A, B and C: half of each would do
  const pairs = [
    [0, 1],
    [1, 2],
    [0, 2],
  ];
  const reserved = pairs.map((candidates, index) => ({ name: `pair ${index}`, candidates, least: 1, most: 1 }));
  expect(canConform({ reserved, seats: 2, elected: [], continuing: [0, 1, 2, 3, 4] })).toBe(false);
});

test('thirty groups of two, from five nations, two genders and three ages, are looked through', () => {
  const everybody = [...Array(60).keys()];
  const trait = (name: string, size: number, of: (candidate: number) => number, least: number, most: number) =>
    [...Array(size).keys()].map((value) => ({
      name: `${name} ${value}`,
      candidates: everybody.filter((candidate) => of(candidate) % size === value),
      least,
      most,
    }));
  const reserved = [
    ...trait('nation', 5, (candidate) => candidate, 2, 4),
    ...trait('gender', 2, (candidate) => Math.floor(candidate / 5), 7, 7),
    ...trait('age', 3, (candidate) => Math.floor(candidate / 10), 4, 5),
  ];
  expect(conformance({ reserved, seats: 14, elected: [0, 5, 10], continuing: everybody.slice(11) })).toEqual({
    possible: true,
    doomed: [],
    guarded: [],
  });
});

test('sets that overlap in thousands of ways are refused and not waited for', () => {
  const everybody = [...Array(3000).keys()];
  const reserved = Array.from({ length: 12 }, (_, bit) => ({
    name: `bit ${bit}`,
    candidates: everybody.filter((candidate) => (candidate >> bit) & 1),
    least: 1,
    most: 5,
  }));
  const error = thrown(() => conformance({ reserved, seats: 5, elected: [], continuing: everybody }));
  expect(error.code).toBe('too-large');
});
