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
import { lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { earliestThenLargestSurplus } from '../clauses/surplus.ts';
import { earliestDifference } from '../clauses/ties.ts';
import { inOneTransfer } from '../sampled/exclusion.ts';
import { sampledRule } from '../sampled/sampled-rule.ts';
import type { SampledStatute } from '../sampled/statute.ts';
import { lastParcelReceived } from '../sampled/surplus.ts';
import { allTogether, lastFiledInShares } from '../sampled/transfer.ts';

const statute: SampledStatute = {
  id: 'malta',
  title: 'Malta: House of Representatives (General Elections Act)',
  source: 'General Elections Act (Malta), Thirteenth Schedule, regulations 105',
  approximate: [
    'only regulations 105.10(1)-(6) and 105.11 were read, in a reproduction; papers, fractions and the end of the count are from memory',
    'the constitutional additional seats are no part of the count',
  ],
  decisions: {
    papers: reading(
      '105',
      'a paper ends where the next preference is missing or stands for several candidates, as in Ireland',
      ENDS_WHERE_UNCERTAIN,
    ),
    quota: reading(
      '105',
      'valid papers over one more than the places, the fraction dropped, plus one',
      wholeDroopQuota,
    ),
    elect: reading('105', 'whoever has as many votes as the quota, or more', quotaReached),
    fillLast: reading('105', 'all who continue, when they are no more than the places', noMoreContinuingThanVacancies),
    fillLastPlace: reading(
      '105',
      'for one place, whoever has more votes than all others and the untransferred surpluses together, as in Ireland',
      lastPlaceToWhoeverExceedsTheRest,
    ),
    surplusOrder: law(
      '105.10',
      'the surplus that arose at the earliest count, and of one count the largest; none waits',
      earliestThenLargestSurplus,
    ),
    surplusTie: law(
      '105.10',
      'of equal surpluses of one count, the most votes at the first count at which they were unequal, then a lot',
      earliestDifference,
    ),
    surplusPapers: law(
      '105.10',
      'all papers where the votes are first preferences only, else the sub-parcel received last',
      lastParcelReceived,
    ),
    surplusTransfer: reading(
      '105.10',
      'whole papers in proportion to those for each next preference; fractions are dropped and the odd papers go to the largest of them; those filed last in each sub-parcel move, and they keep their order',
      lastFiledInShares,
    ),
    shareTie: reading(
      '105.10',
      'of equal fractions the larger sub-parcel, then more votes at the first count at which they were unequal, then a lot',
      earliestDifference,
    ),
    exclude: reading(
      '105.11',
      'the lowest; the law allows two or more together whose votes are fewer than those of the next, but need not be used, and we exclude one at a time',
      lowestAlone,
    ),
    exclusionTie: law(
      '105.11',
      'the fewest votes at the first count at which they were unequal, then a lot',
      earliestDifference,
    ),
    exclusionSteps: reading('105.11', 'all papers of the excluded move in one count', inOneTransfer),
    exclusionTransfer: reading(
      '105.11',
      'each who receives papers of an exclusion has them as one sub-parcel, in the order in which the excluded received them',
      allTogether,
    ),
    exclusionCompletes: reading(
      '105',
      'an exclusion that leaves as many as the places elects them before papers move',
      leavesAsManyAsVacancies,
    ),
    stop: reading('105', 'nothing moves once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * The Maltese count: whole papers as in Ireland, but the earliest surplus first, and no surplus waits.
 *
 * Which papers a surplus moves depends on their order: `options.order`, without one a shuffle from a fixed seed.
 * General Elections Act (Malta), Thirteenth Schedule, regulations 105.10 and 105.11.
 *
 * @throws PsephosError `bad-contest`; `too-large` over 2^26 papers.
 * @example malta.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const malta: Rule = sampledRule(statute);
