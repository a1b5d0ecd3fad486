import { describe, expect, it } from 'vitest';
import { RULE_GROUPS } from '../../../src/explorer/ui/rule-groups.ts';
import { rules } from '../../../src/rules/catalogue.ts';

describe('the list of rules to choose from', () => {
  it('has every rule of the catalogue once, in its order', () => {
    expect(RULE_GROUPS.flatMap((group) => group.rules)).toEqual(rules);
  });

  it('has six kinds, none of them empty', () => {
    expect(RULE_GROUPS.map(({ title }) => title)).toHaveLength(6);
    expect(RULE_GROUPS.every((group) => group.rules.length > 0)).toBe(true);
  });
});
