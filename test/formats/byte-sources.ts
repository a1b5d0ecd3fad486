/** Bytes in pieces of the given size, all in one buffer of Node that is used again, as a file is read. */
export async function* inPieces(bytes: Uint8Array, size: number = bytes.length || 1): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(Math.min(size, bytes.length));
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
    buffer.fill(0xaa);
  }
}

/** All bytes, copied as they come. */
export async function joined(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const copies: Uint8Array[] = [];
  for await (const piece of pieces) copies.push(piece.slice());
  return Uint8Array.from(Buffer.concat(copies));
}

/** The error that comes of it. */
export async function rejected(run: () => Promise<unknown>): Promise<unknown> {
  try {
    await run();
  } catch (error) {
    return error;
  }
  throw new Error('it went well');
}
