import type { Steps } from './electorate.ts';
import type { PathPattern, SplitLaw } from './model.ts';

/**
 * A law of rankings of everybody, preference by preference: writes the relative chances of what follows those ranked, best
 * first, as {@link PathPattern.weigh} does; nobody ranked asks for the first preference. The last entry, for stopping, is zero.
 */
export type NextLaw = (ranked: readonly number[], weights: Float64Array) => void;

/** Each preference in proportion to the same weights, whoever was ranked before: one a candidate, and nobody stops. */
export function byWeight(given: ArrayLike<number>): NextLaw {
  return (ranked, weights) => {
    weights.set(given);
    weights[given.length] = 0;
    for (const candidate of ranked) weights[candidate] = 0;
  };
}

/** The law as the pattern of a draw: the same in every draw. */
export function patternOf(law: NextLaw): PathPattern {
  return { kind: 'path', weigh: law };
}

/** The law as first preferences and what follows them. */
export function stepsOf(law: NextLaw, candidates: number): Steps {
  return { firsts: chancesAfter(law, [], candidates).subarray(0, candidates), pattern: patternOf(law) };
}

/** How the papers of one candidate split while everybody else is in the running. */
export function splitAfter(law: NextLaw, candidates: number, from: number): SplitLaw {
  return { kind: 'fixed', shares: chancesAfter(law, [from], candidates) };
}

/** The chances of what follows those ranked; they add up to 1, or are all zero where nobody is left. */
export function chancesAfter(law: NextLaw, ranked: readonly number[], candidates: number): Float64Array {
  const weights = new Float64Array(candidates + 1);
  law(ranked, weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total === 0 ? weights : weights.map((weight) => weight / total);
}
