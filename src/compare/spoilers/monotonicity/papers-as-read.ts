import { profileBuilder, type RankingInput } from '../../../ballots/build-profile.ts';
import type { Contest } from '../../../ballots/contest.ts';
import { EQUAL, type Profile, rankingGroups, rankings, SKIPPED } from '../../../ballots/profile.ts';
import { CLOSED_UP, readBallots } from '../../../ballots/read-ballots.ts';
import { PsephosError, shown } from '../../../base/errors.ts';
import type { Rule } from '../../../rules/rule.ts';

/** A ranking as people write it; see `RankingInput`. */
export type Ranking = RankingInput['ranking'];

/** Papers that are given another ranking. */
export interface PaperChange {
  readonly papers: number;
  readonly from: Ranking;
  readonly to: Ranking;
}

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
  const { starts, ranked, papers, invalid } = readBallots(profile, reading);
  const builder = profileBuilder(profile.candidates);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const entries = ranked.subarray(starts[ranking], starts[ranking + 1]);
    builder.add(entries, entries.length, papers[ranking]);
  }
  builder.add([], 0, invalid);
  // Papers that were read anew stand in no file.
  const { fileOrder: _, ...rest } = contest;
  return { contest: { ...rest, profile: builder.finish(profile.synthetic) }, plain: true };
}

/** One ranking of a profile, with a number for each rank that one candidate has. */
export function rankingAt(profile: Profile, ranking: number): Ranking {
  return rankingGroups(profile, ranking).map((group) => (group.length === 1 ? group[0] : group));
}

/**
 * The same contest after papers were given other rankings.
 *
 * @throws PsephosError `bad-argument` where more papers are changed than there are with such a ranking.
 * @example alteredContest(contest, [{ papers: 9, from: [2, 1, 0], to: [1, 2, 0] }]) // nine papers C > B > A are now B > C > A
 */
export function alteredContest(contest: Contest, changes: readonly PaperChange[]): Contest {
  const { profile } = contest;
  const taken = new Map<string, number>();
  const builder = profileBuilder(profile.candidates);
  for (const { from, to, papers } of changes) {
    const key = encoded(from).join();
    taken.set(key, (taken.get(key) ?? 0) + papers);
    const entries = encoded(to);
    builder.add(entries, entries.length, papers);
  }
  for (let index = 0; index < rankings(profile); index++) {
    const entries = profile.ranked.subarray(profile.starts[index], profile.starts[index + 1]);
    const key = entries.join();
    const left = profile.papers[index] - (taken.get(key) ?? 0);
    if (left < 0) throw notSoMany(rankingAt(profile, index), profile.papers[index]);
    builder.add(entries, entries.length, left);
    taken.delete(key);
  }
  const missing = changes.find(({ papers, from }) => papers > 0 && taken.has(encoded(from).join()));
  if (missing !== undefined) throw notSoMany(missing.from, 0);
  // Papers that were altered stand in no file.
  const { fileOrder: _, ...rest } = contest;
  return { ...rest, profile: builder.finish(profile.synthetic) };
}

/** The ranking as a profile holds it: equal candidates in the order of the ballot. */
function encoded(ranking: Ranking): readonly number[] {
  return ranking.flatMap((entry) => {
    if (typeof entry === 'number') return [entry];
    if (entry.length === 0) return [SKIPPED];
    return [...entry].sort((a, b) => a - b).map((candidate, at) => (at === 0 ? candidate : candidate | EQUAL));
  });
}

function notSoMany(ranking: Ranking, papers: number): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'more papers are changed than there are',
    expected: `at most ${papers} with the ranking ${shown(ranking)}`,
  });
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
