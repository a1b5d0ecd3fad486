import { beats, type Pairwise } from '../../ballots/pairwise.ts';
import { law } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme, groupsByScore, type Scores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { comparing, levelByLot } from './comparing.ts';

/**
 * Copeland: whoever beats the most others head to head, a draw counting half.
 *
 * A. H. Copeland, A reasonable social welfare function, seminar on mathematics in social sciences, University of Michigan (1951).
 *
 * @example copeland.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const copeland: Rule = rankedRule({
  id: 'copeland',
  title: 'Copeland',
  source: 'A. H. Copeland (1951); Ramon Llull counted a draw as a win',
  decisions: {
    ...comparing,
    elect: law('Copeland 1951', 'the most others beaten head to head, a draw counting half', undefined),
    tie: levelByLot,
  },
  conduct: (count) => {
    const among = count.continuing();
    const scores = copelandScores(count.pairwise(), among);
    count.decidesBy('others beaten, a draw counting half', scores);
    count.ranks(groupsByScore(scores, among));
    count.elect(extreme('most', scores, among), 'the most others beaten head to head, a draw counting half');
  },
});

/** Others beaten head to head and half of those with whom it draws. */
export function copelandScores(table: Pairwise, among: readonly number[]): Scores {
  const numerators = Array.from({ length: table.candidates }, () => 0n);
  for (const a of among) {
    for (const b of among) {
      if (a !== b) numerators[a] += beats(table, a, b) ? 2n : beats(table, b, a) ? 0n : 1n;
    }
  }
  return { numerators, denominator: 2n };
}
