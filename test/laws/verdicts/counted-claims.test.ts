import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { lawById } from '../../../src/laws/catalogue.ts';
import { checkLaw } from '../../../src/laws/check-law.ts';
import { ruleById } from '../../../src/rules/catalogue.ts';

const LOSE_TO_ROUNDING = [
  { rules: ['ers97', 'ers76', 'northern-ireland'], solid: 123, others: 40 },
  { rules: ['wigm-reference', 'minneapolis'], solid: 15_003, others: 5_000 },
  { rules: ['scotland-local-2007'], solid: 150_003, others: 50_000 },
  {
    rules: ['meek-reference', 'meek-1987', 'new-zealand-local-2001', 'warren'],
    solid: 3_000_000_003,
    others: 1_000_000_000,
  },
];

describe('what is said to have been counted', () => {
  for (const { rules, solid, others } of LOSE_TO_ROUNDING) {
    test.each(rules)(`%s loses a place of a coalition of ${solid} papers to rounding`, (rule) => {
      const contest = { profile: parseBallots(`${solid}: A > B > C > D\n${others}: D`), seats: 3 };
      expect(checkLaw(ruleById(rule), lawById('droop-proportionality'), contest).kind).toBe('broken');
      expect(checkLaw(ruleById(rule), lawById('droop-proportionality-weak'), contest).kind).toBe('broken');
    });
  }

  test('Stable Voting elects the same candidate when every paper is reversed', () => {
    const ballots =
      '8: D > C > B > A\n11: B > D > A > C\n3: B > A > D > C\n6: C > B > D > A\n2: A > C > B > D\n5: A > B > D > C\n14: A > C > D > B';
    const contest = { profile: parseBallots(ballots), seats: 1 };
    expect(checkLaw(ruleById('stable-voting'), lawById('reversal'), contest).kind).toBe('broken');
    expect(checkLaw(ruleById('split-cycle'), lawById('reversal'), contest).kind).not.toBe('broken');
  });
});
