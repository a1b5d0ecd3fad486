import { lotByOrder } from '../../rules/lot.ts';
import { tallied } from '../asking.ts';
import { namesIn } from '../changes/lines.ts';
import { inOrder, orders } from '../changes/reordered.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import { parting, renumbered } from './same-count.ts';

/** Orders of the ballot that are tried in one contest: all of four candidates. */
const MOST_ORDERS = 24;

/** Where candidates stand on the ballot changes nothing. */
export const orderOfCandidates: Law = {
  id: 'order-of-candidates',
  title: 'The order of candidates on the ballot changes nothing',
  statement:
    'With the candidates in another order on the ballot, the same papers, lots falling for the same candidates, give the same winners, and the same quota and votes at each stage where they are told. Of a tally that says that it breaks ties by the order of the ballot nothing is asked.',
  source:
    'Neutrality: K. O. May, A set of independent necessary and sufficient conditions for simple majority decision, Econometrica 20 (1952), doi:10.2307/1907651',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns, { ties }) {
    const others = orders(contest.profile.candidates.length, MOST_ORDERS).list.slice(1);
    if (others.length === 0 || ties === 'order') return SILENT;
    const before = yield* tallied({ contest, lot: lotByOrder() });
    let finding: Finding = SILENT;
    for (const at of turns.of(others.length)) {
      const order = others[at];
      const moved = inOrder(contest, order);
      const places = [...order.keys()].sort((a, b) => order[a] - order[b]);
      const after = yield* tallied({ contest: moved, lot: lotByOrder(places) });
      finding = KEPT;
      const found = parting(contest, before, renumbered(after, order));
      if (found === undefined) continue;
      const label = `with the ballot in the order ${namesIn(contest, order)}`;
      return broken({
        ...found,
        says: `${label}, ${found.says}`,
        contests: [
          { label: 'the contest', contest, elected: [before.elected] },
          { label, contest: moved, elected: [after.elected] },
        ],
      });
    }
    return finding;
  },
};
