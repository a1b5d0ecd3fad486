import type { Contest } from '../ballots/contest.ts';
import type { Asking } from './asking.ts';
import type { TallyHead } from './tally.ts';
import type { Turns } from './turns.ts';

/** What laws have in common, in the order in which they are listed. */
export type LawFamily =
  | 'bookkeeping'
  | 'symmetry'
  | 'majority'
  | 'head-to-head'
  | 'monotonicity'
  | 'participation'
  | 'independence'
  | 'later-preferences'
  | 'reversal'
  | 'proportionality'
  | 'several-places'
  | 'agreement';

/** A contest as a violation shows it, with what was answered to it. */
export interface ShownContest {
  /** What it is, in words: `the contest`, `with B raised on 9 papers`. */
  readonly label: string;
  readonly contest: Contest;
  /** The sets of winners that were answered; more than one where lots decide. */
  readonly elected?: readonly (readonly number[])[];
}

/** How a law was broken: an election that one can read and count again. */
export interface Violation {
  /** What happened, in one sentence with names, without a full stop. */
  readonly says: string;
  /** The contest first, then what it was changed into, if anything. */
  readonly contests: readonly [ShownContest, ...ShownContest[]];
  /** The stage at fault, from 1, where there is one. */
  readonly stage?: number;
  readonly expected: string;
  readonly received: string;
}

/**
 * What looking at one contest came to: `kept` where the law had something to say and was not broken; `silent` where it had nothing to say, such
 * as a law about majorities of a contest without one.
 */
export type Finding =
  | { readonly kind: 'kept' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'broken'; readonly violation: Violation };

export const KEPT: Finding = { kind: 'kept' };
export const SILENT: Finding = { kind: 'silent' };

/** A finding that the law was broken. */
export function broken(violation: Violation): Finding {
  return { kind: 'broken', violation };
}

/** What a law is asked about. */
export interface LawOf {
  /** `one`: contests for one place; `any`: for one or several; `several`: for two or more. */
  readonly places: 'one' | 'any' | 'several';
  /** `stages`: the law reads the stages of a count, and is silent of a tally that tells none. */
  readonly reads: 'winners' | 'stages';
  /**
   * Papers on which the law is stated in the literature: `complete` where every paper ranks everybody, `short` where papers may stop early.
   * Equal preferences are outside of every law but those of bookkeeping and symmetry.
   */
  readonly papers: 'complete' | 'short';
}

/** Something that a way of electing should, or might, always do. A law is a value; anybody may write one. */
export interface Law {
  /** In kebab case, such as `later-no-harm`. */
  readonly id: string;
  /** A statement in the present tense, such as `Later preferences never harm earlier ones`. */
  readonly title: string;
  /** The law exactly, in one to three sentences. */
  readonly statement: string;
  /** Who stated it and where, with a DOI. */
  readonly source: string;
  readonly family: LawFamily;
  readonly of: LawOf;
  /**
   * Looks for a violation in one contest and in the changes of it that `turns` names. A law about one outcome is broken where any fall of
   * lots breaks it; a law about changes compares certain winners: a change that only lots make is no violation.
   */
  check(contest: Contest, turns: Turns, tally: TallyHead): Asking<Finding>;
}
