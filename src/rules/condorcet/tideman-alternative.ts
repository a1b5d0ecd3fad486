import { smithSet } from '../../ballots/pairwise-sets.ts';
import type { Rule } from '../rule.ts';
import { tidemanRule } from './tideman-rule.ts';

/**
 * Tideman's alternative: everybody outside the Smith set is excluded, then the one with fewest first places, and so again until one is left.
 *
 * @example tidemanAlternative.count({ profile: parseBallots('4: A > B\n3: B > C\n2: C > B'), seats: 1 }).elected // [1]
 */
export const tidemanAlternative: Rule = tidemanRule('tideman-alternative', 'Tideman alternative (Smith set)', {
  name: 'Smith set',
  says: 'the fewest candidates each of whom beats everybody outside',
  of: smithSet,
});
