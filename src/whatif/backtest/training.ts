import { PsephosError } from '../../base/errors.ts';
import { counted, listed } from '../../base/words.ts';
import { DIGEST_LENGTH } from '../../synthetic/learned/learn-transfers.ts';
import type { BallotModel } from '../../synthetic/model.ts';
import { foldsOf } from './folds.ts';
import type { Learner } from './learner.ts';
import type { RealElection } from './real-election.ts';

/** Where what is learned is learned from. */
export type Training<Gathered> =
  | { readonly kind: 'folds'; readonly folds: number }
  | { readonly kind: 'apart'; readonly elections: readonly RealElection<Gathered>[] };

/** Elections that are asked of what was learned from the same training elections. */
export interface Parts<Gathered> {
  readonly of: readonly { readonly training: readonly RealElection<Gathered>[] }[];
  /** The part of each election. */
  readonly at: readonly number[];
}

/** Puts every election with what it may be asked of. */
export function partsOf<Gathered>(
  elections: readonly RealElection<Gathered>[],
  training: Training<Gathered>,
  seed: string,
): Parts<Gathered> {
  if (training.kind === 'apart') return { of: [{ training: training.elections }], at: elections.map(() => 0) };
  const at = foldsOf(elections, training.folds, seed);
  const folds = Array.from({ length: training.folds }, (_, fold) => ({
    training: elections.filter((_, index) => at[index] !== fold),
  }));
  return { of: folds, at };
}

/** @throws PsephosError `bad-argument` where a learner has nothing to learn from. */
export function modelFrom<Gathered>(
  learner: Learner<Gathered>,
  training: readonly RealElection<Gathered>[],
): BallotModel {
  if (learner.learns && training.length === 0)
    throw nothing(
      `the model ${learner.id} has no election to learn from`,
      'name some with --train, or give more files',
    );
  return learner.learn(training.map(({ gathered }) => gathered));
}

/** What is known of what a model has learned from. */
interface SeenOptions<Gathered> {
  readonly training: Training<Gathered>;
  readonly seenBefore?: ReadonlySet<string>;
  readonly allowSeen?: boolean;
}

/**
 * Elections, by index, whose ballots the model has learned from.
 *
 * @throws PsephosError `bad-argument` for elections that the model has learned from, unless that is allowed.
 */
export function seenBefore<Gathered>(
  elections: readonly RealElection<Gathered>[],
  { training, seenBefore: before, allowSeen = false }: SeenOptions<Gathered>,
): readonly number[] {
  const learned = new Set(training.kind === 'apart' ? training.elections.map(({ ballots }) => ballots) : []);
  const seen = elections.flatMap(({ ballots }, at) => (learned.has(ballots) || hasSeen(before, ballots) ? [at] : []));
  if (seen.length === 0 || allowSeen) return seen;
  const named = seen.slice(0, 3).map((at) => elections[at].name);
  const more = seen.length > named.length ? [`${seen.length - named.length} more`] : [];
  throw new PsephosError({
    code: 'bad-argument',
    message: `the model has learned from the very ballots of ${counted(seen.length, 'election')} it would be asked about: ${listed([...named, ...more])}`,
    hint: 'test on other elections, cut them into parts with --folds, or say --allow-seen and have the answer marked',
  });
}

/** A prior keeps digests cut short. */
function hasSeen(before: ReadonlySet<string> | undefined, ballots: string): boolean {
  return before !== undefined && (before.has(ballots) || before.has(ballots.slice(0, DIGEST_LENGTH)));
}

/** A backtest of nothing. */
export function nothing(message: string, hint?: string): PsephosError {
  return new PsephosError({ code: 'bad-argument', message, ...(hint === undefined ? {} : { hint }) });
}
