import { nameIn, standingIn } from '../changes/lines.ts';
import { lastOf } from '../changes/plain-papers.ts';
import type { Law } from '../law.ts';
import { surelyElected, surelyLoses } from '../winners/certainty.ts';
import { judgeDepartures } from './departures.ts';

/**
 * Adding papers that rank a losing candidate last never elects that candidate. A short paper ranks somebody last where that is the only one it
 * leaves out.
 *
 * J. Pérez, The strong no show paradoxes are a common flaw in Condorcet voting correspondences, Social Choice and Welfare 18 (2001),
 * doi:10.1007/s003550000079.
 *
 * @example checkLaw(borda, negativeInvolvement, { profile: parseBallots('3: A > B > C\n2: B > C > A'), seats: 1 }).kind // 'kept'
 */
export const negativeInvolvement: Law = {
  id: 'negative-involvement',
  title: 'Papers that rank a loser last never elect the loser',
  statement:
    'Where a candidate is elected by no fall of lots, and papers of one ranking are added that rank everybody else above this candidate, the candidate still loses by some fall of lots.',
  source:
    'J. Pérez, The strong no show paradoxes are a common flaw in Condorcet voting correspondences, Social Choice and Welfare 18 (2001), doi:10.1007/s003550000079',
  family: 'participation',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    const standing = standingIn(contest);
    return yield* judgeDepartures(
      contest,
      turns,
      (line) => lastOf(line, standing) !== undefined,
      ({ line, before, after }) => {
        const last = lastOf(line, standing);
        if (last === undefined || !surelyLoses(before, last)) return 'silent';
        if (!surelyElected(after).includes(last)) return 'kept';
        const name = nameIn(contest, last);
        return { says: `${name}, last on them, is elected`, expected: `${name} still not elected` };
      },
    );
  },
};
