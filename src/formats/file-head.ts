import { PsephosError } from '../base/errors.ts';
import { asUtf8 } from './packing/decode.ts';
import type { PackedFile } from './packing/unpack.ts';
import { headOf } from './read-contest.ts';
import { HEAD_BYTES } from './recognise.ts';

/** The beginning of the first of several files, and all of them again. */
export interface FirstHead {
  readonly head: string;
  readonly all: AsyncIterable<PackedFile>;
  /** Why the first file cannot be read, with its name; who reads all of them meets it again. */
  readonly refusal?: PsephosError;
}

/** Looks at the beginning of the first of several files. */
export async function firstHead(files: AsyncIterable<PackedFile>, encoding?: string): Promise<FirstHead> {
  const rest = files[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done === true) return { head: '', all: joined([], undefined) };
  const { name, bytes } = first.value;
  try {
    const { head, all } = await peeked(asUtf8(bytes, encoding));
    return { head, all: joined([{ name, bytes: all }], rest) };
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    const refusal = name === undefined ? error : error.in(name);
    return { head: '', all: joined([{ name, bytes: failing(error) }], rest), refusal };
  }
}

/** Bytes of a file that cannot be read. */
export async function* failing(error: PsephosError): AsyncGenerator<Uint8Array> {
  throw error;
}

/** The beginning of a file as text, and the whole of it again. */
export async function peeked(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: string; readonly all: AsyncIterable<Uint8Array> }> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < HEAD_BYTES && !ended) {
    const next = await pieces.next();
    if (next.done === true) ended = true;
    else {
      // A piece may lie in a buffer that is used again for the next one.
      first.push(new Uint8Array(next.value));
      length += next.value.length;
    }
  }
  const head = new Uint8Array(Math.min(length, HEAD_BYTES));
  let at = 0;
  for (const piece of first) {
    head.set(piece.subarray(0, head.length - at), at);
    at += Math.min(piece.length, head.length - at);
  }
  return { head: headOf(head), all: joined(first, ended ? undefined : pieces) };
}

async function* joined<T>(first: T[], rest: AsyncIterator<T> | undefined): AsyncGenerator<T> {
  try {
    for (let piece = first.shift(); piece !== undefined; piece = first.shift()) yield piece;
    if (rest === undefined) return;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest?.return?.();
  }
}
