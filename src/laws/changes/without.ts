import type { Contest } from '../../ballots/contest.ts';
import { type Line, linesOf, withLines } from './lines.ts';

/** A contest from which candidates were struck, and who of the larger one is who: candidate c of it was `were[c]`. */
export interface Smaller {
  readonly contest: Contest;
  readonly were: readonly number[];
}

/**
 * The contest as it would be if these candidates had never stood: their names are on no paper and not on the ballot. A paper on which nobody
 * else is ranked stays as a blank one.
 */
export function without(contest: Contest, gone: readonly number[]): Smaller {
  const { profile, withdrawn } = contest;
  const were = [...profile.candidates.keys()].filter((candidate) => !gone.includes(candidate));
  const number = new Map(were.map((candidate, at) => [candidate, at] as const));
  const kept = (candidates: readonly number[]): readonly number[] =>
    candidates.flatMap((candidate) => number.get(candidate) ?? []);
  const lines = linesOf(contest).map(({ papers, ranking }) => ({ papers, ranking: rankingOf(ranking, kept) }));
  const candidates = were.map((candidate) => profile.candidates[candidate]);
  const smaller = withLines({ ...contest, profile: { ...profile, candidates } }, lines);
  return { contest: withdrawn === undefined ? smaller : { ...smaller, withdrawn: kept(withdrawn) }, were };
}

/** A ranking of those who are kept, by their new numbers: a rank that others held alone is gone, one that the voter left out is not. */
export function rankingOf(
  ranking: Line['ranking'],
  kept: (group: readonly number[]) => readonly number[],
): Line['ranking'] {
  const groups = ranking.flatMap((group) => (group.length === 0 || kept(group).length > 0 ? [kept(group)] : []));
  return groups.slice(0, groups.findLastIndex((group) => group.length > 0) + 1);
}
