import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { fixedPointFor } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { everyPlaceIsFilled, leavesAsManyAsVacancies, noMoreContinuingThanVacancies } from '../clauses/completion.ts';
import { papersTimesValue, shareOfPapersWithoutPreference } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { allInOneStep, lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { allParcels, largestSurplus, shareOfReceivedValue } from '../clauses/surplus.ts';
import { latestStageDifference } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'scotland-local-2007',
  title: 'Scottish local elections (2007)',
  source:
    'Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52; the same in SSI 2011/399',
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'earlier-stage' },
  electedUnder: { 'first-preferences': '47', surplus: '47', exclusion: '47' },
  decisions: {
    papers: law('article 2', 'a paper ends at a figure that is left out or stands twice', ENDS_WHERE_UNCERTAIN),
    numbers: law('48(3)', 'five decimal places', (papers, seats) => fixedPointFor(5, papers, 2 * (seats + 2))),
    quota: law('46', 'valid papers over one more than the places, the fraction dropped, and one more', wholeDroopQuota),
    elect: law('47', 'whoever has the quota at the end of a stage', quotaReached),
    fillLast: reading(
      '52',
      'all who continue, when they are as many as the places left; fewer too, which the rule does not think of, so that places are filled where few stand',
      noMoreContinuingThanVacancies,
    ),
    surplusOrder: law('49(1)', 'the largest first, and none waits', largestSurplus),
    surplusTie: reading(
      '49(2), 49(3)',
      'the most votes at the latest stage at which they differed, else by lot; of three or more the look-back goes on among those still level',
      latestStageDifference,
    ),
    surplusPapers: law('48', 'all the papers of the candidate', allParcels),
    transferValue: law(
      '48(3)',
      'surplus times the value at which the paper was received, over the whole vote: one division, five places, the rest dropped',
      shareOfReceivedValue,
    ),
    credit: law('48', 'papers times transfer value', papersTimesValue),
    unmovedSurplus: reading(
      '48',
      'papers without a next preference take their share with them; what rounding drops is shown by itself',
      shareOfPapersWithoutPreference,
    ),
    exclude: law('50', 'the one with the fewest votes', lowestAlone),
    exclusionTie: reading(
      '51',
      'the fewest votes at the latest stage at which they differed, else by lot; of three or more as for surpluses',
      latestStageDifference,
    ),
    exclusionOrder: law('50', 'all papers at once, each at the value it has', allInOneStep),
    exclusionCompletes: law(
      '52(2)',
      'no papers move when an exclusion leaves as many candidates as places',
      leavesAsManyAsVacancies,
    ),
    stop: law('52(2)', 'nothing more is transferred once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * Scottish local elections: weighted inclusive Gregory, to five decimal places.
 *
 * Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52.
 *
 * @example scotlandLocal2007.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const scotlandLocal2007: Rule = gregoryRule(statute);
