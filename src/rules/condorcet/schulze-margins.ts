import type { Rule } from '../rule.ts';
import { schulzeRule } from './schulze-rule.ts';

/**
 * Schulze's method (beatpath) with wins as strong as their margins.
 *
 * @example schulzeMargins.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const schulzeMargins: Rule = schulzeRule('schulze-margins', 'Schulze (margins)', 'margins');
