import { PsephosError } from '../base/errors.ts';

/**
 * How often each set of winners came up in a number of draws: plain JSON-safe data. Sets stand in the order of their candidates, so
 * that tallies of the same draws are the same bytes, in whatever order they were added up.
 */
export interface Tally {
  readonly draws: number;
  readonly sets: readonly TalliedSet[];
}

/** A set of winners, by index in ascending order, and the draws in which it was elected. */
export interface TalliedSet {
  readonly elected: readonly number[];
  readonly times: number;
}

/** The tally before anything is drawn. */
export const NOTHING_DRAWN: Tally = { draws: 0, sets: [] };

/** Counts sets of winners as they come. */
export interface SetCounter {
  /** So many draws elected these, in any order. */
  add(elected: readonly number[], times: number): void;
  tally(): Tally;
}

/**
 * Sets that one tally tells apart. A few hundred megabytes hold them; only a huge field comes so far, since there are no more
 * sets than ways to choose the places, and in practice far fewer come up.
 */
const MOST_SETS = 1_000_000;

/**
 * A counter whose memory grows with the sets that come up, not with the draws.
 *
 * @throws PsephosError `too-large` on the millionth set, as only a huge field with many places can have.
 */
export function setCounter(): SetCounter {
  // One winner is by far the quickest draw: no key is made for it.
  const alone: number[] = [];
  const several = new Map<string, { readonly elected: readonly number[]; times: number }>();
  return {
    add(elected, times) {
      if (elected.length === 1) {
        alone[elected[0]] = (alone[elected[0]] ?? 0) + times;
        return;
      }
      const inOrder = [...elected].sort((a, b) => a - b);
      const key = inOrder.join();
      const seen = several.get(key);
      if (seen !== undefined) seen.times += times;
      else if (several.size < MOST_SETS) several.set(key, { elected: inOrder, times });
      else throw tooManySets();
    },
    tally() {
      const single = [...alone.entries()].map(([candidate, times = 0]) => ({ elected: [candidate], times }));
      const sets = [...single.filter(({ times }) => times > 0), ...[...several.values()].map((set) => ({ ...set }))];
      sets.sort((a, b) => inBallotOrder(a.elected, b.elected));
      return { draws: sets.reduce((sum, { times }) => sum + times, 0), sets };
    },
  };
}

function tooManySets(): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'the draws elect more different sets of winners than can be told apart',
    expected: `at most ${MOST_SETS}`,
    hint: 'make fewer draws: in so large a field no set is probable',
  });
}

/**
 * Tallies of different draws as one; the same whatever their order.
 *
 * @example addTallies([{ draws: 2, sets: [{ elected: [1], times: 2 }] }, { draws: 1, sets: [{ elected: [0], times: 1 }] }]).draws // 3
 */
export function addTallies(tallies: Iterable<Tally>): Tally {
  const counter = setCounter();
  for (const { sets } of tallies) for (const { elected, times } of sets) counter.add(elected, times);
  return counter.tally();
}

/** In how many draws each candidate was elected. */
export function timesElected({ sets }: Tally, candidates: number): readonly number[] {
  const found: number[] = new Array(candidates).fill(0);
  for (const { elected, times } of sets) for (const candidate of elected) found[candidate] += times;
  return found;
}

/** Whichever has the first candidate by the order of the ballot comes first. */
export function inBallotOrder(a: readonly number[], b: readonly number[]): number {
  for (let place = 0; place < Math.min(a.length, b.length); place++)
    if (a[place] !== b[place]) return a[place] - b[place];
  return a.length - b.length;
}
