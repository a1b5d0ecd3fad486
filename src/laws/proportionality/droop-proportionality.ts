import type { Law } from '../law.ts';
import { firstShortOf } from './solid-coalitions.ts';

/**
 * Whom more than k exact Droop quotas of voters put above all others, of those k are elected.
 *
 * For one place it is the law of mutual majority. M. Dummett, Voting Procedures (1984); D. R. Woodall, Properties of preferential election
 * rules, Voting matters 3 (1994), as the Droop proportionality criterion.
 *
 * @example checkLaw(blockVote, droopProportionality, { profile: parseBallots('3: A > B > C > D\n2: C > D > A > B'), seats: 2 }).kind // 'broken'
 */
export const droopProportionality: Law = {
  id: 'droop-proportionality',
  title: 'Solid coalitions of more than so many exact Droop quotas have so many places',
  statement:
    'Where more than k V / (S + 1) of the V papers that rank anybody rank all of some candidates, in any order, above everybody else, at least k of these candidates, or all where they are fewer, are among the S elected, however lots fall.',
  source:
    'M. Dummett, Voting Procedures (1984); D. R. Woodall, Properties of preferential election rules, Voting matters 3 (1994), as the Droop proportionality criterion',
  family: 'proportionality',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  check: (contest) =>
    firstShortOf(contest, {
      // The greatest k with papers (S + 1) > k V.
      places: ({ papers, all, seats }) => (papers * (seats + 1n) - 1n) / all,
      because: (places) => `more than ${places === 1 ? 'a Droop quota' : `${places} Droop quotas`}`,
    }),
};
