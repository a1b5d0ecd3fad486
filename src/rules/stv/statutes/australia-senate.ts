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
import { batchesByDescendingValue, lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { allParcels, earliestThenLargestSurplus, surplusOverAllPapers } from '../clauses/surplus.ts';
import { latestDifference, latestPointWhereAllDiffered } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

/** The table of the Senate, for what is built on it. */
export const australiaSenateStatute: GregoryStatute & {
  readonly decisions: Required<Pick<GregoryStatute['decisions'], 'exclusionOrder'>>;
} = {
  id: 'australia-senate',
  title: 'Australian Senate (computer count)',
  source: 'Commonwealth Electoral Act 1918, sections 273 and 273A, compilation 73 (2022)',
  electedUnder: { 'first-preferences': '273(8)', surplus: '273(11)', exclusion: '273(15)' },
  decisions: {
    papers: reading(
      '273',
      'a paper ends at a number that is left out or stands twice; how many numbers make it formal is settled before',
      ENDS_WHERE_UNCERTAIN,
    ),
    numbers: law('273(9)', 'votes are whole, transfer values exact fractions', () => rational),
    quota: law(
      '273(8)',
      'first preferences over one more than the vacancies, the fraction dropped, and one more',
      wholeDroopQuota,
    ),
    elect: reading(
      '273(15)',
      'whoever has the quota after any transfer; the text says "greater than" where equal must be meant',
      quotaReached,
    ),
    fillLast: reading(
      '273(17), 273(18)',
      'all who continue, when they are as many as the vacancies, and the higher of the last two, level ones by lot; both only when every surplus has been transferred and no exclusion is under way: the text leaves the moment open and practice has changed',
      onceSurplusesAreDealtWith(
        firstOf(citing('273(18)', noMoreContinuingThanVacancies), citing('273(17)', lastPlaceToTheHigherOfTwo)),
      ),
    ),
    surplusOrder: law(
      '273(21)-(22)',
      'those elected at an earlier transfer first, of one transfer the largest',
      earliestThenLargestSurplus,
    ),
    surplusTie: law(
      '273(22)-(23)',
      'the most votes at the latest transfer after which all of them differed, else by lot',
      latestPointWhereAllDiffered,
    ),
    surplusPapers: law('273(9)', 'all the papers of the candidate', allParcels),
    transferValue: law(
      '273(9)',
      'surplus over all papers held, each as one, whatever it came with; the value of a paper can rise',
      surplusOverAllPapers,
    ),
    credit: law('273(9), 273(13)', 'papers times transfer value, without the fraction of a vote', wholeVotes),
    unmovedSurplus: law(
      '273(9)',
      'exhausted papers take their share with them; the rest is lost by fraction',
      shareOfPapersWithoutPreference,
    ),
    exclude: law(
      '273(13), 273A(5)',
      'the one with the fewest votes; a computer count has no bulk exclusion',
      lowestAlone,
    ),
    exclusionTie: law(
      '273(29)-(31A)',
      'each two by the latest transfer after which they differed, else by lot; in pairs or all at once gives the same order',
      latestDifference,
    ),
    exclusionOrder: law(
      '273(13AA)',
      'all papers worth one vote first, then by transfer value from the highest down, each value a transfer of its own',
      batchesByDescendingValue,
    ),
    stop: law('273(32)', 'nothing more is transferred once the last vacancy is filled', everyPlaceIsFilled),
  },
};

/**
 * The Australian Senate as the computer counts it: unweighted inclusive Gregory in whole votes.
 *
 * Commonwealth Electoral Act 1918, sections 273 and 273A.
 *
 * @example australiaSenate.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const australiaSenate: Rule = gregoryRule(australiaSenateStatute);
