import { beats } from '../../ballots/pairwise.ts';
import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';

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
    papers: reading(
      '-',
      'a paper that ranks several first among those who continue counts for each in equal part; unranked candidates are level at the end',
      undefined,
    ),
    headToHead: reading('-', 'a candidate beats another if more papers rank the one above the other than the other way round', undefined),
    elect: law('-', 'whoever beats every other who continues head to head', undefined),
    exclude: law('-', 'as long as nobody does, the one with fewest first places, one at a time', undefined),
    tie: reading('-', 'those level with fewest are decided by lot', undefined),
  },
  conduct: (count) => {
    for (;;) {
      const among = count.continuing();
      const winner = among.find((a) => among.every((b) => a === b || beats(count.pairwise(), a, b)));
      if (winner !== undefined) return count.elect([winner], 'beats everybody who continues head to head');
      const last = extreme('fewest', count.firstPlaces(), among);
      count.exclude([count.lot(last, 'exclusion')]);
    }
  },
});
