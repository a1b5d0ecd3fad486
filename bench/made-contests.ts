import { buildProfile, type Contest, type RandomStream, randomStream } from 'psephos';
import { writeBlt } from 'psephos/formats';

/** A contest that is made up from a seed, so that it is the same on every machine. */
export interface MadeUp {
  readonly candidates: number;
  readonly papers: number;
  readonly seats: number;
  /** Papers rank from one to so many candidates, every length equally likely. */
  readonly longest: number;
  readonly seed: string;
}

/** Each candidate has this share of the support of the one before. */
const FALLS_TO = 0.86;

/** Papers one by one: each next preference falls to the candidates left in proportion to their support. */
export function madeUp({ candidates, papers, seats, longest, seed }: MadeUp): Contest {
  const random = randomStream(seed);
  const support = Array.from({ length: candidates }, (_, candidate) => FALLS_TO ** candidate);
  const rankings = Array.from({ length: papers }, () => ({ papers: 1, ranking: drawn(random, support, longest) }));
  const names = support.map((_, candidate) => ({ name: `Candidate ${candidate + 1}` }));
  return { profile: buildProfile(names, rankings), seats, title: `made up from the seed ${seed}` };
}

function drawn(random: RandomStream, support: readonly number[], longest: number): number[] {
  const left = [...support];
  let together = left.reduce((sum, weight) => sum + weight, 0);
  const length = Math.min(1 + random.below(longest), support.length);
  return Array.from({ length }, () => {
    let point = random.uniform() * together;
    let candidate = left.findIndex((weight) => {
      point -= weight;
      return weight > 0 && point < 0;
    });
    // Rounding can carry the point past the last of them.
    if (candidate === -1) candidate = left.findIndex((weight) => weight > 0);
    together -= left[candidate];
    left[candidate] = 0;
    return candidate;
  });
}

/** The same as a BLT file, one distinct ranking a line. */
export function madeUpText(made: MadeUp): string {
  return writeBlt(madeUp(made));
}
