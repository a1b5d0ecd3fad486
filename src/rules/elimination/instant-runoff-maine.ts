import { CLOSED_UP } from '../../ballots/read-ballots.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { thoseWithNoMoreThanTheNextLeavingTwo } from './batch.ts';
import { eliminationRule } from './elimination-rule.ts';
import { mostOfTheLastTwo } from './finish.ts';
import { straightToLot } from './look-back.ts';

/**
 * Ranked-choice voting of Maine: rounds go on until two candidates are left, whatever majority there is, and those who cannot pass the
 * next above are defeated at once.
 *
 * Maine Revised Statutes, Title 21-A, section 723-A.
 *
 * @example instantRunoffMaine.count({ profile: parseBallots('9: A\n3: B\n2: C > B'), seats: 1 }).stages.length // 2
 */
export const instantRunoffMaine: Rule = eliminationRule({
  id: 'instant-runoff-maine',
  title: 'Instant runoff, Maine',
  source: 'Maine Revised Statutes, Title 21-A, section 723-A',
  approximate: [
    'a ballot on which two or more ranks in a row are skipped is read on, where the statute ends it',
    'the statute allows those who cannot win to be defeated at once and does not order it: here it is always done, as long as two are left',
  ],
  decisions: {
    papers: reading(
      '723-A(1)(D)',
      'one skipped rank is closed up, and here so are more; a ballot ends at a rank with several names; a name that stands again is passed over',
      CLOSED_UP,
    ),
    elect: law('723-A', 'the most votes once no more than two candidates are left', mostOfTheLastTwo),
    electionTie: law('723-A', 'by lot, which stands in a recount', straightToLot),
    exclude: reading(
      '723-A',
      'all who cannot pass the next above with the votes of everybody below or level with them: to draw level is not enough. Two are left, for the last round is between two',
      thoseWithNoMoreThanTheNextLeavingTwo,
    ),
    exclusionTie: law('723-A', 'by lot, which stands in a recount', straightToLot),
  },
});
