import { margin, type Pairwise } from '../../ballots/pairwise.ts';
import { condorcetWinner } from '../../ballots/pairwise-sets.ts';
import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme, type Scores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { comparing, levelByLot } from './comparing.ts';

/**
 * Black: whoever beats all others head to head is elected, and where nobody does, whoever has most Borda points.
 *
 * D. Black, The theory of committees and elections, Cambridge (1958).
 *
 * @example black.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const black: Rule = rankedRule({
  id: 'black',
  title: 'Black',
  source: 'D. Black, The theory of committees and elections, Cambridge University Press (1958)',
  decisions: {
    ...comparing,
    points: reading(
      '-',
      'one for each other candidate ranked below and half for each that is level; those whom a paper does not rank are level below the others',
      undefined,
    ),
    elect: law(
      'Black 1958',
      'whoever beats every other head to head; where nobody does, the most Borda points',
      undefined,
    ),
    tie: levelByLot,
  },
  conduct: (count) => {
    const among = count.continuing();
    const winner = condorcetWinner(count.pairwise(), among);
    if (winner !== undefined) return count.elect([winner], 'beats everybody head to head');
    const points = averagedBorda(count.pairwise(), count.preferences.valid, among);
    count.decidesBy('Borda points', points);
    count.elect(extreme('most', points, among), 'has the most Borda points, and nobody beats everybody head to head');
  },
});

/**
 * Borda points by head-to-head comparisons: against each other candidate a paper gives one point to whom it ranks above, or half to each where it does not say.
 *
 * @example averagedBorda(table, 9).numerators // twice the points
 */
export function averagedBorda(table: Pairwise, papers: number, among: readonly number[] = table.standing): Scores {
  const numerators = Array.from({ length: table.candidates }, () => 0n);
  for (const a of among) {
    // Half of all papers, and half of the margin: the papers above and half of those that do not say.
    for (const b of among) if (a !== b) numerators[a] += BigInt(papers) + BigInt(margin(table, a, b));
  }
  return { numerators, denominator: 2n };
}
