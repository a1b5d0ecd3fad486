import { type Profile, rankings } from '../../src/ballots/profile.ts';
import { sum } from '../base/goodness-of-fit.ts';

/** Relative chances of each next candidate and, last, of stopping, when these are ranked. */
export type Next = (ranked: readonly number[]) => readonly number[];

/** The chance of every ranking that starts with these preferences, by multiplying the chances of each step. */
export function rankingLaw(start: readonly number[], next: Next): Map<string, number> {
  const law = new Map<string, number>();
  const walk = (ranked: readonly number[], chance: number): void => {
    const weights = next(ranked).map((weight, candidate) => (ranked.includes(candidate) ? 0 : weight));
    const total = sum(weights);
    const stop = weights.length - 1;
    const stopping = total === 0 ? 1 : weights[stop] / total;
    if (stopping > 0) law.set(ranked.join(), chance * stopping);
    for (let candidate = 0; candidate < stop; candidate += 1)
      if (weights[candidate] > 0) walk([...ranked, candidate], (chance * weights[candidate]) / total);
  };
  walk(start, 1);
  return law;
}

/** The papers of a profile by ranking, of those that start with one candidate. */
export function papersByRanking(profile: Profile, first: number): Map<string, number> {
  const found = new Map<string, number>();
  for (let ranking = 0; ranking < rankings(profile); ranking += 1) {
    const ranked = [...profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1])];
    if (ranked[0] === first) found.set(ranked.join(), profile.papers[ranking]);
  }
  return found;
}

/** Counts in the order of a law; fails on anything that the law says cannot happen. */
export function countsBy(law: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): number[] {
  for (const outcome of found.keys()) if (!law.has(outcome)) throw new Error(`"${outcome}" cannot happen`);
  return [...law.keys()].map((outcome) => found.get(outcome) ?? 0);
}

/** How often each outcome comes up. */
export function tally(draws: number, draw: (index: number) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (let index = 0; index < draws; index += 1) {
    const outcome = draw(index);
    found.set(outcome, (found.get(outcome) ?? 0) + 1);
  }
  return found;
}

/**
 * Whether two samples of equal size can come from one law: the chi-squared of homogeneity as a standard normal score (Wilson
 * and Hilferty). Outcomes that come up fewer than 20 times in both together are put into one.
 */
export function homogeneityScore(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let rare = [0, 0];
  const cells: number[][] = [];
  for (const outcome of new Set([...a.keys(), ...b.keys()])) {
    const cell = [a.get(outcome) ?? 0, b.get(outcome) ?? 0];
    if (sum(cell) < 20) rare = [rare[0] + cell[0], rare[1] + cell[1]];
    else cells.push(cell);
  }
  if (sum(rare) >= 20) cells.push(rare);
  const statistic = sum(cells.map(([x, y]) => (x - y) ** 2 / (x + y)));
  const freedom = cells.length - 1;
  if (freedom < 1) throw new Error('too few outcomes to compare');
  const spread = 2 / (9 * freedom);
  return (Math.cbrt(statistic / freedom) - (1 - spread)) / Math.sqrt(spread);
}
