import { type Cited, reading } from '../../decision.ts';
import type { Rule } from '../../rule.ts';
import { gregoryRule } from '../gregory/gregory-rule.ts';
import type { GregoryStatute } from '../gregory/statute.ts';
import { australiaSenateStatute } from './australia-senate.ts';

const senate = australiaSenateStatute.decisions;

/** A decision of the Senate, as it is remembered to stand in section 95 too. */
function fromMemory<T>({ clause, says, choice }: Cited<T>): Cited<T> {
  return reading('95', `${says} (from memory, as in s.${clause} for the Senate)`, choice);
}

const statute: GregoryStatute = {
  id: 'south-australia',
  title: 'South Australian Legislative Council',
  source: 'Electoral Act 1985 (South Australia), section 95',
  approximate: ['section 95 was not read: the count is that of the Senate, which it is remembered to follow'],
  electedUnder: { 'first-preferences': '95', surplus: '95', exclusion: '95' },
  decisions: {
    papers: fromMemory(senate.papers),
    numbers: fromMemory(senate.numbers),
    quota: fromMemory(senate.quota),
    elect: fromMemory(senate.elect),
    fillLast: fromMemory(senate.fillLast),
    surplusOrder: fromMemory(senate.surplusOrder),
    surplusTie: fromMemory(senate.surplusTie),
    surplusPapers: fromMemory(senate.surplusPapers),
    transferValue: fromMemory(senate.transferValue),
    credit: fromMemory(senate.credit),
    unmovedSurplus: fromMemory(senate.unmovedSurplus),
    exclude: fromMemory(senate.exclude),
    exclusionTie: fromMemory(senate.exclusionTie),
    exclusionOrder: fromMemory(senate.exclusionOrder),
    stop: fromMemory(senate.stop),
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
