import type { Contest } from '../../ballots/contest.ts';
import { lotByOrder } from '../../rules/lot.ts';
import { tallied } from '../asking.ts';
import { namesIn } from '../changes/lines.ts';
import { orders } from '../changes/reordered.ts';
import { broken, type Finding, KEPT, type Law, SILENT } from '../law.ts';
import { parting } from './same-count.ts';

/** Orders of names that are tried in one contest: all of three candidates. */
const MOST_ORDERS = 6;

/** What candidates are called changes nothing. */
export const namesOfCandidates: Law = {
  id: 'names-of-candidates',
  title: 'What candidates are called changes nothing',
  statement:
    'Where candidates at the same places of the ballot, on the same papers, bear each other’s names, lots falling alike, those at the same places win, with the same quota and votes at each stage where they are told.',
  source:
    'Neutrality: K. O. May, A set of independent necessary and sufficient conditions for simple majority decision, Econometrica 20 (1952), doi:10.2307/1907651',
  family: 'symmetry',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    const others = orders(contest.profile.candidates.length, MOST_ORDERS).list.slice(1);
    if (others.length === 0) return SILENT;
    const lot = lotByOrder();
    const before = yield* tallied({ contest, lot });
    let finding: Finding = SILENT;
    for (const at of turns.of(others.length)) {
      const other = renamed(contest, others[at]);
      const after = yield* tallied({ contest: other, lot });
      finding = KEPT;
      const found = parting(other, before, after);
      if (found === undefined) continue;
      const label = `with ${namesIn(contest, [...contest.profile.candidates.keys()])} called ${namesIn(contest, others[at])}`;
      return broken({
        ...found,
        says: `${label}, ${found.says}`,
        contests: [
          { label: 'the contest', contest, elected: [before.elected] },
          { label, contest: other, elected: [after.elected] },
        ],
      });
    }
    return finding;
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
