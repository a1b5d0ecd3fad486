import type { Contest } from '../../ballots/contest.ts';
import { standingIn } from '../changes/lines.ts';
import type { PlainPapers } from '../changes/plain-papers.ts';
import { placesOn } from './places-on-papers.ts';

/** A candidate and the smallest sets of clones that hold the candidate. */
export interface Clone {
  readonly candidate: number;
  /** In the order of the ballot. */
  readonly set: readonly number[];
}

/**
 * Every candidate who has clones, once with each smallest set of them. Clones are two or more candidates, but not all who stand, such that on
 * each paper everybody else is above all of them, below all of them or, unranked like all of them, level with them.
 *
 * Larger sets need no look: a tally that breaks the law with one breaks it with every smaller one that holds the candidate who is struck off
 * (our derivation).
 */
export function clonesIn(contest: Contest, lines: readonly PlainPapers[]): readonly Clone[] {
  const standing = standingIn(contest);
  const papers = lines.map((line) => placesOn(line, contest.profile.candidates.length));
  return standing.flatMap((candidate) => {
    const sets = standing
      .filter((other) => other !== candidate)
      .map((other) => grown([candidate, other], standing, papers))
      .filter((set) => set.length < standing.length);
    return smallest(sets).map((set) => ({ candidate, set }));
  });
}

/** The candidates given, and whoever must be with them because some paper puts him between them. */
function grown(
  start: readonly number[],
  standing: readonly number[],
  papers: readonly (readonly number[])[],
): readonly number[] {
  const set = new Set(start);
  for (;;) {
    const between = standing.find(
      (outsider) => !set.has(outsider) && papers.some((places) => isBetween(places, outsider, set)),
    );
    if (between === undefined) return [...set].sort((a, b) => a - b);
    set.add(between);
  }
}

function isBetween(places: readonly number[], outsider: number, set: ReadonlySet<number>): boolean {
  return new Set([...set].map((member) => Math.sign(places[outsider] - places[member]))).size > 1;
}

/** Each set once, without those that hold another of them. */
function smallest(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const distinct = [...new Map(sets.map((set) => [set.join(), set] as const)).values()];
  const holds = (large: readonly number[], small: readonly number[]): boolean =>
    small.length < large.length && small.every((candidate) => large.includes(candidate));
  return distinct.filter((set) => !distinct.some((other) => holds(set, other)));
}
