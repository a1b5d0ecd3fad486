import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smithSet } from '../../../src/ballots/pairwise-sets.ts';
import { kemenyResult } from '../../../src/rules/condorcet/kemeny.ts';
import { minimaxWinners } from '../../../src/rules/condorcet/largest-defeat.ts';
import { isAbove } from '../../../src/rules/condorcet/locked-wins.ts';
import { rankedPairsWinners } from '../../../src/rules/condorcet/ranked-pairs-orders.ts';
import { lockedByLot } from '../../../src/rules/condorcet/ranked-pairs-rule.ts';
import { splitCycleWinners } from '../../../src/rules/condorcet/split-cycle.ts';
import { stableVotingWinners } from '../../../src/rules/condorcet/stable-voting-winners.ts';
import { schulzeResult, schulzeWinners, strongestPaths } from '../../../src/rules/condorcet/strongest-paths.ts';
import { tableOf, tables } from '../../ballots/tables.ts';
import * as naive from '../../oracles/naive-condorcet.ts';
import { withEveryLot } from '../every-lot.ts';

const MANY = { seed: 42, numRuns: 1000 };
const SOME = { seed: 42, numRuns: 300 };

/** Checks something of many tables full of ties. */
function always(most: number, check: (rows: number[][]) => void, how = MANY): void {
  fc.assert(fc.property(tables(most), check), how);
}

describe.each(['margins', 'winning-votes'] as const)('by %s', (strength) => {
  test('minimax elects whose largest defeat is smallest', () => {
    always(6, (rows) => {
      expect(minimaxWinners(tableOf(rows), strength)).toEqual(naive.naiveMinimax(rows, strength));
    });
  });

  test('the strongest paths are those of all paths that visit nobody twice', () => {
    always(5, (rows) => {
      const paths = strongestPaths(tableOf(rows), strength);
      const all = rows.flatMap((_, a) =>
        rows.map((_, b) => (a === b ? 0 : naive.naiveStrongestPath(rows, strength, a, b))),
      );
      expect([...paths]).toEqual(all);
      expect(schulzeWinners(tableOf(rows), strength)).toEqual(naive.naiveSchulze(rows, strength));
    });
  });

  test('the order by Schulze says of any two who is ahead, or there is none because level is not mutual', () => {
    always(5, (rows) => {
      const { order } = schulzeResult(tableOf(rows), strength);
      const path = (a: number, b: number): number => naive.naiveStrongestPath(rows, strength, a, b);
      const all = [...rows.keys()];
      const isLevel = (a: number, b: number): boolean => a === b || path(a, b) === path(b, a);
      const isMutual = all.every((a) =>
        all.every((b) => all.every((c) => !isLevel(a, b) || !isLevel(b, c) || isLevel(a, c))),
      );
      expect(order !== undefined).toBe(isMutual);
      const place = (candidate: number): number => (order ?? []).findIndex((group) => group.includes(candidate));
      if (order === undefined) return;
      for (const a of all) for (const b of all) expect(place(a) < place(b)).toBe(a !== b && path(a, b) > path(b, a));
    });
  });

  test('ranked pairs over all orders of equal wins elects whom all orders elect, and so do the lots of the rule', () => {
    always(
      4,
      (rows) => {
        const all = naive.naiveRankedPairs(rows, strength);
        expect(rankedPairsWinners(tableOf(rows), strength)).toEqual(all);
        expect(byLots(rows, strength)).toEqual(all);
      },
      SOME,
    );
  });

  test('with five and six candidates the lots of ranked pairs still reach whoever wins in some order', () => {
    fc.assert(
      fc.property(tables(6, 5), (rows) => {
        expect(byLots(rows, strength)).toEqual(rankedPairsWinners(tableOf(rows), strength));
      }),
      { seed: 42, numRuns: 150 },
    );
  });
});

test('Kemeny-Young is the best of all permutations', () => {
  always(
    6,
    (rows) => {
      const orders = naive.naiveKemenyOrders(rows);
      const { winners, order } = kemenyResult(tableOf(rows));
      expect(winners).toEqual([...new Set(orders.map(([first]) => first))].sort((a, b) => a - b));
      expect(order).toEqual(orders.length === 1 ? orders[0] : undefined);
    },
    SOME,
  );
});

test('Kemeny-Young tells orders apart by one paper where their sums pass what a double holds', () => {
  const half = 2 ** 49;
  const rows = [0, 1, 2, 3, 4, 5, 6].map((a) =>
    [0, 1, 2, 3, 4, 5, 6].map((b) => (a === b ? 0 : ((b - a + 7) % 7 <= 3 ? half : half - 3) + ((a * b) % 2))),
  );
  const orders = naive.naiveKemenyOrders(rows);
  expect(kemenyResult(tableOf(rows)).winners).toEqual(
    [...new Set(orders.map(([first]) => first))].sort((a, b) => a - b),
  );
});

test('split cycle strikes out the weakest wins of all cycles', () => {
  always(5, (rows) => {
    expect(splitCycleWinners(tableOf(rows))).toEqual(naive.naiveSplitCycle(rows));
  });
});

test('stable voting is the plain recursion of its definition', () => {
  always(
    5,
    (rows) => {
      const winners = stableVotingWinners(tableOf(rows));
      expect(winners).toEqual(naive.naiveStableVoting(rows));
      expect(winners.length).toBeGreaterThan(0);
    },
    SOME,
  );
});

test('all of them elect within the Smith set', () => {
  always(6, (rows) => {
    const table = tableOf(rows);
    const smith = smithSet(table);
    for (const winners of [
      schulzeWinners(table, 'margins'),
      schulzeWinners(table, 'winning-votes'),
      rankedPairsWinners(table, 'margins'),
      kemenyResult(table).winners,
      splitCycleWinners(table),
      stableVotingWinners(table),
    ]) {
      expect(smith).toEqual(expect.arrayContaining([...winners]));
    }
  });
});

function byLots(rows: readonly (readonly number[])[], strength: 'margins' | 'winning-votes'): number[] {
  const table = tableOf(rows);
  const tops = withEveryLot((lot) => {
    const locked = lockedByLot(table, strength, table.standing, (level) =>
      lot.choose(level, { stage: 1, over: 'election' }),
    );
    return table.standing.filter((b) => !table.standing.some((a) => isAbove(locked, a, b)));
  });
  return [...new Set(tops.flat())].sort((a, b) => a - b);
}
