import { lastPlacesOf } from '../../ballots/places.ts';
import { law, reading } from '../decision.ts';
import { sharedScores } from '../ranked/scores.ts';
import type { Rule } from '../rule.ts';
import { scoringRule } from './scoring-rule.ts';

/**
 * Anti-plurality: whoever stands last on fewest papers is elected.
 *
 * H. Nurmi, Comparing Voting Systems, Reidel (1987), https://doi.org/10.1007/978-94-009-3985-1, treats it among the positional rules.
 *
 * @example antiPlurality.count({ profile: parseBallots('3: A > B > C\n2: B'), seats: 1 }).stages[0].scores?.values // ['1', '0', '4']
 */
export const antiPlurality: Rule = scoringRule({
  id: 'anti-plurality',
  title: 'Anti-plurality (fewest last places)',
  source: 'H. Nurmi, Comparing Voting Systems (1987)',
  of: 'last places',
  wins: 'fewest',
  because: 'the fewest last places',
  decisions: {
    papers: reading(
      '-',
      'those whom a paper does not rank share its last place in equal parts; where it ranks all, those level at the end do',
      undefined,
    ),
    points: law(
      'Nurmi 1987',
      'the last place on a paper counts against whoever stands in it, and no other place counts',
      undefined,
    ),
    elect: law('Nurmi 1987', 'the fewest last places', undefined),
  },
  points: (preferences) => {
    const everybody = new Uint8Array(preferences.candidates);
    for (const candidate of preferences.standing) everybody[candidate] = 1;
    return sharedScores(lastPlacesOf(preferences, everybody).shared, preferences.candidates);
  },
});
