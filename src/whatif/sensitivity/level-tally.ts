import { type Chance, chanceOf } from '../chances.ts';

/** What came of all draws with an assumption at one value. */
export interface LevelTally {
  add(draw: number, elected: readonly number[], changed: boolean): void;
  /** That the result differs from first-past-the-post. */
  changed(): Chance;
  /** Of each candidate to be elected, from 0 to 1. */
  candidates(): readonly number[];
  /** For each draw, 1 where the result differs from first-past-the-post. */
  readonly byDraw: Uint8Array;
}

/** An empty tally. */
export function levelTally(draws: number, candidates: number): LevelTally {
  const byDraw = new Uint8Array(draws);
  const times = new Float64Array(candidates);
  return {
    byDraw,
    add(draw, elected, changed) {
      byDraw[draw] = changed ? 1 : 0;
      for (const candidate of elected) times[candidate] += 1;
    },
    changed: () =>
      chanceOf(
        byDraw.reduce((sum, one) => sum + one, 0),
        draws,
      ),
    candidates: () => Array.from(times, (elected) => elected / draws),
  };
}

/** The standard error of the difference of two chances that were found in the same draws. */
export function errorOfDifference(a: Uint8Array, b: Uint8Array): number {
  let [sum, squares] = [0, 0];
  for (let draw = 0; draw < a.length; draw++) {
    const difference = a[draw] - b[draw];
    sum += difference;
    squares += difference * difference;
  }
  const mean = sum / a.length;
  return Math.sqrt((squares / a.length - mean * mean) / a.length);
}
