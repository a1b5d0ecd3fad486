import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { faultsIn, MOST_FAULTS, PsephosError } from '../../src/base/errors.ts';
import { writeBlt } from '../../src/formats/blt/write-blt.ts';
import { dominion } from '../../src/formats/catalogue.ts';
import type { PackedFile } from '../../src/formats/packing/unpack.ts';
import { readContests } from '../../src/formats/read-contest.ts';
import { readContestFrom, readContestsFrom, readContestsIn } from '../../src/formats/read-stream.ts';
import { rejected } from './byte-sources.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* inPieces(whole: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function refusal(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

const EAST = { profile: parseBallots('3: Ann > Bob\n2: Bob'), seats: 1, title: 'East' };
const WEST = { profile: parseBallots('5: Cy > Dee\n1: Dee'), seats: 2, title: 'West' };

describe('readContestsFrom', () => {
  it('reads a stream of bytes as it reads the whole file', async () => {
    const text = writeBlt(EAST);
    expect(await readContestsFrom(inPieces(bytes(text)))).toEqual(readContests(text));
  });

  it('reads what gzip packed', async () => {
    const packed = new Response(new Blob([writeBlt(EAST)]).stream().pipeThrough(new CompressionStream('gzip')));
    expect(await readContestFrom(inPieces(new Uint8Array(await packed.arrayBuffer())))).toEqual(EAST);
  });

  it('reads every file of ballots in a zip, and says what it passed over', async () => {
    const zip = zipSync({
      'east.blt': bytes(writeBlt(EAST)),
      'readme.txt': bytes('Dear all'),
      'west.blt': bytes(writeBlt(WEST)),
    });
    const { contests, warnings } = await readContestsFrom(inPieces(zip, 100));
    expect(contests).toEqual([EAST, WEST]);
    expect(warnings.map(({ place }) => place.file)).toEqual(['readme.txt']);
    expect(await readContestFrom(inPieces(zip), { contest: 'West' })).toEqual(WEST);
    expect(await readContestFrom(inPieces(zip), { contest: '#1' })).toEqual(EAST);
    expect(await refusal(readContestFrom(inPieces(zip)))).toBe(
      'the file holds 2 contests: expected one of #1 "East" in "east.blt", #2 "West" in "west.blt". Hint: name one, by its title, its file or as #1, #2 … (on the command line with --contest)',
    );
  });

  it('names the file of an archive that is at fault', async () => {
    const zip = zipSync({ 'east.blt': bytes(writeBlt(EAST)), 'west.blt': bytes('2 1\n1 3 0\n0\n"A"\n"B"\n') });
    expect(await refusal(readContestsFrom(inPieces(zip)))).toMatch(
      /^west\.blt: line 2, column 3: no such candidate: expected a number from 1 to 2/,
    );
  });

  it('says in which file each contest stands, and takes it by that name', async () => {
    const untitled = ({ profile, seats }: typeof EAST): Uint8Array => bytes(writeBlt({ profile, seats }));
    const zip = zipSync({ 'wards/a.blt': untitled(EAST), 'notes.txt': bytes('Dear all'), 'b.blt': untitled(WEST) });
    const { files, contests } = await readContestsFrom(inPieces(zip));
    expect([files, contests.length]).toEqual([['wards/a.blt', 'b.blt'], 2]);
    expect((await readContestFrom(inPieces(zip), { contest: 'b.blt' })).profile).toEqual(WEST.profile);
    expect((await readContestsFrom(inPieces(bytes(writeBlt(EAST))))).files).toEqual([undefined]);
  });

  describe('of several files at fault', () => {
    const bad = (papers: number): Uint8Array => bytes(`2 1\n${'1 3 0\n'.repeat(papers)}0\n"A"\n"B"\n`);
    const zip = zipSync({ 'a.blt': bad(1), 'b.blt': bytes(writeBlt(EAST)), 'c.blt': bad(30), 'd.blt': bad(2) });

    it('tells all in one error, the first fault of each before the rest of any', async () => {
      const error = await rejected(() => readContestsFrom(inPieces(zip, 50)));
      if (!(error instanceof PsephosError)) throw error;
      const told = faultsIn(error).map(({ place: { file, line } }) => `${file} ${line}`);
      expect(told).toHaveLength(MOST_FAULTS);
      expect([told[0], told[1], ...told.slice(-2)]).toEqual(['a.blt 2', 'c.blt 2', 'd.blt 2', 'd.blt 3']);
      expect(error.message).toMatch(/^a\.blt, line 2.*\n {2}c\.blt, line 2[^]*\n {2}\(no further faults looked for\)/);
      expect(faultsIn(error.in('z.zip'))[0].place.file).toBe('z.zip: a.blt');
    });

    it('reads the others, where somebody is there to be told', async () => {
      const told: string[] = [];
      const onFault = ({ detail }: PsephosError): number => told.push(detail.place?.file ?? '');
      const { contests, files } = await readContestsFrom(inPieces(zip, 50), { onFault });
      expect([contests, files, told]).toEqual([[EAST], ['b.blt'], ['a.blt', 'c.blt', 'd.blt']]);
    });

    it('throws where none can be read, and where the archive itself is damaged', async () => {
      const told: unknown[] = [];
      const onFault = (error: PsephosError): number => told.push(error);
      const one = zipSync({ 'a.blt': bad(1), 'd.blt': bad(2) });
      expect(await refusal(readContestsFrom(inPieces(one), { onFault }))).toMatch(
        /^a\.blt, line 2.*\n {2}d\.blt, line 2/,
      );
      const cut = zip.subarray(0, zip.length - 150);
      expect(await refusal(readContestsFrom(inPieces(cut), { onFault }))).toMatch(/^a\.blt, line 2[^]*damaged or cut/);
      expect(told).toEqual([]);
    });

    it.each([0, 70_000])(
      'takes no part of what lies in several for the whole, damaged after %i bytes',
      async (blanks) => {
        const contest = readContests('@title Mayor\n5: Ann > Bob\n4: Bob > Cy\n').contests[0];
        const parts = (dominion.writeFiles?.(contest) ?? []).map(({ name, pieces }) => ({
          name,
          content: bytes([...pieces].join('')),
        }));
        const others = [...parts.slice(1), { name: 'z.blt', content: bytes(writeBlt(EAST)) }];
        async function* files(breaksOff: boolean): AsyncGenerator<PackedFile> {
          const { name, content } = parts[0];
          yield { name, bytes: breaksOff ? broken(content) : inPieces(content) };
          for (const { name, content } of others) yield { name, bytes: inPieces(content) };
        }
        async function* broken(content: Uint8Array): AsyncGenerator<Uint8Array> {
          yield content.subarray(0, -5);
          yield bytes(' '.repeat(blanks));
          throw new PsephosError({ code: 'bad-file', message: 'damaged' });
        }
        const whole = await readContestsIn(files(false));
        expect([whole.contests.map(({ title }) => title), whole.files]).toEqual([
          ['Mayor', 'East'],
          [undefined, 'z.blt'],
        ]);
        const told: string[] = [];
        const { contests } = await readContestsIn(files(true), { onFault: ({ message }) => told.push(message) });
        expect(told).toEqual([`${parts[0].name}: damaged`]);
        expect(contests.map(({ title }) => title)).toEqual(['East']);
      },
    );
  });

  it('refuses an archive without ballots with what its first file is', async () => {
    const zip = zipSync({ 'readme.txt': bytes('Dear all') });
    expect(await refusal(readContestsFrom(inPieces(zip)))).toMatch(/^readme\.txt: no format we know begins like this/);
  });

  it('reads text in another encoding when it is named, and UTF-16 that says so itself', async () => {
    const latin = Uint8Array.from('1: J\u00F6rg', (character) => character.charCodeAt(0));
    const message = await refusal(readContestsFrom(inPieces(latin)));
    expect(message).toContain('line 1, column 5: not UTF-8 text');
    const contest = await readContestFrom(inPieces(latin), { encoding: 'windows-1252' });
    expect(contest.profile.candidates).toEqual([{ name: 'J\u00F6rg' }]);
    const wide = new Uint8Array(Uint16Array.from('\uFEFF1: J\u00F6rg', (character) => character.charCodeAt(0)).buffer);
    expect((await readContestFrom(inPieces(wide))).profile.candidates).toEqual([{ name: 'J\u00F6rg' }]);
  });
});
