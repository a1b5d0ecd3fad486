import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { rational } from '../../../numbers/rational.ts';
import { reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { everyPlaceIsFilled, noMoreContinuingThanVacancies, onceSurplusesAreDealtWith } from '../clauses/completion.ts';
import { whatThePapersCannotCarry, wholeVotes } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { inTheOrderReceived, lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { earliestThenLargestSurplus, lastParcel, surplusOverTransferablePapers } from '../clauses/surplus.ts';
import { latestDifference } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'tasmania',
  title: 'Tasmanian House of Assembly, Hare-Clark',
  source: 'Electoral Act 2004 (Tasmania), Schedule 4',
  approximate: [
    'Schedule 4 was not read: the count is from memory of its general shape, the rounding to whole votes and the end of the count among it',
  ],
  electedUnder: { 'first-preferences': 'Schedule 4', surplus: 'Schedule 4', exclusion: 'Schedule 4' },
  decisions: {
    papers: reading(
      'Schedule 4',
      'a paper ends at a number that is left out or stands twice; whether it has enough preferences to be formal is settled before',
      ENDS_WHERE_UNCERTAIN,
    ),
    numbers: reading('Schedule 4', 'votes are whole, transfer values exact fractions', () => rational),
    quota: reading(
      'Schedule 4',
      'papers over one more than the seats, the fraction dropped, and one more',
      wholeDroopQuota,
    ),
    elect: reading('Schedule 4', 'whoever has the quota after any transfer', quotaReached),
    fillLast: reading(
      'Schedule 4',
      'all who continue, when they are no more than the seats left and no surplus waits',
      onceSurplusesAreDealtWith(noMoreContinuingThanVacancies),
    ),
    surplusOrder: reading(
      'Schedule 4',
      'those elected at an earlier count first, of one count the largest',
      earliestThenLargestSurplus,
    ),
    surplusTie: reading(
      'Schedule 4',
      'the most votes at the last count at which they differed, else by lot',
      latestDifference,
    ),
    surplusPapers: reading('Schedule 4', 'all papers at the first count, later the last parcel', lastParcel),
    transferValue: reading(
      'Schedule 4',
      'surplus over transferable papers; a paper never gains value',
      surplusOverTransferablePapers,
    ),
    credit: reading('Schedule 4', 'papers times transfer value, without the fraction of a vote', wholeVotes),
    unmovedSurplus: reading(
      'Schedule 4',
      'what the papers cannot carry is exhausted; the rest is lost by fraction',
      whatThePapersCannotCarry(wholeVotes),
    ),
    exclude: reading('Schedule 4', 'the one with the fewest votes', lowestAlone),
    exclusionTie: reading(
      'Schedule 4',
      'the fewest votes at the last count at which they differed, else by lot',
      latestDifference,
    ),
    exclusionOrder: reading('Schedule 4', 'each parcel in the order received, a count of its own', inTheOrderReceived),
    stop: reading('Schedule 4', 'nothing more is transferred once the seats are filled', everyPlaceIsFilled),
  },
};

/**
 * The House of Assembly of Tasmania: Gregory on the last parcel, in whole votes.
 *
 * Electoral Act 2004 (Tasmania), Schedule 4.
 *
 * @example tasmania.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const tasmania: Rule = gregoryRule(statute);
