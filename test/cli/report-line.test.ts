import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { reportLine } from '../../src/cli/report-line.ts';

/** The line that a command with a few options would tell. */
function lineOf(
  args: readonly string[],
  typed?: Parameters<typeof reportLine>[2],
  always: readonly string[] = ['rule', 'seed'],
): string {
  let line = '';
  const command = new Command('report')
    .argument('<file>')
    .option('--rule <id>', '', 'ers97')
    .option('--seed <seed>', '', '1')
    .option('--contest <name>')
    .option('--prior <name>', '', 'blind')
    .option('--survey <file>', '', (path: string, before: readonly string[] = []) => [...before, path])
    .option('--sensitivity')
    .option('--clean <policy>', '', () => ({ id: 'not this' }))
    .option('--workers <number>')
    .option('--journal <file>')
    .option('-o, --output <file>')
    .action((path: string) => {
      line = reportLine(command, path, typed ?? {}, always);
    });
  command.parse([...args], { from: 'user' });
  return line;
}

/** The words that a shell makes of a line. */
function wordsOf(line: string): readonly string[] {
  const { stdout, stderr, status } = spawnSync('bash', ['--norc', '-c', `psephos() { printf '%s\\0' "$@"; }; ${line}`]);
  expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  return String(stdout).split('\0').slice(0, -1);
}

describe('the command line of a report', () => {
  it('tells rule and seed, whatever defaults will be one day', () => {
    expect(lineOf(['ward.blt'])).toBe('psephos report ward.blt --rule ers97 --seed 1');
  });

  it('tells neither where the file takes none', () => {
    expect(lineOf(['scores.json'], {}, [])).toBe('psephos report scores.json');
  });

  it('has the options that were given and no others', () => {
    const line = lineOf(['a.json', '--survey', 'x.json', '--survey', 'y.json', '--sensitivity', '-o', 'out/r.html']);
    expect(line).toBe(
      'psephos report a.json --rule ers97 --seed 1 --survey x.json --survey y.json --sensitivity --output out/r.html',
    );
  });

  it('leaves out what changes no answer', () => {
    expect(lineOf(['a.json', '--workers', '4', '--journal', 'j'])).toBe('psephos report a.json --rule ers97 --seed 1');
  });

  it('tells a default that was typed', () => {
    expect(lineOf(['a.json', '--prior', 'blind'])).toContain('--prior blind');
  });

  it('has the text of what is no text', () => {
    expect(lineOf(['a.json', '--clean', 'x'], { clean: ['maine'] })).toContain('--clean maine');
  });

  it.each([
    "Ann's ward",
    '$(touch ran) `id` $HOME ${x} \\',
    '"; rm -rf x; "',
    'a\nb\tc',
    '!! * ? ~ # & | > <',
    '',
    '中文 \u202e𝕏',
    '-o',
    '=ls',
    "it's \u001b[31m\\ \u2028 new\r\nline",
  ])('comes back from a shell as it was given: %j', (text) => {
    expect(wordsOf(lineOf(['--contest', text, 'a.json']))).toEqual([
      ...['report', 'a.json', '--rule', 'ers97', '--seed', '1', '--contest', text],
    ]);
    if (text === '') return;
    expect(wordsOf(lineOf(['--', text]))[1]).toBe(text.startsWith('-') ? `./${text}` : text);
  });

  it('shows no control character, which pages could not', () => {
    expect(lineOf(['--contest', 'a\u001b[31m\nb', 'a.json'])).not.toMatch(/\p{C}/u);
  });
});
