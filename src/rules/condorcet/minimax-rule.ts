import { law } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme, groupsByScore } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { comparingBy, levelByLot } from './comparing.ts';
import { largestDefeats } from './largest-defeat.ts';
import type { Strength } from './strength.ts';

/** Minimax by one strength of wins. */
export function minimaxRule(id: string, title: string, strength: Strength): Rule {
  return rankedRule({
    id,
    title,
    source:
      'P. B. Simpson, On defining areas of voter choice, Quarterly Journal of Economics 83 (1969), 478-490; G. H. Kramer, A dynamical model of political equilibrium, Journal of Economic Theory 16 (1977), 310-334',
    decisions: {
      ...comparingBy(strength),
      elect: law('Simpson 1969', 'whoever has the smallest largest defeat head to head', undefined),
      tie: levelByLot,
    },
    conduct: (count) => {
      const among = count.continuing();
      const largest = largestDefeats(count.pairwise(), strength, among);
      count.decidesBy('largest defeat', largest);
      count.ranks([...groupsByScore(largest, among)].reverse());
      count.elect(extreme('fewest', largest, among), 'has the smallest largest defeat head to head');
    },
  });
}
