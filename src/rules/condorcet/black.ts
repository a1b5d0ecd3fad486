import { condorcetWinner } from '../../ballots/pairwise-sets.ts';
import { law, reading } from '../decision.ts';
import { bordaScores } from '../positional/borda-scores.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { aheadOf, comparing, levelByLot } from './comparing.ts';

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
    if (winner !== undefined) return count.elect([winner], aheadOf('everybody else', among));
    const points = bordaScores(count.pairwise(), among, count.preferences.valid);
    count.decidesBy('Borda points', points);
    count.elect(
      extreme('most', points, among),
      'the most Borda points, as nobody is ahead of everybody else head to head',
    );
  },
});
