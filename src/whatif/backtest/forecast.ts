import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { descending } from '../../base/descending.ts';
import { type Tally, timesElected } from '../tally.ts';

/** What somebody who knew the declared result alone said of who would be elected. */
export interface Forecast {
  /** The chance of each candidate to be elected, from 0 to 1. */
  readonly candidates: readonly number[];
  /** The most probable set of winners, in the order of the ballot. */
  readonly winners: readonly number[];
  /** Sets of winners, the most probable first; left out by a forecast of candidates alone. */
  readonly sets?: readonly SetChance[];
  /** Where chances are shares of draws, of how many. */
  readonly draws?: number;
}

/** The chance of one set of winners. */
export interface SetChance {
  /** In the order of the ballot. */
  readonly elected: readonly number[];
  readonly chance: number;
}

/**
 * What a model says, from the tally of its draws.
 *
 * @example drawnForecast(declared, { draws: 4, sets: [{ elected: [0], times: 3 }, { elected: [1], times: 1 }] }).candidates // [0.75, 0.25]
 */
export function drawnForecast({ candidates }: DeclaredResult, tally: Tally): Forecast {
  const { draws } = tally;
  const sets = tally.sets
    .map(({ elected, times }) => ({ elected, chance: times / draws }))
    .sort((a, b) => b.chance - a.chance);
  const chances = timesElected(tally, candidates.length).map((times) => times / draws);
  return { candidates: chances, winners: sets[0].elected, sets, draws };
}

/**
 * What who looks at first preferences alone says: as many as there are places, for certain; as sure as so many draws that all came out
 * so, for else one surprise would cost an endless log loss.
 */
export function leadersForecast({ candidates, seats }: DeclaredResult, draws: number): Forecast {
  const winners = highest(
    candidates.map(({ votes }) => votes),
    seats,
  );
  return {
    candidates: candidates.map((_, candidate) => (winners.includes(candidate) ? 1 : 0)),
    winners,
    sets: [{ elected: winners, chance: 1 }],
    draws,
  };
}

/** The places of the greatest values, equal ones in their order; in the order of the ballot. */
export function highest(values: readonly number[], many: number): readonly number[] {
  return descending(values)
    .slice(0, many)
    .sort((a, b) => a - b);
}
