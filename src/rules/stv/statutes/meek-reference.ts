import { fixedPoint } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  byLot,
  factorOfWhatIsLeft,
  keepTimesQuotaOverVotes,
  lowestWithinTheSurplus,
  noMoreHopefulThanVacancies,
  quotaOneUnitAbove,
  settledWhen,
  surplusBelow,
  surplusDidNotFall,
  whoeverHasTheQuota,
} from '../meek/clauses.ts';
import { meekRule } from '../meek/meek-rule.ts';
import type { MeekStatute } from '../meek/statute.ts';

/** Meek's method as the Proportional Representation Foundation lays it down to the last digit. */
const statute: MeekStatute = {
  id: 'meek-reference',
  title: 'Meek, reference rule of the Proportional Representation Foundation',
  source:
    'Proportional Representation Foundation, PR Reference Rules: Meek STV (prfound.org/resources/reference/reference-meek-rule)',
  decisions: {
    papers: reading(
      'A, B.2.a',
      'the rule knows only candidates in order: skipped ranks are closed up, a name that stands again is passed over, and a paper that ranks several equal counts as the average of all orders of them (I. D. Hill, Voting matters 13, 2001); the sum of each candidate is kept to nine places, the rest dropped; the quota is worked out before that',
      { gap: 'close-up', repeat: 'pass-over', equal: 'share' },
    ),
    numbers: law('A', 'nine decimal places', fixedPoint(9)),
    share: law(
      'B.2.a',
      'in turn each candidate on the paper keeps their factor of what is left of it, rounded up',
      factorOfWhatIsLeft,
    ),
    quota: law(
      'B.2.b',
      'votes of all candidates over one more than the places, the rest dropped, and 0.000000001 more',
      quotaOneUnitAbove,
    ),
    elect: law('B.2.c', 'whoever has the quota, as soon as they have it', whoeverHasTheQuota),
    electionTie: reading(
      'B.2.c',
      'only rounding could bring too many to the quota; then the most votes, else by lot',
      'lot',
    ),
    settled: law(
      'B.2.d-e',
      'the surpluses together are below 0.000001, or no smaller than at the distribution before',
      settledWhen(surplusBelow(1000n), surplusDidNotFall),
    ),
    keepFactor: law('B.2.f', 'times the quota over the votes, both steps rounded up', keepTimesQuotaOverVotes),
    exclude: law(
      'B.3',
      'the lowest; level with them are all whom the surpluses together could put level',
      lowestWithinTheSurplus,
    ),
    exclusionTie: reading(
      'B.3',
      'by a lot of its own, where the rule draws one order of all candidates beforehand: give the lots in that order and they are the same',
      byLot,
    ),
    complete: law(
      'B.1, C',
      'the places are filled, or no more are hopeful than there are places left: then they are elected',
      noMoreHopefulThanVacancies,
    ),
  },
};

/**
 * Meek's method by the reference rule: each elected candidate keeps the same part of every paper, nine places, rounded up.
 *
 * Proportional Representation Foundation, PR Reference Rules: Meek STV; the method is B. L. Meek's (1969).
 *
 * @throws PsephosError `bad-contest`; `too-large` when papers rank so many elected candidates equal that they would be divided
 * into more than 2^22 shares.
 * @example meekReference.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const meekReference: Rule = meekRule(statute);
