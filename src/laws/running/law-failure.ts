import type { Contest } from '../../ballots/contest.ts';
import type { Law, Violation } from '../law.ts';
import type { Tally } from '../tally.ts';
import type { LawTestOptions } from './law-test-options.ts';

/** How a law failed, as data: what the message of the error says. */
export interface LawFailure {
  readonly law: Law;
  readonly tally: Tally;
  /** The contest that was looked at, made as small as it would go. */
  readonly contest: Contest;
  /** What was broken; or what the tally threw, and at which contest: that one, or one that the law changed it into. */
  readonly what:
    | { readonly kind: 'broken'; readonly violation: Violation }
    | { readonly kind: 'threw'; readonly contest: Contest; readonly error: unknown };
  /** The contest as it was drawn. */
  readonly drawn: Contest;
  /** Options with which the same contest is drawn at once. */
  readonly again: LawTestOptions;
  /** Contests drawn until it was found, over all laws that were tried. */
  readonly runs: number;
}

/** Beside the error and not in it, so that test runners do not print contests as typed arrays. */
const failures = new WeakMap<object, LawFailure>();

/** Keeps the data of a failure with its error. */
export function withFailure<T extends Error>(error: T, failure: LawFailure): T {
  failures.set(error, failure);
  if (failure.what.kind === 'threw') error.cause = failure.what.error;
  return error;
}

/**
 * The failure that an error of `assertLaw` tells of, as data; `undefined` for every other error.
 *
 * @example
 * try { assertLaw(borda, majority) } catch (error) { failureOf(error)?.what.kind } // 'broken'
 */
export function failureOf(error: unknown): LawFailure | undefined {
  return typeof error === 'object' && error !== null ? failures.get(error) : undefined;
}
