import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { gzipped, packedZip } from '../../src/formats/packing/pack.ts';
import { type UnpackOptions, unpacked } from '../../src/formats/packing/unpack.ts';
import { inPieces, joined, rejected } from './byte-sources.ts';

interface Unpacked {
  readonly name: string | undefined;
  readonly text: string;
}

async function unpack(bytes: Uint8Array, size?: number, options: UnpackOptions = {}): Promise<readonly Unpacked[]> {
  const files: Unpacked[] = [];
  for await (const file of unpacked(inPieces(bytes, size), options))
    files.push({ name: file.name, text: Buffer.from(await joined(file.bytes)).toString('latin1') });
  return files;
}

async function refusal(bytes: Uint8Array, size?: number, options: UnpackOptions = {}): Promise<PsephosError> {
  const error = await rejected(() => unpack(bytes, size, options));
  if (error instanceof PsephosError) return error;
  throw error;
}

/** Bytes that pack well in part, as ballots do. */
const contents = fc
  .array(fc.tuple(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 3000 })), { maxLength: 6 })
  .map((runs) => Buffer.concat(runs.flatMap(([bytes, times]) => Array.from({ length: times }, () => bytes))));
const pieceSizes = fc.integer({ min: 1, max: 5000 });
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Bytes that begin like another packed file are refused, so no test draws them. */
const shielded = contents.map((bytes) => Buffer.concat([Buffer.from('1 '), bytes]));

describe('a file that is not packed', () => {
  it('is given as it is', async () => {
    await fc.assert(
      fc.asyncProperty(shielded, pieceSizes, async (bytes, size) => {
        expect(await unpack(bytes, size, { name: 'a.blt' })).toEqual([{ name: 'a.blt', text: latin1(bytes) }]);
      }),
      { numRuns: 50 },
    );
  });

  it('may be empty', async () => {
    expect(await unpack(new Uint8Array(0))).toEqual([{ name: undefined, text: '' }]);
  });

  it('may begin with PK', async () => {
    expect(await unpack(strToU8('PK12: Ann\n'))).toEqual([{ name: undefined, text: 'PK12: Ann\n' }]);
  });

  it.each([
    ['a bzip2 file', 'BZh91AY&SY'],
    ['an xz file', '\xfd7zXZ\0'],
    ['a zstd file', '\x28\xb5\x2f\xfd'],
    ['a 7z file', "7z\xbc\xaf'\x1c"],
    ['a rar file', 'Rar!\x1a\x07'],
    ['a tar file', `${'a'.repeat(257)}ustar`],
    ['a part of a zip file in several parts', 'PK\x07\x08'],
  ])('is refused when it is %s', async (what, text) => {
    const error = await refusal(Buffer.from(text, 'latin1'));
    expect([error.code, error.message]).toEqual([
      'unsupported',
      `this is ${what}: expected a text, or a text packed with gzip or zip. Hint: unpack it first`,
    ]);
  });
});

