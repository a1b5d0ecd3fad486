import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { rational } from '../../../numbers/rational.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  citing,
  everyPlaceIsFilled,
  firstOf,
  lastPlaceToTheHigherOfTwo,
  noMoreContinuingThanVacancies,
  onceSurplusesAreDealtWith,
} from '../clauses/completion.ts';
import { shareOfPapersWithoutPreference, wholeVotes } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { firstPreferencesThenByDescendingValue, lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { allParcels, earliestThenLargestSurplus, surplusOverAllPapers } from '../clauses/surplus.ts';
import { latestPointWhereAllDiffered } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'victoria',
  title: 'Victorian Legislative Council',
  source: 'Electoral Act 2002 (Victoria), section 114A',
  approximate: ['section 114A was read in quotations only'],
  electedUnder: { 'first-preferences': '114A', surplus: '114A', exclusion: '114A(13)' },
  decisions: {
    papers: reading('114A', 'a paper ends at a number that is left out or stands twice', ENDS_WHERE_UNCERTAIN),
    numbers: law('114A', 'votes are whole, transfer values exact fractions', () => rational),
    quota: law(
      '114A',
      'first preferences over one more than the vacancies, the fraction dropped, and one more',
      wholeDroopQuota,
    ),
    elect: law('114A(13)', 'whoever has the quota after any transfer', quotaReached),
    fillLast: reading(
      '114A(19), 114A(25)',
      'all who continue, when they are as many as the vacancies, and the higher of the last two, level ones by lot; both once every surplus is transferred',
      onceSurplusesAreDealtWith(
        firstOf(citing('114A(19)', noMoreContinuingThanVacancies), citing('114A(25)', lastPlaceToTheHigherOfTwo)),
      ),
    ),
    surplusOrder: reading(
      '114A',
      'those elected at an earlier transfer first, of one transfer the largest, as in the Senate',
      earliestThenLargestSurplus,
    ),
    surplusTie: law(
      '114A',
      'the most votes at the latest transfer after which all of them differed, else by lot',
      latestPointWhereAllDiffered,
    ),
    surplusPapers: law('114A', 'all the papers of the candidate', allParcels),
    transferValue: law('114A', 'surplus over all papers held, each as one', surplusOverAllPapers),
    credit: law('114A', 'papers times transfer value, without the fraction of a vote', wholeVotes),
    unmovedSurplus: reading(
      '114A',
      'exhausted papers take their share with them; the rest is lost by fraction',
      shareOfPapersWithoutPreference,
    ),
    exclude: law('114A(12)', 'the one with the fewest votes', lowestAlone),
    exclusionTie: reading(
      '114A(24)',
      'the fewest votes at the latest transfer after which all of them differed, else by lot; the quotations can also be read as the latest at which any two differed, and we take the old Senate wording that they follow',
      latestPointWhereAllDiffered,
    ),
    exclusionOrder: law(
      '114A(12)(a)-(b), 114A(28)(c)',
      'first preferences first, then by transfer value from the highest down, each value a transfer of its own',
      firstPreferencesThenByDescendingValue,
    ),
    stop: reading(
      '114A',
      'nothing more is transferred once the vacancies are filled, as in the Senate',
      everyPlaceIsFilled,
    ),
  },
};

/**
 * The Legislative Council of Victoria: unweighted inclusive Gregory in whole votes.
 *
 * Electoral Act 2002 (Victoria), section 114A.
 *
 * @example victoria.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const victoria: Rule = gregoryRule(statute);
