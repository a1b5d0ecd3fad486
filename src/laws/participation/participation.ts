import { namesIn } from '../changes/lines.ts';
import type { Law } from '../law.ts';
import { judgeDepartures } from './departures.ts';

/**
 * Papers never make the outcome worse by their own ranking: staying at home never pays.
 *
 * Papers are added of one ranking at a time, as one voter adds one; papers of several rankings that all prefer one winner to another may well
 * bring in the other by way of a third, which harms none of the voters on its own. One set of winners is worse than another by a ranking
 * where, its members and the other's taken in the order of the ranking, none stands above the other's of the same place and one stands below:
 * for one place this is that the winner stands below. Whom the papers leave out stand level, below all others.
 *
 * H. Moulin, Condorcet's principle implies the no show paradox, Journal of Economic Theory 45 (1988), doi:10.1016/0022-0531(88)90253-0, for
 * one place; the order of sets of winners is our derivation.
 *
 * @example checkLaw(instantRunoff, participation, { profile: parseBallots('22: C > A > B\n20: A > B > C\n22: B > C > A'), seats: 1 }).kind // 'broken'
 */
export const participation: Law = {
  id: 'participation',
  title: 'Voting never brings an outcome that is worse for the voter',
  statement:
    'Where the winners are certain without some papers of one ranking, and these papers are added, some fall of lots gives winners who are not worse by that ranking. Worse are as many winners who, both sets taken from the best by the ranking down, each stand level with or below the one whose turn it is in the other set, and one of them below.',
  source:
    "H. Moulin, Condorcet's principle implies the no show paradox, Journal of Economic Theory 45 (1988), doi:10.1016/0022-0531(88)90253-0",
  family: 'participation',
  of: { places: 'any', reads: 'winners', papers: 'short' },
  *check(contest, turns) {
    return yield* judgeDepartures(
      contest,
      turns,
      () => true,
      ({ line, before, after }) => {
        if (before.sets.length !== 1) return 'silent';
        const [winners] = before.sets;
        if (!after.sets.every((set) => isWorse(line.ranking, set, winners))) return 'kept';
        return {
          says: 'worse by the ranking of these papers',
          expected: `${namesIn(contest, winners)}, or winners whom these papers do not rank below`,
        };
      },
    );
  },
};

/** Whether one set of winners is worse than another by a ranking, taken member by member from the best of either. */
function isWorse(ranking: readonly number[], set: readonly number[], than: readonly number[]): boolean {
  const places = placesOf(ranking, set);
  const others = placesOf(ranking, than);
  const isBelow = places.some((place, at) => place > others[at]);
  return places.length === others.length && isBelow && places.every((place, at) => place >= others[at]);
}

function placesOf(ranking: readonly number[], set: readonly number[]): readonly number[] {
  const places = set.map((candidate) => {
    const place = ranking.indexOf(candidate);
    return place === -1 ? ranking.length : place;
  });
  return places.sort((a, b) => a - b);
}
