import { Gzip, Zip, ZipDeflate } from 'fflate';
import { PsephosError } from '../../base/errors.ts';
import type { WrittenFile } from '../format.ts';

/** Always the same, so that the same ballots give the same bytes; without a zone it is the same everywhere. */
const TIME = '1980-01-01T12:00:00';

/** Beyond it a zip file needs fields that older tools do not read, and the library does not write. */
const MOST_ZIP_BYTES = 2 ** 32 - 2 ** 20;

/** Text is packed in portions, since formats give it a line at a time. */
const PORTION = 64 * 1024;

/**
 * A zip file of these files; the same files always give the same bytes.
 *
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 *
 * @throws PsephosError `too-large` beyond 4 GB.
 * @example [...packedZip([{ name: 'a.txt', pieces: ['12: Ann\n'] }])] // bytes that begin with PK
 */
export function* packedZip(files: readonly WrittenFile[]): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const taken = (): readonly Uint8Array[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name);
    file.mtime = TIME;
    zip.add(file);
    for (const portion of portions(pieces)) {
      size += portion.length;
      if (size > MOST_ZIP_BYTES) throw tooLarge();
      file.push(portion);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/**
 * The same bytes or text, packed with gzip (RFC 1952), without a name or a time.
 *
 * @example for await (const piece of gzipped(['12: Ann\n'])) await file.write(piece);
 */
export async function* gzipped(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const gzip = new Gzip({ mtime: 0 }, (piece) => ready.push(piece));
  for await (const portion of asyncPortions(pieces)) {
    gzip.push(portion);
    yield* ready;
    ready = [];
  }
  gzip.push(new Uint8Array(0), true);
  yield* ready;
}

/** Text and bytes as bytes, in portions that are worth handing on. */
export async function* asyncPortions(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (Symbol.iterator in pieces) {
    yield* portions(pieces);
    return;
  }
  const { add, rest } = portioner();
  for await (const piece of pieces) yield* add(piece);
  yield* rest();
}

function* portions(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const { add, rest } = portioner();
  for (const piece of pieces) yield* add(piece);
  yield* rest();
}

interface Portioner {
  /** Takes a piece and gives what is to go on, in order. */
  add(piece: string | Uint8Array): readonly Uint8Array[];
  rest(): readonly Uint8Array[];
}

function portioner(): Portioner {
  const encoder = new TextEncoder();
  let text = '';
  const rest = (): readonly Uint8Array[] => {
    const bytes = encoder.encode(text);
    text = '';
    return bytes.length === 0 ? [] : [bytes];
  };
  return {
    add(piece) {
      if (typeof piece !== 'string') return [...rest(), piece];
      text += piece;
      return text.length < PORTION ? [] : rest();
    },
    rest,
  };
}

function tooLarge(): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'too much for a zip file',
    expected: 'at most 4 GB',
    hint: 'write another format, which can be packed with gzip',
  });
}
