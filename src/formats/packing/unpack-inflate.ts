import { Gunzip } from 'fflate';
import { PsephosError } from '../../base/errors.ts';
import { type Crc32, crc32 } from './unpack-crc.ts';

/** One run of packed data, ended. */
export interface Inflated {
  /** Where the next begins, counted from the first byte that was pushed. */
  readonly next: number;
  readonly crc: number;
  readonly size: number;
}

/** The header of a gzip member that says nothing: no name, no time. */
export const EMPTY_HEADER: Uint8Array = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** The bytes behind the data of a gzip member: its check sum and its size. */
export const TRAILER = 8;

/** Small, because what comes of it, at most a thousand times as much, comes at once. */
export const SLICE: number = 32 * 1024;

/** No header is longer, and none that is may fill the memory. */
const LONGEST_HEADER = 256 * 1024;

/** Files of many members are packed in blocks of 64 KB; each member costs time, so millions of tiny ones are refused. */
const [MANY_MEMBERS, LEAST_MEMBER] = [10_000, 1024];

/**
 * Inflates the members of a gzip file; `ended` is told of each when the header of the next was read.
 *
 * The library says only in this way where packed data end, so whoever wants to know of the last pushes `EMPTY_HEADER` behind
 * it. This is also how a file that was cut is told from one that is whole.
 *
 * @throws PsephosError `bad-file` from the function given, for what is damaged.
 */
export function inflater(ended: (member: Inflated) => void): (bytes: Uint8Array) => readonly Uint8Array[] {
  let pieces: Uint8Array[] = [];
  let crc: Crc32 = crc32();
  let [size, members, pushed, silent] = [0, 0, 0, 0];
  const gunzip = new Gunzip((piece) => {
    silent = 0;
    if (piece.length === 0) return;
    size += piece.length;
    crc.take(piece);
    pieces.push(piece);
  });
  gunzip.onmember = (next) => {
    ended({ next, crc: crc.value, size });
    crc = crc32();
    size = 0;
    members += 1;
    if (members > MANY_MEMBERS && pushed < members * LEAST_MEMBER) throw damaged();
  };
  return (bytes) => {
    pushed += bytes.length;
    silent += bytes.length;
    if (silent > LONGEST_HEADER) throw damaged();
    pieces = [];
    try {
      gunzip.push(bytes);
    } catch (error) {
      throw error instanceof PsephosError ? error : damaged();
    }
    return pieces;
  };
}

/** Told whatever the damage is, because nobody can mend it. */
export function damaged(entry?: string): PsephosError {
  return new PsephosError({
    code: 'bad-file',
    message: 'the packed file is damaged or cut short',
    hint: 'download or pack it again',
    ...(entry === undefined ? {} : { place: { path: entry } }),
  });
}
