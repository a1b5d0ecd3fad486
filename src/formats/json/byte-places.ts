import type { ErrorPlace } from '../../base/errors.ts';

/** Lines and columns of a UTF-8 text whose bytes come in pieces, of which only the last is kept. */
export interface BytePlaces {
  /** Goes on to the next piece. */
  next(piece: Uint8Array): void;
  /** How many bytes have come. */
  end(): number;
  /** The place of a byte of the last piece, or of a line that ends in it. */
  at(offset: number): ErrorPlace;
  /** What stands at a byte of the last piece and after, up to 256 bytes. */
  text(offset: number): string;
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** Starts at the first byte of a text. */
export function bytePlaces(): BytePlaces {
  let piece = new Uint8Array(0);
  let from = 0;
  let line = 1;
  /** Characters of the line that stand before the piece, as UTF-16 counts them. */
  let before = 0;
  let afterReturn = false;

  /** Passes over the beginning of the piece. */
  const passed = (end: number): { line: number; before: number; afterReturn: boolean } => {
    let [lines, units, isReturn] = [line, before, afterReturn];
    for (let at = 0; at < end; at++) {
      const byte = piece[at];
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        if (byte === CARRIAGE_RETURN || !isReturn) lines += 1;
        units = 0;
        isReturn = byte === CARRIAGE_RETURN;
        continue;
      }
      isReturn = false;
      if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
    }
    return { line: lines, before: units, afterReturn: isReturn };
  };

  return {
    next(following) {
      ({ line, before, afterReturn } = passed(piece.length));
      from += piece.length;
      piece = following.slice();
    },
    end: () => from + piece.length,
    at(offset) {
      // A text that began before the piece has no line break in it; its column is exact where what came of it is ASCII.
      if (offset < from) return { line, column: Math.max(1, before - (from - offset) + 1) };
      const { line: found, before: units } = passed(offset - from);
      return { line: found, column: units + 1 };
    },
    text: (offset) =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(
        piece.subarray(Math.max(0, offset - from), Math.max(0, offset - from) + 256),
      ),
  };
}
