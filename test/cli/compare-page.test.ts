import { describe, expect, it } from 'vitest';
import { narrowTable } from '../../src/cli/pages/narrow-table.ts';
import { psephos } from './run-cli.ts';

describe('the page of a comparison', () => {
  it('names decisions in words, where two rules decide a tie in different ways', async () => {
    const papers = '4: A > B\n3: B > A\n2: C > B\n2: D > C\n1: E > D\n';
    const { out } = await psephos(['compare', '-', '--seats', '2', '--rules', 'ers97,scotland-local-2007'], papers);
    expect(out).toContain('Where they part from ers97');
    expect(out).toMatch(/^ {6}[A-Z][a-z]+( [a-z]+)*:$/m);
    expect(out).not.toMatch(/^ *[a-z]+[A-Z]\w*:$/m);
  });

  it('has no line of more than 100 characters, however many rules and however long the names', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `Candidate Number ${at} of the Party of Long Names`);
    const papers = names.map((name, at) => `${9 - at}: "${name}" > "${names[(at + 1) % 9]}"`).join('\n');
    for (const rules of [[], ['--rules', 'ers97,meek-reference']]) {
      const { out } = await psephos(['compare', '-', '--seats', '5', ...rules], papers);
      const long = out.split('\n').filter((line) => line.length > 100 && !line.includes('--lot'));
      expect(long).toEqual([]);
    }
  });
});

describe('the table of a comparison', () => {
  const head = ['rule', 'elected, in the order of the ballot', 'stages', 'note'] as const;
  const names = Array.from({ length: 30 }, (_, at) => `Somebody ${at} with a long name`);
  const row = (rule: string, elected: readonly number[]) => ({ rule, elected, stages: '7', notes: ['needs lots'] });

  it('gives names on one line where they fit', () => {
    expect(narrowTable(head, [row('ers97', [0, 1])], names)[1]).toContain('Somebody 0 with a long name, Somebody 1');
  });

  it('breaks a few rows between names', () => {
    const lines = narrowTable(head, [row('ers97', [0, 1, 2, 3])], names);
    expect(lines.slice(1).map((line) => line.slice(7, 64).trimEnd())).toEqual([
      'Somebody 0 with a long name, Somebody 1 with a long name,',
      'Somebody 2 with a long name, Somebody 3 with a long name',
    ]);
  });

  it('gives many rows by number, and says below who they are', () => {
    const rows = ['a', 'b', 'c', 'd'].map((rule) => row(rule, [0, 4, 5, 29]));
    const lines = narrowTable(head, rows, names);
    expect(lines[0]).toMatch(/^rule {2}elected +stages {2}note$/);
    expect(lines[1]).toBe('a     1, 5, 6, 30       7  needs lots');
    expect(lines.slice(6).join(' ')).toContain('1 Somebody 0 with a long name; 5 Somebody 4 with a long name; 6');
  });

  it('breaks numbers too, where there are many', () => {
    const everybody = [...names.keys()];
    const lines = narrowTable(
      head,
      ['a', 'b', 'c', 'd'].map((rule) => row(rule, everybody)),
      names,
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(98);
    expect(lines[2]).toMatch(/^ +\d+, \d+/);
  });

  it('says where nobody is elected', () => {
    expect(narrowTable(head, [row('a', [])], names)[1]).toMatch(/^a +nobody/);
  });
});
