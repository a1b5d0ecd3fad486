import type { Contest } from '../ballots/contest.ts';
import { readingFor } from '../ballots/overvotes.ts';
import { pairwiseOf, pairwiseRows } from '../ballots/pairwise.ts';
import { condorcetLoser, condorcetWinner, schwartzSet, smithSet } from '../ballots/pairwise-sets.ts';
import { AS_PREFERENCES, type Preferences, preferencesOf } from '../ballots/preferences.ts';
import { PsephosError } from '../base/errors.ts';

/** Everybody against everybody on the papers of a contest. */
export interface HeadToHead {
  /** Row a, column b: papers that rank a above b. A ranked candidate is above all unranked ones. */
  readonly papers: readonly (readonly number[])[];
  /** Who beats everybody else head to head, if anybody does. */
  readonly condorcetWinner: number | null;
  /** Who is beaten by everybody else, if anybody is. */
  readonly condorcetLoser: number | null;
  /** The smallest set of candidates each of whom beats everybody outside it. */
  readonly smith: readonly number[];
  /** Those whom nobody leads back to by a chain of defeats that they do not lead back from; within the Smith set. */
  readonly schwartz: readonly number[];
}

/**
 * Compares everybody with everybody; `undefined` where that cannot be done: more than 250 candidates, or overvotes whose reading depends on
 * who continues.
 *
 * @example headToHead({ profile: parseBallots('3: A > B\n2: B'), seats: 1 })?.condorcetWinner // 0
 */
export function headToHead(contest: Contest): HeadToHead | undefined {
  const preferences = preferencesIn(contest);
  return preferences === undefined ? undefined : headToHeadOf(preferences);
}

/** The same for papers that are read already. */
export function headToHeadOf(preferences: Preferences): HeadToHead {
  const table = pairwiseOf(preferences);
  return {
    papers: pairwiseRows(table),
    condorcetWinner: condorcetWinner(table) ?? null,
    condorcetLoser: condorcetLoser(table) ?? null,
    smith: smithSet(table),
    schwartz: schwartzSet(table),
  };
}

/** The papers of a contest as preferences, where everybody can be compared with everybody. */
export function preferencesIn(contest: Contest): Preferences | undefined {
  try {
    return preferencesOf(contest.profile, contest.withdrawn, readingFor(contest, AS_PREFERENCES));
  } catch (error) {
    if (error instanceof PsephosError && (error.code === 'too-large' || error.code === 'unsupported')) return undefined;
    throw error;
  }
}
