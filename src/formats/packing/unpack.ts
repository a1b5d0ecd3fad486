import { PsephosError } from '../../base/errors.ts';
import { gunzipped } from './unpack-gzip.ts';
import { unpackLimits } from './unpack-limits.ts';
import { type ByteQueue, byteQueue } from './unpack-queue.ts';
import { type Packing, packingOf, SIGN_LENGTH } from './unpack-signs.ts';
import { unzipped } from './unpack-zip.ts';

/** A file that was packed, or lay open. */
export interface PackedFile {
  /** For people to read, never a path to write to. */
  readonly name: string | undefined;
  /** Must be read, if at all, before the next file is asked for; a piece stays as it is until the next piece is. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What is known of a file that may be packed. */
export interface UnpackOptions {
  readonly name?: string;
  /** The most bytes that may come out of a packed file: 64 GB unless said otherwise. */
  readonly mostBytes?: number;
}

/**
 * The files in a gzip file (one) or a zip file, unpacked as their bytes come; any other file as it is.
 *
 * Folders and what a Mac adds are left out, and a file whose bytes are not read is passed over. What is damaged is refused when
 * the damage is met, so an answer counts only once everything was read.
 *
 * Formats: RFC 1951 and 1952, and https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @throws PsephosError `bad-file` for what is damaged or cut short, `too-large` for what unpacks to more than `mostBytes` or, beyond
 * a gigabyte, to more than 500 times its size, `unsupported` for what is packed twice, locked or packed in another way.
 * @example for await (const { name, bytes } of unpacked(source)) for await (const piece of bytes) reader.push(piece);
 */
export async function* unpacked(
  source: AsyncIterable<Uint8Array>,
  options: UnpackOptions = {},
): AsyncGenerator<PackedFile> {
  const queue = byteQueue(source);
  const limits = unpackLimits(options.mostBytes);
  try {
    const packing = await packingAhead(queue);
    if (packing.kind === 'zip') {
      for await (const { name, bytes } of unzipped(queue, limits)) yield { name, bytes: packedOnce(bytes) };
    } else if (packing.kind === 'gzip') {
      const name = options.name?.replace(/\.gz$/i, '');
      yield { name, bytes: packedOnce(gunzipped(queue, limits)) };
    } else if (packing.kind === 'none') yield { name: options.name, bytes: queue.rest() };
    else throw otherwisePacked(packing);
  } finally {
    await queue.close();
  }
}

async function packingAhead(queue: ByteQueue): Promise<Packing> {
  await queue.need(SIGN_LENGTH);
  return packingOf(queue.atHand);
}

/** Refuses a packed file within a packed file, whose depth nobody could bound. */
async function* packedOnce(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const queue = byteQueue(bytes);
  try {
    const packing = await packingAhead(queue);
    if (packing.kind === 'other') throw otherwisePacked(packing);
    if (packing.kind !== 'none') throw otherwisePacked({ kind: 'other', what: 'a packed file within a packed file' });
    yield* queue.rest();
  } finally {
    await queue.close();
  }
}

function otherwisePacked({ what }: Extract<Packing, { readonly kind: 'other' }>): PsephosError {
  return new PsephosError({
    code: 'unsupported',
    message: `this is ${what}`,
    expected: 'a text, or a text packed with gzip or zip',
    hint: 'unpack it first',
  });
}
