import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestInBase64, digestOf } from '../../src/base/digest.ts';

describe('digestOf', () => {
  it('is the SHA-256 of the text', () => {
    expect(digestOf('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digestOf('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('agrees with another implementation on text and arrays, each number with its low byte first', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.uint16Array(),
        fc.uint32Array(),
        fc.float64Array(),
        (text, halves, words, doubles) => {
          const bytes = Buffer.alloc(halves.length * 2 + words.length * 4 + doubles.length * 8);
          let at = 0;
          for (const half of halves) at = bytes.writeUInt16LE(half, at);
          for (const word of words) at = bytes.writeUInt32LE(word, at);
          for (const double of doubles) at = bytes.writeDoubleLE(double, at);
          const expected = createHash('sha256').update(text, 'utf8').update(bytes).digest('hex');
          expect(digestOf(text, halves, words, doubles)).toBe(`sha256:${expected}`);
        },
      ),
    );
  });

  it('reads only its part of a buffer that an array shares', () => {
    const shared = new Uint16Array([1, 2, 3, 4]);
    expect(digestOf('', shared.subarray(1, 3))).toBe(digestOf('', new Uint16Array([2, 3])));
  });
});

describe('digestInBase64', () => {
  it('is the SHA-256 of the text in UTF-8', () => {
    expect(digestInBase64('')).toBe('47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=');
    expect(digestInBase64('é')).toBe(createHash('sha256').update('é', 'utf8').digest('base64'));
  });
});
