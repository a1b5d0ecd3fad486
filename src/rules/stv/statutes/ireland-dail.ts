import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  everyPlaceIsFilled,
  lastPlaceToWhoeverExceedsTheRest,
  leavesAsManyAsVacancies,
  noMoreContinuingThanVacancies,
} from '../clauses/completion.ts';
import { quotaReached } from '../clauses/election.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { largestSurplus } from '../clauses/surplus.ts';
import { earliestDifference } from '../clauses/ties.ts';
import { allButTheLowest } from '../sampled/completion.ts';
import { inOneTransfer, lowestWhoCannotSaveDeposits } from '../sampled/exclusion.ts';
import { sampledRule } from '../sampled/sampled-rule.ts';
import type { SampledStatute } from '../sampled/statute.ts';
import { deferBelowLowestGapAndDeposit, lastParcelReceived } from '../sampled/surplus.ts';
import { allTogether, lastFiledInShares } from '../sampled/transfer.ts';

const statute: SampledStatute = {
  id: 'ireland-dail',
  title: 'Ireland: Dáil, local and European elections (Electoral Act 1992)',
  source: 'Electoral Act 1992 (Ireland), Part XIX, sections 118-128, as amended in 1997 and 2001',
  approximate: [
    'sections 121 and 122 (surpluses, exclusions) were not read: they follow accounts of the Act and its ancestors',
    'when a surplus may wait, who is excluded together and what that has to do with deposits are from memory',
  ],
  decisions: {
    papers: law(
      's.118',
      'a paper ends where the next preference is missing or stands for several candidates',
      ENDS_WHERE_UNCERTAIN,
    ),
    quota: law('s.120', 'valid papers over one more than the places, the fraction dropped, plus one', wholeDroopQuota),
    elect: law('s.120', 'whoever has as many votes as the quota, or more', quotaReached),
    fillLast: law('s.124', 'all who continue, when they are no more than the places', noMoreContinuingThanVacancies),
    fillAllButLowest: law(
      's.124(1A)',
      'when one more continues than there are places, all but the lowest, if the lowest with all untransferred surpluses has fewer votes than the next',
      allButTheLowest,
    ),
    fillLastPlace: law(
      's.124',
      'for one place, whoever has more votes than all others and the untransferred surpluses together',
      lastPlaceToWhoeverExceedsTheRest,
    ),
    deferSurpluses: reading(
      's.121',
      'surpluses wait while together they are less than the difference between the two lowest and could not lift the lowest over a quarter of the quota, which saves a deposit; the law only allows this, and we always use it',
      deferBelowLowestGapAndDeposit,
    ),
    surplusOrder: reading(
      's.121(9)-(11)',
      'the largest first, whichever count it arose at (M. McGaley, 2006); the Act of 1923 began with the earliest',
      largestSurplus,
    ),
    surplusTie: reading(
      's.121',
      'the most votes at the first count at which they were unequal, then a lot',
      earliestDifference,
    ),
    surplusPapers: reading(
      's.121',
      'all papers for a surplus of the first count, later only the sub-parcel received last',
      lastParcelReceived,
    ),
    surplusTransfer: reading(
      's.121',
      'whole papers in proportion to those for each next preference, fractions dropped, the odd ones to the largest fractions (D. Cochran, Vótáil); those filed last in each sub-parcel move (J. H. Humphreys, 1911), and they keep their order',
      lastFiledInShares,
    ),
    shareTie: reading(
      's.118, 121',
      'the text speaks of lots for equal fractions: before them we take the larger sub-parcel, then more votes at the first count at which they were unequal',
      earliestDifference,
    ),
    exclude: reading(
      's.122',
      'two or more of the lowest together, when with all untransferred surpluses they have fewer votes than the next and none could save a deposit by what those below could pass on; the law only allows this, and we always use it',
      lowestWhoCannotSaveDeposits,
    ),
    exclusionTie: reading(
      's.122',
      'the fewest votes at the first count at which they were unequal, then a lot',
      earliestDifference,
    ),
    exclusionSteps: reading('s.122', 'all papers of all the excluded move in one count', inOneTransfer),
    exclusionTransfer: reading(
      's.122',
      'each who receives papers of an exclusion has them as one sub-parcel, in the order in which the excluded received them, the lowest of the excluded first and level ones in the order of the ballot',
      allTogether,
    ),
    exclusionCompletes: reading(
      's.124',
      'an exclusion that leaves as many as the places elects them before papers move, because all that continue are then elected at once',
      leavesAsManyAsVacancies,
    ),
    stop: reading(
      's.124',
      'nothing moves once the places are filled; the law goes on where a deposit depends on it, which elects nobody',
      everyPlaceIsFilled,
    ),
  },
};

/**
 * The Irish count for the Dáil, local councils and the European Parliament: whole papers, those filed last in each sub-parcel.
 *
 * Which papers a surplus moves depends on their order: `options.order`, without one a shuffle from a fixed seed.
 * Electoral Act 1992 (Ireland), sections 118-128.
 *
 * @throws PsephosError `bad-contest`; `too-large` over 2^26 papers.
 * @example irelandDail.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).stages[1].votes // ['7', '4', '4', '3']
 */
export const irelandDail: Rule = sampledRule(statute);
