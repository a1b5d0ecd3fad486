import { type Papers, papersOf } from '../ballots/papers.ts';
import type { Profile } from '../ballots/profile.ts';
import type { Rule } from './rule.ts';

/**
 * The papers of a profile as a rule reads them, for `winners` and `countPapers`.
 *
 * A profile does not know of overvotes that cleaning left to the count (`contest.overvotes`): count such a contest with `rule.count`.
 *
 * @example ers97.winners?.(papersFor(ers97, parseBallots('3: A > B\n2: B')), 1, lotByOrder()) // [0]
 */
export function papersFor(rule: Rule, profile: Profile): Papers {
  return papersOf(profile, rule.reads);
}
