import type { Candidate } from '../../ballots/candidate.ts';
import { candidateOf, isEqualWithBefore } from '../../ballots/profile.ts';
import type { Measured } from './measured.ts';

/** Candidates who stand together, or one who stands alone. */
export interface Group {
  readonly name: string;
  /** In the order of the ballot. */
  readonly candidates: readonly number[];
}

/** First preferences by group. */
export interface GroupVotes {
  /** Papers on which everybody at the first rank belongs to that group. */
  readonly votes: Float64Array;
  /** Papers on which candidates of several groups share the first rank. */
  readonly unclear: number;
}

/**
 * True for a name that says only that somebody stands for no party: `Independent`, `Ind`, `Independent (Ind)`.
 *
 * @example isIndependent('Independent (Ind)') // true
 */
export function isIndependent(group: string): boolean {
  return /^\s*ind(ependents?)?\.?(\s*\(ind\.?\))?\s*$/i.test(group);
}

/** The groups of those who stand, in the order of the ballot; whoever has no group, or stands alone by name, is a group of one. */
export function groupsOf(
  candidates: readonly Candidate[],
  standing: readonly number[],
  standsAlone: (group: string) => boolean = isIndependent,
): readonly Group[] {
  const together = new Map<string, number[]>();
  const groups: { readonly name: string; readonly candidates: number[] }[] = [];
  for (const candidate of standing) {
    const { name, group } = candidates[candidate];
    const members = group === undefined ? undefined : together.get(group);
    if (group === undefined || standsAlone(group)) groups.push({ name, candidates: [candidate] });
    else if (members !== undefined) members.push(candidate);
    else {
      const first = [candidate];
      together.set(group, first);
      groups.push({ name: group, candidates: first });
    }
  }
  return groups;
}

/** Counts the first preferences of each group. */
export function groupVotes({ preferences }: Measured, groups: readonly Group[]): GroupVotes {
  const { starts, ranked, papers } = preferences.ballots;
  const groupOf = new Map(groups.flatMap(({ candidates }, group) => candidates.map((each) => [each, group] as const)));
  const groupAt = Uint16Array.from({ length: preferences.candidates }, (_, candidate) => groupOf.get(candidate) ?? 0);
  const votes = new Float64Array(groups.length);
  let unclear = 0;
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const end = starts[ranking + 1];
    const group = groupAt[candidateOf(ranked[starts[ranking]])];
    let at = starts[ranking] + 1;
    while (at < end && isEqualWithBefore(ranked[at]) && groupAt[candidateOf(ranked[at])] === group) at += 1;
    if (at < end && isEqualWithBefore(ranked[at])) unclear += papers[ranking];
    else votes[group] += papers[ranking];
  }
  return { votes, unclear };
}
