import { describe, expect, it } from 'vitest';
import { outputFormat } from '../../src/cli/output.ts';
import { formats } from '../../src/formats/catalogue.ts';

describe('the format of an output', () => {
  it.each([
    ['a.blt', 'blt'],
    ['a.BLT.GZ', 'blt'],
    ['a.csv', 'csv'],
    ['a.txt', 'ballots'],
    ['a.json', 'json'],
    ['a.cdf.json', 'cdf'],
    ['a.dominion.zip', 'dominion'],
    ['folder.csv/a.abif', 'abif'],
  ])('of %s is %s', (path, id) => {
    expect(outputFormat({ path }, 'ballots').id).toBe(id);
  });

  it('is another for a count and for totals', () => {
    expect(outputFormat({ path: 'a.csv' }, 'count').id).toBe('sheet-csv');
    expect(outputFormat({ path: 'a.json' }, 'count').id).toBe('count-json');
    expect(outputFormat({ path: 'a.csv' }, 'declared result').id).toBe('declared-csv');
    expect(outputFormat({ path: 'a.json' }, 'declared result').id).toBe('declared-json');
  });

  it('is the one that is named, for every format', () => {
    for (const { id, holds } of formats) expect(outputFormat({ path: 'a.blt', format: id }, holds).id).toBe(id);
  });

  it('is the fallback on standard output alone', () => {
    expect(outputFormat({ path: '-', fallback: 'ballots' }, 'ballots').id).toBe('ballots');
    expect(() => outputFormat({ path: 'a', fallback: 'ballots' }, 'ballots')).toThrow('tells no format');
    expect(() => outputFormat({ path: '-' }, 'ballots')).toThrow('no format is named');
  });

  it('is refused where it holds something else', () => {
    expect(() => outputFormat({ path: 'a.blt', format: 'sheet-csv' }, 'ballots')).toThrow('sheet-csv cannot hold this');
    expect(() => outputFormat({ path: 'a', format: 'bltt' }, 'ballots')).toThrow('did you mean blt?');
  });
});
