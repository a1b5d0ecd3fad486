import { ENDS_WHERE_UNCERTAIN } from '../../../ballots/read-ballots.ts';
import { fixedPoint } from '../../../numbers/fixed-point.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  distributedTimes,
  factorOfWhatIsLeft,
  fewestVotes,
  keepFactorsStand,
  keepTimesQuotaOverVotes,
  lowestCannotPassTheNext,
  noMoreHopefulThanVacancies,
  notAheadAtFirstDifference,
  quotaOneUnitAbove,
  settledWhen,
  surplusBelow,
  whoeverHasTheQuota,
} from '../meek/clauses.ts';
import { meekRule } from '../meek/meek-rule.ts';
import type { MeekStatute } from '../meek/statute.ts';

/** New Zealand STV for local elections: Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A. */
const statute: MeekStatute = {
  id: 'new-zealand-local-2001',
  title: 'New Zealand local elections, Local Electoral Regulations 2001',
  source: 'Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A (legislation.govt.nz)',
  approximate: [
    'the law’s own arithmetic: the official calculator rounds some products down where the law rounds them up (Cargill ward, 2004)',
    'the law’s pseudo-random numbers are not drawn: where candidates never differed, a lot given from outside decides',
    'clauses 6 to 12 and 17 are read from accounts of the law and from programs that count by it',
  ],
  decisions: {
    papers: reading(
      '2-4',
      'a paper ends where a rank is left out, given to two, or given to somebody who already has one; without a clear first preference it is informal',
      ENDS_WHERE_UNCERTAIN,
    ),
    numbers: law('5, 10, 17', 'nine decimal places', fixedPoint(9)),
    share: law(
      '10',
      'in turn each candidate keeps their keep value of what is left of the paper, rounded up if not exact',
      factorOfWhatIsLeft,
    ),
    quota: law(
      '5, 11',
      'votes that are not non-transferable over one more than the vacancies, the rest dropped, and 0.000000001 more',
      quotaOneUnitAbove,
    ),
    elect: law('6, 12', 'a hopeful candidate with the quota is successful', whoeverHasTheQuota),
    electionTie: reading(
      '6, 12',
      'only rounding could bring too many to the quota; then the most votes, else by lot',
      'lot',
    ),
    settled: reading(
      '13',
      'the lowest with the total surplus is below every other hopeful candidate, or the total surplus is below 0.0001, already at the first distribution; after an election keep values are reduced before it is asked again. With very many papers rounding can hold the surplus above that, so a stage also ends when no keep value changes any more, or after 1,000 distributions',
      settledWhen(lowestCannotPassTheNext, surplusBelow(100_000n), keepFactorsStand, distributedTimes(1000)),
    ),
    keepFactor: law('17', 'times the quota over the votes, both steps rounded up', keepTimesQuotaOverVotes),
    exclude: law('13', 'the candidate with fewest votes', fewestVotes),
    exclusionTie: reading(
      '19, 40, 48',
      'whoever was not ahead at the first difference, taken over all distributions; else by lot in place of the law’s pseudo-random numbers, which text and calculator draw differently',
      notAheadAtFirstDifference,
    ),
    complete: law(
      '3',
      'the vacancies are filled, or successful and hopeful candidates together are no more than the vacancies',
      noMoreHopefulThanVacancies,
    ),
  },
};

/**
 * New Zealand STV: Meek's method in nine places, with early exclusion of a candidate who cannot catch up.
 *
 * Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A.
 *
 * @throws PsephosError `bad-contest`.
 * @example newZealandLocal2001.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const newZealandLocal2001: Rule = meekRule(statute);
