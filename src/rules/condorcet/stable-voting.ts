import { law } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import type { Rule } from '../rule.ts';
import { comparing, levelByLot } from './comparing.ts';
import { stableVotingWinners } from './stable-voting-winners.ts';

/**
 * Stable voting: whoever is undefeated by split cycle and would also win without the candidate whom they beat by most.
 *
 * W. H. Holliday and E. Pacuit, Stable Voting, Constitutional Political Economy 34 (2023), 421-433, doi 10.1007/s10602-022-09383-9. Throws `too-large` beyond
 * 20 candidates of whom nobody beats all others.
 *
 * @example stableVoting.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const stableVoting: Rule = rankedRule({
  id: 'stable-voting',
  title: 'Stable voting',
  source:
    'W. H. Holliday and E. Pacuit, Stable Voting, Constitutional Political Economy 34 (2023), 421-433, doi 10.1007/s10602-022-09383-9',
  decisions: {
    ...comparing,
    elect: law(
      'Holliday and Pacuit 2023',
      'of those whom nobody defeats by split cycle: whoever has the largest margin, be it below 0, over somebody without whom they would win as well',
      undefined,
    ),
    tie: levelByLot,
  },
  conduct: (count) => {
    const winners = stableVotingWinners(count.pairwise(), count.continuing());
    count.elect(winners, 'undefeated, with the largest margin over somebody without whom they win as well');
  },
});
