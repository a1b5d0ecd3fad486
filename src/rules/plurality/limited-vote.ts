import { PsephosError, shown } from '../../base/errors.ts';
import { counted } from '../../base/words.ts';
import { listDecisions, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { countOneStage } from './elect-highest.ts';
import { tallyFirstRanks } from './first-ranks.ts';

/** Options of {@link limitedVoteOf}. */
export interface LimitedVoteOptions {
  /** Votes of each paper, at least 1. */
  readonly votes: number;
}

/**
 * The limited vote, with one vote a paper fewer than there are places, and at least one: the highest are elected and a tie for the last
 * place goes to a lot.
 *
 * With one vote it is the single non-transferable vote. Spain's Senate gives three votes for four places.
 *
 * @example limitedVote.count({ profile: parseBallots('3: A > B > C\n2: C > B > A'), seats: 3 }).stages[0].votes // ['3', '5', '2']
 */
export const limitedVote: Rule = limited(
  'limited-vote',
  'Limited vote (one vote fewer than places)',
  'one fewer than the places, and at least one',
  (seats) => Math.max(1, seats - 1),
);

/**
 * The limited vote with so many votes a paper; with as many as places it is the block vote.
 *
 * @throws PsephosError `bad-argument` for votes that are not a whole number of at least 1; its count throws `bad-contest` for fewer
 * places than votes.
 * @example limitedVoteOf({ votes: 1 }).id // 'limited-vote-1'
 */
export function limitedVoteOf({ votes }: LimitedVoteOptions): Rule {
  if (!Number.isSafeInteger(votes) || votes < 1) {
    throw new PsephosError({
      code: 'bad-argument',
      message: 'papers cannot have so many votes',
      expected: 'a whole number of at least 1',
      received: shown(votes),
    });
  }
  const title = `Limited vote (${counted(votes, 'vote')})`;
  return limited(`limited-vote-${votes}`, title, `${counted(votes, 'vote')} a paper, whatever the places`, (seats) => {
    if (votes <= seats) return votes;
    throw new PsephosError({
      code: 'bad-contest',
      message: 'the limited vote gives no more votes than there are places',
      expected: `at least ${counted(votes, 'place')}`,
      received: shown(seats),
      place: { path: 'seats' },
    });
  });
}

function limited(id: string, title: string, says: string, votesFor: (seats: number) => number): Rule {
  return {
    id,
    title,
    source:
      'as for the Senate of Spain (three votes, four places) and in Gibraltar (ten votes, seventeen places); no one text',
    decisions: listDecisions({
      papers: reading(
        '-',
        'a ranked paper gives a vote to each of its first preferences, as many as it has votes, passing nobody over; a group of equal preferences counts when its votes suffice for all of it, else the paper ends there; votes not given are unused',
        undefined,
      ),
      votes: reading('-', says, votesFor),
      elect: reading('-', 'the most votes, as many as there are places', undefined),
      tie: reading('-', 'a tie for the last places goes to a lot', undefined),
    }),
    count: (contest, options) => {
      const votes = votesFor(contest.seats);
      return countOneStage({ id, title }, contest, votes, tallyFirstRanks(votes), options);
    },
  };
}
