import { describe, expect, test } from 'vitest';
import { decisionDifferences } from '../../src/compare/decision-differences.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { type Cited, law, listDecisions, reading } from '../../src/rules/decision.ts';
import { firstPastThePost } from '../../src/rules/plurality/first-past-the-post.ts';
import type { Rule } from '../../src/rules/rule.ts';

const withTable = (table: Readonly<Record<string, Cited<unknown>>>): Rule => ({
  ...firstPastThePost,
  decisions: listDecisions(table),
});

describe('two tables of decisions', () => {
  const a = withTable({ quota: law('5.1', 'half', 0), tie: law('6', 'a lot', 0), papers: reading('-', 'whole', 0) });
  const b = withTable({ tie: law('7', 'a lot', 0), quota: law('5.1', 'a third', 0), order: law('8', 'largest', 0) });

  test('differ where they say other things, where the clause is another, and where one is silent', () => {
    expect(decisionDifferences(a, b).map(({ name, differs }) => [name, differs])).toEqual([
      ['quota', 'says'],
      ['tie', 'clause'],
      ['papers', 'silent'],
      ['order', 'silent'],
    ]);
  });

  test('are given with both decisions', () => {
    expect(decisionDifferences(a, b)[0]).toMatchObject({ a: { says: 'half' }, b: { says: 'a third' } });
    expect(decisionDifferences(a, b)[3]).toMatchObject({ a: null, b: { clause: '8' } });
  });
});

test.each(rules.map((rule) => [rule.id, rule] as const))('%s does not differ from itself', (_, rule) => {
  expect(decisionDifferences(rule, rule)).toEqual([]);
});

test('a rule without a table is silent on everything', () => {
  const { decisions: _, ...bare } = firstPastThePost;
  expect(decisionDifferences(bare, firstPastThePost).every(({ differs }) => differs === 'silent')).toBe(true);
});
