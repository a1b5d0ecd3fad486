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
      elect: law('Simpson 1969', WORST_DEFEAT[strength].says, undefined),
      tie: levelByLot,
    },
    conduct: (count) => {
      const among = count.continuing();
      const largest = largestDefeats(count.pairwise(), strength, among);
      count.decidesBy(WORST_DEFEAT[strength].of, largest);
      count.ranks([...groupsByScore(largest, among)].reverse());
      count.elect(extreme('fewest', largest, among), 'the smallest worst defeat head to head');
    },
  });
}

/** What a worst defeat is, by each strength of wins. */
const WORST_DEFEAT: Readonly<Record<Strength, { readonly of: string; readonly says: string }>> = {
  margins: {
    of: 'margin of the worst defeat, below 0 for whoever beats everybody',
    says: 'whoever has the least margin against them where it is largest; for one who beats everybody it is below 0, the narrowest win',
  },
  'winning-votes': {
    of: 'papers for the other in the worst defeat',
    says: 'whoever has the fewest papers against them in the defeat where these are most; one who loses to nobody has none',
  },
};
