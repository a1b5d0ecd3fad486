import { margin, type Pairwise } from '../../ballots/pairwise.ts';
import type { Scores } from '../ranked/scores.ts';

/**
 * Borda points among some candidates: a paper gives each of them a point for every other whom it ranks below, and half a point for
 * every other who is level, as two are whom it does not rank.
 *
 * Over one pair that is half of the papers and half of the margin, so that the head-to-head table holds it all. With `papers`, all papers that are
 * counted, they are the points themselves; without, they are the same less a constant, half of the sum of the margins.
 *
 * @example bordaScores(pairwiseOf(preferencesOf(parseBallots('3: A > B > C\n2: B'))), [0, 1, 2], 5) // 7, 7 and 1: numerators 14, 14, 2 over 2
 */
export function bordaScores(table: Pairwise, among: readonly number[], papers = 0): Scores {
  const numerators = Array.from({ length: table.candidates }, () => 0n);
  for (const a of among) {
    let margins = 0n;
    for (const b of among) margins += BigInt(margin(table, a, b));
    numerators[a] = BigInt(papers) * BigInt(among.length - 1) + margins;
  }
  return { numerators, denominator: 2n };
}
