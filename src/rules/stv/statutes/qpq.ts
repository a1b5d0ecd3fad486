import { CLOSED_UP } from '../../../ballots/read-ballots.ts';
import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import {
  activeOverPlacesLeftToThem,
  beginAgainWithout,
  exceedsQuota,
  noMoreStandThanPlaces,
  oneOverQuotient,
  papersOverOneMoreThanElected,
} from '../qpq/clauses.ts';
import { qpqRule } from '../qpq/qpq-rule.ts';
import type { QpqStatute } from '../qpq/statute.ts';

/** Quota preferential by quotient: Woodall, 2003, in the form that begins again after an exclusion. */
const statute: QpqStatute = {
  id: 'qpq',
  title: 'Quota preferential by quotient (Woodall 2003)',
  source: 'D. R. Woodall, QPQ, a quota-preferential STV-like election rule, Voting matters 17 (2003), section 2',
  decisions: {
    papers: reading(
      '-',
      'strict rankings are assumed: a paper ends at equal preferences, skipped ranks are closed up and a repeated name is passed over',
      CLOSED_UP,
    ),
    quotient: law(
      'section 2',
      'papers on which the candidate is the topmost hopeful one, over one more than the candidates those papers have elected so far; exact fractions',
      papersOverOneMoreThanElected,
    ),
    quota: law(
      'section 2',
      'active papers over one more than the places, less what inactive papers have elected; worked out at every stage',
      activeOverPlacesLeftToThem,
    ),
    elect: law('2.5', 'the highest quotient, one at a time, when it is greater than the quota', exceedsQuota),
    contribution: law(
      '2.5',
      'each paper that elected the candidate has from then on elected one over the quotient, whatever it had before',
      oneOverQuotient,
    ),
    exclude: reading(
      '2.5',
      'otherwise the lowest quotient; the rule has a form that carries on and one that begins again after each exclusion, exclusions kept and elections undone: this is the second, as the counting programs have it',
      beginAgainWithout,
    ),
    fillLast: law('2.5', 'all are elected when no more are left than there are places', noMoreStandThanPlaces),
    tie: reading('-', 'of equal quotients one is taken by lot, a new one each time', 'lot'),
  },
};

/**
 * QPQ: whoever has the highest quotient is elected while it exceeds the quota, else the lowest is excluded and the count begins
 * again; exact fractions. On papers that follow party lists it gives the places of D'Hondt's divisors.
 *
 * D. R. Woodall, Voting matters 17 (2003), section 2. Throws `bad-contest`.
 *
 * @example qpq.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).elected // [0, 2]
 */
export const qpq: Rule = qpqRule(statute);
