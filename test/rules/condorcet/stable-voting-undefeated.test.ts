import { expect, test } from 'vitest';
import { stableVotingWinners } from '../../../src/rules/condorcet/stable-voting-winners.ts';
import { tableOf } from '../../ballots/tables.ts';
import * as naive from '../../oracles/naive-condorcet.ts';

/**
 * By how many papers each beats each. On such tables (one in some ten thousand drawn) somebody whom split cycle defeats, here or where fewer stand, would win
 * by the recursion alone, which is "simple stable voting".
 */
const TABLES = {
  'five candidates, one winner too many': {
    leads: [
      [0, -2, 0, -2, 3],
      [2, 0, 0, 1, -3],
      [0, 0, 0, 2, -1],
      [2, -1, -2, 0, -2],
      [-3, 3, 1, 2, 0],
    ],
    wins: [0],
    simply: [0, 3],
  },
  'six candidates, another winner': {
    leads: [
      [0, 12, -12, -10, 11, -1],
      [-12, 0, 15, -3, 5, -10],
      [12, -15, 0, 4, -1, 13],
      [10, 3, -4, 0, -10, -5],
      [-11, -5, 1, 10, 0, -7],
      [1, 10, -13, 5, 7, 0],
    ],
    wins: [1],
    simply: [0],
  },
};

test.each(Object.entries(TABLES))('stable voting elects only whom split cycle leaves undefeated: %s', (_, table) => {
  const { leads, wins, simply } = table;
  const rows = leads.map((row) => row.map((lead) => Math.max(0, lead)));
  expect(simplyStable(rows)).toEqual(simply);
  expect(stableVotingWinners(tableOf(rows))).toEqual(wins);
  expect(naive.naiveStableVoting(rows)).toEqual(wins);
});

/** The recursion without split cycle. */
function simplyStable(rows: naive.Matrix, among: readonly number[] = [...rows.keys()]): number[] {
  if (among.length === 1) return [...among];
  const without = new Map(
    among.map(
      (b) =>
        [
          b,
          simplyStable(
            rows,
            among.filter((one) => one !== b),
          ),
        ] as const,
    ),
  );
  const pairs = among.flatMap((a) =>
    among.filter((b) => without.get(b)?.includes(a)).map((b) => ({ a, lead: rows[a][b] - rows[b][a] })),
  );
  const largest = Math.max(...pairs.map(({ lead }) => lead));
  return among.filter((a) => pairs.some((pair) => pair.a === a && pair.lead === largest));
}
