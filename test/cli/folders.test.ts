import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

const RULE = ['--rule', 'ers97'];
const GOOD = 'papers,rank1,rank2\n3,Ann,Bob\n2,Bob,Ann\n';
const BAD = 'papers,rank1,rank2\nmany,Ann,Bob\n-3,Bob,Ann\n';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

beforeAll(() => {
  writeFileSync('two.zip', zipSync({ 'x1.csv': bytes(GOOD), 'x2.csv': bytes(GOOD.replaceAll('Bob', 'Cy')) }));
  writeFileSync('mixed.zip', zipSync({ 'bad.csv': bytes(BAD), 'x1.csv': bytes(GOOD), 'x2.csv': bytes(GOOD) }));
  mkdirSync('mixed');
  writeFileSync('mixed/a.csv.gz', gzipSync(bytes(GOOD)).subarray(0, 30));
  writeFileSync('mixed/b.csv', GOOD);
  writeFileSync('mixed/c.csv', BAD);
  mkdirSync('zips');
  for (const name of ['p', 'q'])
    writeFileSync(`zips/${name}.zip`, zipSync({ 'x.csv': bytes(GOOD), 'y.csv': bytes(GOOD) }));
  mkdirSync('cut');
  writeFileSync('cut/a.zip', zipSync({ 'x.csv': bytes(GOOD.repeat(50)) }).subarray(0, 60));
  writeFileSync('cut/b.csv', GOOD);
  mkdirSync('bad');
  writeFileSync('bad/a.csv', BAD);
  writeFileSync('bad/b.csv', BAD);
});

function lines(out: string): readonly ReturnType<typeof JSON.parse>[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('the files of an archive', () => {
  it('are told apart in tables, lines of JSON and the paragraphs of a check', async () => {
    const table = await psephos(['count', 'two.zip', ...RULE]);
    expect(table.out).toMatch(/^two\.zip: x1\.csv .*\ntwo\.zip: x2\.csv /m);
    const compared = await psephos(['compare', 'two.zip', '--rules', 'ers97,instant-runoff']);
    expect(compared.out).toMatch(/^In two\.zip:\n\n.*\nx1\.csv .*\nx2\.csv /m);
    const json = await psephos(['count', 'two.zip', ...RULE, '--json']);
    expect(lines(json.out).map(({ file }) => file)).toEqual(['two.zip: x1.csv', 'two.zip: x2.csv']);
    const check = await psephos(['check', 'two.zip', '--json']);
    expect(lines(check.out)).toMatchObject([{ file: 'two.zip', contests: [{ file: 'x1.csv' }, { file: 'x2.csv' }] }]);
    expect((await psephos(['check', 'two.zip'])).out).toMatch(
      /^x1\.csv: \(no title\)$[^]*Bob[^]*^x2\.csv: \(no title\)$[^]*Cy/m,
    );
    const many = await psephos(['check', 'two.zip', 'ward.blt']);
    expect(many.out).toMatch(/^two\.zip: x1\.csv .*\ntwo\.zip: x2\.csv .*\nward\.blt /m);
  });

  it('are told apart from those of another in the same folder', async () => {
    const { out } = await psephos(['count', 'zips', ...RULE, '--json']);
    expect(lines(out).map(({ file }) => file)).toEqual(
      ['p.zip: x.csv', 'p.zip: y.csv', 'q.zip: x.csv', 'q.zip: y.csv'].map((name) => `zips: ${name}`),
    );
  });

  it('tell once of its damage', async () => {
    const { out, err } = await psephos(['count', 'cut', ...RULE]);
    expect(err.match(/damaged or cut short/g)).toHaveLength(1);
    expect(err).toContain('psephos: cut: a.zip: x.csv: the packed file is damaged');
    expect(out).toMatch(/^cut: b\.csv /m);
    const alone = await psephos(['count', 'cut/a.zip', ...RULE]);
    expect(alone.err).toMatch(
      /^psephos: cut\/a\.zip: x\.csv: the packed file is damaged or cut short\. Hint: [^;]*\n$/,
    );
  });

  it('are named with --contest', async () => {
    const { status, out } = await psephos(['convert', 'two.zip', '-', '--to', 'ballots', '--contest', 'x2.csv']);
    expect(status).toBe(0);
    expect(out).toContain('3: Ann > Cy');
    const none = await psephos(['convert', 'two.zip', '-', '--to', 'ballots']);
    expect(none.status).toBe(1);
    expect(none.err).toContain('expected one of #1 in "x1.csv", #2 in "x2.csv"');
  });
});

describe('a file at fault among others', () => {
  it('does not keep those from being counted or compared', async () => {
    const table = await psephos(['count', 'mixed.zip', ...RULE]);
    expect(table.status).toBe(1);
    expect(table.err).toMatch(/^psephos: mixed\.zip: bad\.csv: line 2, column 1: .*line 3/m);
    expect(table.out).toMatch(/^mixed\.zip: x1\.csv .*\nmixed\.zip: x2\.csv /m);
    expect(table.out).toContain('2 contests counted');
    expect(table.out).toContain('; 1 could not be counted, see above.');
    const compared = await psephos(['compare', 'mixed.zip', '--rules', 'ers97,instant-runoff']);
    expect(compared.status).toBe(1);
    expect(compared.out).toContain('2 contests compared');
  });

  it('has a line of JSON of its own', async () => {
    const { out } = await psephos(['count', 'mixed.zip', ...RULE, '--json']);
    expect(lines(out)).toMatchObject([
      { file: 'mixed.zip: bad.csv', error: { code: 'bad-file' } },
      { file: 'mixed.zip: x1.csv', count: {} },
      { file: 'mixed.zip: x2.csv', count: {} },
    ]);
  });

  it('is checked beside the others, all its faults, and so is one that is damaged', async () => {
    const { status, out } = await psephos(['check', 'mixed']);
    expect(status).toBe(1);
    expect(out).toContain('b.csv: (no title)');
    expect(out).toMatch(/^mixed: a\.csv(?:\.gz)?: 1 fault\.\n.*damaged or cut short/m);
    expect(out).toMatch(/^mixed: c\.csv: 2 faults\.\n {2}mixed: c\.csv, line 2.*\n {2}mixed: c\.csv, line 3/m);
  });

  it('keeps one contest from being taken for the only one, and a number from meaning another', async () => {
    const only = await psephos(['convert', 'mixed', '-', '--to', 'ballots']);
    expect([only.status, only.out]).toEqual([1, '']);
    expect(only.err).toContain('damaged or cut short');
    expect(only.err).toContain('c.csv, line 2');
    const second = await psephos(['count', 'mixed.zip', ...RULE, '--contest', '#2']);
    expect([second.status, second.out]).toEqual([1, '']);
    expect(second.err).toContain('mixed.zip: bad.csv: line 2');
  });

  it('is told with all others, where none can be read', async () => {
    const { status, out, err } = await psephos(['count', 'bad', ...RULE]);
    expect([status, out]).toEqual([1, '']);
    for (const spot of ['a.csv, line 2', 'a.csv, line 3', 'b.csv, line 2', 'b.csv, line 3'])
      expect(err).toContain(spot);
    const check = await psephos(['check', 'bad', '--json']);
    expect(
      lines(check.out)[0].faults.map(({ place }: { place: { file: string; line: number } }) => place),
    ).toMatchObject([
      { file: 'bad: a.csv', line: 2 },
      { file: 'bad: a.csv', line: 3 },
      { file: 'bad: b.csv', line: 2 },
      { file: 'bad: b.csv', line: 3 },
    ]);
  });
});
