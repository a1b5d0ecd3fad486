import type { Contest } from '../../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../../src/ballots/profile.ts';
import { among, type PlacedBallot } from '../../oracles/naive-positional.ts';

/** Those who stand, numbered as on the ballot. */
export function standing({ profile, withdrawn = [] }: Contest): number[] {
  return [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
}

/** Papers as the naive counter takes them: without those who withdrew, and none that rank nobody then. */
export function placedBallots(contest: Contest): PlacedBallot[] {
  const { profile } = contest;
  const all = Array.from({ length: rankings(profile) }, (_, ranking) => ({
    papers: profile.papers[ranking],
    groups: rankingGroups(profile, ranking).map((group) => [...group]),
  }));
  return among(all, standing(contest));
}
