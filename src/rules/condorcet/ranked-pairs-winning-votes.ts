import type { Rule } from '../rule.ts';
import { rankedPairsRule } from './ranked-pairs-rule.ts';

/**
 * Ranked pairs by winning votes, also called "maximise affirmed majorities".
 *
 * @example rankedPairsWinningVotes.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const rankedPairsWinningVotes: Rule = rankedPairsRule(
  'ranked-pairs-winning-votes',
  'Ranked pairs (winning votes)',
  'winning-votes',
);
