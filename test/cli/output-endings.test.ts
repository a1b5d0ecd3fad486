import { expect, it } from 'vitest';
import { outputFormat } from '../../src/cli/output.ts';

const ballotsAs = (path: string): string => outputFormat({ path }, 'ballots').id;

it.each([
  ['ward.blt', 'blt'],
  ['ward.csv', 'csv'],
  ['ward.txt', 'ballots'],
  ['ward.json', 'json'],
  ['ward.cdf.json', 'cdf'],
  ['ward.dominion.zip', 'dominion'],
  ['ward.soi', 'preflib'],
  ['WARD.CSV.GZ', 'csv'],
])('ballots written to %s are %s, so that any contest fits in the usual endings', (path, id) => {
  expect(ballotsAs(path)).toBe(id);
});

it('counts and declared results written to .json and .csv are the formats that lose least', () => {
  expect(outputFormat({ path: 'count.json' }, 'count').id).toBe('count-json');
  expect(outputFormat({ path: 'results.csv' }, 'declared result').id).toBe('declared-csv');
});
