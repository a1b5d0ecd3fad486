import { parseBallots } from '../../src/ballots/notation.ts';
import type { Profile } from '../../src/ballots/profile.ts';
import type { Count } from '../../src/count/count.ts';
import type { Rule } from '../../src/rules/rule.ts';

export const eighteen: Profile = parseBallots('6: Ann > Bob\n2: Ann > Cy\n3: Bob\n4: Cy > Dee\n3: Dee > Cy');

/** The count of 18 papers of four candidates. */
export function countedBy(rule: Rule, withdrawn: readonly number[] = []): Count {
  return rule.count({ profile: eighteen, seats: 1, withdrawn });
}
