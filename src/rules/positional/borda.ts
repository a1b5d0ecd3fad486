import { pairwiseOf } from '../../ballots/pairwise.ts';
import { law, reading } from '../decision.ts';
import type { Rule } from '../rule.ts';
import { bordaScores } from './borda-scores.ts';
import { scoringRule } from './scoring-rule.ts';

/**
 * Borda with shared points for unranked candidates: the last of all gets none, each place above one point more, and those whom a paper does
 * not rank have the mean of the places that it left over. That is a point for everybody ranked below and half a point for everybody level.
 *
 * J.-C. de Borda, Mémoire sur les élections au scrutin, Histoire de l'Académie royale des sciences (1781).
 *
 * @example borda.count({ profile: parseBallots('3: A > B > C\n2: B'), seats: 1 }).stages[0].scores?.values // ['7', '7', '1']
 */
export const borda: Rule = scoringRule({
  id: 'borda',
  title: 'Borda, points shared among those unranked',
  source: 'J.-C. de Borda, Mémoire sur les élections au scrutin (1781); unranked candidates share the places left over',
  of: 'Borda points',
  because: 'the most points',
  decisions: {
    papers: reading(
      '-',
      'those whom a paper ranks level, and those whom it does not rank, have the mean points of the places they share',
      undefined,
    ),
    points: law(
      'Borda 1781',
      'a point for every other candidate whom a paper ranks below: of n candidates n − 1 for the first of a full paper and none for its last',
      undefined,
    ),
    elect: law('Borda 1781', 'the most points', undefined),
  },
  points: (preferences) => bordaScores(pairwiseOf(preferences), preferences.standing, preferences.valid),
});
