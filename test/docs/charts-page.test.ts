import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as charts from '../../src/charts/index.ts';
import { CHARTS } from '../../src/cli/chart-choice.ts';
import { reportCommand } from '../../src/cli/commands/report.ts';
import { inPreparedFolder } from '../cli/prepared-folder.ts';
import { shellLine } from '../cli/shell-line.ts';

const page = readFileSync(new URL('../../docs/charts.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| `[a-z]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const quoted = (cell: string): string => /`([^`]+)`/.exec(cell)?.[1] ?? '';

describe('docs/charts.md', () => {
  it('has a row for every chart that can be asked for', () => {
    expect(rows.map(([, id]) => quoted(id)).sort()).toEqual(Object.keys(CHARTS).sort());
  });

  it.each(rows.map(([, , , , code]) => quoted(code)))('names a function of psephos/charts: %s', (name) => {
    expect(typeof Object.entries(charts).find(([key]) => key === name)?.[1]).toBe('function');
  });

  it('names only options there are', () => {
    const io = { terminal: { output: false, error: false } };
    const { options } = reportCommand(io as Parameters<typeof reportCommand>[0]);
    const known = options.map(({ long }) => long);
    for (const [option] of page.matchAll(/(?<=[\s`])--[a-z]+/g)) {
      if (option !== '--json') expect(known).toContain(option);
    }
  });
});

describe('the commands of docs/charts.md', () => {
  inPreparedFolder();
  const lines = [...page.matchAll(/^psephos .*$/gm)].map(([line]) => line.replace(/ {2,}#.*$/, ''));

  it.each(lines)('work: %s', async (line) => {
    expect(await shellLine(line)).toMatchObject({ status: 0, err: '' });
  });
});
