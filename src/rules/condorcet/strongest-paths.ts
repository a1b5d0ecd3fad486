import type { Pairwise } from '../../ballots/pairwise.ts';
import { type Scores, wholeScores } from '../ranked/scores.ts';
import { levelOrder } from './level-order.ts';
import { type Strength, winOver } from './strength.ts';

/**
 * How strong the strongest chain of wins from one candidate to another is; a chain is as strong as its weakest win. Entry `a * candidates + b`, in papers,
 * 0 where no chain leads from a to b.
 *
 * M. Schulze, Social Choice and Welfare 36 (2011), 267-303, doi 10.1007/s00355-010-0475-4; R. W. Floyd, Algorithm 97 (1962).
 *
 * @example strongestPaths(table, 'winning-votes')[0 * table.candidates + 1] // 28
 */
export function strongestPaths(
  table: Pairwise,
  strength: Strength,
  among: readonly number[] = table.standing,
): Float64Array {
  const { candidates } = table;
  const paths = new Float64Array(candidates * candidates);
  for (const a of among) {
    for (const b of among) if (a !== b) paths[a * candidates + b] = winOver(table, strength, a, b);
  }
  // Whom the chains go by comes first of the three: in another order some chains are missed.
  for (const by of among) {
    for (const a of among) {
      const toBy = paths[a * candidates + by];
      if (a === by || toBy === 0) continue;
      for (const b of among) {
        const through = Math.min(toBy, paths[by * candidates + b]);
        if (b !== a && through > paths[a * candidates + b]) paths[a * candidates + b] = through;
      }
    }
  }
  return paths;
}

/** How Schulze's method puts candidates in relation. */
export interface SchulzeResult {
  /** Those over whom nobody is ahead; several where no strength parts them. */
  readonly winners: readonly number[];
  /** By candidate: how many others have a stronger chain of wins to them than they have back. Winners have none. */
  readonly behind: Scores;
  /**
   * Groups of those who are level, the best first. Absent where "level" is not mutual: a may be ahead of c with b level with either (equal
   * strengths), and then no order with groups says it.
   */
  readonly order?: readonly (readonly number[])[];
}

/**
 * Who is ahead of whom by Schulze's method.
 *
 * @example schulzeResult(table, 'winning-votes').order // [[4], [0], [2], [1], [3]]
 */
export function schulzeResult(
  table: Pairwise,
  strength: Strength,
  among: readonly number[] = table.standing,
): SchulzeResult {
  const { candidates } = table;
  const paths = strongestPaths(table, strength, among);
  const ahead = (a: number, b: number): boolean => paths[a * candidates + b] > paths[b * candidates + a];
  const behind = new Float64Array(candidates);
  for (const b of among) behind[b] = among.filter((a) => ahead(a, b)).length;
  const order = levelOrder(behind, among);
  return {
    winners: among.filter((candidate) => behind[candidate] === 0),
    behind: wholeScores(behind),
    ...(order === undefined ? {} : { order }),
  };
}

/** Those who win by Schulze's method. */
export function schulzeWinners(
  table: Pairwise,
  strength: Strength,
  among: readonly number[] = table.standing,
): readonly number[] {
  return schulzeResult(table, strength, among).winners;
}
