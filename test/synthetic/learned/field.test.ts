import { describe, expect, test } from 'vitest';
import { randomStream } from '../../../src/base/random.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { fieldOrder, placesByLot } from '../../../src/synthetic/learned/field.ts';
import { learned } from '../../../src/synthetic/learned/learned.ts';
import { uniform } from '../../../src/synthetic/uniform.ts';
import { chances } from '../../../src/whatif/chances.ts';
import { chiSquaredScore, limits } from '../../base/goodness-of-fit.ts';
import { declared } from '../../whatif/declared.ts';

describe('places', () => {
  test('go by votes, equal ones in the order of the ballot', () => {
    expect(fieldOrder([3, 5, 3, 9])).toEqual({ order: [3, 1, 0, 2], place: [2, 1, 3, 0] });
  });

  test('by lot change among equal votes alone', () => {
    const places = placesByLot([3, 5, 3, 9]);
    const random = randomStream('places');
    const seen = new Set(Array.from({ length: 50 }, () => places(random).join()));
    expect([...seen].sort()).toEqual(['2,1,3,0', '3,1,2,0']);
  });

  // False alarm for 1 seed in 100,000 (see goodness-of-fit); the seed is fixed.
  test('by lot come in every order as often', () => {
    const places = placesByLot([4, 4, 4]);
    const random = randomStream('orders');
    const found = new Map<string, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const order = places(random).join();
      found.set(order, (found.get(order) ?? 0) + 1);
    }
    expect(found.size).toBe(6);
    expect(chiSquaredScore([...found.values()], Array(6).fill(1 / 6))).toBeLessThan(limits.chiSquared);
  });
});

test('candidates with equal votes have nearly equal chances under the learned model', () => {
  const level = chances(declared(Array(7).fill(1000)), instantRunoff, learned('blind'), { draws: 4000, seed: 1 });
  // What is left is who stands next on the ballot, and lots that go by its order: 24 and 7 per cent before places went by lot.
  for (const { mean } of level.candidates) {
    expect(mean).toBeGreaterThan(0.1);
    expect(mean).toBeLessThan(0.19);
  }
});

describe('what a prior is worth', () => {
  test('as many elections as lend to a field, less where they count unequally', () => {
    const worth = (candidates: number): number | undefined =>
      learned('blind').elections?.(declared(Array(candidates).fill(10)));
    expect(worth(3)).toBeGreaterThan(250);
    expect(worth(3)).toBeLessThan(638);
    expect(worth(14)).toBeLessThan(40);
    expect(worth(60)).toBeGreaterThan(10);
  });

  test('is told with the chances, and no other model tells it', () => {
    const result = declared([5, 4, 3]);
    expect(chances(result, instantRunoff, learned('blind'), { draws: 10 }).elections).toBeCloseTo(291, -1);
    expect(chances(result, instantRunoff, uniform(), { draws: 10 })).not.toHaveProperty('elections');
  });
});
