import { joinedBytes } from '../../base/joined-bytes.ts';

/** Bytes that come in pieces, to be looked at before they are taken. */
export interface ByteQueue {
  /** Waits until so many bytes lie at hand; false when there are no more so many. What `atHand` gave before is no longer valid. */
  need(count: number): Promise<boolean>;
  /** What lies at hand; it may lie in a buffer that is used again. */
  readonly atHand: Uint8Array;
  /** Takes bytes away, which must lie at hand. */
  drop(count: number): void;
  /** How many were taken away so far. */
  readonly taken: number;
  /** Every byte from here on, piece by piece. */
  rest(): AsyncGenerator<Uint8Array>;
  /** Lets go of the source, which may be an open file. */
  close(): Promise<void>;
}

/** The pieces of a source as a queue; a piece of the source need only stay as it is until the next is asked for. */
export function byteQueue(source: AsyncIterable<Uint8Array>): ByteQueue {
  const pieces = source[Symbol.asyncIterator]();
  let atHand: Uint8Array = new Uint8Array(0);
  let taken = 0;
  let ended = false;

  const need = async (count: number): Promise<boolean> => {
    if (atHand.length >= count || ended) return atHand.length >= count;
    // Copied before the source is asked again. Sources may give a few bytes a time, so all are joined at once.
    const kept: Uint8Array[] = [atHand.slice()];
    let length = atHand.length;
    while (length < count) {
      const { done, value } = await pieces.next();
      if (done === true) {
        ended = true;
        break;
      }
      // The buffers of Node are of this class too, but what they call a slice is no copy.
      const piece = new Uint8Array(value.buffer, value.byteOffset, value.length);
      length += piece.length;
      kept.push(length < count ? piece.slice() : piece);
    }
    atHand = joinedBytes(kept);
    return length >= count;
  };

  const drop = (count: number): void => {
    taken += count;
    atHand = atHand.subarray(count);
  };

  return {
    need,
    get atHand() {
      return atHand;
    },
    drop,
    get taken() {
      return taken;
    },
    async *rest() {
      while (await need(1)) {
        const piece = atHand;
        drop(piece.length);
        yield piece;
      }
    },
    async close() {
      ended = true;
      atHand = new Uint8Array(0);
      await pieces.return?.();
    },
  };
}
