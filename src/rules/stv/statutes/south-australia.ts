import { reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';
import { australiaSenateStatute } from './australia-senate.ts';

const { decisions } = australiaSenateStatute;

const statute: GregoryStatute = {
  id: 'south-australia',
  title: 'South Australian Legislative Council',
  source: 'Electoral Act 1985 (South Australia), section 95',
  approximate: [
    'section 95 was not read: it is the Senate count, which it is remembered to follow, and the clauses cited are those of the Senate',
  ],
  electedUnder: { 'first-preferences': '95', surplus: '95', exclusion: '95' },
  decisions: {
    ...decisions,
    surplusTie: reading('95', 'as in the Senate, from memory', decisions.surplusTie.choice),
    exclusionTie: reading('95', 'as in the Senate, from memory', decisions.exclusionTie.choice),
  },
};

/**
 * The Legislative Council of South Australia, as far as it follows the Senate: unweighted inclusive Gregory in whole votes.
 *
 * Electoral Act 1985 (South Australia), section 95.
 *
 * @example southAustralia.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '7'
 */
export const southAustralia: Rule = gregoryRule(statute);
