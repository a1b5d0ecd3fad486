import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import type { Rule } from '../rule.ts';
import { comparingBy } from './comparing.ts';
import type { Strength } from './strength.ts';
import { schulzeResult } from './strongest-paths.ts';

/** Schulze's method by one strength of wins. */
export function schulzeRule(id: string, title: string, strength: Strength): Rule {
  return rankedRule({
    id,
    title,
    source:
      'M. Schulze, A new monotonic, clone-independent, reversal symmetric and Condorcet-consistent single-winner election method, Social Choice and Welfare 36 (2011), 267-303, doi 10.1007/s00355-010-0475-4',
    decisions: {
      ...comparingBy(strength),
      elect: law(
        'Schulze 2011',
        'whoever has to every other candidate a chain of wins at least as strong as the strongest one back; a chain is as strong as its weakest win',
        undefined,
      ),
      tie: reading(
        'Schulze 2011',
        'several with such chains are decided by one lot; the paper draws a random ballot instead',
        undefined,
      ),
    },
    conduct: (count) => {
      const { winners, behind, order } = schulzeResult(count.pairwise(), strength, count.continuing());
      count.decidesBy('others with a stronger chain of wins to them than back', behind);
      if (order !== undefined) count.ranks(order);
      count.elect(winners, 'nobody has a stronger chain of wins to them than they have back');
    },
  });
}
