import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { fixedPointFor } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  everyPlaceIsFilled,
  firstOf,
  lastPlaceToWhoeverEqualsTheRest,
  leavesAsManyAsVacancies,
  noMoreContinuingThanVacancies,
} from '../clauses/completion.ts';
import { allThatIsLeft, papersTimesValue } from '../clauses/credit.ts';
import { quotaReachedForOnePlaceOnceAnyMoved } from '../clauses/election.ts';
import { asManyAsCannotReachTheNext, firstPreferencesThenByDescendingValue } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import {
  deferWhenTheyAreLessThanTheGap,
  largestSurplus,
  lastParcel,
  surplusOverTransferablePapers,
} from '../clauses/surplus.ts';
import { earliestStageDifference } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'northern-ireland',
  title: 'Northern Ireland local and Assembly elections',
  source:
    'Electoral Law Act (Northern Ireland) 1962, Schedule 5, rules 41 to 52; the rules for the Assembly run parallel',
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'earlier-stage' },
  electedUnder: { 'first-preferences': '47', surplus: '47', exclusion: '47, 51' },
  decisions: {
    papers: law('41, 46', 'a paper ends at a figure that is left out or stands twice', ENDS_WHERE_UNCERTAIN),
    numbers: law('49', 'two decimal places', (papers, seats) => fixedPointFor(2, papers, 2 * (seats + 2))),
    quota: law('46', 'valid papers over one more than the places, the fraction dropped, and one more', wholeDroopQuota),
    elect: law(
      '47, 51',
      'whoever has the quota, also between the transfers of an exclusion; where one place is filled, not before papers of somebody excluded have moved',
      quotaReachedForOnePlaceOnceAnyMoved,
    ),
    fillLast: reading(
      '52',
      'all who continue, when they are as many as the places, or fewer, which the rule does not think of; for the last place also whoever has as many votes as all others with all surpluses',
      firstOf(noMoreContinuingThanVacancies, lastPlaceToWhoeverEqualsTheRest),
    ),
    deferSurpluses: reading(
      '49(10)',
      'surpluses wait when together they are less than the gap between the two lowest, or between several lowest together and the next above; we count only several who could all be excluded, since others cannot be what the rule has in mind',
      deferWhenTheyAreLessThanTheGap,
    ),
    surplusOrder: law('50(1)', 'the largest first', largestSurplus),
    surplusTie: law(
      '50(1)',
      'the most votes at the earliest stage at which they differed, else by lot',
      earliestStageDifference,
    ),
    surplusPapers: law(
      '49',
      'the first preferences for a surplus of the first stage, later the sub-parcel received last',
      lastParcel,
    ),
    transferValue: reading(
      '49(4), 49(7)',
      'surplus over transferable papers, two decimal places, and never more than the value received; the text has all the papers in the divisor, practice has the transferable ones, and no cap at the first stage, where we take 1',
      surplusOverTransferablePapers,
    ),
    credit: law('49', 'papers times transfer value', papersTimesValue),
    unmovedSurplus: law('50(2)(c)', 'whatever of the surplus was not transferred is non-transferable', allThatIsLeft),
    exclude: reading(
      '51(12)',
      'the lowest, and as many lowest together as are less, with all surpluses, than the next above; never so many that places stay empty, of which the rule says nothing',
      asManyAsCannotReachTheNext,
    ),
    exclusionTie: law(
      '51(13)',
      'the fewest votes at the earliest stage at which they differed, else by lot',
      earliestStageDifference,
    ),
    exclusionOrder: law(
      '51',
      'first preferences first, then the transferred papers by value from the highest down, each value a transfer of its own',
      firstPreferencesThenByDescendingValue,
    ),
    exclusionCompletes: law(
      '52',
      'no papers move when an exclusion leaves as many candidates as places',
      leavesAsManyAsVacancies,
    ),
    stop: law('51, 52', 'nothing more is transferred once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * Local and Assembly elections in Northern Ireland: Gregory on the last sub-parcel, in hundredths.
 *
 * Electoral Law Act (Northern Ireland) 1962, Schedule 5, rules 41 to 52.
 *
 * @example northernIreland.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const northernIreland: Rule = gregoryRule(statute);
