import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { letters } from '../ballots/arbitraries.ts';
import { readSharedLines } from '../shared-data.ts';

/** A tiny election of the shared data, full of ties; candidates from 1. */
export interface SmallElection {
  readonly id: number;
  readonly candidates: number;
  readonly seats: number;
  readonly ballots: readonly (readonly [papers: number, ranking: readonly number[]])[];
  readonly irv: {
    readonly elected: readonly number[];
    /** Who can win by some lots. */
    readonly possible: readonly number[];
    readonly stages: readonly (readonly number[])[];
    readonly lots: readonly (readonly ['exclude' | 'final', readonly number[], number])[];
  };
  readonly scottish: SmallCount & {
    readonly quota: number;
    readonly actions: readonly (readonly ['first'] | readonly ['surplus' | 'exclude' | 'exclude-final', number])[];
    readonly stages: readonly (readonly string[])[];
    readonly lots: readonly unknown[];
  };
  readonly wigm: SmallCount;
  readonly fptp: { readonly totals: readonly number[]; readonly winners: readonly number[] };
}

/** Who is elected, and every set of winners that some lots give. */
interface SmallCount {
  readonly elected: readonly number[];
  readonly possible: readonly (readonly number[])[];
}

/** All 750. */
export function smallElections(): SmallElection[] {
  return readSharedLines('reference/small-elections.jsonl.gz');
}

/** One of them as a contest. */
export function contestOf({ candidates, seats, ballots }: SmallElection): Contest {
  const rankings = ballots.map(([papers, ranking]) => ({ papers, ranking: ranking.map((candidate) => candidate - 1) }));
  return { profile: buildProfile(letters(candidates), rankings), seats };
}

/** One of them as a contest for one place. */
export function onePlace(election: SmallElection): Contest {
  return { ...contestOf(election), seats: 1 };
}
