import { listDecisions, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { countOneStage } from './elect-highest.ts';
import { tallyFirstRanks } from './first-ranks.ts';

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
  count: (contest, options) => countOneStage(head, contest, contest.seats, tallyFirstRanks(contest.seats), options),
};
