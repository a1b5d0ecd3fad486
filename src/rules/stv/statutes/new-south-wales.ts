import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  everyPlaceIsFilled,
  lastPlaceToWhoeverExceedsTheRest,
  noMoreContinuingThanVacancies,
} from '../clauses/completion.ts';
import { quotaReached } from '../clauses/election.ts';
import { lowestAlone } from '../clauses/exclusion.ts';
import { wholeDroopQuota } from '../clauses/quota.ts';
import { largestSurplus } from '../clauses/surplus.ts';
import { straightToLot } from '../clauses/ties.ts';
import { inOneTransfer } from '../sampled/exclusion.ts';
import { sampledRule } from '../sampled/sampled-rule.ts';
import type { SampledStatute } from '../sampled/statute.ts';
import { deferBelowLowestGap, lastParcelsSinceAnElection } from '../sampled/surplus.ts';
import { allTogether, lastFiledInShares } from '../sampled/transfer.ts';

const statute: SampledStatute = {
  id: 'new-south-wales',
  title: 'New South Wales: Legislative Council, papers drawn at random',
  source: 'Constitution Act 1902 (New South Wales), Sixth Schedule, by accounts of it (ConcreteSTV; Conway and Teague)',
  approximate: [
    'the Sixth Schedule itself was not read: everything follows accounts of it',
    'the order of surpluses and the end of the count are from memory; voting above the line is no part of the count',
  ],
  decisions: {
    papers: reading('Sch. 6', 'a paper ends where the next preference is missing or doubtful', ENDS_WHERE_UNCERTAIN),
    quota: reading(
      'Sch. 6',
      'formal papers over one more than the places, the fraction dropped, plus one',
      wholeDroopQuota,
    ),
    elect: reading('Sch. 6', 'whoever has as many votes as the quota, or more', quotaReached),
    fillLast: reading(
      'Sch. 6',
      'all who continue, when they are no more than the places',
      noMoreContinuingThanVacancies,
    ),
    fillLastPlace: reading(
      'Sch. 6',
      'for one place, whoever has more votes than all others and the untransferred surpluses together',
      lastPlaceToWhoeverExceedsTheRest,
    ),
    deferSurpluses: reading(
      'Sch. 6',
      'surpluses wait while together they are less than the difference between the two lowest',
      deferBelowLowestGap,
    ),
    surplusOrder: reading('Sch. 6', 'the largest first', largestSurplus),
    surplusTie: reading('Sch. 6', 'a lot, with no look back', straightToLot),
    surplusPapers: reading(
      'Sch. 6',
      'the papers of the transfer that elected, with those of the transfers just before it as long as each was a surplus that elected nobody; at the first count all papers',
      lastParcelsSinceAnElection,
    ),
    surplusTransfer: reading(
      'Sch. 6',
      'each next preference gets its part of the surplus, the fraction dropped, and the odd papers go to the largest fractions; that many papers are drawn at random. All papers are shuffled once, before the count, so those last in the pile are as good a draw as any',
      lastFiledInShares,
    ),
    shareTie: reading('Sch. 6', 'of equal fractions the one of more papers, then a lot', straightToLot),
    exclude: reading('Sch. 6', 'the one lowest', lowestAlone),
    exclusionTie: reading('Sch. 6', 'a lot, with no look back', straightToLot),
    exclusionSteps: reading('Sch. 6', 'all papers of the excluded move at one time', inOneTransfer),
    exclusionTransfer: reading('Sch. 6', 'every paper goes to its next preference, worth one vote', allTogether),
    stop: reading('Sch. 6', 'nothing moves once the places are filled', everyPlaceIsFilled),
  },
};

/**
 * The count for the Legislative Council of New South Wales: a surplus moves papers drawn at random, worth one vote each.
 *
 * The draw is the order of the papers: `options.order`, without one a shuffle from a fixed seed. With an order that is no
 * shuffle nothing is random. Constitution Act 1902 (New South Wales), Sixth Schedule.
 *
 * @throws PsephosError `bad-contest`; `too-large` over 2^26 papers.
 * @example newSouthWales.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const newSouthWales: Rule = sampledRule(statute);
