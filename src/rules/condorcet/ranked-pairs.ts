import type { Rule } from '../rule.ts';
import { rankedPairsRule } from './ranked-pairs-rule.ts';

/**
 * Ranked pairs (Tideman) by margins: wins are locked in from the strongest down, and those that would close a cycle are passed over.
 *
 * @example rankedPairs.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const rankedPairs: Rule = rankedPairsRule('ranked-pairs', 'Ranked pairs (margins)', 'margins');
