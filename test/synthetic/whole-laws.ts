/** The laws of the textbooks, written as products over whole rankings: nothing here knows how the models draw. */

import type { Profile } from '../../src/ballots/profile.ts';
import { sum } from '../base/goodness-of-fit.ts';

/** The chance of every ranking, by its candidates with commas. */
export type Law = ReadonlyMap<string, number>;

/** All orders of these, in lexicographic order where they ascend. */
export function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

/** The law that gives each ranking of so many candidates a chance in proportion to `weight`. */
export function lawBy(candidates: number, weight: (ranking: readonly number[]) => number): Law {
  const all = permutations([...Array(candidates).keys()]);
  const weights = all.map(weight);
  const total = sum(weights);
  return new Map(all.map((ranking, index) => [ranking.join(), weights[index] / total]));
}

/** A law among the rankings that start with one candidate. */
export function given(law: Law, first: number): Law {
  const kept = [...law].filter(([ranking]) => ranking.startsWith(`${first}`));
  const total = sum(kept.map(([, chance]) => chance));
  return new Map(kept.map(([ranking, chance]) => [ranking, chance / total]));
}

/** Pairs that two rankings have in another order (Kendall). */
export function swaps(a: readonly number[], b: readonly number[]): number {
  let count = 0;
  for (const x of a) for (const y of a) if (a.indexOf(x) < a.indexOf(y) && b.indexOf(x) > b.indexOf(y)) count += 1;
  return count;
}

/** Mallows: a factor for each pair in another order than the reference. */
export function mallowsWeight(
  dispersion: number,
  reference: readonly number[],
): (ranking: readonly number[]) => number {
  return (ranking) => dispersion ** swaps(ranking, reference);
}

/** Plackett and Luce: each next in proportion to its weight among those left. */
export function plackettLuceWeight(weights: readonly number[]): (ranking: readonly number[]) => number {
  return (ranking) =>
    ranking.reduce((product, candidate, place) => {
      const left = ranking.slice(place).map((other) => weights[other]);
      return (product * weights[candidate]) / sum(left);
    }, 1);
}

/** Bradley and Terry: a factor for each pair in the order that it has. */
export function bradleyTerryWeight(strengths: readonly number[]): (ranking: readonly number[]) => number {
  return (ranking) => {
    let product = 1;
    ranking.forEach((above, place) => {
      for (const below of ranking.slice(place + 1)) product *= strengths[above] / (strengths[above] + strengths[below]);
    });
    return product;
  };
}

/** The chance of how many papers each ranking has, in an urn of one copy of each: Pólya and Eggenberger. */
export function urnChance(counts: readonly number[], copies: number): number {
  const ascending = (from: number, factors: number): number => {
    let product = 1;
    for (let factor = 0; factor < factors; factor += 1) product *= from + factor * copies;
    return product;
  };
  const papers = sum(counts);
  const ways = counts.reduce((product, count) => product / factorial(count), factorial(papers));
  return (
    (ways * counts.reduce((product, count) => product * ascending(1, count), 1)) / ascending(counts.length, papers)
  );
}

/** Every way to share out so many papers over so many rankings. */
export function shares(papers: number, rankingCount: number): number[][] {
  if (rankingCount === 1) return [[papers]];
  return Array.from({ length: papers + 1 }, (_, here) => here).flatMap((here) =>
    shares(papers - here, rankingCount - 1).map((rest) => [here, ...rest]),
  );
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

/** Papers by ranking, those of several profiles together. */
export function papersByRanking(profiles: Iterable<Profile>): Map<string, number> {
  const found = new Map<string, number>();
  for (const { starts, ranked, papers } of profiles) {
    for (let ranking = 0; ranking < papers.length; ranking += 1) {
      const key = ranked.subarray(starts[ranking], starts[ranking + 1]).join();
      found.set(key, (found.get(key) ?? 0) + papers[ranking]);
    }
  }
  return found;
}

/** How many papers have each of the rankings of everybody, in lexicographic order. */
export function countsOf(profile: Profile): string {
  const found = papersByRanking([profile]);
  return allRankings(profile.candidates.length)
    .map((ranking) => found.get(ranking) ?? 0)
    .join();
}

const known: string[][] = [];

function allRankings(candidates: number): readonly string[] {
  known[candidates] ??= permutations([...Array(candidates).keys()]).map((ranking) => ranking.join());
  return known[candidates];
}
