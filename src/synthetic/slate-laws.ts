import { byWeight, type NextLaw } from './next-law.ts';
import type { BlocTaste, Slates } from './slate-blocs.ts';
import { slatePatterns } from './slate-patterns.ts';

/** How a bloc ranks: name by name or slate by slate, after Plackett and Luce or after Bradley and Terry. */
export type SlateLaw = 'name-plackett-luce' | 'slate-plackett-luce' | 'name-bradley-terry' | 'slate-bradley-terry';

/** All of them. */
export const slateLaws: readonly SlateLaw[] = [
  'name-plackett-luce',
  'slate-plackett-luce',
  'name-bradley-terry',
  'slate-bradley-terry',
];

/** What follows the preferences so far of one bloc. */
export function slateLaw(law: SlateLaw, taste: BlocTaste, slates: Slates): NextLaw {
  switch (law) {
    case 'name-plackett-luce':
      return byWeight(nameWeights(taste, slates.of));
    case 'slate-plackett-luce':
      return bySlate(taste, slates, (left, chances) => {
        for (let slate = 0; slate < chances.length; slate++)
          chances[slate] = left[slate] === 0 ? 0 : taste.cohesion[slate];
      });
    case 'slate-bradley-terry':
      return bySlate(taste, slates, slatePatterns(taste.cohesion, slates.sizes));
    case 'name-bradley-terry':
      return byDuels(nameWeights(taste, slates.of));
  }
}

/** What a bloc gives each candidate of all: the cohesion with the slate times the candidate's share in it. */
export function nameWeights({ cohesion, weights }: BlocTaste, slateOf: readonly number[]): Float64Array {
  return weights.map((weight, candidate) => weight * cohesion[slateOf[candidate]]);
}

/** Names are slates of one candidate each. */
function byDuels(all: Float64Array): NextLaw {
  const nextName = slatePatterns(
    all,
    Array.from(all, () => 1),
  );
  const left = new Float64Array(all.length);
  return (ranked, weights) => {
    left.fill(1);
    for (const candidate of ranked) left[candidate] = 0;
    weights.fill(0);
    if (ranked.length < all.length) nextName(left, weights.subarray(0, all.length));
  };
}

/** First a slate, then a candidate of it by weight among those not yet ranked. */
function bySlate(
  taste: BlocTaste,
  slates: Slates,
  nextSlate: (left: Float64Array, chances: Float64Array) => void,
): NextLaw {
  const left = new Float64Array(slates.sizes.length);
  const unranked = new Float64Array(slates.sizes.length);
  const chances = new Float64Array(slates.sizes.length);
  return (ranked, weights) => {
    left.set(slates.sizes);
    unranked.fill(0);
    weights.set(taste.weights);
    weights[taste.weights.length] = 0;
    for (const candidate of ranked) {
      weights[candidate] = 0;
      left[slates.of[candidate]] -= 1;
    }
    for (const [candidate, slate] of slates.of.entries()) unranked[slate] += weights[candidate];
    nextSlate(left, chances);
    for (const [candidate, slate] of slates.of.entries())
      if (weights[candidate] > 0) weights[candidate] *= chances[slate] / unranked[slate];
  };
}
