import { PsephosError, shown } from '../../base/errors.ts';

/** A stream of the web, such as the body of a response; some browsers cannot go through one with `for await`. */
export interface ByteStream {
  getReader(): ByteStreamReader;
}

/** What reads a {@link ByteStream}. */
export interface ByteStreamReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/** Where bytes come from, piece by piece. */
export type ByteSource = AsyncIterable<Uint8Array> | ByteStream;

/**
 * The bytes of a source, piece by piece; a stream of which no more is wanted is cancelled.
 *
 * @see https://streams.spec.whatwg.org/#default-reader-class
 * @throws PsephosError `bad-argument` for what is no source of bytes, or gives something else.
 */
export function bytesFrom(source: ByteSource): AsyncIterable<Uint8Array> {
  // Callers without types may give anything, such as the body of a response that has none.
  const given: unknown = source;
  if (typeof given !== 'object' || given === null) throw noSource(given);
  if (isIterable(source)) return checked(source);
  if (typeof source.getReader === 'function') return checked(piecesOf(source));
  throw noSource(given);
}

function isIterable(source: ByteSource): source is AsyncIterable<Uint8Array> {
  return Symbol.asyncIterator in source;
}

async function* piecesOf(stream: ByteStream): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      if (next.value !== undefined) yield next.value;
  } finally {
    // A stream that broke off says so again here, and has said it already.
    await reader.cancel().catch(() => {});
  }
}

async function* checked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (!(piece instanceof Uint8Array)) throw noBytes(piece);
    yield piece;
  }
}

function noSource(given: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'not a source of bytes',
    expected: 'a ReadableStream or an AsyncIterable of bytes',
    received: given === null ? 'null' : shown(typeof given),
    hint: 'a text, or bytes that are at hand, is read with readContests',
  });
}

function noBytes(piece: unknown): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'a source must give bytes',
    expected: 'pieces that are a Uint8Array',
    received: shown(typeof piece),
  });
}
