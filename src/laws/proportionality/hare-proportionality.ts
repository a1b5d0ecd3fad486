import type { Law } from '../law.ts';
import { firstShortOf } from './solid-coalitions.ts';

/**
 * Whom k Hare quotas of voters put above all others, of those k are elected.
 *
 * For one place it is unanimity. H. Aziz and B. E. Lee, The expanding approvals rule, Social Choice and Welfare 54 (2020),
 * doi:10.1007/s00355-019-01208-3, as Hare-PSC.
 *
 * @example checkLaw(blockVote, hareProportionality, { profile: parseBallots('3: A > B > C > D\n3: C > D > A > B'), seats: 2 }).kind // 'broken'
 */
export const hareProportionality: Law = {
  id: 'hare-proportionality',
  title: 'Solid coalitions of so many Hare quotas have so many places',
  statement:
    'Where at least k V / S of the V papers that rank anybody rank all of some candidates, in any order, above everybody else, at least k of these candidates, or all where they are fewer, are among the S elected, however lots fall.',
  source:
    'H. Aziz and B. E. Lee, The expanding approvals rule, Social Choice and Welfare 54 (2020), doi:10.1007/s00355-019-01208-3, as Hare-PSC',
  family: 'proportionality',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  check: (contest) =>
    firstShortOf(contest, {
      places: ({ papers, all, seats }) => (papers * seats) / all,
      because: (places) => (places === 1 ? 'a Hare quota' : `${places} Hare quotas`),
    }),
};
