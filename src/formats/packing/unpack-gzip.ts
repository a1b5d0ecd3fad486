import { damaged, EMPTY_HEADER, inflater, SLICE, TRAILER } from './unpack-inflate.ts';
import type { UnpackLimits } from './unpack-limits.ts';
import type { ByteQueue } from './unpack-queue.ts';

/** Kept of what was read, to find the end of a member again once the header behind it was read. */
const KEPT = 512 * 1024;

/**
 * The bytes of a gzip file of one or several members, each checked against its size and its check sum (RFC 1952).
 *
 * @throws PsephosError `bad-file` for what is damaged, cut short or followed by something else.
 */
export async function* gunzipped(queue: ByteQueue, limits: UnpackLimits): AsyncGenerator<Uint8Array> {
  const kept = lastBytes();
  let end = 0;
  const inflate = inflater(({ next, crc, size }) => {
    const trailer = kept.before(next);
    if (trailer.getUint32(0, true) !== crc || trailer.getUint32(4, true) !== size % 2 ** 32) throw damaged();
    end = next;
  });
  for (;;) {
    await queue.need(SLICE);
    const slice = queue.atHand.slice(0, SLICE);
    if (slice.length === 0) break;
    queue.drop(slice.length);
    kept.add(slice);
    for (const piece of inflate(slice)) {
      limits.give(piece.length, queue.taken);
      yield piece;
    }
  }
  const length = queue.taken;
  inflate(EMPTY_HEADER);
  if (end !== length) throw damaged();
}

/** The last bytes of a stream. */
function lastBytes(): { add(bytes: Uint8Array): void; before(offset: number): DataView } {
  let slices: { readonly from: number; readonly bytes: Uint8Array }[] = [];
  let length = 0;
  return {
    add(bytes) {
      slices.push({ from: length, bytes });
      length += bytes.length;
      // Trimmed now and then, not each time.
      if (slices.length > (2 * KEPT) / SLICE) slices = slices.filter(({ from }) => from > length - KEPT);
    },
    before(offset) {
      const trailer = new Uint8Array(TRAILER);
      let found = 0;
      for (const { from, bytes } of slices) {
        const [first, last] = [Math.max(from, offset - TRAILER), Math.min(from + bytes.length, offset)];
        if (first >= last) continue;
        trailer.set(bytes.subarray(first - from, last - from), first - (offset - TRAILER));
        found += last - first;
      }
      if (found < TRAILER) throw damaged();
      return new DataView(trailer.buffer);
    },
  };
}
