import type { Law } from '../law.ts';
import { keptWithMorePlaces } from './with-fewer-places.ts';

/**
 * One more place unseats nobody.
 *
 * E. Elkind, P. Faliszewski, P. Skowron and A. Slinko, Properties of multiwinner voting rules, Social Choice and Welfare 48 (2017),
 * doi:10.1007/s00355-017-1026-z, as committee monotonicity.
 *
 * @example checkLaw(singleNonTransferableVote, houseMonotonicity, { profile: parseBallots('3: A\n2: B\n1: C'), seats: 2 }).kind // 'kept'
 */
export const houseMonotonicity: Law = {
  id: 'house-monotonicity',
  title: 'One more place unseats nobody',
  statement:
    'Whoever is elected to S - 1 places, however lots fall, is elected to S places, fewer than candidates, by some fall of lots.',
  source:
    'E. Elkind, P. Faliszewski, P. Skowron and A. Slinko, Properties of multiwinner voting rules, Social Choice and Welfare 48 (2017), doi:10.1007/s00355-017-1026-z, as committee monotonicity',
  family: 'several-places',
  of: { places: 'several', reads: 'winners', papers: 'short' },
  check: (contest) => keptWithMorePlaces(contest, contest.seats - 1),
};
