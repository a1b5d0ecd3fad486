import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/catalogue.ts';
import { law, listDecisions, reading } from '../../src/rules/decision.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, { decisions = [], source = '' }) => {
  test('says where its text is and what it decides', () => {
    expect(source).toMatch(/\S.{10,}/);
    expect(decisions.length).toBeGreaterThanOrEqual(3);
  });

  test('names each decision once', () => {
    const names = decisions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(decisions.map((decision) => [decision.name, decision] as const))(
    'decides %s by a clause, in words',
    (_, { basis, clause, says }) => {
      expect(says).toMatch(/^\S.{2,}\S$/);
      expect(clause).toMatch(basis === 'law' ? /[\dA-Z]/ : /[\dA-Z]|^-$/);
    },
  );
});

describe('the table of ERS97', () => {
  const clauses = new Map((ers97.decisions ?? []).map(({ name, clause }) => [name, clause]));

  test('cites each decision to its paragraph', () => {
    expect(Object.fromEntries(clauses)).toEqual({
      papers: '6.8-6.12, 6.17, 6.24',
      numbers: '5.1.6, 5.3.7',
      quota: '5.1.6',
      quotaAfterExclusionBatch: '5.4.8',
      elect: '5.1.7, 5.3.13, 5.4.9, 6.20',
      electionTie: '5.6.2',
      fillLast: '5.2',
      deferSurpluses: '5.2.2',
      surplusOrder: '5.2.3',
      surplusTie: '5.2.3',
      surplusPapers: '5.3',
      transferValue: '5.3.7',
      credit: '5.3',
      unmovedSurplus: '5.3, 6.11',
      exclude: '5.2.5',
      exclusionTie: '5.2.5',
      exclusionOrder: '5.4',
      exclusionCompletes: '5.5.1',
      stop: '5.5.2',
    });
  });

  test('says which decisions are the law’s and which are our reading', () => {
    const readings = (ers97.decisions ?? []).filter(({ basis }) => basis === 'reading').map(({ name }) => name);
    expect(readings).toEqual(['papers', 'surplusPapers', 'exclusionTie', 'exclusionOrder']);
  });
});

test('a table lists its decisions as data, without the functions that carry them out', () => {
  const table = { quota: law('5.1', 'half', () => 1), papers: reading('6.8', 'silent', 'ends') };
  expect(listDecisions(table)).toEqual([
    { name: 'quota', basis: 'law', clause: '5.1', says: 'half' },
    { name: 'papers', basis: 'reading', clause: '6.8', says: 'silent' },
  ]);
});
