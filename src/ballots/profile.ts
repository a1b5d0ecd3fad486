import type { Candidate } from './candidate.ts';

/** What a drawn profile says about itself, in every output: it was never cast. */
export interface SyntheticStamp {
  readonly model: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: string;
  /** The assumption in words. */
  readonly assumes: string;
}

/**
 * Ballots as distinct rankings with a number of papers each; made only by `buildProfile` and `profileBuilder`.
 *
 * Ranking r is `ranked[starts[r]]` to `ranked[starts[r + 1] - 1]`, best first. Rankings are distinct and sorted, so two
 * profiles of the same papers are equal whatever the order they were read in.
 */
export interface Profile {
  readonly candidates: readonly Candidate[];
  /** Length: rankings + 1. */
  readonly starts: Uint32Array;
  /**
   * Candidate indices; {@link EQUAL} is set on one that is equal with the one before it, {@link SKIPPED} stands for a rank
   * that the voter gave to nobody. A candidate may stand twice: a profile holds what was written, a rule says how it reads it.
   */
  readonly ranked: Uint16Array;
  /** Papers with each ranking: whole numbers of at least 1. */
  readonly papers: Float64Array;
  /** The sum of the papers, a safe integer. */
  readonly total: number;
  /** Present when some paper has a skipped rank, a candidate twice, or equal preferences. */
  readonly irregular?: true;
  /** Present when the papers were drawn from a model. */
  readonly synthetic?: SyntheticStamp;
}

/** The bit of an entry of `ranked` that says: equal with the one before. */
export const EQUAL = 0x8000;

/** The entry of `ranked` for a rank that nobody was given; it is no candidate's number. */
export const SKIPPED = 0x7fff;

/** The candidate of an entry of `ranked`. */
export function candidateOf(entry: number): number {
  return entry & (EQUAL - 1);
}

/** True when the entry is equal with the one before it. */
export function isEqualWithBefore(entry: number): boolean {
  return (entry & EQUAL) !== 0;
}

/** How many distinct rankings a profile has. */
export function rankings(profile: Profile): number {
  return profile.papers.length;
}

/**
 * Ranking r as groups of equally preferred candidates, best first, an empty group for a rank that nobody was given; an
 * empty list is a blank paper.
 */
export function rankingGroups(profile: Profile, ranking: number): number[][] {
  const groups: number[][] = [];
  for (let at = profile.starts[ranking]; at < profile.starts[ranking + 1]; at++) {
    const entry = profile.ranked[at];
    const last = groups.at(-1);
    if (entry === SKIPPED) groups.push([]);
    else if (isEqualWithBefore(entry) && last !== undefined) last.push(candidateOf(entry));
    else groups.push([candidateOf(entry)]);
  }
  return groups;
}
