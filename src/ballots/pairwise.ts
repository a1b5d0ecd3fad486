import type { Preferences } from './preferences.ts';
import { candidateOf, isEqualWithBefore } from './profile.ts';

/**
 * Everybody against everybody: how many papers rank one candidate above another.
 *
 * A ranked candidate is above every unranked one; two that are level, or both unranked, give no preference either way.
 */
export interface Pairwise {
  /** How many names are on the ballot. */
  readonly candidates: number;
  /** Those who stand; whoever withdrew is compared with nobody. */
  readonly standing: readonly number[];
  /** Entry `a * candidates + b`: papers that rank a above b. */
  readonly papers: Float64Array;
}

/**
 * The head-to-head table of papers.
 *
 * @example preferring(pairwiseOf(preferencesOf(parseBallots('3: A > B\n2: B'))), 0, 1) // 3
 */
export function pairwiseOf({ candidates, standing, ballots }: Preferences): Pairwise {
  const { starts, ranked, papers } = ballots;
  // Papers that rank a, and of those that rank both, the papers on which b is above a or level with it. What is left of the first
  // without the second prefers a to b, so that nobody who is unranked need be looked at.
  const ranking = new Float64Array(candidates);
  const notBelow = new Float64Array(candidates * candidates);
  for (let paper = 0; paper < papers.length; paper++) {
    const each = papers[paper];
    let group = starts[paper];
    for (let at = starts[paper]; at < starts[paper + 1]; at++) {
      const a = candidateOf(ranked[at]);
      if (!isEqualWithBefore(ranked[at])) group = at;
      ranking[a] += each;
      const row = a * candidates;
      for (let before = starts[paper]; before < at; before++) {
        const b = candidateOf(ranked[before]);
        notBelow[row + b] += each;
        if (before >= group) notBelow[b * candidates + a] += each;
      }
    }
  }
  const table = new Float64Array(candidates * candidates);
  for (const a of standing) {
    for (const b of standing) {
      if (a !== b) table[a * candidates + b] = ranking[a] - notBelow[a * candidates + b];
    }
  }
  return { candidates, standing, papers: table };
}

/** Papers that rank a above b. */
export function preferring({ candidates, papers }: Pairwise, a: number, b: number): number {
  return papers[a * candidates + b];
}

/** By how many papers a is ahead of b; negative where it is behind. */
export function margin(table: Pairwise, a: number, b: number): number {
  return preferring(table, a, b) - preferring(table, b, a);
}

/** True when more papers rank a above b than b above a. */
export function beats(table: Pairwise, a: number, b: number): boolean {
  return preferring(table, a, b) > preferring(table, b, a);
}

/** The table as rows of whole numbers, row a, column b: papers that rank a above b. */
export function pairwiseRows({ candidates, papers }: Pairwise): readonly (readonly number[])[] {
  return Array.from({ length: candidates }, (_, a) => [...papers.subarray(a * candidates, (a + 1) * candidates)]);
}
