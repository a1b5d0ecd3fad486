import { profileBuilder } from '../ballots/build-profile.ts';
import type { Candidate } from '../ballots/candidate.ts';
import type { Profile } from '../ballots/profile.ts';
import { multinomial } from '../base/distributions.ts';
import type { RandomStream } from '../base/random.ts';
import type { PathPattern } from './model.ts';
import { chancesAfter, type NextLaw } from './next-law.ts';
import { type Split, splitOrStop } from './split.ts';

/** Voters who rank by one law, and how many of all they are. */
export interface VoterSort {
  /** Relative numbers. */
  readonly share: number;
  readonly next: NextLaw;
}

/** Whole rankings of so many voters: first how many are of each sort, then preference after preference of all who rank alike so far. */
export function drawVoters(
  candidates: readonly Candidate[],
  voters: number,
  sorts: readonly VoterSort[],
  random: RandomStream,
): Profile {
  const split: Split = (papers, weights, counts) => multinomial(random, papers, weights, counts);
  const bySort = new Float64Array(sorts.length);
  split(
    voters,
    Float64Array.from(sorts, ({ share }) => share),
    bySort,
  );
  const builder = profileBuilder(candidates);
  const stop = candidates.length;
  const weights = new Float64Array(stop + 1);
  sorts.forEach(({ next }, sort) => drawOn(next, [], bySort[sort]));
  return builder.finish();

  function drawOn(next: NextLaw, ranked: readonly number[], papers: number): void {
    if (papers === 0) return;
    const counts = new Float64Array(stop + 1);
    next(ranked, weights);
    splitOrStop(split, papers, weights, counts);
    builder.add(ranked, ranked.length, counts[stop]);
    for (let candidate = 0; candidate < stop; candidate++) drawOn(next, [...ranked, candidate], counts[candidate]);
  }
}

/** Relative numbers of each sort among the voters who put this candidate first, by Bayes. */
export function sortsGiven(sorts: readonly VoterSort[], first: number, candidates: number): Float64Array {
  return Float64Array.from(sorts, ({ share, next }) => share * chancesAfter(next, [], candidates)[first]);
}

/**
 * Several sorts of voter as one law of what comes next: the sort of a paper is not known, so each next preference is weighed by what the
 * preferences so far tell of it (Bayes). The law of whole rankings is that of drawing the sort first.
 *
 * `shares(first)` are the relative numbers of each sort among those who put that candidate first.
 */
export function sortsAsPath(
  laws: readonly NextLaw[],
  shares: (first: number) => ArrayLike<number>,
  candidates: number,
): PathPattern {
  if (laws.length === 1) return { kind: 'path', weigh: laws[0] };
  const bySort = laws.map(() => new Float64Array(candidates + 1));
  const belief = new Float64Array(laws.length);
  const known: number[] = [];
  return {
    kind: 'path',
    weigh: (ranked, weights) => {
      belief.set(shares(ranked[0]));
      known.length = 0;
      for (const [place, candidate] of ranked.entries()) {
        if (place > 0) learn(candidate);
        known.push(candidate);
      }
      weights.fill(0);
      laws.forEach((next, sort) => {
        if (belief[sort] > 0) addShares(next, belief[sort], weights);
      });
    },
  };

  /** What a sort makes likelier is likelier to be of that sort. */
  function learn(candidate: number): void {
    let total = 0;
    laws.forEach((next, sort) => {
      if (belief[sort] === 0) return;
      next(known, bySort[sort]);
      belief[sort] *= chanceOf(bySort[sort], candidate);
      total += belief[sort];
    });
    // Kept near 1, so that long rankings do not come out as zero.
    if (total > 0) for (let sort = 0; sort < belief.length; sort++) belief[sort] /= total;
  }

  function addShares(next: NextLaw, share: number, weights: Float64Array): void {
    const own = bySort[0];
    next(known, own);
    const total = own.reduce((sum, weight) => sum + weight, 0);
    if (total === 0) weights[candidates] += share;
    else for (let at = 0; at <= candidates; at++) weights[at] += (share * own[at]) / total;
  }
}

function chanceOf(weights: Float64Array, candidate: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? 0 : weights[candidate] / total;
}
