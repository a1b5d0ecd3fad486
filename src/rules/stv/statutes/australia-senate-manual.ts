import { law, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { bulkBeforeSurpluses, bulkOfThoseWhoCannotBeElected } from '../clauses/bulk-exclusion.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';
import { australiaSenateStatute } from './australia-senate.ts';

const statute: GregoryStatute = {
  ...australiaSenateStatute,
  id: 'australia-senate-manual',
  title: 'Australian Senate (manual count, with bulk exclusion)',
  approximate: [
    'whether a bulk exclusion comes before a waiting surplus, and what limits it at the number of vacancies, is our reading of s.273(13B) and (13C)',
  ],
  decisions: {
    ...australiaSenateStatute.decisions,
    deferSurpluses: reading(
      '273(13C)',
      'surpluses wait while several can be excluded in bulk, their notional votes counted with all surpluses',
      bulkBeforeSurpluses,
    ),
    exclude: law(
      '273(13A)-(13C)',
      'several lowest in bulk, where their notional votes are under the next above and under what the leaders lack; else the lowest',
      bulkOfThoseWhoCannotBeElected,
    ),
  },
};

/**
 * The Australian Senate by hand: unweighted inclusive Gregory in whole votes, with bulk exclusions.
 *
 * Commonwealth Electoral Act 1918, section 273, (13A) to (13C) among it.
 *
 * @example australiaSenateManual.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const australiaSenateManual: Rule = gregoryRule(statute);
