import type { Rule } from '../rule.ts';
import { minimaxRule } from './minimax-rule.ts';

/**
 * Minimax by winning votes: whoever has the fewest papers against them in their worst defeat is elected.
 *
 * @example minimaxWinningVotes.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const minimaxWinningVotes: Rule = minimaxRule(
  'minimax-winning-votes',
  'Minimax (winning votes)',
  'winning-votes',
);
