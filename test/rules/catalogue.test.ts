import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ruleById, rules } from '../../src/rules/catalogue.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { thrown } from '../thrown.ts';

/** The ids that the design promises. */
const PROMISED = [
  ...['first-past-the-post', 'block-vote', 'single-non-transferable-vote', 'instant-runoff', 'ers97', 'ers76'],
  ...['scotland-local-2007', 'northern-ireland', 'ireland-dail', 'ireland-seanad', 'malta', 'wigm-reference'],
  ...['meek-reference', 'meek-1987', 'new-zealand-local-2001', 'warren', 'wright', 'australia-senate'],
  ...['act-hare-clark', 'tasmania', 'victoria', 'cambridge-ma', 'minneapolis', 'qpq', 'limited-vote', 'two-round'],
  ...['contingent-vote', 'supplementary-vote', 'coombs', 'bucklin', 'borda', 'dowdall', 'anti-plurality', 'nanson'],
  ...['baldwin', 'copeland', 'minimax', 'schulze', 'ranked-pairs', 'kemeny-young', 'black', 'benham'],
  ...['tideman-alternative', 'split-cycle', 'stable-voting'],
];

const folder = fileURLToPath(new URL('../../src/rules/', import.meta.url));

/** Files of src/rules, but not the catalogue and the index, which only gather. */
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && file !== 'catalogue.ts' && file !== 'index.ts');

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'count' in value;
}

async function rulesOf(file: string): Promise<Rule[]> {
  const module: Record<string, unknown> = await import(folder + file);
  return Object.values(module).filter(isRule);
}

describe('the catalogue', () => {
  test('holds the rule of every file that exports one, and the file has the name of its rule', async () => {
    const found: string[] = [];
    for (const file of files) {
      for (const rule of await rulesOf(file)) {
        expect(rules, file).toContain(rule);
        expect(basename(file, '.ts')).toBe(rule.id);
        found.push(rule.id);
      }
    }
    expect(found.sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  test('holds each id once, and all that are promised', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(PROMISED.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has a title of its own for each rule', () => {
    const titles = rules.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.trim() !== title || title === '')).toEqual([]);
  });

  test('a count carries the id and title of its rule', async () => {
    const { parseBallots } = await import('../../src/ballots/notation.ts');
    for (const rule of rules) {
      const { id, title } = rule;
      expect(rule.count({ profile: parseBallots('2: A\n1: B'), seats: 1 }).rule).toEqual({ id, title });
    }
  });
});

describe('ruleById', () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))('finds %s', (id, rule) => {
    expect(ruleById(id)).toBe(rule);
  });

  test.each([
    ['ers79', 'did you mean ers76 or ers97? "psephos rules" lists all'],
    ['instant-run-off', 'did you mean instant-runoff or instant-runoff-ers? "psephos rules" lists all'],
    ['First-Past-The-Post', 'did you mean first-past-the-post? "psephos rules" lists all'],
    ['transferable', 'did you mean single-non-transferable-vote? "psephos rules" lists all'],
    ['xyzzy', `the rules are ${rules.map(({ id }) => id).join(', ')}`],
    ['', `the rules are ${rules.map(({ id }) => id).join(', ')}`],
  ])('says of %j: %s', (id, hint) => {
    const { code, message, detail } = thrown(() => ruleById(id));
    expect(code).toBe('unknown-rule');
    expect(message).toBe(`no rule of that id: received ${JSON.stringify(id)}. Hint: ${hint}`);
    expect(detail.hint).toBe(hint);
  });

  test('does not find what every object has', () => {
    expect(thrown(() => ruleById('constructor')).code).toBe('unknown-rule');
    expect(thrown(() => ruleById('__proto__')).code).toBe('unknown-rule');
  });
});
