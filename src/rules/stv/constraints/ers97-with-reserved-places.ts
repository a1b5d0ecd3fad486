import type { Rule } from '../../rule.ts';
import { ers97Statute } from '../statutes/ers97.ts';
import type { ReservedPlaces } from './reserved-places.ts';
import { withReservedPlaces } from './with-reserved-places.ts';

/**
 * ERS97 with reserved places: whoever cannot be elected any more without breaking a constraint is excluded at once, and
 * whoever must be elected to keep one is not excluded.
 *
 * I. D. Hill, STV with constraints, Voting matters 9 (1998), carried over to Newland and Britton, 3rd edition (1997). How the two
 * fit together is fixed by no text, so every count is marked approximate.
 *
 * A count has the reserved places in `contest.reserved`: given to this function again, with the papers and the lots of its provenance,
 * they give the same count. The digest of its input is that of the papers alone, the same as without them.
 *
 * Its `count` throws `bad-contest` when the reserved places do not fit the contest or nobody could meet them all, and `too-large` when they
 * overlap in too many ways.
 *
 * @example ers97WithReservedPlaces([{ name: 'women', candidates: [2], least: 1, most: 1 }]).count({ profile: parseBallots('6: A\n4: B\n1: C'), seats: 2 }).elected // [0, 2]
 */
export function ers97WithReservedPlaces(reserved: readonly ReservedPlaces[]): Rule {
  return withReservedPlaces(ers97Statute, reserved);
}
