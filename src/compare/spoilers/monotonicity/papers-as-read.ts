import type { Contest } from '../../../ballots/contest.ts';
import { type Profile, rankingGroups } from '../../../ballots/profile.ts';
import { CLOSED_UP } from '../../../ballots/read-ballots.ts';
import type { Rule } from '../../../rules/rule.ts';
import { alteredPapers } from '../../altered/altered-papers.ts';
import type { PaperChange, Ranking } from '../../altered/paper-change.ts';
import { profileAsRead } from '../../altered/profile-as-read.ts';
import { withPapers } from '../../altered/with-papers.ts';

export type { PaperChange } from '../../altered/paper-change.ts';

/**
 * The contest with each paper as the rule reads it, so that what it does not read is no part of an alteration. `plain` where every
 * paper then is a plain order; not where the rule shares papers among equals or asks who of them continues.
 */
export function contestAsRead(contest: Contest, rule: Rule): { readonly contest: Contest; readonly plain: boolean } {
  const { profile } = contest;
  if (profile.irregular !== true) return { contest, plain: true };
  const reading = rule.reads ?? CLOSED_UP;
  const known = rule.reads !== undefined && contest.overvotes === undefined;
  if (!known || (reading.equal !== 'end' && reading.equal !== 'pass-over')) return { contest, plain: false };
  return { contest: withPapers(contest, profileAsRead(profile, reading)), plain: true };
}

/** One ranking of a profile, with a number for each rank that one candidate has. */
export function rankingAt(profile: Profile, ranking: number): Ranking {
  return rankingGroups(profile, ranking).map((group) => (group.length === 1 ? group[0] : group));
}

/**
 * The same contest after papers were given other rankings.
 *
 * @throws PsephosError `bad-argument` where more papers are changed than there are with such a ranking, or a ranking names no candidate.
 * @example alteredContest(contest, [{ papers: 9, from: [2, 1, 0], to: [1, 2, 0] }]) // nine papers C > B > A are now B > C > A
 */
export function alteredContest(contest: Contest, changes: readonly PaperChange[]): Contest {
  return withPapers(contest, alteredPapers(contest.profile, changes));
}

/** The ranking with one candidate moved up to just before another; `undefined` where that would not raise them. */
export function raisedAbove(ranking: Ranking, raised: number, other: number): Ranking | undefined {
  const at = ranking.findIndex((entry) => holds(entry, other));
  const was = ranking.findIndex((entry) => holds(entry, raised));
  if (at === -1 || (was !== -1 && was < at)) return undefined;
  const without = ranking.flatMap((entry): (number | readonly number[])[] => {
    if (!holds(entry, raised)) return [entry];
    const others = typeof entry === 'number' ? [] : entry.filter((one) => one !== raised);
    return others.length === 0 ? [] : [others.length === 1 ? others[0] : others];
  });
  return [...without.slice(0, at), raised, ...without.slice(at)];
}

/** True where the entry is that candidate's, alone or with equals. */
export function holds(entry: number | readonly number[], candidate: number): boolean {
  return typeof entry === 'number' ? entry === candidate : entry.includes(candidate);
}
