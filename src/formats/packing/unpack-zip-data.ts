import { damaged, SLICE } from './unpack-inflate.ts';
import type { ByteQueue } from './unpack-queue.ts';
import { long, SIGNATURES, type ZipEntry } from './unpack-zip-header.ts';

/** The packed bytes of one entry. */
export interface ZipData {
  /** The next of them, to keep; `undefined` past the last. */
  next(): Promise<Uint8Array | undefined>;
  /** What the file says of them, known past the last. */
  said(): ZipEntry;
}

/** The packed bytes of the entry whose header was just read. */
export function zipData(queue: ByteQueue, entry: ZipEntry): ZipData {
  // Sizes may be told in front and behind; those in front are then as good.
  return entry.sizesFollow && entry.packed === 0 ? dataUntilSizes(queue, entry) : dataOfSize(queue, entry);
}

function dataOfSize(queue: ByteQueue, entry: ZipEntry): ZipData {
  let left = entry.packed;
  let said = entry;
  const next = async (): Promise<Uint8Array | undefined> => {
    if (left === 0) return undefined;
    await queue.need(Math.min(left, SLICE));
    const slice = queue.atHand.slice(0, Math.min(left, SLICE));
    if (slice.length === 0) throw damaged();
    queue.drop(slice.length);
    left -= slice.length;
    if (left === 0 && entry.sizesFollow) {
      await queue.need(LONGEST_SIZES);
      const found = sizesAt(viewOf(queue.atHand), 0, entry.packed);
      if (found === undefined) throw damaged();
      queue.drop(found.length);
      said = { ...entry, crc: found.crc, size: found.size };
    }
    return slice;
  };
  return { next, said: () => said };
}

/**
 * Data whose end is found by the sizes behind them.
 *
 * The signature alone could stand within the data, so the packed size must be right too and another part of the file follow.
 */
function dataUntilSizes(queue: ByteQueue, entry: ZipEntry): ZipData {
  let packed = 0;
  let said: ZipEntry | undefined;
  const next = async (): Promise<Uint8Array | undefined> => {
    if (said !== undefined) return undefined;
    const more = await queue.need(SLICE + LONGEST_SIZES);
    const bytes = queue.atHand;
    const found = firstSizes(bytes, packed);
    const length = Math.min(SLICE, found?.at ?? Math.max(0, bytes.length - LONGEST_SIZES));
    if (length === 0 && found === undefined && !more) throw damaged();
    const slice = bytes.slice(0, length);
    queue.drop(length);
    packed += length;
    if (found?.at === length) {
      queue.drop(found.length);
      said = { ...entry, crc: found.crc, packed, size: found.size };
    }
    return slice;
  };
  return { next, said: () => said ?? entry };
}

interface Sizes {
  readonly at: number;
  readonly length: number;
  readonly crc: number;
  readonly size: number;
}

/** The longest form, with the signature of what follows. */
const LONGEST_SIZES = 24 + 4;

const P = 0x50;

/** The first sizes within these bytes, `before` bytes into the data; no further on than a slice reaches. */
function firstSizes(bytes: Uint8Array, before: number): Sizes | undefined {
  const view = viewOf(bytes);
  const last = Math.min(bytes.length - 4, SLICE + LONGEST_SIZES);
  for (let at = bytes.indexOf(P); at >= 0 && at <= last; at = bytes.indexOf(P, at + 1)) {
    if (bytes[at + 1] !== 0x4b) continue;
    // Here begins the part with the sizes, or, where it lacks its signature, the part behind it.
    for (const start of [at - 20, at - 12, at]) {
      const found = start < 0 ? undefined : sizesAt(view, start, before + start);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The sizes that stand here, if they do (APPNOTE.TXT 4.3.9): with or without a signature, in 32 bits or 64. */
function sizesAt(view: DataView, at: number, packed: number): Sizes | undefined {
  const signed = at + 4 <= view.byteLength && view.getUint32(at, true) === SIGNATURES.sizes;
  for (const start of signed ? [at + 4, at] : [at]) {
    for (const wide of [false, true]) {
      const end = start + (wide ? 20 : 12);
      if (end + 4 > view.byteLength) continue;
      const follows = view.getUint32(end, true);
      if (follows !== SIGNATURES.entry && follows !== SIGNATURES.listed) continue;
      if ((wide ? long(view, start + 4) : view.getUint32(start + 4, true)) !== packed) continue;
      const size = wide ? long(view, start + 12) : view.getUint32(start + 8, true);
      return { at, length: end - at, crc: view.getUint32(start, true), size };
    }
  }
  return undefined;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
