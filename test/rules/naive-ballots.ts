import type { Contest } from '../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import type { NaiveBallot } from '../oracles/naive-ers97.ts';

/** Candidates who did not withdraw; the naive counters number them from 0 in this order. */
export function standingIn({ profile, withdrawn = [] }: Contest): number[] {
  return [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
}

/** Papers as the naive counters take them: cut before equal preferences, without those who withdrew. */
export function naiveBallots(contest: Contest): NaiveBallot[] {
  const { profile } = contest;
  const standing = standingIn(contest);
  return Array.from({ length: rankings(profile) }, (_, ranking) => {
    const groups = rankingGroups(profile, ranking);
    const equal = groups.findIndex((group) => group.length > 1);
    const clear = groups.slice(0, equal === -1 ? groups.length : equal).flat();
    return {
      papers: profile.papers[ranking],
      ranking: clear.map((candidate) => standing.indexOf(candidate)).filter((candidate) => candidate !== -1),
    };
  });
}
