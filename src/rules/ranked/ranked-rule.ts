import { checkContest } from '../../ballots/contest.ts';
import { readingFor } from '../../ballots/overvotes.ts';
import { pairwiseRows } from '../../ballots/pairwise.ts';
import { AS_PREFERENCES, preferencesOf } from '../../ballots/preferences.ts';
import type { BallotReading } from '../../ballots/read-ballots.ts';
import { countRecord } from '../count-record.ts';
import type { Cited } from '../decision.ts';
import { listDecisions } from '../decision.ts';
import { lotByOrder } from '../lot.ts';
import type { Rule } from '../rule.ts';
import { onlyOnePlace } from '../single-place.ts';
import { type Conduct, conducted } from './conduct.ts';

/** A rule of one place that looks at whole orders of preference. */
export interface RankedMethod {
  readonly id: string;
  readonly title: string;
  /** Where the rule comes from: a paper with its DOI, or who uses it. */
  readonly source: string;
  readonly approximate?: readonly string[];
  /** Its decisions; `papers` says how it reads equal and missing preferences, `tie` what it does with those who are level. */
  readonly decisions: Readonly<Record<string, Cited<unknown>>>;
  /** Default: equal preferences as they are. */
  readonly reads?: BallotReading;
  readonly conduct: (count: Conduct) => void;
}

/**
 * The rule that a method is.
 *
 * @example rankedRule({ id: 'borda', …, conduct: (count) => count.elect(highest, 'the highest score') }).singleSeat // true
 */
export function rankedRule({ conduct, decisions, reads = AS_PREFERENCES, ...head }: RankedMethod): Rule {
  return {
    ...head,
    singleSeat: true,
    reads,
    decisions: listDecisions(decisions),
    count: (contest, { lot = lotByOrder() } = {}) => {
      checkContest(contest);
      onlyOnePlace(head, contest.seats);
      const preferences = preferencesOf(contest.profile, contest.withdrawn, readingFor(contest, reads));
      const { pairwise, ...found } = conducted(preferences, lot, conduct);
      return countRecord(contest, {
        rule: head,
        papers: { valid: preferences.valid, invalid: preferences.invalid },
        quota: null,
        ...found,
        ...(pairwise === undefined ? {} : { pairwise: pairwiseRows(pairwise) }),
        lot,
      });
    },
  };
}
