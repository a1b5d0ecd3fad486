import { lotByOrder } from '../../rules/lot.ts';
import { namesIn } from '../changes/lines.ts';
import { inOrder, orders } from '../changes/reordered.ts';
import { type Law, SILENT } from '../law.ts';
import { renumbered } from './same-count.ts';
import { sameHoweverAsked } from './same-however-asked.ts';

/** Orders of the ballot that are tried in one contest: all of four candidates. */
const MOST_ORDERS = 24;

/**
 * Where candidates stand on the ballot changes nothing.
 *
 * @example checkLaw(borda, orderOfCandidates, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const orderOfCandidates: Law = {
  id: 'order-of-candidates',
  title: 'The order of candidates on the ballot changes nothing',
  statement:
    'With the candidates in another order on the ballot, the same papers, lots falling for the same candidates, give the same winners, and where stages are told as many of them, with the same quota and votes. Of a tally that says that it breaks ties by the order of the ballot nothing is asked.',
  source:
    'Neutrality: K. O. May, A set of independent necessary and sufficient conditions for simple majority decision, Econometrica 20 (1952), doi:10.2307/1907651',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns, { ties }) {
    if (ties === 'order') return SILENT;
    const others = orders(contest.profile.candidates.length, MOST_ORDERS).list.slice(1);
    return yield* sameHoweverAsked(contest, turns, {
      ways: others.length,
      at: (way) => {
        const order = others[way];
        const places = [...order.keys()].sort((a, b) => order[a] - order[b]);
        return {
          label: `with the ballot in the order ${namesIn(contest, order)}`,
          contest: inOrder(contest, order),
          lot: lotByOrder(places),
          compared: (after) => renumbered(after, order),
        };
      },
    });
  },
};
