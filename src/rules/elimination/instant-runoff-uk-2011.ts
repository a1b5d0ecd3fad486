import { ENDS_WHERE_UNCERTAIN } from '../../ballots/read-ballots.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { oneAtATime } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { firstOf, moreThanAllOthers, mostOfTheLastTwo } from './finish.ts';
import { earliestDifference } from './look-back.ts';

/**
 * The alternative vote of the United Kingdom's Act of 2011, which never came into force: one excluded at a time, majority of the votes
 * of those who remain, ties by who was behind at the first stage at which they differed.
 *
 * Parliamentary Voting System and Constituencies Act 2011, section 9 and Schedule 10: rules 37A, 45A, 45B, 49 and 49A of Schedule 1 to
 * the Representation of the People Act 1983.
 *
 * @example instantRunoffUk2011.count({ profile: parseBallots('4: A\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const instantRunoffUk2011: Rule = eliminationRule({
  id: 'instant-runoff-uk-2011',
  title: 'Alternative vote, United Kingdom Act 2011',
  source:
    'Parliamentary Voting System and Constituencies Act 2011, section 9 and Schedule 10 (rules 37A, 45A, 45B, 49 and 49A), never in force',
  approximate: [
    'the rules on ties, 49 and 49A, are taken from the bill and its amendments, not from the Act as passed',
  ],
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'earlier-stage' },
  decisions: {
    papers: reading(
      'rule 37A',
      'a mark that is not clear is not used, nor is any later one: a paper ends at a gap, a repeated name or equal preferences',
      ENDS_WHERE_UNCERTAIN,
    ),
    elect: law(
      'rules 45A, 45B',
      'more votes than all other remaining candidates together',
      firstOf(moreThanAllOthers, mostOfTheLastTwo),
    ),
    electionTie: law(
      'rules 49, 49A',
      'of the last two who are level, the one with more votes at the first stage at which they differed; then a lot',
      earliestDifference,
    ),
    exclude: law(
      'rules 45A, 45B',
      'the one candidate with the fewest votes; papers go on to the next who remains',
      oneAtATime,
    ),
    exclusionTie: law(
      'rules 49, 49A',
      'the one with fewest votes at the first stage at which they differed; then, or where nobody was excluded before, a lot',
      earliestDifference,
    ),
  },
});
