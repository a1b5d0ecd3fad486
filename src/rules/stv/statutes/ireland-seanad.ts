import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { fixedPointFor } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  everyPlaceIsFilled,
  firstOf,
  lastPlaceToWhoeverExceedsTheRest,
  leavesAsManyAsVacancies,
  noMoreContinuingThanVacancies,
} from '../clauses/completion.ts';
import { papersTimesValue, whatThePapersCannotCarry } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { asManyAsCannotReachTheNext, batchesByDescendingValue } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import {
  deferWhenTheyAreLessThanTheGap,
  largestSurplus,
  lastParcel,
  surplusOverTransferablePapers,
} from '../clauses/surplus.ts';
import { orderOfPreferences } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'ireland-seanad',
  title: 'Seanad Éireann, panel members',
  source: 'Seanad Electoral (Panel Members) Act 1947, Second Schedule',
  approximate: [
    'of the Second Schedule only the order of preferences was read; the rest follows summaries and the parallel Irish and Northern Irish rules',
  ],
  electedUnder: { 'first-preferences': 'Second Schedule', surplus: 'Second Schedule', exclusion: 'Second Schedule' },
  decisions: {
    papers: reading(
      'Second Schedule',
      'a paper ends at a figure that is left out or stands twice, as in the parallel Irish law',
      ENDS_WHERE_UNCERTAIN,
    ),
    paperWorth: reading('Second Schedule', 'each valid paper counts 1000, from memory of the text', 1000),
    numbers: reading('Second Schedule', 'whole numbers, fractions dropped, as in the parallel rules', (votes, seats) =>
      fixedPointFor(0, votes, 2 * (seats + 2)),
    ),
    quota: reading(
      'Second Schedule',
      'the worth of all papers over one more than the places, the fraction dropped, and one more; as in the parallel rules',
      wholeDroopQuota,
    ),
    elect: reading(
      'Second Schedule',
      'whoever has the quota, also between the transfers of an exclusion',
      quotaReached,
    ),
    fillLast: reading(
      'Second Schedule',
      'all who continue, when they are as many as the places; for the last place whoever has more than all others with all surpluses, as in the parallel Irish law',
      firstOf(noMoreContinuingThanVacancies, lastPlaceToWhoeverExceedsTheRest),
    ),
    deferSurpluses: reading(
      'Second Schedule',
      'surpluses wait when they are less than the gap between the lowest, as in the parallel rules',
      deferWhenTheyAreLessThanTheGap,
    ),
    surplusOrder: reading('Second Schedule', 'the largest first', largestSurplus),
    surplusTie: law('Second Schedule, rules 2 and 3', 'by the order of preferences, else by lot', orderOfPreferences),
    surplusPapers: reading('Second Schedule', 'the sub-parcel received last', lastParcel),
    transferValue: reading(
      'Second Schedule',
      'surplus over transferable papers, the fraction dropped, never more than the value received',
      surplusOverTransferablePapers,
    ),
    credit: reading('Second Schedule', 'papers times value', papersTimesValue),
    unmovedSurplus: reading(
      'Second Schedule',
      'what the transferable papers cannot carry is non-transferable; dropped fractions are shown as lost',
      whatThePapersCannotCarry(papersTimesValue),
    ),
    exclude: reading(
      'Second Schedule',
      'the lowest, and several together that are less than the next above',
      asManyAsCannotReachTheNext,
    ),
    exclusionTie: law('Second Schedule, rules 2 and 3', 'by the order of preferences, else by lot', orderOfPreferences),
    exclusionOrder: reading('Second Schedule', 'papers by value from the highest down', batchesByDescendingValue),
    exclusionCompletes: reading(
      'Second Schedule',
      'no papers move when an exclusion leaves as many candidates as places',
      leavesAsManyAsVacancies,
    ),
    stop: reading('Second Schedule', 'nothing more is transferred once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * The panels of Seanad Éireann: Gregory on the last sub-parcel, each paper worth 1000 and fractions of one dropped.
 *
 * Seanad Electoral (Panel Members) Act 1947, Second Schedule.
 *
 * @example irelandSeanad.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '6001'
 */
export const irelandSeanad: Rule = gregoryRule(statute);
