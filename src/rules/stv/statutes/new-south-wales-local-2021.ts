import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { rational } from '../../../numbers/rational.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  everyPlaceIsFilled,
  firstOf,
  highestWhomTheRestCannotPass,
  lastPlaceToTheHigherOfTwo,
  lastPlaceToWhoeverExceedsTheRest,
  noMoreContinuingThanVacancies,
  onceSurplusesAreDealtWith,
} from '../clauses/completion.ts';
import { whatThePapersCannotCarry, wholeVotes } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { lowestAlone, transfersInTheOrderReceived } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { allParcels, earliestThenLargestSurplus, shareWithoutStrandedPapers } from '../clauses/surplus.ts';
import { latestDifference } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'new-south-wales-local-2021',
  title: 'New South Wales local councils (2021)',
  source: 'Local Government (General) Regulation 2021 (NSW), Schedule 5',
  approximate: [
    'where rounding leaves the divisor of a transfer value at nothing or below, the text breaks down and papers keep their value here; since votes are cut to whole numbers and values are not, a surplus can pass on a vote more than it holds',
  ],
  electedUnder: { 'first-preferences': 'Schedule 5', surplus: 'Schedule 5', exclusion: 'Schedule 5' },
  decisions: {
    papers: reading('Schedule 5', 'a paper ends at a number that is left out or stands twice', ENDS_WHERE_UNCERTAIN),
    numbers: law('Schedule 5', 'votes are whole, transfer values exact fractions', () => rational),
    quota: law(
      'Schedule 5',
      'first preferences over one more than the vacancies, the fraction dropped, and one more',
      wholeDroopQuota,
    ),
    elect: law('Schedule 5', 'whoever has the quota, also between the transfers of an exclusion', quotaReached),
    fillLast: law(
      '11',
      'all who continue, when they are as many as the places; for the last place whoever has more than all others with all surpluses; as many of the highest as there are places when all others with all surpluses cannot pass them; the higher of the last two, level ones by lot, once no surplus waits',
      firstOf(
        noMoreContinuingThanVacancies,
        lastPlaceToWhoeverExceedsTheRest,
        highestWhomTheRestCannotPass,
        onceSurplusesAreDealtWith(lastPlaceToTheHigherOfTwo),
      ),
    ),
    surplusOrder: law(
      'Schedule 5',
      'those elected at an earlier count first, of one count the largest',
      earliestThenLargestSurplus,
    ),
    surplusTie: law(
      'Schedule 5',
      'the most votes at the last count at which they differed, else by lot',
      latestDifference,
    ),
    surplusPapers: law('Schedule 5', 'all the papers of the candidate', allParcels),
    transferValue: law(
      'Schedule 5',
      'the value received times surplus over votes without those of exhausted papers; never more than the value received',
      shareWithoutStrandedPapers,
    ),
    credit: law('Schedule 5', 'papers of one value times that value, without the fraction of a vote', wholeVotes),
    unmovedSurplus: reading(
      'Schedule 5',
      'what the papers cannot carry is exhausted; the rest is lost by fraction',
      whatThePapersCannotCarry(wholeVotes),
    ),
    exclude: law('Schedule 5', 'the one with the fewest votes', lowestAlone),
    exclusionTie: law(
      'Schedule 5',
      'the fewest votes at the last count at which they differed, else by lot',
      latestDifference,
    ),
    exclusionOrder: law(
      'Schedule 5',
      'first preferences, then the papers of each transfer in the order received',
      transfersInTheOrderReceived,
    ),
    stop: law('11', 'nothing more is transferred once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * Local councils in New South Wales since 2021: weighted inclusive Gregory in whole votes.
 *
 * Local Government (General) Regulation (NSW), Schedule 5.
 *
 * @example newSouthWalesLocal2021.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const newSouthWalesLocal2021: Rule = gregoryRule(statute);
