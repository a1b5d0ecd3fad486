import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inPreparedFolder, WARD } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

const RULE = ['--rule', 'ers97'];
const WARDS = ['wards/north.blt', 'wards/south.blt'];

function lines(out: string): readonly ReturnType<typeof JSON.parse>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('psephos count of many files', () => {
  it('prints a table with a line each', async () => {
    const { status, out, err } = await psephos(['count', ...WARDS, 'ward.blt', ...RULE]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^file +contest +places +valid +invalid +lots +elected$/m);
    expect(out).toMatch(/^wards\/north\.blt +north +3 +24 +0 +\d+ +Ann Lee; /m);
    expect(out).toContain('3 contests counted by Electoral Reform Society rules, third edition (1997) (ers97).');
  });

  it('takes the contests of a folder in the same way', async () => {
    const { out } = await psephos(['count', 'wards', ...RULE]);
    expect(out).toMatch(/^wards: north\.blt +north .*\nwards: south\.blt +south /m);
    const one = await psephos(['count', 'wards', ...RULE, '--contest', 'south']);
    expect(one.out).toContain('Elected: 1. Ann Lee');
  });

  it('tells of what lies in a folder by its whole name, however the folder is named', async () => {
    mkdirSync('odd/inner', { recursive: true });
    writeFileSync('odd/a.blt', WARD.replace('6 3', '6'));
    for (const path of ['odd', 'odd/', './odd', './odd/', 'odd/../odd']) {
      const { err } = await psephos(['count', path, ...RULE]);
      expect(err).toContain(`psephos: ${path}: a.blt: `);
      expect(err).toContain(`psephos: warning: ${path}: folders in a folder are not read: "inner"\n`);
    }
  });

  it('prints a line of JSON for each, the count as it stands alone', async () => {
    const { status, out } = await psephos(['count', ...WARDS, ...RULE, '--json']);
    expect(status).toBe(0);
    const found = lines(out);
    expect(found.map(({ file }) => file)).toEqual(WARDS);
    const alone = await psephos(['count', WARDS[0], ...RULE, '--json']);
    expect(found[0].count).toEqual(JSON.parse(alone.out));
  });

  it('counts the others where one is at fault, and exits as at fault', async () => {
    const table = await psephos(['count', 'none.blt', 'result.json', 'ward.blt', ...RULE]);
    expect(table.status).toBe(1);
    expect(table.err).toMatch(/^psephos: none\.blt: cannot read.*\npsephos: result\.json: this is a declared result/);
    expect(table.out).toMatch(/^ward\.blt +Ward +3 /m);
    expect(table.out).toContain('1 contest counted');
    expect(table.out).toContain('; 2 could not be counted, see above.');
    const json = await psephos(['count', 'none.blt', 'ward.blt', ...RULE, '--json']);
    expect(json.status).toBe(1);
    expect(lines(json.out)).toMatchObject([
      { file: 'none.blt', error: { code: 'bad-file' } },
      { file: 'ward.blt', count: { format: 'psephos-count' } },
    ]);
  });

  it('tells of which contest it is that a rule cannot count', async () => {
    const { status, err } = await psephos(['count', ...WARDS, '--rule', 'instant-runoff']);
    expect(status).toBe(1);
    expect(err).toMatch(/^psephos: wards\/north\.blt: north, seats: .* fills one place/m);
  });

  it.each([['--lot', '1:election:Bob'], ['--reserve', 'Women>=1'], ['--explain'], ['-o', 'x.txt'], ['--to', 'html']])(
    'refuses %s, which is about one contest',
    async (...option) => {
      const { status, out, err } = await psephos(['count', ...WARDS, ...RULE, ...option]);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/is about one contest, and here are several\. Hint: give one file/);
      expect(existsSync('x.txt')).toBe(false);
    },
  );

  it('cleans the papers of each', async () => {
    const { out } = await psephos([
      'count',
      'ballots.csv',
      'ballots.csv.gz',
      ...RULE,
      '--clean',
      'skipped=stop',
      '--json',
    ]);
    for (const { count } of lines(out)) expect(JSON.stringify(count)).toContain('skipped');
  });

  it('keeps names from steering the terminal', async () => {
    const { out } = await psephos(['count', '-', 'ward.blt', ...RULE], '@seats 1\n1: "\\u001b[31mRed\\u202e"\n');
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain('standard input');
  });
});

