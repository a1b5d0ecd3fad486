import { reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { droopQuotaRoundedUpFrom } from '../clauses/quota.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';
import { ers97Statute } from './ers97.ts';

/** ERS76 has most of ERS97; what differs stands here. */
const { quotaAfterExclusionBatch: _reducesNoQuota, ...shared } = ers97Statute.decisions;

const statute: GregoryStatute = {
  id: 'ers76',
  title: 'Electoral Reform Society rules, second edition (1976)',
  source:
    'R. A. Newland and F. S. Britton, How to Conduct an Election by the Single Transferable Vote, 2nd edition, ERS 1976',
  approximate: [
    'no copy of the second edition was at hand: it is ERS97 without what the preface of that edition says it added; when the quota keeps decimals is from memory; the clauses cited are those of ERS97; the optional suspension of votes is left out',
  ],
  promise: { kind: 'lowest-excluded', levelAtTheEnd: 'earlier-stage' },
  electedUnder: ers97Statute.electedUnder,
  decisions: {
    ...shared,
    quota: reading(
      '5.1.6',
      'valid votes over one more than the places, rounded up to a whole number; to two decimal places where fewer than 100 votes are valid; it is never worked out again, because the third edition added that',
      droopQuotaRoundedUpFrom(100),
    ),
  },
};

/**
 * ERS76, the rules of the Electoral Reform Society, 2nd edition, as far as the 3rd tells what it changed.
 *
 * @example ers76.count({ profile: parseBallots('6: A > B\n2: A > C\n3: B\n4: C > D\n3: D > C'), seats: 2 }).quota // '6'
 */
export const ers76: Rule = gregoryRule(statute);
