import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PsephosError } from '../../src/base/errors.ts';
import { packedZip } from '../../src/formats/packing/pack.ts';
import { unpacked } from '../../src/formats/packing/unpack.ts';
import { inPieces, joined, rejected } from './byte-sources.ts';

const BALLOTS = '12: Ann > Bob > Cem\n7: Bob\n'.repeat(40);

async function unpack(bytes: Uint8Array, size?: number): Promise<Record<string, string>> {
  const files: [string, string][] = [];
  for await (const { name, bytes: pieces } of unpacked(inPieces(bytes, size)))
    files.push([name ?? '', Buffer.from(await joined(pieces)).toString()]);
  return Object.fromEntries(files);
}

async function refusal(bytes: Uint8Array, size?: number): Promise<PsephosError> {
  const error = await rejected(() => unpack(bytes, size));
  if (error instanceof PsephosError) return error;
  throw error;
}

/** How data and sizes may stand in a zip file that was packed as a stream. */
interface Shape {
  readonly signed: boolean;
  readonly wide: boolean;
}

/** A zip file of one stored entry with its sizes behind it; the crc is that of `123456789`. */
function streamed({ signed, wide }: Shape, text = '123456789', crc = 0xcbf43926): Buffer {
  const data = Buffer.from(text);
  const sizes = Buffer.alloc((signed ? 4 : 0) + (wide ? 20 : 12));
  let at = 0;
  if (signed) at = sizes.writeUInt32LE(0x08074b50, at);
  at = sizes.writeUInt32LE(crc, at);
  sizes.writeUInt32LE(data.length, at);
  sizes.writeUInt32LE(data.length, at + (wide ? 8 : 4));
  const extra = Buffer.alloc(wide ? 20 : 0);
  if (wide) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
  }
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 6);
  if (wide) local.fill(0xff, 18, 26);
  local.writeUInt16LE(1, 26);
  local.writeUInt16LE(extra.length, 28);
  local.write('a', 30);
  const listed = Buffer.alloc(47);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE(8, 8);
  listed.writeUInt32LE(crc, 16);
  listed.writeUInt32LE(data.length, 20);
  listed.writeUInt32LE(data.length, 24);
  listed.writeUInt16LE(1, 28);
  listed.write('a', 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  return Buffer.concat([local, extra, data, sizes, listed, end]);
}

