import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesPage } from '../../scripts/rules-page.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { familyOf } from '../../src/cli/pages/rules-families.ts';
import { rules } from '../../src/rules/catalogue.ts';

const page = rulesPage();

/** What stands under the heading of a rule, up to the next heading. */
function part(id: string): string {
  const [, after = ''] = page.split(`\n### ${id}\n`);
  return after.split(/\n##+ /)[0] ?? '';
}

describe('docs/rules.md', () => {
  it('is what the tables of the rules make of it', () => {
    const written = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');
    expect(written, 'docs/rules.md is out of date: run `npm run rules-page`').toBe(page);
  });

  it('is the same when it is made again', () => {
    expect(rulesPage()).toBe(page);
  });

  it('leads from its contents to every rule, once', () => {
    const linked = [...page.matchAll(/^- \[[^\]]+\]\(#([^)]+)\)/gm)].map(([, id]) => id);
    const headed = [...page.matchAll(/^### (.+)$/gm)].map(([, id]) => id);
    expect(linked).toEqual(headed);
    expect([...headed].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(rules)(
    '$id: tells every decision, its doubts before them, and a count',
    ({ id, decisions = [], approximate = [] }) => {
      const text = part(id);
      const rows = text.split('\n').filter((line) => line.startsWith('|'));
      expect(rows).toHaveLength(decisions.length + 2);
      // A bar that is not escaped would begin a cell of its own.
      for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
      expect(text.match(/^> \*\*Approximate:\*\*/gm) ?? []).toHaveLength(approximate.length);
      expect(text.lastIndexOf('**Approximate:**')).toBeLessThan(text.indexOf('| decision |'));
      expect(text).toMatch(/\nElected: 1\. /);
      expect(text).toContain('**Stage 1.**');
    },
  );

  it('does not lose a doubt: what a count carries, the rule says of itself', () => {
    const profile = parseBallots('2: A > B\n1: B');
    const silent = rules.filter((rule) => {
      const { approximate } = rule.count({ profile, seats: 1 }).provenance;
      return JSON.stringify(approximate) !== JSON.stringify(rule.approximate);
    });
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

/** The family of a rule as its own file has it: by folder, or by the engine that a statute takes. */
function familyInSource(id: string): string | undefined {
  // A plurality rule by its votes, it excludes all but two between its rounds.
  if (id === 'two-round') return 'elimination';
  const root = new URL('../../src/rules/', import.meta.url);
  for (const folder of ['plurality', 'elimination', 'positional', 'condorcet', 'comparison-stv'])
    if (existsSync(new URL(`${folder}/${id}.ts`, root))) return folder;
  const text = readFileSync(new URL(`stv/statutes/${id}.ts`, root), 'utf8');
  const [, engine = ''] = /from '\.\.\/(gregory|meek|sampled|qpq)\//.exec(text) ?? [];
  return { gregory: 'value-transfer', meek: 'keep-factor', sampled: 'whole-papers', qpq: 'quotient' }[engine];
}

describe('the family of a rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s is that of its engine', (id, rule) => {
    expect(familyOf(rule).id).toBe(familyInSource(id));
  });
});
