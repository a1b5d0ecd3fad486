import { describe, expect, test } from 'vitest';
import { winnersByPaths } from '../../../src/rules/comparison-stv/beat-paths.ts';
import { takenByLots } from '../../../src/rules/comparison-stv/lots-between-sets.ts';
import { strengthRanks } from '../../../src/rules/comparison-stv/strength-ranks.ts';
import { waysToChoose, winnerSets } from '../../../src/rules/comparison-stv/winner-sets.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';

describe('the sets of winners', () => {
  test('are all that have the right size, and those who are certain in each', () => {
    expect(winnerSets([0, 1, 2], 2)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(winnerSets([0, 1, 3, 4], 3, [3])).toEqual([
      [0, 1, 3],
      [0, 3, 4],
      [1, 3, 4],
    ]);
  });

  test('are as many as the binomial coefficient says', () => {
    for (const size of [0, 1, 3, 6])
      expect(BigInt(winnerSets([0, 1, 2, 3, 4, 5], size).length)).toBe(waysToChoose(6, size));
    expect([waysToChoose(250, 125) > 10n ** 70n, waysToChoose(3, 4), waysToChoose(3, -1)]).toEqual([true, 0n, 0n]);
  });
});

describe('the strongest chains', () => {
  test('drop the weakest win of a circle', () => {
    // 0 beats 1 by the most, 1 beats 2 by less, 2 beats 0 by least.
    expect(winnersByPaths(Int32Array.of(0, 3, 0, 0, 0, 2, 1, 0, 0), 3)).toEqual([0]);
  });

  test('leave all level where every win of a circle is as strong, or there are none', () => {
    expect(winnersByPaths(Int32Array.of(0, 1, 0, 0, 0, 1, 1, 0, 0), 3)).toEqual([0, 1, 2]);
    expect(winnersByPaths(new Int32Array(9), 3)).toEqual([0, 1, 2]);
  });

  test('count wins by rank: equal strengths are one rank, and what is not above 0 is no win', () => {
    const strengths = [
      [0n, 5n, -2n],
      [0n, 0n, 7n],
      [5n, 0n, 0n],
    ];
    const ranks = strengthRanks(3, (a, b) => ({ numerator: strengths[a][b], denominator: 3n }));
    expect([...ranks]).toEqual([0, 1, 0, 0, 0, 2, 1, 0, 0]);
  });
});

test('a lot takes one of those who are in some of the level sets but not in all, until one set is left', () => {
  const level = [
    [0, 1, 2],
    [0, 1, 3],
    [0, 2, 4],
  ];
  expect(takenByLots(level, lotByOrder([0, 2, 3, 4, 1]), 1)).toEqual({
    taken: [0, 2, 4],
    ties: [
      { stage: 1, over: 'election', tied: [1, 2, 3, 4], decidedBy: 'lot', chosen: [2] },
      { stage: 1, over: 'election', tied: [1, 4], decidedBy: 'lot', chosen: [4] },
    ],
  });
  expect(takenByLots([[0, 1]], lotByOrder(), 1)).toEqual({ taken: [0, 1], ties: [] });
});
