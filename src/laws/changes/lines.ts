import { buildProfile, type RankingInput } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import { rankingGroups, rankings } from '../../ballots/profile.ts';
import { listed } from '../../base/words.ts';

/** Papers of one ranking, taken apart to be altered: groups of candidates who are equally preferred, best first, an empty one for a skipped rank. */
export interface Line {
  readonly papers: number;
  readonly ranking: readonly (readonly number[])[];
}

/** The papers of a contest, one line a distinct ranking, in the order of the profile. */
export function linesOf({ profile }: Contest): readonly Line[] {
  return Array.from({ length: rankings(profile) }, (_, ranking) => ({
    papers: profile.papers[ranking],
    ranking: rankingGroups(profile, ranking),
  }));
}

/** The same contest with these papers; equal rankings are merged. */
export function withLines({ fileOrder: _, ...contest }: Contest, lines: readonly Line[]): Contest {
  return { ...contest, profile: buildProfile(contest.profile.candidates, lines) };
}

/** A ranking as people write it: a list only where several are equal, or nobody is. */
export function asWritten(ranking: Line['ranking']): RankingInput['ranking'] {
  return ranking.map((group) => (group.length === 1 ? group[0] : group));
}

/** All papers of some lines. */
export function papersOf(lines: readonly { readonly papers: number }[]): number {
  return lines.reduce((sum, { papers }) => sum + papers, 0);
}

/** The candidates who did not withdraw, in the order of the ballot. */
export function standingIn({ profile, withdrawn = [] }: Contest): readonly number[] {
  return [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
}

/** The name of a candidate. */
export function nameIn({ profile }: Contest, candidate: number): string {
  return profile.candidates[candidate]?.name ?? `candidate ${candidate}`;
}

/** The verb for so many of whom a sentence tells. */
export function isOrAre({ length }: readonly unknown[]): 'is' | 'are' {
  return length > 1 ? 'are' : 'is';
}

/** Names as a sentence lists them: `A`, `A and B`, `A, B and C`, `nobody`. */
export function namesIn(contest: Contest, candidates: readonly number[]): string {
  return candidates.length === 0 ? 'nobody' : listed(candidates.map((candidate) => nameIn(contest, candidate)));
}
