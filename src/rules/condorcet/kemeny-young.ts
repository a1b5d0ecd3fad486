import { law, reading } from '../decision.ts';
import { rankedRule } from '../ranked/ranked-rule.ts';
import type { Rule } from '../rule.ts';
import { comparing } from './comparing.ts';
import { kemenyResult } from './kemeny.ts';

/**
 * Kemeny-Young: whoever stands first in the order of candidates with which the papers agree most. The record has that order only where it is the only one.
 *
 * J. G. Kemeny, Daedalus 88 (1959), 577-591; H. P. Young, Condorcet's theory of voting, American Political Science Review 82 (1988), 1231-1244. Throws
 * `too-large` beyond 20 candidates in one tier of the Smith set.
 *
 * @example kemenyYoung.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const kemenyYoung: Rule = rankedRule({
  id: 'kemeny-young',
  title: 'Kemeny-Young',
  source:
    'J. G. Kemeny, Mathematics without numbers, Daedalus 88 (1959), 577-591; H. P. Young, American Political Science Review 82 (1988), 1231-1244, doi 10.2307/1961757',
  decisions: {
    ...comparing,
    elect: law(
      'Kemeny 1959',
      'whoever stands first in the order with which papers agree most, pair of candidates by pair; a pair that a paper leaves level costs nothing either way',
      undefined,
    ),
    tie: reading('-', 'all who stand first in some best order are level, and a lot decides', undefined),
  },
  conduct: (count) => {
    const { winners, order } = kemenyResult(count.pairwise(), count.continuing());
    if (order !== undefined) count.ranks(order.map((candidate) => [candidate]));
    const best = order === undefined ? 'an order' : 'the order';
    count.elect(winners, `first in ${best} with which the papers agree most`);
  },
});
