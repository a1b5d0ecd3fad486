import { reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { oneAtATime } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { noMoreThanThePlaces } from './finish.ts';
import { straightToLot } from './look-back.ts';
import { closedUpPapers } from './plain-run-off.ts';

/**
 * Bottoms-up: the lowest is excluded, one at a time, until as many candidates are left as there are places, and all of these are
 * elected. Without quota and surpluses: nobody's votes beyond what they need ever move on.
 *
 * As the tabulator RCTab counts it under the winner election mode of that name.
 *
 * @example bottomsUp.count({ profile: parseBallots('5: A\n3: B\n2: C > B'), seats: 2 }).elected // [0, 1]
 */
export const bottomsUp: Rule = eliminationRule({
  id: 'bottoms-up',
  title: 'Bottoms-up (exclusions until the places are filled)',
  source: 'RCTab, winner election mode "bottomsUp"; no one text',
  severalSeats: true,
  decisions: {
    papers: closedUpPapers,
    elect: reading('-', 'all who are left, once they are no more than the places', noMoreThanThePlaces),
    electionTie: reading('-', 'none: all who are left are elected', straightToLot),
    exclude: reading('-', 'the lowest, one at a time; papers go on to the next who continues', oneAtATime),
    exclusionTie: reading('-', 'a lot', straightToLot),
  },
});
