import type { Contest } from '../../ballots/contest.ts';
import { firstPreferences } from '../../ballots/first-preferences.ts';
import { readingFor } from '../../ballots/overvotes.ts';
import type { Papers } from '../../ballots/papers.ts';
import { rankingGroups, rankings } from '../../ballots/profile.ts';
import { ENDS_WHERE_UNCERTAIN } from '../../ballots/read-ballots.ts';
import { law, listDecisions, reading } from '../decision.ts';
import type { Lot } from '../lot.ts';
import type { Rule } from '../rule.ts';
import { onlyOnePlace } from '../single-place.ts';
import { countOneStage, electHighest, type Tally } from './elect-highest.ts';

const head = { id: 'first-past-the-post', title: 'First-past-the-post' };

/**
 * First-past-the-post: one place, each paper counts for its first preference, the most votes win, a tie goes to a lot.
 *
 * Representation of the People Act 1983, Schedule 1, rules 18 and 49.
 *
 * @example firstPastThePost.count({ profile: parseBallots('3: A > B\n2: B > A'), seats: 1 }).elected // [0]
 */
export const firstPastThePost: Rule = {
  ...head,
  source: 'Representation of the People Act 1983, Schedule 1, rules 18 and 49',
  singleSeat: true,
  promise: { kind: 'first-preferences' },
  reads: ENDS_WHERE_UNCERTAIN,
  decisions: listDecisions({
    papers: reading(
      '-',
      'a ranked paper counts for its one first preference; if that candidate withdrew, two stand first or the first rank is left out, it counts for nobody',
      ENDS_WHERE_UNCERTAIN,
    ),
    elect: law('rule 18', 'the most votes', undefined),
    tie: law('rule 49', 'by lot', undefined),
  }),
  count: (contest, options) => {
    onlyOnePlace(head, contest.seats);
    return countOneStage(head, contest, 1, tallyFirstPreferences, options);
  },
  winners: (papers, seats, lot) => {
    onlyOnePlace(head, seats);
    return highestFirstPreferences(papers, seats, lot);
  },
};

/** First preferences of those who did not withdraw. */
export function tallyFirstPreferences(contest: Contest): Tally {
  const { equal } = readingFor(contest, ENDS_WHERE_UNCERTAIN, { asksWhoContinues: true });
  if (equal === 'end-if-several-continue') return tallyOneWhoContinues(contest);
  const { profile, withdrawn = [] } = contest;
  const { papers, unclear } = firstPreferences(profile);
  let invalid = unclear;
  for (const candidate of withdrawn) {
    invalid += papers[candidate];
    papers[candidate] = 0;
  }
  return { votes: papers, unused: 0n, invalid };
}

/** The same, where several at the first rank are no doubt if all but one of them withdrew. */
function tallyOneWhoContinues({ profile, withdrawn = [] }: Contest): Tally {
  const votes = new Float64Array(profile.candidates.length);
  const gone = new Set(withdrawn);
  let invalid = 0;
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const [first = []] = rankingGroups(profile, ranking);
    const continuing = first.filter((candidate) => !gone.has(candidate));
    if (continuing.length === 1) votes[continuing[0]] += profile.papers[ranking];
    else invalid += profile.papers[ranking];
  }
  return { votes, unused: 0n, invalid };
}

/** The winners alone, from papers real or drawn. */
export function highestFirstPreferences(papers: Papers, seats: number, lot: Lot): readonly number[] {
  const { next } = papers.all.sort(new Uint8Array(papers.candidates).fill(1));
  return electHighest(
    next.map((pile) => pile?.papers ?? 0),
    seats,
    [...next.keys()],
    lot,
  ).elected;
}
