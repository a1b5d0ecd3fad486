import { profileBuilder } from '../ballots/build-profile.ts';
import type { Candidate } from '../ballots/candidate.ts';
import { type Profile, rankings } from '../ballots/profile.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { largestRemainders } from '../base/largest-remainders.ts';
import type { RandomStream } from '../base/random.ts';
import { drawPoint, type Spread, squaresTo } from './spatial-points.ts';

/** Voters spread over a space, and who stands where in it. */
export interface Space {
  readonly spread: Spread;
  /** By candidate: coordinates. */
  readonly positions: readonly Float64Array[];
  /** What each candidate has beyond nearness: a voter likes best whoever has the highest valence − (distance)². */
  readonly valences: Float64Array;
  /** Nobody farther off is ranked, but for the first preference. */
  readonly radius: number;
}

/** Draws one voter after another: `first` is the next one's first preference, `rank` writes all of its preferences and says how many. */
export interface VoterDrawer {
  first(): number;
  rank(ranked: Uint16Array): number;
}

export function voterDrawer({ spread, positions, valences, radius }: Space, random: RandomStream): VoterDrawer {
  const point = new Float64Array(positions[0].length);
  const squares = new Float64Array(positions.length);
  const liking = new Float64Array(positions.length);
  return {
    first: () => {
      drawPoint(spread, random, point);
      squaresTo(positions, point, squares);
      let best = 0;
      for (let candidate = 0; candidate < liking.length; candidate++) {
        liking[candidate] = valences[candidate] - squares[candidate];
        if (liking[candidate] > liking[best]) best = candidate;
      }
      return best;
    },
    rank: (ranked) => {
      for (let candidate = 0; candidate < liking.length; candidate++) {
        let place = candidate;
        for (; place > 0 && liking[ranked[place - 1]] < liking[candidate]; place--) ranked[place] = ranked[place - 1];
        ranked[place] = candidate;
      }
      let length = 1;
      for (let place = 1; place < ranked.length; place++)
        if (squares[ranked[place]] <= radius * radius) ranked[length++] = ranked[place];
      return length;
    },
  };
}

/** Whole ballots of so many voters. */
export function drawElectors(
  space: Space,
  candidates: readonly Candidate[],
  voters: number,
  random: RandomStream,
): Profile {
  const drawer = voterDrawer(space, random);
  const builder = profileBuilder(candidates);
  const ranked = new Uint16Array(candidates.length);
  for (let voter = 0; voter < voters; voter++) {
    drawer.first();
    builder.add(ranked, drawer.rank(ranked), 1);
  }
  return builder.finish();
}

/** A candidate with first preferences. */
export interface Supported extends Candidate {
  readonly votes: number;
}

/** How far {@link fillCells} goes. */
export interface Effort {
  /** The most voters drawn. */
  readonly tries: number;
  /** The most voters kept for one candidate; each then stands for several papers. */
  readonly sampled: number;
}

/**
 * Whole ballots that hold each candidate's votes: voters are drawn until every candidate has enough, those of candidates who have them
 * already being passed over.
 *
 * @throws PsephosError `bad-model` where that takes too many voters.
 */
export function fillCells(
  space: Space,
  candidates: readonly Supported[],
  effort: Effort,
  random: RandomStream,
): Profile {
  const drawer = voterDrawer(space, random);
  const builder = profileBuilder(candidates);
  const ranked = new Uint16Array(candidates.length);
  const wanted = candidates.map(({ votes }) => Math.min(votes, effort.sampled));
  const found = new Float64Array(candidates.length);
  let lacking = wanted.reduce((sum, voters) => sum + voters, 0);
  for (let tries = 0; lacking > 0; tries++) {
    if (tries === effort.tries) throw tooFew(candidates, wanted, found, tries);
    const first = drawer.first();
    if (found[first] === wanted[first]) continue;
    builder.add(ranked, drawer.rank(ranked), 1);
    found[first] += 1;
    lacking -= 1;
  }
  const profile = builder.finish();
  return candidates.some(({ votes }) => votes > effort.sampled) ? standingForAll(profile, candidates) : profile;
}

/** Each candidate's papers in the proportions of the voters drawn, as evenly as whole papers go. */
function standingForAll(sample: Profile, candidates: readonly Supported[]): Profile {
  const builder = profileBuilder(candidates);
  const { starts, ranked, papers } = sample;
  let from = 0;
  candidates.forEach(({ votes }, first) => {
    let to = from;
    while (to < rankings(sample) && ranked[starts[to]] === first) to += 1;
    const counts = new Float64Array(to - from);
    if (votes > 0) largestRemainders(votes, papers.subarray(from, to), counts);
    for (let ranking = from; ranking < to; ranking++) {
      const entries = ranked.subarray(starts[ranking], starts[ranking + 1]);
      builder.add(entries, entries.length, counts[ranking - from]);
    }
    from = to;
  });
  return builder.finish();
}

function tooFew(
  candidates: readonly Supported[],
  wanted: readonly number[],
  found: Float64Array,
  tries: number,
): PsephosError {
  const missing = (candidate: number): number =>
    wanted[candidate] === 0 ? 0 : 1 - found[candidate] / wanted[candidate];
  const worst = [...wanted.keys()].reduce(
    (most, candidate) => (missing(candidate) > missing(most) ? candidate : most),
    0,
  );
  return new PsephosError({
    code: 'bad-model',
    message: `too few voters put ${shown(candidates[worst].name)} first where the candidates stand`,
    expected: `${wanted[worst]} of them`,
    received: `${found[worst]} among ${tries} voters drawn (a share of ${found[worst] / tries})`,
    hint: 'let valences meet the totals (meets: valence), choose other positions, or allow more tries',
  });
}
