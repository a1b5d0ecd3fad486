import { smithSet } from '../../ballots/pairwise-sets.ts';
import { namesIn, standingIn } from '../changes/lines.ts';
import { type Law, SILENT } from '../law.ts';
import { electsOneOf } from '../winners/one-winner.ts';
import { headToHead } from './head-to-head.ts';

/**
 * The winner is one of the Smith set: the fewest candidates each of whom beats everybody outside. Silent where that is everybody who stands.
 *
 * J. H. Smith, Aggregation of preferences with variable electorate, Econometrica 41 (1973), doi:10.2307/1914033.
 *
 * @example checkLaw(instantRunoff, smith, { profile: parseBallots('3: A > B > C\n2: B > A > C\n4: C > B > A'), seats: 1 }).kind // 'broken'
 */
export const smith: Law = {
  id: 'smith',
  title: 'The winner is one of those who beat all others head to head',
  statement:
    'Where one place is to be filled, the winner is one of the smallest set of candidates each of whom beats, head to head, everybody outside the set, however lots fall.',
  source:
    'J. H. Smith, Aggregation of preferences with variable electorate, Econometrica 41 (1973), doi:10.2307/1914033',
  family: 'head-to-head',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest) {
    const table = headToHead(contest);
    const set = table === undefined ? [] : smithSet(table);
    if (set.length === 0 || set.length === standingIn(contest).length) return SILENT;
    const verb = set.length === 1 ? 'beats' : 'each beat';
    return yield* electsOneOf(contest, set, `${namesIn(contest, set)} ${verb} all others head to head`);
  },
};