describe('a zip file', () => {
  const several = zipSync({
    'b.txt': strToU8(BALLOTS),
    folder: { 'ä.txt': strToU8('12: Ann\n'), '.DS_Store': strToU8('x') },
    __MACOSX: { '._b.txt': strToU8('x') },
    'stored.txt': [strToU8('7: Bob\n'), { level: 0 }],
    'empty.txt': strToU8(''),
    'sub/': [new Uint8Array(0), { level: 0 }],
  });
  const plain = { 'b.txt': BALLOTS, 'folder/ä.txt': '12: Ann\n', 'stored.txt': '7: Bob\n', 'empty.txt': '' };

  it('gives its files without folders and what a Mac adds, however its bytes come', async () => {
    for (const size of [1, 2, 7, 100, several.length]) expect(await unpack(several, size), `${size}`).toEqual(plain);
  });

  it('passes over a file that nobody reads, or not to its end', async () => {
    const sizesBehind = await joined(
      packedZip([
        { name: 'a', pieces: [BALLOTS] },
        { name: 'b', pieces: ['1: B\n'] },
      ]),
    );
    for (const zip of [several, sizesBehind]) {
      const names: (string | undefined)[] = [];
      for await (const { name, bytes } of unpacked(inPieces(zip, 50))) {
        names.push(name);
        if (names.length === 1) for await (const _ of bytes) break;
      }
      expect(names).toHaveLength(zip === several ? 4 : 2);
    }
  });

  it('says whose mistake it is when bytes are read too late', async () => {
    const files: AsyncIterable<Uint8Array>[] = [];
    for await (const { bytes } of unpacked(inPieces(several))) files.push(bytes);
    await expect(joined(files[0])).rejects.toThrow('are read before the next file is asked for');
  });

  it.each([
    { signed: true, wide: false },
    { signed: false, wide: false },
    { signed: true, wide: true },
    { signed: false, wide: true },
  ])('may have its sizes behind the data: $signed $wide', async (shape) => {
    for (const size of [1, 10, 200]) expect(await unpack(streamed(shape), size)).toEqual({ a: '123456789' });
  });

  it('may hold what looks like sizes within its data', async () => {
    const within = `x${'PK\x07\x08'.repeat(20_000)}`;
    const zip = await joined(packedZip([{ name: 'a', pieces: [within] }]));
    expect(await unpack(zip, 1000)).toEqual({ a: within });
    const stored = streamed({ signed: true, wide: false }, `${within}PK\x03\x04`);
    // The check sum in the example is that of another text: all of the data were read, and found wrong.
    expect((await refusal(stored)).message).toContain('"a": the packed file is damaged');
  });

  it('is refused when any bit that means anything is flipped, or it reads as it was', async () => {
    const whole = zipSync({ 'b.txt': strToU8(BALLOTS), 'c.txt': [strToU8('7: Bob\n'), { level: 0 }] });
    const right = JSON.stringify(Object.values(await unpack(whole)));
    let refused = 0;
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] ^= 1 << (bit & 7);
      // Without its first letters it is a zip file no more, and given as it is.
      if (bit < 32) continue;
      const result = await unpack(flipped).catch((error: unknown) => error);
      if (result instanceof PsephosError) refused += 1;
      // A date may suffer; the data may not.
      else expect(JSON.stringify(Object.values(Object(result))), `bit ${bit}`).toBe(right);
    }
    expect(refused).toBeGreaterThan(whole.length * 4);
  });

  it('is refused when it is cut anywhere, or something follows', async () => {
    for (const whole of [several, await joined(packedZip([{ name: 'a', pieces: [BALLOTS] }]))]) {
      for (let length = 4; length < whole.length; length++)
        expect((await refusal(whole.subarray(0, length))).code, `${length} bytes`).toBe('bad-file');
      expect((await refusal(Buffer.concat([whole, Buffer.from('x')]))).code).toBe('bad-file');
    }
  });

  it.each([
    ['is locked', 6, 1, 'the zip file is locked with a password: expected no password'],
    [
      'is packed in an unusual way',
      8,
      9,
      'is packed in an unusual way: expected stored or deflated, received method 9',
    ],
  ])('is refused when it %s', async (_, at, value, message) => {
    const zip = zipSync({ 'b.txt': strToU8(BALLOTS) });
    zip[at] = value;
    const error = await refusal(zip);
    expect([error.code, error.detail.place]).toEqual(['unsupported', { path: '"b.txt"' }]);
    expect(error.message).toContain(message);
    expect(error.message).toContain('unpack it first');
  });

  it('is refused when it is empty', async () => {
    expect((await refusal(zipSync({}))).message).toBe('the zip file is empty. Hint: is it the right file?');
  });

  it.each(['[Content_Types].xml', 'mimetype'])('is refused when it is a spreadsheet, with %s', async (name) => {
    const error = await refusal(zipSync({ [name]: strToU8('x') }));
    expect(error.message).toContain('Hint: open it and save the sheet as CSV');
  });

  it('is refused when it holds another', async () => {
    const error = await refusal(zipSync({ 'a.zip': [several, { level: 0 }] }));
    expect([error.code, error.summary]).toEqual(['unsupported', 'this is a packed file within a packed file']);
  });

  it('is refused when it holds too many files', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}.txt`, new Uint8Array(0)]));
    expect((await refusal(zipSync(many, { level: 0 }))).code).toBe('too-large');
  });

  it('is bounded in all that it holds together', async () => {
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}`, new Uint8Array(1_000_000)]));
    const zip = zipSync(files);
    const error = await rejected(async () => {
      for await (const { bytes } of unpacked(inPieces(zip), { mostBytes: 5_500_000 })) await joined(bytes);
    });
    expect(error).toMatchObject({ code: 'too-large' });
  });

  it('closes its source, whatever happens', async () => {
    for (const zip of [several, several.subarray(0, 500)]) {
      let open = true;
      async function* source(): AsyncGenerator<Uint8Array> {
        try {
          yield* inPieces(zip, 100);
        } finally {
          open = false;
        }
      }
      try {
        for await (const { bytes } of unpacked(source())) await joined(bytes);
      } catch {
        // Cut short.
      }
      expect(open).toBe(false);
    }
  });
});
