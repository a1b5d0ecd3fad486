import { condorcetWinner } from '../../ballots/pairwise-sets.ts';
import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { aheadOf, comparingAndFirstPlaces } from './comparing.ts';

/**
 * Benham: whoever beats all others who continue is elected; as long as nobody does, the one with fewest first places is excluded.
 *
 * J. Green-Armytage, Four Condorcet-Hare hybrid methods for single-winner elections, Voting matters 29 (2011).
 *
 * @example benham.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const benham: Rule = rankedRule({
  id: 'benham',
  title: 'Benham',
  source: 'J. Green-Armytage, Four Condorcet-Hare hybrid methods, Voting matters 29 (2011)',
  decisions: {
    ...comparingAndFirstPlaces,
    elect: law('Green-Armytage 2011', 'whoever beats every other who continues head to head', undefined),
    exclude: law(
      'Green-Armytage 2011',
      'as long as nobody does, the one with fewest first places, one at a time',
      undefined,
    ),
    tie: reading('-', 'those level with fewest are decided by lot', undefined),
  },
  conduct: (count) => {
    for (;;) {
      const among = count.continuing();
      const winner = condorcetWinner(count.pairwise(), among);
      if (winner !== undefined) return count.elect([winner], aheadOf('everybody else who continues', among));
      const last = extreme('fewest', count.firstPlaces(), among);
      count.exclude([count.lot(last, 'exclusion')]);
    }
  },
});
