import type { Contest } from '../../ballots/contest.ts';
import { namesIn } from '../changes/lines.ts';
import { orders } from '../changes/reordered.ts';
import type { Law } from '../law.ts';
import { sameHoweverAsked } from './same-however-asked.ts';

/** Orders of names that are tried in one contest: all of three candidates. */
const MOST_ORDERS = 6;

/**
 * What candidates are called changes nothing.
 *
 * @example checkLaw(borda, namesOfCandidates, { profile: parseBallots('3: A > B\n2: B'), seats: 1 }).kind // 'kept'
 */
export const namesOfCandidates: Law = {
  id: 'names-of-candidates',
  title: 'What candidates are called changes nothing',
  statement:
    'Where candidates at the same places of the ballot, on the same papers, bear each other’s names, lots falling alike, those at the same places win, and where stages are told there are as many of them, with the same quota and votes.',
  source:
    'Neutrality: K. O. May, A set of independent necessary and sufficient conditions for simple majority decision, Econometrica 20 (1952), doi:10.2307/1907651',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  check(contest, turns) {
    const { candidates } = contest.profile;
    const others = orders(candidates.length, MOST_ORDERS).list.slice(1);
    return sameHoweverAsked(contest, turns, {
      ways: others.length,
      at: (way) => {
        const other = renamed(contest, others[way]);
        const label = `with ${namesIn(contest, [...candidates.keys()])} called ${namesIn(contest, others[way])}`;
        return { label, contest: other, namedIn: other };
      },
    });
  },
};

function renamed(contest: Contest, order: readonly number[]): Contest {
  const { profile } = contest;
  const candidates = profile.candidates.map((candidate, at) => ({
    ...candidate,
    name: profile.candidates[order[at]].name,
  }));
  return { ...contest, profile: { ...profile, candidates } };
}
