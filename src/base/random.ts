/** Seeded random streams that split by name: the one source of chance in psephos. */

import { sha256 } from '@noble/hashes/sha2.js';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { badArgument } from './draw-arguments.ts';
import { shown } from './errors.ts';

/** A stream of random numbers; drawing moves it on, splitting does not. */
export interface RandomStream {
  /** A whole number from 0 to 2^32 − 1. Its lowest bits are the generator's weakest; the other methods leave them out. */
  uint32(): number;
  /** A number in [0, 1): one of the 2^53 multiples of 2^-53, all equally likely. */
  uniform(): number;
  /** A whole number from 0 to n − 1, each exactly as likely as the next; n is a whole number from 1 to 2^53 − 1. */
  below(n: number): number;
  /**
   * An independent stream. It depends on this stream's seed, the labels that led here and `label`; never on what has
   * been drawn or split before, so work can be shared out in any order. The same label gives the same stream again.
   */
  split(label: string | number): RandomStream;
}

const inverseOf2To53 = 2 ** -53;

/**
 * The stream of random numbers that a seed stands for.
 *
 * A seed or a label is any string or any safe integer; a number is its decimal text, so 1 and '1' are the same.
 * Keys are SHA-256 hashes of the path of labels, and each key seeds its own xoroshiro128+ generator. The integers and
 * the uniforms of a stream are the same on every machine. The draws built on them (`distributions.ts`, `binomial.ts`)
 * also use `Math.log` and `Math.exp`, whose last bit the language leaves open: Node gives the same everywhere, but
 * another engine may round differently, which now and then changes a draw. Not for secrets: what comes next can be
 * computed from what came before.
 *
 * @throws PsephosError `bad-argument` for a seed, a label or an n that is none of the above.
 * @see Claessen and Pałka, "Splittable pseudorandom number generators using cryptographic hashing", 2013,
 *   DOI 10.1145/2503778.2503784; Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021,
 *   DOI 10.1145/3460772.
 * @example
 * const random = randomStream(42);
 * random.below(6); // 0
 * random.split('ballots').below(6); // 2, whatever was drawn before
 */
export function randomStream(seed: string | number): RandomStream {
  return streamOf(sha256(bytesOf(`psephos random 1 ${textOf(seed, 'seed')}`)));
}

function streamOf(key: Uint8Array): RandomStream {
  const words = new DataView(key.buffer, key.byteOffset, key.byteLength);
  // The | 1 costs one bit of 128 and keeps the state from being all zero, which the generator could never leave.
  const generator = xoroshiro128plusFromState([
    words.getInt32(0) | 1,
    words.getInt32(4),
    words.getInt32(8),
    words.getInt32(12),
  ]);

  // The low bits of xoroshiro128+ are linear, so each half of the 53 bits comes from the top of a word.
  const bits53 = (): number => (generator.next() >>> 5) * 0x4000000 + (generator.next() >>> 6);

  return {
    uint32: () => generator.next() >>> 0,
    uniform: () => bits53() * inverseOf2To53,
    below(n) {
      if (!(Number.isSafeInteger(n) && n >= 1)) {
        throw badArgument('below(n) cannot choose', 'a whole number n from 1 to 2^53 − 1', String(n));
      }
      // Blocks of equal width, not remainders: the rest of 2^53 that fills no block is drawn again.
      const width = Math.floor(2 ** 53 / n);
      for (;;) {
        const block = Math.floor(bits53() / width);
        if (block < n) return block;
      }
    },
    split: (label) => streamOf(childKey(key, textOf(label, 'label'))),
  };
}

/** A key is always 32 bytes, so what follows it can only be the label: 'a' then 'b' is not 'ab'. */
function childKey(key: Uint8Array, label: string): Uint8Array {
  const text = bytesOf(label);
  const message = new Uint8Array(key.length + text.length);
  message.set(key);
  message.set(text, key.length);
  return sha256(message);
}

/** UTF-16, low byte first: unlike UTF-8 it keeps every string apart, unpaired surrogates too. */
function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit;
    bytes[2 * i + 1] = unit >>> 8;
  }
  return bytes;
}

function textOf(value: string | number, role: 'seed' | 'label'): string {
  if (typeof value === 'string') return value;
  if (Number.isSafeInteger(value)) return String(value);
  const received = typeof value === 'number' ? String(value) : shown(value);
  throw badArgument(`bad ${role} of a random stream`, 'a string or a safe integer', received);
}
