import { placesFromFirst } from '../../ballots/places.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { pointsFor, wholeValues } from './points.ts';
import { scoringRule } from './scoring-rule.ts';

/**
 * Borda with nothing for unranked candidates: of n candidates the first on a paper gets n − 1 points, the next n − 2, and whoever is not
 * ranked none, however short the paper is.
 *
 * P. Emerson, The original Borda count and partial voting, Social Choice and Welfare 40 (2013), https://doi.org/10.1007/s00355-011-0603-9,
 * sets the conventions for short papers side by side.
 *
 * @example bordaZero.count({ profile: parseBallots('3: A > B > C\n2: B'), seats: 1 }).stages[0].scores?.values // ['6', '7', '0']
 */
export const bordaZero: Rule = scoringRule({
  id: 'borda-zero',
  title: 'Borda, no points for those unranked',
  source: 'P. Emerson, The original Borda count and partial voting, Social Choice and Welfare 40 (2013)',
  of: 'Borda points',
  because: 'the most points',
  decisions: {
    papers: reading(
      '-',
      'those ranked level have the mean points of the places they share; unranked candidates have none',
      undefined,
    ),
    points: law(
      'Emerson 2013',
      'of n candidates n − 1 points for the first preference, n − 2 for the second, and so on',
      undefined,
    ),
    elect: law('Emerson 2013', 'the most points', undefined),
  },
  points: (preferences) =>
    pointsFor(
      placesFromFirst(preferences),
      wholeValues(preferences.standing.length, (place) => preferences.standing.length - 1 - place),
    ),
});
