import { fixedPoint } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  byLot,
  distributedTimes,
  fewestVotes,
  keepFactorsStand,
  keepTimesQuotaOverVotes,
  noMoreHopefulThanVacancies,
  priceWhileItLasts,
  quotaOneUnitAbove,
  settledWhen,
  surplusBelow,
  whoeverHasTheQuota,
} from '../meek/clauses.ts';
import { meekRule } from '../meek/meek-rule.ts';
import type { MeekStatute } from '../meek/statute.ts';

/** Warren's method: as Meek's, but all papers pay an elected candidate the same price. */
const statute: MeekStatute = {
  id: 'warren',
  title: 'Warren: equal prices in place of keep factors',
  source:
    'C. H. E. Warren, Counting in STV Elections, Voting matters 1, McDougall Trust 1994, paper 5; I. D. Hill, ibid., paper 5',
  approximate: [
    'there is no official text: arithmetic, quota, stops and ties follow the reference rule for Meek',
    'prices need not converge, nor be the only ones that fit; a stage ends after 1,000 distributions at the latest',
  ],
  decisions: {
    papers: reading(
      '-',
      'skipped ranks are closed up, a name that stands again is passed over, and a paper that ranks several equal counts as the average of all orders of them; the sum of each candidate is kept to nine places, the rest dropped; the quota is worked out before that',
      { gap: 'close-up', repeat: 'pass-over', equal: 'share' },
    ),
    numbers: reading('-', 'nine decimal places, as in the reference rule for Meek', fixedPoint(9)),
    share: law(
      'Voting matters 1',
      'every paper that reaches an elected candidate pays the same price, or all that is left of it',
      priceWhileItLasts,
    ),
    quota: reading(
      '-',
      'votes of all candidates over one more than the places, the rest dropped, and 0.000000001 more',
      quotaOneUnitAbove,
    ),
    elect: reading('-', 'whoever has the quota, as soon as they have it', whoeverHasTheQuota),
    electionTie: reading(
      '-',
      'only rounding could bring too many to the quota; then the most votes, else by lot',
      'lot',
    ),
    settled: reading(
      '-',
      'the surpluses together are below 0.000001; else when no price changes any more, or after 1,000 distributions',
      settledWhen(surplusBelow(1000n), keepFactorsStand, distributedTimes(1000)),
    ),
    keepFactor: reading(
      '-',
      'the price times the quota over the votes, both steps rounded up, and never more than a paper',
      keepTimesQuotaOverVotes,
    ),
    exclude: reading('-', 'the lowest', fewestVotes),
    exclusionTie: reading('-', 'by lot', byLot),
    complete: reading(
      '-',
      'the places are filled, or no more are hopeful than there are places left: then they are elected',
      noMoreHopefulThanVacancies,
    ),
  },
};

/**
 * Warren's method: an elected candidate charges every paper the same price instead of the same part of what is left of it.
 *
 * C. H. E. Warren, Voting matters 1 (1994).
 *
 * @throws PsephosError `bad-contest`; `too-large` when papers rank so many elected candidates equal that they would be divided
 * into more than 2^22 shares.
 * @example warren.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const warren: Rule = meekRule(statute);
