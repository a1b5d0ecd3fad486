import { describe, expect, it } from 'vitest';
import { type FormOptions, reportForm } from '../../src/cli/report-form.ts';
import { thrown } from '../thrown.ts';

const onTerminal = { terminal: { output: true, error: true } };
const piped = { terminal: { output: false, error: false } };

describe('what psephos report writes', () => {
  it.each<[FormOptions, unknown]>([
    [{}, { kind: 'html' }],
    [{ output: '-' }, { kind: 'html' }],
    [{ output: 'a.html' }, { kind: 'html' }],
    [{ output: 'A.HTM' }, { kind: 'html' }],
    [{ output: 'a.html.gz' }, { kind: 'html' }],
    [{ output: 'a.md', pictures: '.' }, { kind: 'markdown' }],
    [{ svg: 'flow' }, { kind: 'svg', chart: 'flow' }],
    [
      { svg: 'flow', output: 'a.svg', width: 400 },
      { kind: 'svg', chart: 'flow' },
    ],
    [
      { png: 'flow', output: 'a.png', width: 400, scale: 3 },
      { kind: 'png', chart: 'flow' },
    ],
    [{ list: true }, { kind: 'list' }],
  ])('%j', (options, form) => {
    expect(reportForm(options, onTerminal)).toEqual(form);
  });

  it.each<[FormOptions, string]>([
    [{ output: 'a.txt' }, 'expected .html or .md, received "a.txt"'],
    [{ output: 'report' }, 'expected .html or .md'],
    [{ output: 'a.svg' }, 'name one chart with --svg'],
    [{ output: 'a.png' }, 'name one chart with --png'],
    [{ svg: 'flow', output: 'a.png' }, 'expected .svg, received "a.png". Hint: the chart is written as SVG'],
    [{ png: 'flow', output: 'a.html' }, 'expected .png'],
    [{ width: 400 }, '--width goes with --svg or --png'],
    [{ svg: 'flow', scale: 2 }, '--scale goes with --png'],
    [{ output: 'a.html', pictures: '.' }, '--pictures goes with a report in Markdown'],
    [{ list: true, width: 400 }, '--width goes with --svg or --png'],
    [{ png: 'flow' }, 'a PNG cannot be shown on a terminal. Hint: name a file, such as -o flow.png'],
  ])('refuses %j', (options, message) => {
    const error = thrown(() => reportForm(options, onTerminal));
    expect(error.code).toBe('wrong-usage');
    expect(error.message).toContain(message);
  });

  it('puts a PNG into a pipe', () => {
    expect(reportForm({ png: 'flow' }, piped)).toEqual({ kind: 'png', chart: 'flow' });
  });
});
