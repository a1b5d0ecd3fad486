import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/formats/csv/csv-table.ts';
import { inPreparedFolder } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

const WARDS = ['wards/north.blt', 'wards/south.blt'];
const ONE = ['--rules', 'first-past-the-post,instant-runoff,copeland', '--seats', '1'];

inPreparedFolder();

describe('psephos compare of many contests', () => {
  it('says first what holds over all of them, then gives the table', async () => {
    const { status, out, err } = await psephos(['compare', ...WARDS, ...ONE]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const titles = ['2 contests compared', 'Over all contests', 'Head to head', 'How often two rules elect the same'];
    const places = [...titles, 'Each contest'].map((title) => out.indexOf(`${title}`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(out).toMatch(/^rule +the same +places changed +Condorcet winner$/m);
    expect(out).toMatch(/^copeland +[12] of 2 +\d of 2 +2 of 2$/m);
    for (const line of out.split('\n').filter((text) => !/^(?:rule|wards|file) /.test(text)))
      expect([...line].length, line).toBeLessThanOrEqual(110);
  });

  it('names a folder once, above its files', async () => {
    const { out } = await psephos(['compare', 'wards', ...ONE]);
    expect(out).toMatch(/^In wards:$/m);
    expect(out).toMatch(/^(?!wards)\S+\.blt /m);
    expect(out).not.toMatch(/^wards: /m);
  });

  it('gives the totals alone, as a page or as JSON with the same figures', async () => {
    const page = await psephos(['compare', ...WARDS, ...ONE, '--totals']);
    expect(page.out).not.toContain('Each contest');
    const { out } = await psephos(['compare', ...WARDS, ...ONE, '--totals', '--json']);
    const found = JSON.parse(out);
    expect(found).toMatchObject({ format: 'psephos-compare-many', version: 1, contests: 2, onePlace: 2, failed: 0 });
    expect(found.against).toBe('first-past-the-post');
    const runoff = found.rules.find(({ id }: { id: string }) => id === 'instant-runoff');
    expect(page.out).toMatch(new RegExp(`^instant-runoff +${runoff.asBase.sum} of 2 `, 'm'));
  });

  it('holds rules of several places against the one that is named', async () => {
    const rules = ['--rules', 'block-vote,ers97', '--against', 'ers97'];
    const { out } = await psephos(['compare', ...WARDS, ...rules]);
    expect(out).toMatch(/^rule +the same +places changed$/m);
    expect(out).toMatch(/^block-vote +\d of 2 +\d of \d+$/m);
  });

  it('tells margins where they are asked for', async () => {
    const { out } = await psephos(['compare', ...WARDS, ...ONE, '--margins']);
    expect(out).toMatch(/^How few papers would change it$/m);
    expect(out).toMatch(/^instant-runoff +2 +2 +\d+ +\d/m);
    expect((await psephos(['compare', ...WARDS, ...ONE])).out).not.toContain('How few papers');
  });

  it('says of a file at fault, compares the others, and ends with status 1', async () => {
    writeFileSync('bad.blt', 'nothing of the kind');
    const { status, out, err } = await psephos(['compare', 'bad.blt', ...WARDS, ...ONE]);
    expect(status).toBe(1);
    expect(err).toContain('bad.blt');
    expect(out).toMatch(/^2 contests compared; in \d all rules elect the same; 1 could not be compared, see above\.$/m);
  });

  it('refuses what cannot go together', async () => {
    for (const more of [
      ['--csv', '--json'],
      ['--csv', '--totals'],
    ])
      expect((await psephos(['compare', ...WARDS, ...ONE, ...more])).status).toBe(2);
  });
});

describe('psephos compare --csv', () => {
  it('prints a line for each contest and rule', async () => {
    const { status, out } = await psephos(['compare', ...WARDS, ...ONE, '--csv']);
    expect(status).toBe(0);
    const [head, ...rows] = readCsv(out, ',').rows.map((row) => row.map(({ text }) => text));
    expect(head.slice(0, 3)).toEqual(['file', 'contest', 'places']);
    expect(rows.map(([file]) => file)).toEqual(WARDS.flatMap((file) => [file, file, file]));
  });

  it('prints one contest too', async () => {
    const { out } = await psephos(['compare', 'ward.blt', ...ONE, '--csv']);
    expect(out.trimEnd().split('\n').length).toBe(4);
  });
});
