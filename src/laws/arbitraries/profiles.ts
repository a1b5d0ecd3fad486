import type { Arbitrary } from 'fast-check';
import type { Profile } from '../../ballots/profile.ts';
import { profileNotation } from './contest-notation.ts';
import { type ContestOptions, isContest } from './contests.ts';
import { electionDrawer } from './draw-election.ts';
import { drawnArbitrary } from './drawn-arbitrary.ts';
import { fits } from './fit.ts';
import { limitsFrom } from './limits.ts';
import { printedAs } from './printed.ts';
import { contestOf, type Sketch, sketchOf } from './sketch.ts';
import { smallerSketches } from './smaller/smaller.ts';

/** What is drawn by {@link profiles}. */
export type ProfileOptions = Omit<ContestOptions, 'places' | 'withdrawn'>;

/**
 * Papers with names and merged rankings, likely to make trouble as {@link contests} are.
 *
 * A failing one shrinks to fewer candidates, then papers, then shorter rankings, and is printed in the ballot notation.
 *
 * @throws PsephosError `bad-argument` for options that no profile meets.
 * @example fc.assert(fc.property(profiles(), (profile) => parseBallots(ballotText(profile), profile.candidates).total === profile.total))
 */
export function profiles({ kinds, ...options }: ProfileOptions = {}): Arbitrary<Profile> {
  const limits = limitsFrom(options);
  const drawSketch = electionDrawer(limits, kinds);
  const printed = (sketch: Sketch): Profile => printedAs(contestOf(sketch).profile, profileNotation);
  return drawnArbitrary<Profile>({
    draw: (draw) => printed(drawSketch(draw)),
    *smaller(profile) {
      for (const sketch of smallerSketches(sketchOf({ profile, seats: 1 })))
        if (fits(sketch, limits)) yield printed(sketch);
    },
    isOne: (value): value is Profile => {
      const contest = { profile: value, seats: 1 };
      return isContest(contest) && fits(sketchOf(contest), limits);
    },
  });
}
