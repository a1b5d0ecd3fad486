import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asUtf8 } from '../../src/formats/packing/decode.ts';
import { inPieces, joined, rejected } from './byte-sources.ts';

async function decoded(bytes: Uint8Array, encoding?: string, size?: number): Promise<string> {
  return Buffer.from(await joined(asUtf8(inPieces(bytes, size), encoding))).toString();
}

const pieceSizes = fc.integer({ min: 1, max: 9 });

describe('text as UTF-8', () => {
  it('is given as it is, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 30 }), pieceSizes, async (bytes, size) => {
        const shielded = Buffer.concat([Buffer.from('1'), bytes]);
        expect(Buffer.compare(await joined(asUtf8(inPieces(shielded, size))), shielded)).toBe(0);
        expect(Buffer.compare(await joined(asUtf8(inPieces(shielded, size), 'UTF-8')), shielded)).toBe(0);
      }),
    );
  });

  it('is known as UTF-16 by its mark, in either order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), pieceSizes, async (text, size) => {
        // A text that begins with NUL would be taken for UTF-32, whose mark begins alike.
        const little = Buffer.from(`\ufeff1${text}`, 'utf16le');
        expect(await decoded(little, undefined, size)).toBe(`1${text}`);
        expect(await decoded(Buffer.from(little).swap16(), undefined, size)).toBe(`1${text}`);
      }),
    );
  });

  it.each([
    ['windows-1252', Buffer.from([0x80, 0x31, 0xe4, 0x9f]), '€1äŸ'],
    ['iso-8859-1', Buffer.from([0x41, 0xe4]), 'Aä'],
    ['macintosh', Buffer.from([0x8a]), 'ä'],
    ['utf-16le', Buffer.from('Ä1', 'utf16le'), 'Ä1'],
    ['Shift_JIS', Buffer.from([0x93, 0x8c, 0x8b, 0x9e]), '東京'],
  ])('is decoded from %s when asked', async (encoding, bytes, text) => {
    for (const size of [1, 2, 100]) expect(await decoded(bytes, encoding, size)).toBe(text);
  });

  it('is empty where the file is', async () => {
    expect(await decoded(new Uint8Array(0))).toBe('');
    expect(await decoded(new Uint8Array(0), 'utf-16le')).toBe('');
  });

  it.each([
    ['windows-125', 'did you mean windows-1252'],
    ['utf16-le', 'did you mean utf-16le'],
  ])('is refused in %s, with the near match', async (encoding, hint) => {
    expect(await rejected(() => decoded(Buffer.from('1'), encoding))).toMatchObject({
      code: 'bad-argument',
      message: expect.stringContaining(`received "${encoding}"`),
      detail: { hint: expect.stringContaining(hint) },
    });
  });

  it('is refused where the bytes are no such text, with the line', async () => {
    const text = Buffer.from('\ufeffa\nb\nc\ud800d\ne', 'utf16le');
    for (const size of [1, 5, 100])
      expect(await rejected(() => decoded(text, undefined, size)), `${size}`).toMatchObject({
        code: 'bad-file',
        message: 'line 3: not a text in utf-16le. Hint: save the file as UTF-8, or name its encoding',
      });
    const cut = Buffer.from('\ufeffa\nb', 'utf16le').subarray(0, -1);
    expect(await rejected(() => decoded(cut))).toMatchObject({ detail: { place: { line: 2 } } });
  });

  it.each([
    ['little', [0xff, 0xfe, 0, 0]],
    ['big', [0, 0, 0xfe, 0xff]],
  ])('is refused in UTF-32, %s end first', async (_, mark) => {
    expect(await rejected(() => decoded(Buffer.from(mark)))).toMatchObject({ code: 'unsupported' });
  });
});
