import { condorcetLoser as loserOf } from '../../ballots/pairwise-sets.ts';
import { nameIn } from '../changes/lines.ts';
import { type Law, SILENT } from '../law.ts';
import { neverElects } from '../winners/one-winner.ts';
import { headToHead } from './head-to-head.ts';

/**
 * Whoever loses to every other head to head is never elected, which Borda found that most votes alone can do.
 *
 * D. S. Felsenthal, Review of paradoxes afflicting procedures for electing a single candidate (2012), doi:10.1007/978-3-642-20441-8_3.
 *
 * @example checkLaw(firstPastThePost, condorcetLoser, { profile: parseBallots('3: A > B > C\n2: B > A > C\n4: C > B > A'), seats: 1 }).kind // 'broken'
 */
export const condorcetLoser: Law = {
  id: 'condorcet-loser',
  title: 'Whoever loses to every other head to head is not elected',
  statement:
    'Where one place is to be filled and one candidate is ranked below each other candidate on more papers than above that other, that candidate is not elected, however lots fall.',
  source:
    'J.-C. de Borda, Mémoire sur les élections au scrutin (1781); D. S. Felsenthal, Review of paradoxes afflicting procedures for electing a single candidate (2012), doi:10.1007/978-3-642-20441-8_3',
  family: 'head-to-head',
  of: { places: 'one', reads: 'winners', papers: 'short' },
  *check(contest) {
    const table = headToHead(contest);
    const loser = table === undefined ? undefined : loserOf(table);
    if (loser === undefined) return SILENT;
    return yield* neverElects(contest, loser, `${nameIn(contest, loser)} loses to every other head to head`);
  },
};
