import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rankingGroups } from '../../src/ballots/profile.ts';
import { readContest } from '../../src/formats/read-contest.ts';
import { inPreparedFolder, WARD } from './prepared-folder.ts';
import { psephos } from './run-cli.ts';

inPreparedFolder();

/** What a count depends on. */
function papersOf(text: string): readonly unknown[] {
  const { profile } = readContest(text, { seats: 3 });
  return [profile.candidates.map(({ name }) => name), [...profile.papers], profile.total];
}

const SILENT = { status: 0, out: '', err: '' };

describe('psephos convert', () => {
  it.each(['ward.csv', 'ward.json', 'ward.ballots', 'ward.txt', 'ward.toc', 'ward.abif', 'ward.stv', 'ward.cdf.json'])(
    'turns ballots into %s, and the papers are the same',
    async (name) => {
      const { status, out } = await psephos(['convert', 'ward.blt', name]);
      expect([status, out]).toEqual([0, '']);
      const [names, , total] = papersOf(readFileSync(name, 'utf8'));
      expect([names, total]).toEqual([papersOf(WARD)[0], 24]);
    },
  );

  it('writes back what it read', async () => {
    await psephos(['convert', 'ward.blt', 'there.json']);
    expect(await psephos(['convert', 'there.json', 'back.blt'])).toEqual(SILENT);
    expect(papersOf(readFileSync('back.blt', 'utf8'))).toEqual(papersOf(WARD));
  });

  it('packs a file whose name ends in .gz, and unpacks one', async () => {
    expect(await psephos(['convert', 'ward.blt', 'ward.blt.gz'])).toEqual(SILENT);
    const text = new TextDecoder().decode(gunzipSync(readFileSync('ward.blt.gz')));
    expect(papersOf(text)).toEqual(papersOf(WARD));
    expect(await psephos(['convert', 'ward.blt.gz', 'again.blt'])).toEqual(SILENT);
    expect(readFileSync('again.blt', 'utf8')).toBe(text);
  });

  it('goes from standard input to standard output, in the format that is named', async () => {
    const { status, out } = await psephos(['convert', '-', '-', '--to', 'blt'], '3: Ann > Bob\n2: Bob\n');
    expect(status).toBe(0);
    expect(readContest(out).profile.total).toBe(5);
    const none = await psephos(['convert', '-', '-'], '3: Ann > Bob\n');
    expect([none.status, none.out]).toEqual([2, '']);
    expect(none.err).toContain('no format is named');
  });

  it('writes for .csv and .txt what most files of them are, and another where it is named', async () => {
    await psephos(['convert', 'ward.blt', 'usual.csv']);
    expect(readFileSync('usual.csv', 'utf8')).toMatch(/papers/);
    await psephos(['convert', 'ward.blt', 'usual.txt']);
    expect(readFileSync('usual.txt', 'utf8')).toContain('> ');
    await psephos(['convert', 'ward.blt', 'named.txt', '--to', 'blt']);
    expect(papersOf(readFileSync('named.txt', 'utf8'))).toEqual(papersOf(WARD));
  });

  it('turns totals into totals and a count into a sheet', async () => {
    await psephos(['convert', 'result.json', 'totals.csv']);
    expect(readFileSync('totals.csv', 'utf8')).toMatch(/Ann,Left,41/);
    expect((await psephos(['convert', 'results.csv', 'all.json'])).err).toBe('psephos: 2 contests written\n');
    const { out: count } = await psephos(['count', 'ward.blt', '--rule', 'ers97', '--json']);
    const { out: sheet } = await psephos(['count', 'ward.blt', '--rule', 'ers97']);
    expect((await psephos(['convert', '-', '-', '--to', 'sheet-text'], count)).out).toBe(sheet);
    expect((await psephos(['convert', '-', '-', '--to', 'count-json'], count)).out).toBe(count);
  });

  it('tells what the new format has no place for', async () => {
    const { status, err } = await psephos(['convert', 'council.txt', 'council.soi']);
    expect(status).toBe(0);
    expect(err).toMatch(/^psephos: warning: preflib has no place for .*: left out$/m);
  });

  it('refuses what would change a count, and writes nothing', async () => {
    const args = ['convert', '-', 'refused.blt'];
    const { status, err } = await psephos(args, '@withdrawn Bob\n@candidates Ann; Bob\n3: Ann\n0.5: Bob\n');
    expect(status).toBe(1);
    expect(err).not.toBe('');
    const equal = await psephos(['convert', '-', 'refused.stv'], '3: Ann = Bob > Cy\n');
    expect(equal.status).toBe(1);
    expect(equal.err).toMatch(/Hint: /);
    expect(existsSync('refused.blt') || existsSync('refused.stv')).toBe(false);
    expect(readdirSync('.').filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('leaves a file as it was where it cannot be replaced', async () => {
    writeFileSync('kept.stv', 'kept');
    await psephos(['convert', '-', 'kept.stv'], '3: Ann = Bob > Cy\n');
    expect(readFileSync('kept.stv', 'utf8')).toBe('kept');
  });

  it('asks which contest is meant, and takes it by title, number or file', async () => {
    const { status, err } = await psephos(['convert', 'wards', 'one.blt']);
    expect(status).toBe(1);
    expect(err).toMatch(
      /wards: the file holds 2 contests: expected one of #1 "north" in "north\.blt", #2 "south" in "south\.blt".*--contest/,
    );
    for (const contest of ['south', 'SOUTH', '#2', 'south.blt']) {
      expect(await psephos(['convert', 'wards', 'one.blt', '--contest', contest])).toEqual(SILENT);
      expect(readContest(readFileSync('one.blt', 'utf8')).title).toBe('south');
    }
  });

  it('keeps to what is asked of the papers: places, cleaning, encoding', async () => {
    const latin = Buffer.from('papers,rank1,rank2,rank3\n3,Andr\u00e9,,Bob\n', 'latin1');
    writeFileSync('latin.csv', latin);
    const options = ['--seats', '2', '--clean', 'skipped=close-up', '--encoding', 'windows-1252'];
    const { status } = await psephos(['convert', 'latin.csv', 'clean.blt', ...options]);
    expect(status).toBe(0);
    const { profile, seats } = readContest(readFileSync('clean.blt', 'utf8'));
    expect([seats, profile.candidates.map(({ name }) => name)]).toEqual([2, ['Andr\u00e9', 'Bob']]);
    expect(rankingGroups(profile, 0)).toEqual([[0], [1]]);
  });

  it('reads a file as the format that is named, whatever it looks like', async () => {
    const { status, err } = await psephos(['convert', 'ward.blt', 'x.csv', '--format', 'json']);
    expect(status).toBe(1);
    expect(err).toMatch(/ward\.blt[,:] line 1, column 1: the JSON is not well written/);
  });

  it('says that drawn ballots were drawn', async () => {
    const drawn = (await psephos(['generate', 'result.json', '--model', 'uniform', '--seed', '1'])).out;
    const { out } = await psephos(['convert', '-', '-', '--to', 'blt'], drawn);
    expect(out.toLowerCase()).toContain('synthetic');
    expect(readContest(out).profile.synthetic).toMatchObject({ model: 'uniform', seed: '1' });
  });

  it.each([
    [['result.json', 'x.blt'], 2, 'tells no format'],
    [['ward.blt', 'x.html'], 2, 'tells no format'],
    [['ward.blt', 'x.txt', '--to', 'sheet-text'], 2, 'sheet-text cannot hold this'],
    [['result.json', 'x.csv', '--clean', 'maine'], 2, '--clean is about ballots'],
  ])('refuses %j', async (args, status, message) => {
    const ran = await psephos(['convert', ...args]);
    expect(ran).toMatchObject({ status, out: '' });
    expect(ran.err).toContain(message);
  });
});
