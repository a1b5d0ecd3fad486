import { rules } from '../../rules/catalogue.ts';
import type { Rule } from '../../rules/rule.ts';

/** Rules of one kind, for a list to choose from. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** The rule with which each kind begins in the catalogue. */
const BEGINS: Readonly<Record<string, string>> = {
  'first-past-the-post': 'Most marks win',
  'instant-runoff': 'Alternative vote, and other runoffs',
  borda: 'Points',
  copeland: 'Head to head',
  'sequential-instant-runoff': 'Exclusions, several places',
  ers97: 'Single transferable vote',
};

/** Every rule of the catalogue, in kinds. */
export const RULE_GROUPS: readonly RuleGroup[] = grouped();

function grouped(): readonly RuleGroup[] {
  const groups: { title: string; rules: Rule[] }[] = [];
  for (const rule of rules) {
    const title = BEGINS[rule.id];
    if (title !== undefined || groups.length === 0) groups.push({ title: title ?? 'Rules', rules: [] });
    groups[groups.length - 1]?.rules.push(rule);
  }
  return groups;
}
