import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import { extreme } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { excludeByBorda, sharedAmongThoseLeft } from './exclude-by-borda.ts';

/**
 * Baldwin: whoever has the fewest Borda points among those who continue is excluded, one at a time, until one is left. A candidate who beats
 * all others head to head is always above the mean and is elected.
 *
 * J. M. Baldwin, The technique of the Nanson preferential majority system of election, Proceedings of the Royal Society of Victoria 39 (1926).
 *
 * @example baldwin.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const baldwin: Rule = rankedRule({
  id: 'baldwin',
  title: 'Baldwin',
  source: 'J. M. Baldwin, The technique of the Nanson preferential majority system of election (1926)',
  decisions: {
    papers: sharedAmongThoseLeft,
    points: law('Baldwin 1926', 'Borda points among those who continue, counted anew at each stage', undefined),
    elect: law('Baldwin 1926', 'the one who is left', undefined),
    exclude: law('Baldwin 1926', 'the fewest Borda points among those who continue, one at a time', undefined),
    tie: reading('-', 'those level with fewest are decided by lot', undefined),
  },
  conduct: (count) =>
    excludeByBorda(count, (points, among) => [count.lot(extreme('fewest', points, among), 'exclusion')]),
});
