import { placesFromLast } from '../../ballots/places.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { pointsFor, wholeValues } from './points.ts';
import { scoringRule } from './scoring-rule.ts';

/**
 * The modified Borda count: a paper that ranks k candidates gives its first k points, the next k − 1 and its last one, so that a short paper
 * has little to give.
 *
 * P. Emerson, The original Borda count and partial voting, Social Choice and Welfare 40 (2013), https://doi.org/10.1007/s00355-011-0603-9;
 * the rule of the de Borda Institute.
 *
 * @example bordaModified.count({ profile: parseBallots('3: A > B > C\n2: B'), seats: 1 }).stages[0].scores?.values // ['9', '8', '3']
 */
export const bordaModified: Rule = scoringRule({
  id: 'borda-modified',
  title: 'Modified Borda count',
  source: 'P. Emerson, The original Borda count and partial voting, Social Choice and Welfare 40 (2013)',
  of: 'Borda points',
  because: 'the most points',
  decisions: {
    papers: reading(
      '-',
      'candidates who withdrew are taken off a paper before those it ranks are counted; those level have the mean points of the places they share',
      undefined,
    ),
    points: law(
      'Emerson 2013',
      'on a paper that ranks k candidates k points for the first, k − 1 for the second and 1 for the last',
      undefined,
    ),
    elect: law('Emerson 2013', 'the most points', undefined),
  },
  points: (preferences) =>
    pointsFor(
      placesFromLast(preferences),
      wholeValues(preferences.standing.length, (place) => place + 1),
    ),
});
