import { buildProfile } from '../../ballots/build-profile.ts';
import type { Candidate } from '../../ballots/candidate.ts';
import type { Contest } from '../../ballots/contest.ts';
import { type Line, linesOf } from '../changes/lines.ts';

/** A contest before it has names: what is drawn, and what is made smaller. */
export interface Sketch {
  readonly candidates: number;
  readonly seats: number;
  readonly lines: readonly Line[];
  readonly withdrawn: readonly number[];
}

/** So many candidates, called A, B, C … Z, A2, B2 … */
export function letters(candidates: number): readonly Candidate[] {
  return Array.from({ length: candidates }, (_, at) => ({ name: letter(at) }));
}

function letter(at: number): string {
  const round = Math.floor(at / 26);
  return String.fromCharCode(65 + (at % 26)) + (round === 0 ? '' : String(round + 1));
}

/** The contest that a sketch is of. */
export function contestOf({ candidates, seats, lines, withdrawn }: Sketch): Contest {
  const profile = buildProfile(letters(candidates), lines);
  return { profile, seats, ...(withdrawn.length === 0 ? {} : { withdrawn }) };
}

/** A contest as a sketch; names and whatever else it carries are left behind. */
export function sketchOf(contest: Contest): Sketch {
  return {
    candidates: contest.profile.candidates.length,
    seats: contest.seats,
    lines: linesOf(contest),
    withdrawn: [...new Set(contest.withdrawn ?? [])].sort((a, b) => a - b),
  };
}

/** The candidates from 0. */
export function everybody(candidates: number): readonly number[] {
  return [...Array(candidates).keys()];
}

/** The lines with equal rankings put together, in the order in which each ranking is first met. */
export function merged(lines: readonly Line[]): readonly Line[] {
  const byRanking = new Map<string, Line>();
  for (const { papers, ranking } of lines) {
    const key = ranking.map((group) => [...group].sort((a, b) => a - b).join('=')).join('>');
    byRanking.set(key, { papers: papers + (byRanking.get(key)?.papers ?? 0), ranking });
  }
  return [...byRanking.values()].filter(({ papers }) => papers > 0);
}
