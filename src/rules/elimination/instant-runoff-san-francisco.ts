import { CLOSED_UP } from '../../ballots/read-ballots.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { thoseWithFewerThanTheNext } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { firstOf, moreThanAllOthers, mostOfTheLastTwo } from './finish.ts';
import { straightToLot } from './look-back.ts';

/**
 * Ranked-choice voting of San Francisco: a majority of the ballots that continue, and the lowest who together have fewer votes than the
 * next are eliminated at once.
 *
 * San Francisco Charter, section 13.102.
 *
 * @example instantRunoffSanFrancisco.count({ profile: parseBallots('9: A\n8: B\n2: C > B\n1: D > A'), seats: 1 }).stages[1].excluded // [3, 2]
 */
export const instantRunoffSanFrancisco: Rule = eliminationRule({
  id: 'instant-runoff-san-francisco',
  title: 'Instant runoff, San Francisco',
  source: 'San Francisco Charter, section 13.102',
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'lot' },
  decisions: {
    papers: law(
      '13.102(a)',
      'a rank that is left out is skipped for the next; a ballot ends at a rank with several names; a name that stands again is passed over',
      CLOSED_UP,
    ),
    elect: law('13.102', 'a majority of the ballots that continue', firstOf(moreThanAllOthers, mostOfTheLastTwo)),
    electionTie: reading('13.102', 'the last two who are level: a lot, as state law has it for ties', straightToLot),
    exclude: law(
      '13.102',
      'as many of the lowest as together have fewer votes than the next above, all at once; where there are none, the lowest',
      thoseWithFewerThanTheNext,
    ),
    exclusionTie: law('13.102', 'a tie for the lowest is settled as state law says, by lot', straightToLot),
  },
});