describe('a gzip file', () => {
  it('is unpacked, in one member or several, however its bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(contents, { maxLength: 4 }),
        pieceSizes,
        fc.integer({ min: 0, max: 9 }),
        async (parts, size, level) => {
          const members = [Buffer.from('1 '), ...parts].map((part) => gzipSync(part, { level }));
          const [file] = await unpack(Buffer.concat(members), size, { name: 'a.blt.gz' });
          expect(file).toEqual({ name: 'a.blt', text: `1 ${latin1(Buffer.concat(parts))}` });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('may tell a name, a comment, a check of its header and more in front', async () => {
    const plain = gzipSync('12: Ann\n');
    const name = Buffer.from([0x1f, 0x8b, 8, 8 | 16 | 4 | 2, 0, 0, 0, 0, 0, 3, 2, 0, 7, 7]);
    const header = Buffer.concat([name, Buffer.from('a.txt\0a comment\0\x01\x02', 'latin1')]);
    expect(await unpack(Buffer.concat([header, plain.subarray(10)]))).toEqual([{ name: undefined, text: '12: Ann\n' }]);
  });

  it('is refused when any bit behind its header is flipped that means anything', async () => {
    const text = '12: Ann > Bob > Cem\n7: Bob\n'.repeat(9);
    const whole = gzipSync(text);
    let harmless = 0;
    for (let bit = 80; bit < whole.length * 8; bit++) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] ^= 1 << (bit & 7);
      const result = await unpack(flipped).catch((error: unknown) => error);
      // A few bits behind the last code fill its byte up.
      if (Array.isArray(result)) harmless += 1;
      expect(result, `bit ${bit}`).toMatchObject(Array.isArray(result) ? [{ text }] : { code: 'bad-file' });
    }
    expect(harmless).toBeLessThan(8);
  });

  it('is refused when it is cut anywhere, or something follows', async () => {
    const whole = Buffer.concat([gzipSync('12: Ann > Bob\n'.repeat(9)), gzipSync('7: Bob > Ann\n')]);
    const first = gzipSync('12: Ann > Bob\n'.repeat(9)).length;
    for (let length = 2; length < whole.length; length++) {
      if (length === first) continue;
      expect((await refusal(whole.subarray(0, length))).message, `${length} bytes`).toBe(
        'the packed file is damaged or cut short. Hint: download or pack it again',
      );
    }
    for (const more of [[0], [0x1f], [0x1f, 0x8b], [1, 2, 3], [...new Uint8Array(1000)]])
      expect((await refusal(Buffer.concat([whole, Buffer.from(more)]))).code, `${more.length} more`).toBe('bad-file');
  });

  it('is refused when its header does not end', async () => {
    const header = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8]), Buffer.alloc(2_000_000, 1)]);
    expect((await refusal(header, 65536)).code).toBe('bad-file');
  });

  it('is refused when it is made of empty members', async () => {
    const empty = Buffer.concat(Array.from({ length: 20_000 }, () => gzipSync('')));
    expect((await refusal(empty, 65536)).code).toBe('bad-file');
  });

  it('is refused when it holds more than the bound', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000));
    const error = await refusal(bomb, 65536, { mostBytes: 10_000_000 });
    expect([error.code, error.detail.expected]).toEqual(['too-large', 'at most 10000000 bytes when unpacked']);
  });

  it('is let through with ballots that are all alike', async () => {
    const ballots = '1 3 1 2 0\n'.repeat(5_000_000);
    const [file] = await unpack(gzipSync(ballots), 65536);
    expect(file.text === ballots).toBe(true);
  });

  it.each([
    ['gzip', gzipSync('12: Ann\n')],
    ['zip', zipSync({ 'a.txt': strToU8('12: Ann\n') })],
  ])('is refused when it holds a %s file', async (_, inner) => {
    const error = await refusal(gzipSync(inner));
    expect([error.code, error.summary]).toEqual(['unsupported', 'this is a packed file within a packed file']);
  });
});

describe('what we pack', () => {
  it('is unpacked again, and always gives the same bytes', async () => {
    const text = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 20 }).map((parts) => ['1 ', ...parts]);
    const files = fc.uniqueArray(fc.record({ name: fc.stringMatching(/^[a-zé]{1,9}\.txt$/), pieces: text }), {
      minLength: 1,
      maxLength: 5,
      selector: ({ name }) => name,
    });
    await fc.assert(
      fc.asyncProperty(files, pieceSizes, async (list, size) => {
        const zip = await joined(packedZip(list));
        expect(Buffer.compare(zip, await joined(packedZip(list)))).toBe(0);
        const plain = list.map(({ name, pieces }) => ({ name, text: latin1(Buffer.from(pieces.join(''))) }));
        expect(await unpack(zip, size)).toEqual(plain);
        const gzip = await joined(gzipped(list[0].pieces));
        expect(Buffer.compare(gzip, await joined(gzipped(list[0].pieces)))).toBe(0);
        expect(await unpack(gzip, size)).toEqual([{ name: undefined, text: plain[0].text }]);
      }),
      { numRuns: 100 },
    );
  });
});
