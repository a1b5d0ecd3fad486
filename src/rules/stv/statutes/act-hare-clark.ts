import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { rational } from '../../../numbers/rational.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { everyPlaceIsFilled, noMoreContinuingThanVacancies, onceSurplusesAreDealtWith } from '../clauses/completion.ts';
import { votesTo, whatThePapersCannotCarry } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { batchesByDescendingValue, lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { earliestThenLargestSurplus, lastParcel, surplusOverTransferablePapers } from '../clauses/surplus.ts';
import { latestDifference } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

/** The table of the Australian Capital Territory, for what is built on it. */
export const actHareClarkStatute: GregoryStatute = {
  id: 'act-hare-clark',
  title: 'Australian Capital Territory, Hare-Clark',
  source: 'Electoral Act 1992 (ACT), Schedule 4, as in force since 2020',
  approximate: ['clauses 1C and 3 to 9 of Schedule 4 were read in quotations; the order of surpluses is our reading'],
  electedUnder: { 'first-preferences': '3', surplus: '3', exclusion: '4(1)' },
  decisions: {
    papers: reading('Schedule 4', 'a paper ends at a number that is left out or stands twice', ENDS_WHERE_UNCERTAIN),
    numbers: law('1A, 1C', 'votes to six decimal places, transfer values exact fractions', () => rational),
    quota: law('1', 'papers over one more than the positions, the fraction dropped, and one more', wholeDroopQuota),
    elect: law('3, 4(1)', 'whoever has the quota after any count', quotaReached),
    fillLast: law(
      '4(2)',
      'all who continue, when they are no more than the positions left and no surplus waits',
      onceSurplusesAreDealtWith(noMoreContinuingThanVacancies),
    ),
    surplusOrder: reading(
      '7',
      'those successful at an earlier count first, of one count the largest',
      earliestThenLargestSurplus,
    ),
    surplusTie: law(
      '7(3)(c)',
      'the most votes at the last count at which they differed, and on among those still level, else by lot',
      latestDifference,
    ),
    surplusPapers: law('1C', 'the papers counted to the candidate at the count that made them successful', lastParcel),
    transferValue: law(
      '1C(1), 1C(4)',
      'surplus over the papers with a next preference; never more than the value at which they were counted to the candidate',
      surplusOverTransferablePapers,
    ),
    credit: law('1A', 'papers times transfer value, to six decimal places, the rest dropped', votesTo(6)),
    unmovedSurplus: reading(
      '1C(4)',
      'what the papers cannot carry at their capped value is set aside, here as non-transferable; the rest is lost by fraction',
      whatThePapersCannotCarry(votesTo(6)),
    ),
    exclude: law('8', 'the one with the fewest votes', lowestAlone),
    exclusionTie: law(
      '8(2)',
      'the fewest votes at the last count at which they differed, and on among those still level, else by lot',
      latestDifference,
    ),
    exclusionOrder: law(
      '9',
      'papers by transfer value from the highest down, each value a count of its own',
      batchesByDescendingValue,
    ),
    stop: law(
      '4(1)',
      'the scrutiny ends as soon as every position is filled, in the middle of an exclusion too',
      everyPlaceIsFilled,
    ),
  },
};

/**
 * The Legislative Assembly of the Australian Capital Territory: Gregory on the last parcel, to six decimal places.
 *
 * Electoral Act 1992 (ACT), Schedule 4.
 *
 * @example actHareClark.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const actHareClark: Rule = gregoryRule(actHareClarkStatute);
