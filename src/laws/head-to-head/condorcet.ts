import { condorcetWinner } from '../../ballots/pairwise-sets.ts';
import { nameIn, standingIn } from '../changes/lines.ts';
import { type Law, SILENT } from '../law.ts';
import { electsOneOf } from '../winners/one-winner.ts';
import { headToHead } from './head-to-head.ts';

/**
 * Whoever beats every other head to head is elected. Whom a paper leaves out stands below all whom it ranks, level with others left out.
 *
 * P. C. Fishburn, Condorcet social choice functions, SIAM Journal on Applied Mathematics 33 (1977), doi:10.1137/0133030.
 *
 * @example checkLaw(instantRunoff, condorcet, { profile: parseBallots('3: A > B > C\n2: B > A > C\n4: C > B > A'), seats: 1 }).kind // 'broken'
 */
export const condorcet: Law = {
  id: 'condorcet',
  title: 'Whoever beats every other head to head is elected',
  statement:
    'Where one place is to be filled and one candidate is ranked above each other candidate on more papers than the other above that candidate, that candidate is elected, however lots fall.',
  source:
    'P. C. Fishburn, Condorcet social choice functions, SIAM Journal on Applied Mathematics 33 (1977), doi:10.1137/0133030',
  family: 'head-to-head',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest) {
    const table = headToHead(contest);
    const winner = table === undefined || standingIn(contest).length < 2 ? undefined : condorcetWinner(table);
    if (winner === undefined) return SILENT;
    return yield* electsOneOf(contest, [winner], `${nameIn(contest, winner)} beats every other head to head`);
  },
};
