import { schwartzSet } from '../../ballots/pairwise-sets.ts';
import type { Rule } from '../rule.ts';
import { tidemanRule } from './tideman-rule.ts';

/**
 * Tideman's alternative with the Schwartz set in place of the Smith set: the two differ only where some candidates draw head to head.
 *
 * @example tidemanAlternativeSchwartz.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const tidemanAlternativeSchwartz: Rule = tidemanRule(
  'tideman-alternative-schwartz',
  'Tideman alternative (Schwartz set)',
  {
    name: 'Schwartz set',
    says: 'those who have a chain of wins back to everybody who has one to them',
    of: schwartzSet,
  },
);
