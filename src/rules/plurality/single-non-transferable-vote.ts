import { ENDS_WHERE_UNCERTAIN } from '../../ballots/read-ballots.ts';
import { listDecisions, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { countOneStage } from './elect-highest.ts';
import { highestFirstPreferences, tallyFirstPreferences } from './first-past-the-post.ts';

const head = { id: 'single-non-transferable-vote', title: 'Single non-transferable vote' };

/**
 * The single non-transferable vote: several places, one vote a paper (its first preference), the highest are elected; a tie
 * for the last place goes to a lot.
 *
 * @example singleNonTransferableVote.count({ profile: parseBallots('3: A\n2: B\n1: C'), seats: 2 }).elected // [0, 1]
 */
export const singleNonTransferableVote: Rule = {
  ...head,
  source: 'as in Vanuatu, and Japan until 1993; no one text',
  promise: { kind: 'first-preferences' },
  reads: ENDS_WHERE_UNCERTAIN,
  decisions: listDecisions({
    papers: reading(
      '-',
      'a ranked paper counts for its one first preference; if that candidate withdrew, two stand first or the first rank is left out, it counts for nobody',
      ENDS_WHERE_UNCERTAIN,
    ),
    elect: reading('-', 'the most votes, as many as there are places', undefined),
    tie: reading('-', 'a tie for the last places goes to a lot; ties within the elected need none', undefined),
  }),
  count: (contest, options) => countOneStage(head, contest, 1, tallyFirstPreferences, options),
  winners: highestFirstPreferences,
};
