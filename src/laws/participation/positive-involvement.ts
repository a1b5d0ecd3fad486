import { nameIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { surelyElected, surelyLoses } from '../winners/certainty.ts';
import { judgeDepartures } from './departures.ts';

/**
 * Adding papers that rank an elected candidate first never unseats that candidate. It follows from participation for one place, and rules that
 * break participation may keep it.
 *
 * J. Pérez, The strong no show paradoxes are a common flaw in Condorcet voting correspondences, Social Choice and Welfare 18 (2001),
 * doi:10.1007/s003550000079; the name is D. G. Saari's.
 *
 * @example checkLaw(bucklin, positiveInvolvement, { profile: parseBallots('3: A\n17: A > B > D > C\n2: B > A > C > D\n8: B > C > A > D\n10: D'), seats: 1 }).kind // 'broken'
 */
export const positiveInvolvement: Law = {
  id: 'positive-involvement',
  title: 'Papers that rank a winner first never unseat the winner',
  statement:
    'Where a candidate is elected however lots fall, and papers of one ranking are added that rank this candidate first, the candidate is still elected by some fall of lots.',
  source:
    'J. Pérez, The strong no show paradoxes are a common flaw in Condorcet voting correspondences, Social Choice and Welfare 18 (2001), doi:10.1007/s003550000079',
  family: 'participation',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    return yield* judgeDepartures(
      contest,
      turns,
      () => true,
      ({ line, before, after }) => {
        const [first] = line.ranking;
        if (!surelyElected(before).includes(first)) return 'silent';
        if (!surelyLoses(after, first)) return 'kept';
        const name = nameIn(contest, first);
        return { says: `${name}, first on them, loses`, expected: `${name} still elected` };
      },
    );
  },
};
