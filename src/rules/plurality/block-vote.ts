import type { Contest } from '../../ballots/contest.ts';
import { readingFor } from '../../ballots/overvotes.ts';
import { rankingGroups, rankings } from '../../ballots/profile.ts';
import { CLOSED_UP } from '../../ballots/read-ballots.ts';
import { listDecisions, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { countOneStage, type Tally } from './elect-highest.ts';

const head = { id: 'block-vote', title: 'Block vote' };

/**
 * The block vote: as many votes a paper as places, one each for its first preferences; the highest are elected and a tie
 * for the last place goes to a lot. Votes add up to more than papers: shares are of papers, not of votes.
 *
 * @example blockVote.count({ profile: parseBallots('3: A > B > C\n2: C > B'), seats: 2 }).stages[0].votes // ['3', '5', '2']
 */
export const blockVote: Rule = {
  ...head,
  source: 'Local Elections (Principal Areas) (England and Wales) Rules, for wards of several places',
  decisions: listDecisions({
    papers: reading(
      '-',
      'a ranked paper gives a vote to each of its first preferences, as many as there are places, passing nobody over; a group of equal preferences counts when its votes suffice for all of it, else the paper ends there; votes not given are unused',
      undefined,
    ),
    elect: reading('-', 'the most votes, as many as there are places', undefined),
    tie: reading('-', 'a tie for the last places goes to a lot', undefined),
  }),
  count: (contest, options) => countOneStage(head, contest, contest.seats, tallyBlockVotes, options),
};

function tallyBlockVotes(contest: Contest): Tally {
  // A vote for each of several candidates at a rank is neither a share nor a question of who continues.
  readingFor(contest, CLOSED_UP);
  const { profile, seats, withdrawn = [] } = contest;
  const votes = new Float64Array(profile.candidates.length);
  const gone = new Set(withdrawn);
  // Votes can pass 2^53 where papers cannot.
  let unused = 0n;
  let invalid = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const papers = profile.papers[ranking];
    const given = votesOf(rankingGroups(profile, ranking), seats).filter((candidate) => !gone.has(candidate));
    if (given.length === 0) invalid += papers;
    else unused += BigInt(papers) * BigInt(seats - given.length);
    for (const candidate of given) votes[candidate] += papers;
  }
  return { votes, unused, invalid };
}

function votesOf(groups: readonly (readonly number[])[], seats: number): readonly number[] {
  const given: number[] = [];
  for (const group of groups) {
    if (given.length + group.length > seats) break;
    for (const candidate of group) if (!given.includes(candidate)) given.push(candidate);
  }
  return given;
}
