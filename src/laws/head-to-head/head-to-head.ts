import type { Contest } from '../../ballots/contest.ts';
import { type Pairwise, pairwiseOf } from '../../ballots/pairwise.ts';
import { preferencesOf } from '../../ballots/preferences.ts';

/** Everybody against everybody, where a law about one place speaks of the contest at all. */
export function headToHead({ profile, seats, withdrawn }: Contest): Pairwise | undefined {
  if (profile.irregular === true || seats !== 1) return undefined;
  return pairwiseOf(preferencesOf(profile, withdrawn));
}
