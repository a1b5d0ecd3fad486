import { PASSES_OVER } from '../../../ballots/read-ballots.ts';
import { fixedPointFor } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  allWhomOthersCannotLift,
  largestSurplusOfThoseWhoContinue,
  whileSomebodyIsImpossible,
} from '../clauses/bulk-exclusion.ts';
import {
  everyPlaceIsFilled,
  firstOf,
  leavesAsManyAsVacancies,
  noMoreContinuingThanVacancies,
  whoeverHasTheQuotaForEveryPlaceLeft,
} from '../clauses/completion.ts';
import { papersTimesValue, shareOfPapersWithoutPreference } from '../clauses/credit.ts';
import { nobodyYet } from '../clauses/election.ts';
import { allInOneStep } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { allParcels, fractionOfReceivedValue } from '../clauses/surplus.ts';
import { straightToLot } from '../clauses/ties.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';

const statute: GregoryStatute = {
  id: 'minneapolis',
  title: 'Minneapolis, several seats',
  source: 'Minneapolis Code of Ordinances, chapter 167, section 167.70',
  electedUnder: { 'first-preferences': '167.70', surplus: '167.70', exclusion: '167.70' },
  decisions: {
    papers: law(
      '167.70(c)(2)',
      'a skipped rank and an overvoted one are passed over, the next rank counts',
      PASSES_OVER,
    ),
    numbers: law('167.70', 'four decimal places', (papers, seats) => fixedPointFor(4, papers, 2 * (seats + 2))),
    quota: law('167.70', 'votes over one more than the seats, and one more, the fraction dropped', wholeDroopQuota),
    elect: law(
      '167.70',
      'nobody yet: who has the threshold still receives papers until the surplus moves or the count ends',
      nobodyYet,
    ),
    fillLast: reading(
      '167.70',
      'those with the threshold, when they are as many as the seats; all who continue, when they are as many as the seats, or fewer, which the ordinance does not think of; the shortcut of the first round, by the highest threshold that there could be, elects nobody else and is not taken',
      firstOf(whoeverHasTheQuotaForEveryPlaceLeft, noMoreContinuingThanVacancies),
    ),
    deferSurpluses: law(
      '167.70',
      'those who cannot equal or pass the next above, with the votes of all below or level with them and all surpluses, are defeated before a surplus moves',
      whileSomebodyIsImpossible,
    ),
    surplusOrder: law('167.70', 'the largest first', largestSurplusOfThoseWhoContinue),
    surplusTie: law('167.70', 'by lot', straightToLot),
    surplusPapers: law('167.70', 'all the papers of the candidate', allParcels),
    transferValue: law(
      '167.70',
      'surplus over vote, four places, times the value of the paper, four places: rounded down twice',
      fractionOfReceivedValue,
    ),
    credit: law('167.70', 'papers times value', papersTimesValue),
    unmovedSurplus: reading(
      '167.70',
      'papers without a next preference are exhausted at their new value',
      shareOfPapersWithoutPreference,
    ),
    exclude: law('167.70', 'all who are mathematically impossible together, else the lowest', allWhomOthersCannotLift),
    exclusionTie: law('167.70', 'by lot', straightToLot),
    exclusionOrder: law('167.70', 'all papers at once, each at the value it has', allInOneStep),
    exclusionCompletes: law('167.70', 'the last defeated keep their votes', leavesAsManyAsVacancies),
    stop: law('167.70', 'nothing more is transferred once the seats are filled', everyPlaceIsFilled),
  },
};

/**
 * Minneapolis, where several seats are filled: weighted inclusive Gregory to four places, rounded twice, with all who are
 * mathematically impossible defeated together.
 *
 * Minneapolis Code of Ordinances, section 167.70.
 *
 * @example minneapolis.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const minneapolis: Rule = gregoryRule(statute);
