import { ENDS_WHERE_UNCERTAIN } from '../../ballots/read-ballots.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { twoCountRule } from './two-count-rule.ts';
import { secondPreferencesOnly, theFirstTwoAndThoseLevel } from './who-remains.ts';

/**
 * The supplementary vote: a first and a second preference; where nobody has more than half of the first ones, the first two remain and
 * second preferences for them are added from papers whose first is for nobody who remains.
 *
 * Greater London Authority Act 1999, Schedule 2, Part I; English mayors and police and crime commissioners until 2022 likewise.
 *
 * @example supplementaryVote.count({ profile: parseBallots('4: A\n3: B\n2: C > D > B\n1: D > B'), seats: 1 }).stages[1].votes // ['4', '4', '0', '0']
 */
export const supplementaryVote: Rule = twoCountRule({
  id: 'supplementary-vote',
  title: 'Supplementary vote',
  source: 'Greater London Authority Act 1999, Schedule 2, Part I, paragraphs 1 to 4 (until 2022)',
  decisions: {
    papers: reading(
      'Schedule 2, Part I',
      'the first two ranks count, each for the one candidate named there; a second preference for the same candidate as the first is void, and so is one after a gap',
      ENDS_WHERE_UNCERTAIN,
    ),
    elect: law(
      'Schedule 2, Part I',
      'more than half of all first preferences, else the most votes with second preferences, be it less than half; the most votes where fewer than three stand',
      undefined,
    ),
    remain: law(
      'Schedule 2, Part I',
      'the two with the most first preferences; where a tie makes three or more, all of them',
      theFirstTwoAndThoseLevel,
    ),
    secondCount: law(
      'Schedule 2, Part I',
      'second preferences for those who remain, on papers whose first preference is for nobody who remains',
      secondPreferencesOnly,
    ),
    tie: law('Schedule 2, Part I', 'a lot between those with the most votes', undefined),
  },
});
