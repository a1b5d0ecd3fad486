import type { Contest } from '../../ballots/contest.ts';
import type { BallotModel } from '../../synthetic/model.ts';

/**
 * What learns a model from real ballots. It works on what it gathers from each election, so that ballots need not be held, and
 * what was gathered can be put together anew for every fold.
 */
export interface Learner<Gathered> {
  /** The id under which its scores are told. */
  readonly id: string;
  /** Whether what `learn` gives depends on the elections. */
  readonly learns: boolean;
  /** What of an election's ballots is enough to learn from. */
  gather(contest: Contest): Gathered;
  learn(gathered: readonly Gathered[]): BallotModel;
}

/**
 * A model that was there before and learns nothing.
 *
 * @example always(uniform()).learn([]).id // 'uniform'
 */
export function always(model: BallotModel): Learner<undefined> {
  return { id: model.id, learns: false, gather: () => undefined, learn: () => model };
}
