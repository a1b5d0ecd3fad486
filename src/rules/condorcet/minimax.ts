import type { Rule } from '../rule.ts';
import { minimaxRule } from './minimax-rule.ts';

/**
 * Minimax by margins (Simpson and Kramer): whoever loses least in their worst comparison head to head is elected.
 *
 * @example minimax.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const minimax: Rule = minimaxRule('minimax', 'Minimax (margins)', 'margins');
