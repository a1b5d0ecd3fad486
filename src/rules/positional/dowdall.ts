import { placesFromFirst } from '../../ballots/places.ts';
import { law, reading } from '../decision.ts';
import { leastCommonMultiple } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { type PlaceValues, pointsFor } from './points.ts';
import { scoringRule } from './scoring-rule.ts';

/**
 * Dowdall, the rule of Nauru for one place: a point for a first preference, a half for a second, a third for a third, in exact fractions.
 *
 * J. Fraenkel and B. Grofman, The Borda count and its real-world alternatives, Australian Journal of Political Science 49 (2014),
 * https://doi.org/10.1080/10361146.2014.900530.
 *
 * @example dowdall.count({ profile: parseBallots('3: A > B > C\n2: B'), seats: 1 }).stages[0].scores?.values // ['3', '3.5', '1']
 */
export const dowdall: Rule = scoringRule({
  id: 'dowdall',
  title: 'Dowdall (harmonic Borda)',
  source:
    'J. Fraenkel and B. Grofman, The Borda count and its real-world alternatives, Australian Journal of Political Science 49 (2014), on Nauru',
  of: 'Dowdall points',
  because: 'the most points',
  decisions: {
    papers: reading(
      '-',
      'Nauru takes complete papers only; here unranked candidates have nothing, and those level the mean points of the places they share',
      undefined,
    ),
    points: law('Nauru', '1/i for the i-th preference, as exact fractions', undefined),
    elect: law('Nauru', 'the most points', undefined),
  },
  points: (preferences) => pointsFor(placesFromFirst(preferences), harmonic(preferences.standing.length)),
});

function harmonic(places: number): PlaceValues {
  const ranks = Array.from({ length: places }, (_, place) => BigInt(place + 1));
  const denominator = ranks.reduce(leastCommonMultiple, 1n);
  return { numerators: ranks.map((rank) => denominator / rank), denominator };
}
