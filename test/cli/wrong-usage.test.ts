import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

const RULE = ['--rule', 'ers97'];

describe('an option given twice', () => {
  it.each([
    [
      'count ward.blt --rule ers97 --rule meek-reference',
      "option '--rule <id>' is given twice (see psephos count --help)",
    ],
    ['check ward.blt --seats 2 --seats 3', "option '--seats <number>' is given twice (see psephos check --help)"],
    ['count ward.blt --rule ers97 -o a.txt --output b.txt', "option '-o, --output <file>' is given twice"],
  ])('is refused: %s', async (line, message) => {
    const { status, out, err } = await psephos(line.split(' '));
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
    expect(existsSync('a.txt') || existsSync('b.txt')).toBe(false);
  });

  it('is none where it says one thing more each time, or yes', async () => {
    const vacancy = ['vacancy', 'council.txt', ...RULE, '--vacating', 'Ann', '--elected', 'Ann', '--elected', 'Bob'];
    expect((await psephos([...vacancy, '--unwilling', 'Cy', '--unwilling', 'Eve'])).status).toBe(0);
    const reserve = ['--reserve', 'Women>=1', '--reserve', 'Men>=1'];
    expect((await psephos(['count', 'council.txt', ...RULE, ...reserve])).status).toBe(0);
    expect((await psephos(['count', 'ward.blt', ...RULE, '--json', '--json'])).status).toBe(0);
    for (const command of ['count', 'vacancy', 'compare', 'whatif', 'generate', 'check', 'convert']) {
      const { out } = await psephos([command, '--help']);
      for (const [, name] of out.replace(/\n {5,}/g, ' ').matchAll(/--([\w-]+) <[^\n]*once for each/g))
        expect(['lot', 'count-lot', 'reserve', 'unwilling', 'elected', 'survey', 'model']).toContain(name);
    }
  });
});

describe('--json beside the name of a sheet', () => {
  it.each(['x.csv', 'x.html', 'x.TXT', 'x.csv.gz'])('is refused: -o %s', async (name) => {
    const { status, err } = await psephos(['count', 'ward.blt', ...RULE, '--json', '-o', name]);
    expect(status).toBe(2);
    expect(err).toMatch(/--json and the ending of the file tell different forms.*Hint: leave --json out/);
    expect(existsSync(name)).toBe(false);
  });

  it.each(['x.json', 'counts.of', 'plain'])('is fine where the name says nothing else: -o %s', async (name) => {
    expect((await psephos(['count', 'ward.blt', ...RULE, '--json', '-o', name])).status).toBe(0);
    expect(JSON.parse(readFileSync(name, 'utf8'))).toHaveProperty('format', 'psephos-count');
  });
});

describe('psephos help', () => {
  it('prints the help of a command, or of all', async () => {
    expect(await psephos(['help', 'count'])).toEqual(await psephos(['count', '--help']));
    expect(await psephos(['help', 'rules', 'show'])).toEqual(await psephos(['rules', 'show', '--help']));
    expect(await psephos(['help'])).toEqual(await psephos(['--help']));
  });

  it('says of a misspelt command which is meant', async () => {
    expect(await psephos(['help', 'cuont'])).toEqual({
      status: 2,
      out: '',
      err: "psephos: unknown command 'cuont' (Did you mean count?) (see psephos --help)\n",
    });
    expect((await psephos(['help', 'rules', 'xyzxyz'])).err).toBe(
      "psephos: unknown command 'xyzxyz' (see psephos rules --help)\n",
    );
  });
});
