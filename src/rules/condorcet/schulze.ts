import type { Rule } from '../rule.ts';
import { schulzeRule } from './schulze-rule.ts';

/**
 * Schulze's method (beatpath) by winning votes: whoever has a chain of wins to each other candidate as strong as any back is elected.
 *
 * @example schulze.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const schulze: Rule = schulzeRule('schulze', 'Schulze (winning votes)', 'winning-votes');
