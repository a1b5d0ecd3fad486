import { CLOSED_UP } from '../../../ballots/read-ballots.ts';
import { fixedPointFor } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { everyPlaceIsFilled, leavesAsManyAsVacancies, noMoreContinuingThanVacancies } from '../clauses/completion.ts';
import { papersTimesValue, shareOfPapersWithoutPreference } from '../clauses/credit.ts';
import { quotaReached } from '../clauses/election.ts';
import { allInOneStep, lowestAlone } from '../clauses/exclusion.ts';
import { droopQuotaPlusOneUnit } from '../clauses/quota.ts';
import { allParcels, largestSurplusEvenNone, shareOfReceivedValueRoundedTwice } from '../clauses/surplus.ts';
import { straightToLot } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'wigm-reference',
  title: 'Reference weighted inclusive Gregory (PRF)',
  source: 'Proportional Representation Foundation, Reference WIGM Rule; one defeat at a time',
  electedUnder: { 'first-preferences': 'B', surplus: 'B', exclusion: 'B' },
  decisions: {
    papers: reading(
      'A',
      'skipped ranks are closed up and a paper ends at equal preferences: the rule takes strict rankings',
      CLOSED_UP,
    ),
    numbers: law('D.4', 'four decimal places', (papers, seats) => fixedPointFor(4, papers, 2 * (seats + 2))),
    quota: law('A', 'votes over one more than the places, cut to four places, and 0.0001 more', droopQuotaPlusOneUnit),
    elect: law('B', 'whoever has the quota', quotaReached),
    fillLast: law('C', 'all who continue, when they are no more than the places left', noMoreContinuingThanVacancies),
    surplusOrder: law('B', 'the largest first; a surplus of nothing is transferred too', largestSurplusEvenNone),
    surplusTie: reading(
      'D',
      'by a lot of its own, where the rule draws one order of all candidates beforehand: give the lots in that order and they are the same',
      straightToLot,
    ),
    surplusPapers: law('B', 'all the papers of the candidate', allParcels),
    transferValue: law(
      'B, D.4',
      'weight times surplus, cut to four places, over the vote, cut again',
      shareOfReceivedValueRoundedTwice,
    ),
    credit: law('B', 'papers times weight', papersTimesValue),
    unmovedSurplus: reading(
      'B',
      'papers without a next preference are exhausted at their new weight',
      shareOfPapersWithoutPreference,
    ),
    exclude: law('B', 'the one with the fewest votes', lowestAlone),
    exclusionTie: reading('D', 'by a lot of its own, as over surpluses', straightToLot),
    exclusionOrder: law('B', 'all papers at once, each at the weight it has', allInOneStep),
    exclusionCompletes: law(
      'B, C',
      'the count is complete before the papers of the last defeated move',
      leavesAsManyAsVacancies,
    ),
    stop: law('C', 'nothing more is transferred once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * The reference rule of the Proportional Representation Foundation for weighted inclusive Gregory, every product and quotient
 * cut to four decimal places.
 *
 * @example wigmReference.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '6.0001'
 */
export const wigmReference: Rule = gregoryRule(statute);
