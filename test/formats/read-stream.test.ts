import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { writeBlt } from '../../src/formats/blt/write-blt.ts';
import { readContests } from '../../src/formats/read-contest.ts';
import { readContestFrom, readContestsFrom } from '../../src/formats/read-stream.ts';

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
      'the file holds several contests: expected one of #1 "East", #2 "West". Hint: name one, by its title or as #1, #2 … (on the command line with --contest)',
    );
  });

  it('names the file of an archive that is at fault', async () => {
    const zip = zipSync({ 'east.blt': bytes(writeBlt(EAST)), 'west.blt': bytes('2 1\n1 3 0\n0\n"A"\n"B"\n') });
    expect(await refusal(readContestsFrom(inPieces(zip)))).toMatch(
      /^west\.blt: line 2, column 3: no such candidate: expected a number from 1 to 2/,
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
