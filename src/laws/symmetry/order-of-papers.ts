import { orders } from '../changes/reordered.ts';
import type { Law } from '../law.ts';
import { piecesLaw } from './pieces.ts';

/** Orders of papers that are tried in one contest: all of four rankings. */
const MOST_ORDERS = 24;

/**
 * The order in which papers are counted changes nothing.
 *
 * @example checkLaw(borda, orderOfPapers, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const orderOfPapers: Law = piecesLaw(
  {
    id: 'order-of-papers',
    title: 'The order of the papers changes nothing',
    statement:
      'The same papers handed over in another order, lots falling alike, give the same winners, and where stages are told as many of them, with the same quota and votes.',
    source:
      'Anonymity: K. O. May, A set of independent necessary and sufficient conditions for simple majority decision, Econometrica 20 (1952), doi:10.2307/1907651',
  },
  (pieces) =>
    orders(pieces.length, MOST_ORDERS)
      .list.slice(1)
      .map((order) => ({
        label: `with the rankings handed over in the order ${order.map((at) => at + 1).join(', ')}`,
        pieces: order.map((at) => pieces[at]),
      })),
);
