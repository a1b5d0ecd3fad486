import { describe, expect, it } from 'vitest';
import { CLOSED_UP, ENDS_WHERE_UNCERTAIN, PASSES_OVER } from '../../src/ballots/read-ballots.ts';
import { rulePage, rulesListPage } from '../../src/cli/pages/rules-pages.ts';
import { decisionSource, decisionWords, readingWords, scopeWords } from '../../src/cli/pages/rules-words.ts';
import { ruleById, rules } from '../../src/rules/catalogue.ts';
import { psephos } from './run-cli.ts';

describe('psephos rules', () => {
  it('marks the rules with doubts, and no others', async () => {
    const { status, out } = await psephos(['rules']);
    expect(status).toBe(0);
    const entries = out.split(/\n(?= {4}[a-z])/).map((entry) => entry.split('\n\n')[0]);
    for (const { id, approximate } of rules) {
      const entry = entries.find((text) => text.trim().split(' ')[0] === id);
      expect(entry?.includes('APPROXIMATE'), id).toBe(approximate !== undefined);
    }
  });

  it('says which fill one place only', async () => {
    expect((await psephos(['rules'])).out).toMatch(/first-past-the-post .*\(one place\)/);
  });

  it('says what to type to whoever leaves out "show"', async () => {
    const { status, out, err } = await psephos(['rules', 'ers97']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toBe(
      'psephos: no command "ers97" of rules; one rule is shown by "psephos rules show ers97" (see psephos rules --help)\n',
    );
    expect((await psephos(['rules', 'bogus'])).err).toContain('"psephos rules show ID" (see psephos rules --help)');
  });

  it('points to the help of the command that was typed', async () => {
    const { status, err } = await psephos(['rules', 'show']);
    expect(status).toBe(2);
    expect(err).toContain('(see psephos rules show --help)');
  });

  it('gives doubts, family and reading of papers as data', async () => {
    const { out } = await psephos(['rules', 'show', 'victoria', '--json']);
    const { approximate, reads } = ruleById('victoria');
    expect(JSON.parse(out)).toMatchObject({ id: 'victoria', family: 'value-transfer', approximate, reads });
  });

  it('fits a terminal of 80 columns, as a list and for every rule', () => {
    for (const page of [rulesListPage(rules), ...rules.map(rulePage)])
      for (const line of page.split('\n')) expect([...line].length, line).toBeLessThanOrEqual(80);
  });
});

describe('psephos rules show', () => {
  it.each(rules)('$id: every doubt stands before the first decision', (rule) => {
    const text = rulePage(rule).replace(/\s+/g, ' ');
    const [first] = rule.decisions ?? [];
    const start = text.indexOf(`[${decisionSource(first)}]`);
    expect(start).toBeGreaterThan(0);
    for (const doubt of rule.approximate ?? []) {
      const at = text.indexOf(`APPROXIMATE: ${doubt.replace(/\s+/g, ' ')}`);
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(start);
    }
  });

  it('says how papers are read, to what votes are kept and how much is our reading', () => {
    const text = rulePage(ruleById('minneapolis')).replace(/\s+/g, ' ');
    expect(text).toContain('Votes are kept to 4 decimal places.');
    expect(text).toContain('A paper passes over a rank left out, a candidate named again and equal preferences');
    expect(text).toContain('17 decisions, 2 of them our reading.');
  });
});

describe('the words of a rule', () => {
  it('takes a name nobody has described apart at its capitals', () => {
    expect(decisionWords('quotaAfterExclusionBatch')).toBe('Quota after exclusion batch');
    expect(decisionWords('toString')).toBe('To string');
  });

  it.each([
    ['law', '5.5.2', 'clause 5.5.2'],
    ['law', 'B.2.a', 'clause B.2.a'],
    ['law', 's.118', 's.118'],
    ['law', 'Schedule 4', 'Schedule 4'],
    ['law', '-', 'as published'],
    ['reading', '5.2.5', 'our reading of 5.2.5'],
    ['reading', '-', 'our reading'],
  ] as const)('cites %s %s as "%s"', (basis, clause, cited) => {
    expect(decisionSource({ name: 'stop', basis, clause, says: '' })).toBe(cited);
  });

  it.each([
    [
      CLOSED_UP,
      'A paper ends at equal preferences. It passes over a rank left out and a candidate named again, and goes on.',
    ],
    [ENDS_WHERE_UNCERTAIN, 'A paper ends at a rank left out, a candidate named again or equal preferences.'],
    [PASSES_OVER, 'A paper passes over a rank left out, a candidate named again and equal preferences, and goes on.'],
    [
      { gap: 'close-up', repeat: 'pass-over', equal: 'share' } as const,
      'A paper passes over a rank left out and a candidate named again, and goes on. Candidates ranked equal stay equal.',
    ],
  ])('tells how papers are read: %j', (reads, words) => {
    expect(readingWords(reads)).toBe(words);
  });

  it('calls votes without decimal places whole', () => {
    expect(scopeWords(ruleById('ireland-dail'))).toBe('Fills one place or several. Votes are whole numbers.');
  });
});
