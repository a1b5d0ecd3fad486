import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { chances } from '../../src/whatif/chances.ts';
import { changeOf, groupChances, placesKept } from '../../src/whatif/changes.ts';
import { firstPastThePostWinners } from '../../src/whatif/possible.ts';
import { whatIf } from '../../src/whatif/what-if.ts';
import { declared, unite2017 } from './declared.ts';

/** Every choice of so many from a list. */
function subsets(list: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return list.flatMap((one, at) => subsets(list.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}

/** Every set that first-past-the-post can elect, however its lots fall. */
function possibleLeaders({ candidates, seats }: DeclaredResult): readonly (readonly number[])[] {
  const votes = (set: readonly number[]): number =>
    set.reduce((sum, candidate) => sum + candidates[candidate].votes, 0);
  const all = subsets([...candidates.keys()], seats);
  const most = Math.max(...all.map(votes));
  return all.filter((set) => votes(set) === most);
}

/** Small totals, so that many are level. */
const results = fc
  .tuple(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 6 }))
  .filter(([votes, seats]) => seats <= votes.length)
  .map(([votes, seats]) => declared(votes, seats));

test('the places kept are those shared with the nearest set that first-past-the-post can elect', () => {
  fc.assert(
    fc.property(results, (result) => {
      const kept = placesKept(result);
      for (const elected of subsets([...result.candidates.keys()], result.seats)) {
        const shared = possibleLeaders(result).map((set) => set.filter((one) => elected.includes(one)).length);
        expect(kept(elected)).toBe(Math.max(...shared));
      }
    }),
    { seed: 61 },
  );
});

const grouped: DeclaredResult = {
  ...declared([410, 360, 240, 200, 130, 60], 3),
  candidates: declared([410, 360, 240, 200, 130, 60], 3).candidates.map((candidate, index) => {
    const group = ['Left', 'Right', 'Left', 'Right', 'Green'][index];
    return group === undefined ? candidate : { ...candidate, group };
  }),
};

describe('three places, five candidates of groups and one of none', () => {
  const drawn = chances(grouped, ers97, uniform(), { draws: 2000, seed: 5 });
  const change = changeOf(grouped, drawn);
  const groups = groupChances(grouped, drawn) ?? [];

  test('the chance of a change is that of all sets but the leaders, and the sum over places changed', () => {
    const leaders = drawn.sets.find(({ elected }) => elected.join() === '0,1,2');
    expect(change.mean).toBeCloseTo(1 - (leaders?.mean ?? 0), 12);
    expect(change.places.map(({ changed }) => changed)).toEqual([0, 1, 2, 3]);
    expect(change.places.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 12);
    expect(change.places.slice(1).reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(change.mean, 12);
    expect(change.mean).toBeGreaterThan(0.1);
  });

  test('groups stand in order of the places and votes they had, those without one together', () => {
    expect(groups.map(({ group, firstPastThePost }) => [group, firstPastThePost])).toEqual([
      ['Left', 2],
      ['Right', 1],
      ['Green', 0],
      [null, 0],
    ]);
    expect(groups.map(({ places }) => places.length)).toEqual([3, 3, 2, 2]);
  });

  test('a group expects the sum of what its candidates do, and all groups all places', () => {
    const members = [[0, 2], [1, 3], [4], [5]];
    groups.forEach(({ expected, standardError, places }, which) => {
      const chancesOfMembers = members[which].map((candidate) => drawn.candidates[candidate].mean);
      expect(expected).toBeCloseTo(
        chancesOfMembers.reduce((sum, chance) => sum + chance, 0),
        12,
      );
      expect(places.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 12);
      const variance = places.reduce((sum, place) => sum + place.mean * (place.places - expected) ** 2, 0);
      expect(standardError).toBeCloseTo(Math.sqrt(variance / drawn.draws), 12);
    });
    expect(groups.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(3, 12);
  });

  test('the what-if carries both for each model', () => {
    const [model] = whatIf(grouped, ers97, { draws: 2000, seed: 5, models: [uniform()] }).models;
    expect([model.change, model.groups]).toEqual([change, groups]);
  });
});

describe('one place', () => {
  test('the chance of a change of Unite 2017 is worked out', () => {
    const change = changeOf(unite2017, chances(unite2017, ers97, uniform(), { draws: 1000 }));
    expect(change.exact).toBeCloseTo((1 - 5523 / 17143) ** 2 / 2, 12);
    expect(change.exactInPapers).toBeCloseTo(0.22972452, 8);
    expect(change.places.map(({ changed }) => changed)).toEqual([0, 1]);
  });

  test('no groups, no answer about groups', () => {
    expect(groupChances(unite2017, chances(unite2017, ers97, uniform(), { draws: 10 }))).toBeUndefined();
    expect(whatIf(unite2017, ers97, { draws: 10 }).models[0]).not.toHaveProperty('groups');
  });

  test('where two lead level, either is no change', () => {
    const level = declared([5, 5, 3]);
    expect(firstPastThePostWinners(level)).toEqual([0]);
    const drawn = chances(level, ers97, uniform(), { draws: 500 });
    expect(drawn.candidates[1].mean).toBeGreaterThan(0.2);
    const change = changeOf(level, drawn);
    expect([change.mean, change.exact]).toEqual([0, undefined]);
  });
});
