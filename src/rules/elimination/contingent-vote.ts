import { CLOSED_UP } from '../../ballots/read-ballots.ts';
import { reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { twoCountRule } from './two-count-rule.ts';
import { papersMoveOn, theFirstTwo } from './who-remains.ts';

/**
 * The contingent vote: where nobody has more than half of the first preferences, all but the first two are excluded at once and every
 * paper of theirs goes to whichever of the two it ranks higher.
 *
 * As in Queensland from 1892 to 1942; a paper with three ranks at most is counted so for the President of Sri Lanka.
 *
 * @example contingentVote.count({ profile: parseBallots('4: A\n3: B\n2: C > B'), seats: 1 }).elected // [1]
 */
export const contingentVote: Rule = twoCountRule({
  id: 'contingent-vote',
  title: 'Contingent vote',
  source: 'as in Queensland 1892-1942; no one text',
  decisions: {
    papers: reading(
      '-',
      'a paper ends at equal preferences; skipped ranks are closed up and a name that stands again is passed over; as many preferences count as are given',
      CLOSED_UP,
    ),
    elect: reading(
      '-',
      'more than half of the first preferences, else the most votes at the second count; the most votes where no more than two stand',
      undefined,
    ),
    remain: reading('-', 'all but the two with the most first preferences are excluded at once', theFirstTwo),
    secondCount: reading('-', 'their papers go to whichever of the two they rank higher', papersMoveOn),
    tie: reading('-', 'a lot, for the second place in the second count and for who is elected', undefined),
  },
});
