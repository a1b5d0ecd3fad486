import { dirichlet, normal } from '../../base/distributions.ts';
import type { RandomStream } from '../../base/random.ts';
import type { MarkedSets } from './marked-sets.ts';
import type { MarksAPaper } from './marks-a-paper.ts';

/** Sorts of voter; with two, one sort is for whatever the other is against. */
const SORTS = 3;

/** The largest spread of tastes, as a standard deviation of logarithms: at 3, the sorts vote nearly as slates. */
const WIDEST = 3;

/** Tastes of one draw. */
export interface MarkingTastes {
  /** For each sort the logarithm of each candidate's pull, before the totals are known. */
  readonly pulls: readonly Float64Array[];
  /** For each sort, how likely each set is among those of its number of marks, times the share of the sort. */
  readonly sets: readonly Float64Array[];
  /** The same of all sorts together. */
  readonly all: Float64Array;
}

/**
 * Tastes drawn afresh: how far they spread is equally likely from nothing (marks do not go together) to nearly slates, and the
 * shares of the sorts are uniform. Given the number of marks, a set is as likely as the product of its members' pulls.
 */
export function drawMarkingTastes(sets: MarkedSets, random: RandomStream): MarkingTastes {
  const spread = WIDEST * random.uniform();
  const shares = dirichlet(random, new Float64Array(SORTS).fill(1), new Float64Array(SORTS));
  const pulls = Array.from(shares, () => Float64Array.from({ length: sets.candidates }, () => spread * normal(random)));
  const chances = pulls.map((pull, sort) => chancesOfSets(sets, pull, shares[sort]));
  return { pulls, sets: chances, all: Float64Array.from(sets.bits, (_, set) => sumAt(chances, set)) };
}

function chancesOfSets({ members, from }: MarkedSets, pull: Float64Array, share: number): Float64Array {
  const chances = Float64Array.from(members, (set) =>
    Math.exp(set.reduce((sum, candidate) => sum + pull[candidate], 0)),
  );
  for (let size = 1; size + 1 < from.length; size++) {
    const ofSize = chances.subarray(from[size], from[size + 1]);
    const sum = ofSize.reduce((all, chance) => all + chance, 0);
    ofSize.forEach((chance, set) => (ofSize[set] = (share * chance) / sum));
  }
  return chances;
}

function sumAt(lists: readonly Float64Array[], index: number): number {
  return lists.reduce((sum, list) => sum + list[index], 0);
}

/** Expected papers of each set, and what each candidate's pull was multiplied by to reach the total. */
export interface FittedSets {
  readonly expected: Float64Array;
  readonly popularity: Float64Array;
}

/** Rounds of fitting, and how near the totals must come, as a share; what is missing is mended in whole papers. */
const [ROUNDS, NEAR] = [100, 1e-3];

/**
 * Chances of sets as expected papers: multiplied candidate by candidate and size by size until they add up to the totals (iterative
 * proportional fitting: of all tables with these totals the one nearest to the chances).
 *
 * @see Deming and Stephan, "On a least squares adjustment of a sampled frequency table when the expected marginal totals are known",
 *   1940, DOI 10.1214/aoms/1177731829; Csiszár, "I-divergence geometry", 1975, DOI 10.1214/aop/1176996454.
 */
export function fitSets(
  sets: MarkedSets,
  chances: Float64Array,
  papers: MarksAPaper,
  votes: readonly number[],
): FittedSets {
  const expected = Float64Array.from(chances);
  const popularity = new Float64Array(votes.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    fitSizes(sets, expected, papers);
    let furthest = 0;
    votes.forEach((wanted, candidate) => {
      const holding = sets.holding[candidate];
      let found = 0;
      for (const set of holding) found += expected[set];
      const factor = found === 0 ? 1 : wanted / found;
      furthest = Math.max(furthest, Math.abs(factor - 1));
      popularity[candidate] *= factor;
      for (const set of holding) expected[set] *= factor;
    });
    if (furthest < NEAR) break;
  }
  return { expected, popularity };
}

function fitSizes({ from }: MarkedSets, expected: Float64Array, papers: MarksAPaper): void {
  for (let size = 1; size < papers.length; size++) {
    let found = 0;
    for (let set = from[size]; set < from[size + 1]; set++) found += expected[set];
    const factor = found === 0 ? 0 : papers[size] / found;
    for (let set = from[size]; set < from[size + 1]; set++) expected[set] *= factor;
  }
}
