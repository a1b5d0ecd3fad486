import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import {
  houseOrder,
  MOST_PAPERS_IN_ORDER,
  orderBySeed,
  orderGiven,
  orderOfFile,
} from '../../src/ballots/paper-order.ts';
import type { Profile } from '../../src/ballots/profile.ts';
import { thrown } from '../thrown.ts';
import { letters, rankingInputs } from './arbitraries.ts';

const profile = parseBallots('3: A\n1: B\n2: B > A');

function counted(order: Uint32Array, { papers }: Profile): number[] {
  const counts = [...papers].map(() => 0);
  for (const ranking of order) counts[ranking] += 1;
  return counts;
}

function runs(rankings: readonly number[], papers: readonly number[]): Parameters<typeof orderGiven>[0] {
  return { rankings: Uint32Array.from(rankings), papers: Float64Array.from(papers) };
}

describe('papers shuffled from a seed', () => {
  test('are all there, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), rankingInputs(4), (seed, inputs) => {
        const drawn = buildProfile(letters(4), inputs);
        expect(counted(orderBySeed(seed).papersOf(drawn), drawn)).toEqual([...drawn.papers]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  test('lie in the same order whenever it is asked for, and however the papers were written down', () => {
    fc.assert(
      fc.property(rankingInputs(4), fc.nat(), (inputs, seed) => {
        const order = orderBySeed(seed);
        const first = order.papersOf(buildProfile(letters(4), inputs));
        expect(order.papersOf(buildProfile(letters(4), [...inputs].reverse()))).toEqual(first);
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  test('lie in each of the 60 orders about equally often', () => {
    const seen = new Map<string, number>();
    const draws = 12_000;
    for (let seed = 0; seed < draws; seed++) {
      const order = orderBySeed(seed).papersOf(profile).join('');
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    const expected = draws / 60;
    const chiSquare = [...seen.values()].reduce((sum, times) => sum + (times - expected) ** 2 / expected, 0);
    expect(seen.size).toBe(60);
    // 98.3 is passed once in a thousand times at 59 degrees of freedom.
    expect(chiSquare).toBeLessThan(98.3);
  });

  test('stay where they are from release to release', () => {
    expect([...orderBySeed(7).papersOf(profile)]).toEqual([2, 1, 2, 0, 0, 0]);
    expect([...houseOrder.papersOf(profile)]).toEqual([1, 0, 0, 2, 0, 2]);
  });

  test('say so', () => {
    expect(orderBySeed('x').describes).toBe('shuffled from the seed x');
    expect(houseOrder.describes).toBe('shuffled from the seed psephos (no order was given)');
  });

  test('are refused where they would not fit into memory', () => {
    const crowd = buildProfile(letters(1), [{ papers: MOST_PAPERS_IN_ORDER + 1, ranking: [0] }]);
    expect(thrown(() => houseOrder.papersOf(crowd)).code).toBe('too-large');
  });
});

describe('an order that is given', () => {
  test('is taken as it is', () => {
    expect([...orderGiven(runs([2, 0, 1, 0], [2, 1, 1, 2])).papersOf(profile)]).toEqual([2, 2, 0, 1, 0, 0]);
  });

  test('says which one it is, as the digest of a contest does not', () => {
    const [one, other] = [orderGiven(runs([0, 1], [1, 1])), orderGiven(runs([1, 0], [1, 1]))];
    expect(one.describes).toMatch(/^as given \(sha256:/);
    expect(other.describes).not.toBe(one.describes);
    expect(orderGiven(runs([0, 1], [1, 1])).describes).toBe(one.describes);
  });

  test.each([
    ['too few papers', runs([0, 1], [3, 1])],
    ['too many of one ranking and too few of another', runs([0, 1, 2], [2, 2, 2])],
    ['a ranking that is not there', runs([0, 1, 2, 3], [3, 1, 2, 1])],
    ['parts of papers', runs([0, 0, 1, 2], [1.5, 1.5, 1, 2])],
    ['a negative run', runs([0, 0, 1, 2], [4, -1, 1, 2])],
    ['a run of no number', runs([0, 1, 2], [Number.NaN, 1, 2])],
  ])('is refused with %s', (_, given) => {
    expect(thrown(() => orderGiven(given).papersOf(profile)).code).toBe('bad-argument');
  });

  test('of the file is refused where the reader was not asked to keep it', () => {
    const error = thrown(() => orderOfFile({}));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toContain('keepOrder');
  });
});
