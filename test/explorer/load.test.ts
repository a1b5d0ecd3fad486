import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Loaded, sourceFromFile, sourceFromText } from '../../src/explorer/load.ts';
import { filesOfBallots } from './writable-formats.ts';

const load = (name: string, file: string | Uint8Array): Promise<Loaded> =>
  sourceFromFile(name, typeof file === 'string' ? new TextEncoder().encode(file) : file);

async function votesIn(loading: Promise<Loaded>): Promise<readonly number[]> {
  const loaded = await loading;
  if (loaded.kind !== 'one') throw new Error('several');
  const { source } = loaded;
  return source.kind === 'ballots'
    ? [...source.contest.profile.papers]
    : source.declared.candidates.map(({ votes }) => votes);
}

describe('a file of ballots', () => {
  it.each(filesOfBallots('3: Ann > Bob\n2: Bob'))('as $id is read', async ({ bytes }) => {
    expect(await votesIn(load('ward', bytes))).toEqual([3, 2]);
  });

  it('packed with gzip or zip is read', async () => {
    const text = '3: Ann > Bob\n2: Bob';
    expect(await votesIn(load('ward.txt.gz', gzipSync(text)))).toEqual([3, 2]);
    expect(await votesIn(load('ward.zip', zipSync({ 'ward.txt': strToU8(text) })))).toEqual([3, 2]);
  });

  it('tells what was odd', async () => {
    const loaded = await load('ward.blt', '2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n');
    expect(loaded).toMatchObject({ kind: 'one', warnings: ['ward.blt, line 5: the title is missing'] });
  });

  it('of several contests lets one be picked', async () => {
    const zip = zipSync({ 'a.txt': strToU8('3: Ann > Bob'), 'b.txt': strToU8('2: Cy > Di') });
    const loaded = await load('wards.zip', zip);
    if (loaded.kind !== 'several') throw new Error('one');
    expect(loaded.titles.length).toBe(2);
    expect(loaded.pick(1)).toMatchObject({ kind: 'ballots', file: 'wards.zip', contest: { profile: { total: 2 } } });
    expect(() => loaded.pick(2)).toThrow(/no such contest/);
  });

  it('at hand as a text is read alike', () => {
    expect(sourceFromText('given', '3: Ann > Bob')).toMatchObject({ kind: 'one', source: { kind: 'ballots' } });
    expect(sourceFromText('given', 'Ann 3\nBob 2')).toMatchObject({ kind: 'one', source: { kind: 'declared' } });
  });
});

describe('a file of totals', () => {
  it('as JSON, as CSV and as people type them is read', async () => {
    const json = '{"title":"T","seats":1,"candidates":[{"name":"Ann","votes":3},{"name":"Bob","votes":2}]}';
    expect(await votesIn(load('t.json', json))).toEqual([3, 2]);
    expect(await votesIn(load('t.csv', 'candidate,votes\nAnn,3\nBob,2\n'))).toEqual([3, 2]);
    expect(await votesIn(load('t.txt', 'Ann Lee 59,067\nBob 2'))).toEqual([59_067, 2]);
    expect(await votesIn(load('t.txt', Buffer.from('\ufeffAnn Lee 59,067\nBob 2', 'utf16le')))).toEqual([59_067, 2]);
  });

  it('of several areas lets one be picked', async () => {
    const loaded = await load('t.csv', 'area,candidate,votes\nEast,Ann,3\nWest,Bob,2\n');
    expect(loaded).toMatchObject({ kind: 'several', titles: ['East', 'West'] });
  });
});

describe('a file is refused', () => {
  it.each<readonly [string, string | Uint8Array, RegExp]>([
    ['that is empty', ' \n', /the file is empty/],
    ['of no format we know', 'what is this', /no format we know/],
    ['that is no text', Uint8Array.of(1, 2, 200, 201), /not a text/],
    ['at fault, with the line', '3: Ann > Bob\n2 Bob >', /line 2/],
    ['that is damaged', gzipSync('3: Ann > Bob').subarray(0, 20), /cut|damaged/],
    ['that is larger than a tab has memory for', new Uint8Array(200_000_001), /too large for a page/],
  ])('%s', async (_, file, message) => {
    await expect(load('file', file)).rejects.toThrow(message);
  });
});