describe('psephos compare of many files', () => {
  const rules = ['--rules', 'block-vote,ers97,scotland-local-2007'];

  it('prints how many rules agree in each, and which part', async () => {
    const { status, out, err } = await psephos(['compare', ...WARDS, ...rules]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^file +contest +places +rules +agree +by lot +rules that elect others$/m);
    expect(out).toMatch(/^wards\/north\.blt +north +3 +3 +[123] +\d +(?:none|[a-z0-9, -]+)$/m);
    expect(out).toMatch(/^2 contests compared; in [02] all rules elect the same\.$/m);
  });

  it('prints a line of JSON for each, the comparison as it stands alone', async () => {
    const { out } = await psephos(['compare', ...WARDS, ...rules, '--json']);
    const found = lines(out);
    expect(found.map(({ file }) => file)).toEqual(WARDS);
    const alone = await psephos(['compare', WARDS[1], ...rules, '--json']);
    // Alone it is also asked how close it was and who stood in whose way.
    expect(JSON.parse(alone.out)).toMatchObject(found[1].comparison);
  });

  it('agrees with the page of the one file', async () => {
    const all = await psephos(['compare', ...WARDS, '--rules', 'ers97,scotland-local-2007,block-vote', '--json']);
    const { out } = await psephos(['compare', ...WARDS, '--rules', 'ers97,scotland-local-2007,block-vote']);
    for (const { file, comparison } of lines(all.out)) {
      const row = out.split('\n').find((line) => line.startsWith(file)) ?? '';
      expect(row.trim().split(/ {2,}/)[4]).toBe(String(comparison.groups[0].rules.length));
      for (const { rules: parting } of comparison.groups.slice(1)) expect(row).toContain(parting[0]);
    }
  });

  it('compares the others where one is at fault', async () => {
    const { status, out, err } = await psephos(['compare', 'none.blt', 'ward.blt', ...rules]);
    expect(status).toBe(1);
    expect(err).toContain('psephos: 1 file or contest could not be compared; each is told above');
    expect(out).toContain('; 1 could not be compared, see above.');
  });

  it('refuses --decisions, which are those of one contest', async () => {
    const { status, err } = await psephos(['compare', ...WARDS, ...rules, '--decisions']);
    expect(status).toBe(2);
    expect(err).toContain('--decisions is about one contest');
  });
});

describe('psephos count -o', () => {
  it.each([
    ['sheet.txt', /^Elected: /m],
    ['sheet.md', /^\|/m],
    ['sheet.html', /<!doctype html>/],
    ['sheet.csv', /Candidate/],
    ['sheet.json', /"format": ?"psephos-count"/],
  ])('writes %s as its ending says', async (name, sign) => {
    expect(await psephos(['count', 'ward.blt', ...RULE, '-o', name])).toEqual({ status: 0, out: '', err: '' });
    expect(readFileSync(name, 'utf8')).toMatch(sign);
  });

  it('writes as --to says, whatever the ending', async () => {
    await psephos(['count', 'ward.blt', ...RULE, '--to', 'html', '-o', 'page.txt']);
    expect(readFileSync('page.txt', 'utf8')).toContain('<!doctype html>');
    const { out } = await psephos(['count', 'ward.blt', ...RULE, '--to', 'rctab-2']);
    expect(JSON.parse(out)).toHaveProperty('results');
  });

  it('prints the same as it writes', async () => {
    await psephos(['count', 'ward.blt', ...RULE, '-o', 'same.txt']);
    expect((await psephos(['count', 'ward.blt', ...RULE])).out).toBe(readFileSync('same.txt', 'utf8'));
    expect((await psephos(['count', 'ward.blt', ...RULE, '-o', '-'])).out).toBe(readFileSync('same.txt', 'utf8'));
  });
});
