import { deflateSync, Inflate } from 'fflate';
import { PsephosError } from '../base/errors.ts';

/** Bytes packed as small as they go (RFC 1951). */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 9 });
}

/** So many packed bytes are unpacked before the next look at how much came out. */
const SLICE = 64;

/**
 * The bytes again, as long as they are no more than `most`: a byte can unpack to a thousand.
 *
 * @throws PsephosError `too-large` for more, `bad-argument` for what is not packed so or was cut short.
 */
export function inflatedUpTo(packed: Uint8Array, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const inflate = new Inflate((piece, final) => {
    length += piece.length;
    pieces.push(piece);
    ended = final;
  });
  for (let at = 0; at < packed.length; at += SLICE) {
    push(inflate, packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    if (length > most) throw new PsephosError({ code: 'too-large', message: 'the link unpacks to too much' });
  }
  if (!ended) throw damaged();
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function push(inflate: Inflate, piece: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(piece, isLast);
  } catch {
    throw damaged();
  }
}

function damaged(): PsephosError {
  return new PsephosError({
    code: 'bad-argument',
    message: 'this is no link of the page: it was cut or changed',
    hint: 'copy the whole address',
  });
}
