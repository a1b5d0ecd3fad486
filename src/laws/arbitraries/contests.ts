import type { Arbitrary } from 'fast-check';
import { type Contest, checkContest } from '../../ballots/contest.ts';
import { contestNotation } from './contest-notation.ts';
import { electionDrawer, type KindWeights } from './draw-election.ts';
import { drawnArbitrary } from './drawn-arbitrary.ts';
import { fits } from './fit.ts';
import { type ElectionOptions, limitsFrom } from './limits.ts';
import { printedAs } from './printed.ts';
import { contestOf, sketchOf } from './sketch.ts';
import { smallerSketches } from './smaller/smaller.ts';

/** What is drawn by {@link contests}. */
export interface ContestOptions extends ElectionOptions {
  /** How often each kind of contest is drawn, against the others. Default: every kind that the other options leave room for. */
  readonly kinds?: KindWeights;
}

/**
 * Contests likely to make trouble: ties and near ties, quotas met exactly, papers that run out, cycles, clones, look-backs, huge numbers.
 *
 * A failing one shrinks to fewer candidates, then places, papers and rankings, then shorter rankings, and is printed in the ballot notation.
 *
 * @throws PsephosError `bad-argument` for options that no contest meets.
 * @example fc.assert(fc.property(contests({ candidates: 3, places: 1 }), (contest) => instantRunoff.count(contest).elected.length === 1))
 */
export function contests(options: ContestOptions = {}): Arbitrary<Contest> {
  const limits = limitsFrom(options);
  const drawSketch = electionDrawer(limits, options.kinds);
  const printed = (contest: Contest): Contest => printedAs(contest, contestNotation);
  return drawnArbitrary<Contest>({
    draw: (draw) => printed(contestOf(drawSketch(draw))),
    *smaller(contest) {
      for (const sketch of smallerSketches(sketchOf(contest))) {
        if (fits(sketch, limits)) yield printed(contestOf(sketch));
      }
    },
    isOne: (value): value is Contest => isContest(value) && fits(sketchOf(value), limits),
  });
}

/** Whether a value is a contest that can be counted, such as one that a test gives as an example. */
export function isContest(value: unknown): value is Contest {
  if (typeof value !== 'object' || value === null || !('profile' in value)) return false;
  try {
    checkContest(value as Contest);
    return (value as Contest).profile.papers instanceof Float64Array;
  } catch {
    return false;
  }
}
