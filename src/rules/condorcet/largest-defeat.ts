import { margin, type Pairwise } from '../../ballots/pairwise.ts';
import { extreme, type Scores, wholeScores } from '../ranked/scores.ts';
import { type Strength, winOver } from './strength.ts';

/**
 * The largest defeat of each candidate, in papers. By margins it is below 0 for whoever beats everybody: the narrowest win. By winning votes it is 0
 * for whoever loses to nobody. 0 for somebody alone.
 *
 * @example largestDefeats(table, 'margins').numerators // [1n, -2n, 5n]
 */
export function largestDefeats(table: Pairwise, strength: Strength, among: readonly number[] = table.standing): Scores {
  const largest = new Float64Array(table.candidates);
  for (const b of among) {
    const defeats = among
      .filter((a) => a !== b)
      .map((a) => (strength === 'margins' ? margin(table, a, b) : winOver(table, strength, a, b)));
    largest[b] = defeats.length === 0 ? 0 : Math.max(...defeats);
  }
  return wholeScores(largest);
}

/**
 * Who wins by minimax: those whose largest defeat is smallest.
 *
 * @example minimaxWinners(table, 'winning-votes') // [1]
 */
export function minimaxWinners(
  table: Pairwise,
  strength: Strength,
  among: readonly number[] = table.standing,
): readonly number[] {
  return extreme('fewest', largestDefeats(table, strength, among), among);
}
