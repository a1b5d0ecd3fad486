import { expect } from 'vitest';
import { type Profile, rankings } from '../../src/ballots/profile.ts';
import { chiSquaredScore, limits, sum } from '../base/goodness-of-fit.ts';
import { countsBy } from './laws.ts';

/** Chances of rankings, written as `0,2,1`. */
export type RankingLaw = ReadonlyMap<string, number>;

/** Every order of the candidates 0 … n − 1. */
export function permutations(candidates: number): number[][] {
  if (candidates === 0) return [[]];
  return permutations(candidates - 1).flatMap((order) =>
    Array.from({ length: candidates }, (_, place) => [...order.slice(0, place), candidates - 1, ...order.slice(place)]),
  );
}

/** The law in proportion to weights, without what cannot happen. */
export function inProportion(weighed: Iterable<readonly [readonly number[], number]>): RankingLaw {
  const found = new Map<string, number>();
  for (const [ranked, weight] of weighed)
    if (weight > 0) found.set(ranked.join(), (found.get(ranked.join()) ?? 0) + weight);
  const total = sum([...found.values()]);
  return new Map([...found].map(([ranking, weight]) => [ranking, weight / total]));
}

/** Laws mixed in proportion to weights. */
export function mixed(parts: readonly (readonly [RankingLaw, number])[]): RankingLaw {
  return inProportion(
    parts.flatMap(([law, weight]) =>
      [...law].map(([ranking, chance]) => [numbersOf(ranking), chance * weight] as const),
    ),
  );
}

/** The law of rankings that start with this candidate. */
export function startingWith(law: RankingLaw, first: number): RankingLaw {
  return inProportion(
    [...law]
      .map(([ranking, chance]) => [numbersOf(ranking), chance] as const)
      .filter(([ranked]) => ranked[0] === first),
  );
}

/** All papers by ranking. */
export function allPapers(profile: Profile): Map<string, number> {
  return new Map(
    Array.from({ length: rankings(profile) }, (_, ranking) => [
      profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1]).join(),
      profile.papers[ranking],
    ]),
  );
}

/** Raises a false alarm for 1 seed in 100,000 (see goodness-of-fit). A law of one outcome must have all papers. */
export function expectLaw(found: ReadonlyMap<string, number>, law: RankingLaw): void {
  const counts = countsBy(law, found);
  if (law.size > 1) expect(chiSquaredScore(counts, [...law.values()])).toBeLessThan(limits.chiSquared);
  else expect(counts[0]).toBeGreaterThan(0);
}

function numbersOf(ranking: string): readonly number[] {
  return ranking.split(',').map(Number);
}
