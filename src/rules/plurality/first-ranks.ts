import type { Contest } from '../../ballots/contest.ts';
import { readingFor } from '../../ballots/overvotes.ts';
import { rankingGroups, rankings } from '../../ballots/profile.ts';
import { CLOSED_UP } from '../../ballots/read-ballots.ts';
import type { Tally } from './elect-highest.ts';

/** A vote for each of the first preferences of a paper, as many as it has votes, passing over nobody who withdrew. */
export function tallyFirstRanks(votesEach: number): (contest: Contest) => Tally {
  return (contest) => tally(contest, votesEach);
}

function tally(contest: Contest, votesEach: number): Tally {
  // A vote for each of several candidates at a rank is neither a share nor a question of who continues.
  readingFor(contest, CLOSED_UP);
  const { profile, withdrawn = [] } = contest;
  const votes = new Float64Array(profile.candidates.length);
  const gone = new Set(withdrawn);
  // Votes can pass 2^53 where papers cannot.
  let unused = 0n;
  let invalid = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const papers = profile.papers[ranking];
    const given = votesOf(rankingGroups(profile, ranking), votesEach).filter((candidate) => !gone.has(candidate));
    if (given.length === 0) invalid += papers;
    else unused += BigInt(papers) * BigInt(votesEach - given.length);
    for (const candidate of given) votes[candidate] += papers;
  }
  return { votes, unused, invalid };
}

function votesOf(groups: readonly (readonly number[])[], votes: number): readonly number[] {
  const given: number[] = [];
  for (const group of groups) {
    if (given.length + group.length > votes) break;
    for (const candidate of group) if (!given.includes(candidate)) given.push(candidate);
  }
  return given;
}
