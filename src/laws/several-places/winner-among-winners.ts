import type { Law } from '../law.ts';
import { keptWithMorePlaces } from './with-fewer-places.ts';

/**
 * Whoever would win the only place wins one of several. It follows from house monotonicity, and is asked because a rule that breaks that may keep this.
 *
 * @example checkLaw(singleNonTransferableVote, winnerAmongWinners, { profile: parseBallots('3: A\n2: B\n1: C'), seats: 2 }).kind // 'kept'
 */
export const winnerAmongWinners: Law = {
  id: 'winner-among-winners',
  title: 'Whoever would win the only place wins one of several',
  statement:
    'Whoever would be elected, however lots fall, if there were one place only, is elected to several places, fewer than candidates, by some fall of lots.',
  source: 'What house monotonicity (Elkind and others, doi:10.1007/s00355-017-1026-z) says of the first place',
  family: 'several-places',
  of: { places: 'several', reads: 'winners', papers: 'short' },
  check: (contest) => keptWithMorePlaces(contest, 1),
};
