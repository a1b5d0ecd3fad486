import { fixedPoint } from '../../../numbers/fixed-point.ts';
import { reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  byLot,
  distributedTimes,
  eachWithinMillionthsOfTheQuota,
  factorOfWhatIsLeft,
  fewestVotes,
  keepFactorsStand,
  keepTimesQuotaOverVotes,
  noMoreHopefulThanVacancies,
  quotaRoundedUp,
  settledWhen,
  whoeverHasTheQuotaOnceSettled,
} from '../meek/clauses.ts';
import { meekRule } from '../meek/meek-rule.ts';
import type { MeekStatute } from '../meek/statute.ts';

/** Meek's method as Algorithm 123 first published it. */
const statute: MeekStatute = {
  id: 'meek-1987',
  title: 'Meek, Algorithm 123 (Hill, Wichmann and Woodall, 1987)',
  source:
    'I. D. Hill, B. A. Wichmann and D. R. Woodall, Algorithm 123: Single Transferable Vote by Meek’s Method, The Computer Journal 30(3), 1987, 277-281, doi:10.1093/comjnl/30.3.277',
  approximate: [
    'the published program was not at hand: its tolerance, its ties and when it elects are from accounts of it',
    'the program reckons in floating point; here nine decimal places are kept, products rounded up',
  ],
  decisions: {
    papers: reading(
      '-',
      'skipped ranks are closed up, a name that stands again is passed over, and a paper that ranks several equal counts as the average of all orders of them, as Meek proposed; the sum of each candidate is kept to nine places, the rest dropped; the quota is worked out before that',
      { gap: 'close-up', repeat: 'pass-over', equal: 'share' },
    ),
    numbers: reading('-', 'nine decimal places stand for the real numbers of the program', fixedPoint(9)),
    share: reading(
      '-',
      'as in Meek: each candidate keeps their factor of what is left of the paper',
      factorOfWhatIsLeft,
    ),
    quota: reading(
      '-',
      'votes that are not excess over one more than the places, at every distribution; rounded up, so that rounding brings nobody to it',
      quotaRoundedUp,
    ),
    elect: reading('-', 'whoever has the quota once the votes have settled', whoeverHasTheQuotaOnceSettled),
    electionTie: reading(
      '-',
      'the quota is not passed but met, so one more than the places can have it; a lot says who goes without',
      'lot',
    ),
    settled: reading(
      '-',
      'every elected candidate is within 0.00001 of the quota in proportion; else when no keep factor changes any more, or after 1,000 distributions, so that every count ends',
      settledWhen(eachWithinMillionthsOfTheQuota(10n), keepFactorsStand, distributedTimes(1000)),
    ),
    keepFactor: reading('-', 'as in Meek: times the quota over the votes', keepTimesQuotaOverVotes),
    exclude: reading(
      '-',
      'the lowest, one at a time and only when settled: what the program excludes sooner changes nobody elected',
      fewestVotes,
    ),
    exclusionTie: reading('-', 'at random in the program, so by lot', byLot),
    complete: reading(
      '-',
      'the places are filled, or no more are hopeful than there are places left: then they are elected',
      noMoreHopefulThanVacancies,
    ),
  },
};

/**
 * Meek's method as first published as a program: who meets the quota is elected, and elected candidates keep sharing in transfers.
 *
 * Hill, Wichmann and Woodall, Algorithm 123, The Computer Journal 30(3), 1987, 277-281, doi:10.1093/comjnl/30.3.277.
 *
 * @throws PsephosError `bad-contest`; `too-large` when papers rank so many elected candidates equal that they would be divided
 * into more than 2^22 shares.
 * @example meek1987.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const meek1987: Rule = meekRule(statute);
