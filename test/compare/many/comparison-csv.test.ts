import { describe, expect, test } from 'vitest';
import { compareRules } from '../../../src/compare/compare-rules.ts';
import { COMPARISON_HEAD, comparisonRows } from '../../../src/compare/many/comparison-csv.ts';
import { readCsv } from '../../../src/formats/csv/csv-table.ts';
import { copeland } from '../../../src/rules/condorcet/copeland.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { firstPastThePost } from '../../../src/rules/plurality/first-past-the-post.ts';
import { contest } from '../../rules/contests.ts';

function table(ballots: string, title?: string): readonly Readonly<Record<string, string>>[] {
  const asked = { ...contest(ballots, 1), ...(title === undefined ? {} : { title }) };
  const comparison = compareRules(asked, [firstPastThePost, instantRunoff, copeland]);
  const margins = [
    { rule: 'first-past-the-post', least: 1, exact: true },
    { rule: 'copeland', least: 2, exact: false },
  ];
  const rows = comparisonRows(comparison, { file: '=cmd.blt', against: 'first-past-the-post', margins });
  const [head, ...others] = readCsv(COMPARISON_HEAD + rows, ',').rows.map((row) => row.map(({ text }) => text));
  return others.map((row) => {
    expect(row.length).toBe(head.length);
    return Object.fromEntries(head.map((name, at) => [name, row[at]]));
  });
}

describe('a comparison as CSV', () => {
  test('has a line a rule, which says what the contest is and what the rule made of it', () => {
    const [plurality, runoff, pairwise] = table('4: A > B\n2: B > C\n3: C > B', 'North, ward');
    expect(plurality).toEqual({
      file: "'=cmd.blt",
      contest: 'North, ward',
      places: '1',
      candidates: '3',
      'Condorcet winner': 'B',
      'Condorcet loser': 'A',
      'Smith set': '1',
      rule: 'first-past-the-post',
      'valid papers': '9',
      elected: 'A',
      lots: '0',
      'decided by lot': 'no',
      'chance of the Condorcet winner': '0',
      'chance of the Condorcet loser': '1',
      'held against': 'first-past-the-post',
      'chance of electing the same': '1',
      'places filled by others': '0',
      margin: '1',
      'margin exact': 'yes',
    });
    expect(runoff).toMatchObject({ elected: 'C', 'chance of electing the same': '0', margin: '', 'margin exact': '' });
    expect(pairwise).toMatchObject({ elected: 'B', 'margin exact': 'at least', 'places filled by others': '1' });
  });

  test('has chances where lots decide, and no Condorcet winner where there is none', () => {
    const [, runoff] = table('1: A\n1: B\n1: C');
    expect(runoff).toMatchObject({
      'Condorcet winner': '',
      'chance of the Condorcet winner': '',
      'decided by lot': 'yes',
      'chance of electing the same': '0.333333333',
      'places filled by others': '0.666666667',
    });
  });

  test('runs no formula that stands in a name, and keeps a title on its line', () => {
    const [first] = table('3: "=1+1" > B\n1: B', '@sum\r\n"x"');
    expect(first).toMatchObject({ elected: "'=1+1", contest: `'@sum\\u{d}; "x"` });
  });
});
