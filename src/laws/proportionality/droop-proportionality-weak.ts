import type { Law } from '../law.ts';
import { firstShortOf } from './solid-coalitions.ts';

/**
 * Whom k whole Droop quotas of voters put above all others, of those k are elected.
 *
 * Weaker than with the exact quota, because a statute's whole quota is larger by up to one paper, k times over.
 * M. Dummett, Voting Procedures (1984), with the quota of H. R. Droop, Journal of the Statistical Society 44 (1881).
 *
 * @example checkLaw(blockVote, droopProportionalityWeak, { profile: parseBallots('3: A > B > C > D\n2: C > D > A > B'), seats: 2 }).kind // 'broken'
 */
export const droopProportionalityWeak: Law = {
  id: 'droop-proportionality-weak',
  title: 'Solid coalitions of so many whole Droop quotas have so many places',
  statement:
    'The whole Droop quota for V papers that rank anybody and S places is V / (S + 1) without its fraction, and one more. Where at least k such quotas of papers rank all of some candidates, in any order, above everybody else, at least k of these candidates, or all where they are fewer, are elected, however lots fall.',
  source:
    'M. Dummett, Voting Procedures (1984), with the quota of H. R. Droop, Journal of the Statistical Society 44 (1881), as most statutes round it',
  family: 'proportionality',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  check: (contest) =>
    firstShortOf(contest, {
      places: ({ papers, all, seats }) => papers / (all / (seats + 1n) + 1n),
      because: (places) => (places === 1 ? 'a whole Droop quota' : `${places} whole Droop quotas`),
    }),
};
