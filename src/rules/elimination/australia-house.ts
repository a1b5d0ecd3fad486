import { ENDS_WHERE_UNCERTAIN } from '../../ballots/read-ballots.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { allBelowTheFirstTwo } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { firstOf, moreThanHalfOfFirstPreferences, mostOfTheLastTwo } from './finish.ts';
import { latestDifference } from './look-back.ts';

/**
 * The Australian House of Representatives: a majority of first preferences, or else a distribution until two are left; all below the
 * first two go at once where together they have fewer first preferences than the second.
 *
 * Commonwealth Electoral Act 1918, section 274(7) to (9C), as compiled in February 2022.
 *
 * @example australiaHouse.count({ profile: parseBallots('5: A > B > C\n4: B > A > C\n3: C > B > A'), seats: 1 }).elected // [1]
 */
export const australiaHouse: Rule = eliminationRule({
  id: 'australia-house',
  title: 'Australian House of Representatives (full preferential)',
  source: 'Commonwealth Electoral Act 1918, section 274',
  approximate: [
    'a paper that does not rank every candidate counts as far as it goes, where the Act calls it informal; with such papers the one elected may have less than half',
    'how section 274(9) to (9C) looks back in ties is our reading, and so is the lot between the last two',
  ],
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'earlier-stage' },
  decisions: {
    papers: reading(
      '274',
      'a paper ends at a gap, a repeated name or equal preferences; a formal paper has none of them',
      ENDS_WHERE_UNCERTAIN,
    ),
    elect: law(
      '274(7)-(7AC)',
      'an absolute majority: of first preferences at once, else of the last two',
      firstOf(moreThanHalfOfFirstPreferences, mostOfTheLastTwo),
    ),
    electionTie: reading(
      '274(9)-(9C)',
      'the one with more votes at the last count at which they differed, then a lot',
      latestDifference,
    ),
    exclude: law(
      '274(7AA)',
      'all below the first two at once, where together they have fewer first preferences than the second; else the lowest, one at a time. Level candidates below the second place could only be excluded together, so no lot ranks them',
      allBelowTheFirstTwo,
    ),
    exclusionTie: reading(
      '274(9)-(9C)',
      'the one with fewest votes at the last count at which they differed, then a lot',
      latestDifference,
    ),
  },
});
