import { PsephosError, shown } from '../../base/errors.ts';
import { damaged } from './unpack-inflate.ts';
import type { ByteQueue } from './unpack-queue.ts';

/** What a zip file says of an entry, in front of it or in the list at the end. */
export interface ZipEntry {
  readonly name: string;
  /** Deflated, or as it is. */
  readonly deflated: boolean;
  /** Stands behind the data, because whoever packed them did not know yet. */
  readonly sizesFollow: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins, as the list at the end says. */
  readonly offset: number;
}

/** What each part of a zip file begins with (APPNOTE.TXT 4.3, https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT). */
export const SIGNATURES = {
  entry: 0x04034b50,
  sizes: 0x08074b50,
  listed: 0x02014b50,
  end64: 0x06064b50,
  end64Locator: 0x07064b50,
  end: 0x06054b50,
} as const;

/** Stands in place of a size that needs 64 bits and is told elsewhere. */
const ELSEWHERE = 0xffffffff;

/** Reads the header in front of an entry; the queue stands at its signature. */
export async function localHeader(queue: ByteQueue): Promise<ZipEntry> {
  const view = await fixedPart(queue, 30);
  return entryIn(queue, view, { flags: 6, crc: 14, name: 26, fixed: 30 }, 0);
}

/** Reads an entry of the list at the end; the queue stands at its signature. */
export async function listedEntry(queue: ByteQueue): Promise<ZipEntry> {
  const view = await fixedPart(queue, 46);
  return entryIn(
    queue,
    view,
    { flags: 8, crc: 16, name: 28, fixed: 46 },
    view.getUint32(42, true),
    view.getUint16(32, true),
  );
}

/** The view stays valid though the queue goes on. */
export async function fixedPart(queue: ByteQueue, length: number): Promise<DataView> {
  if (!(await queue.need(length))) throw damaged();
  return new DataView(queue.atHand.slice(0, length).buffer);
}

async function entryIn(
  queue: ByteQueue,
  view: DataView,
  at: { readonly flags: number; readonly crc: number; readonly name: number; readonly fixed: number },
  offset: number,
  comment = 0,
): Promise<ZipEntry> {
  const [nameLength, extraLength] = [view.getUint16(at.name, true), view.getUint16(at.name + 2, true)];
  if (!(await queue.need(at.fixed + nameLength + extraLength + comment))) throw damaged();
  queue.drop(at.fixed);
  const name = textOf(queue.atHand.subarray(0, nameLength));
  queue.drop(nameLength);
  const extra = queue.atHand.slice(0, extraLength);
  queue.drop(extraLength + comment);

  const flags = view.getUint16(at.flags, true);
  const method = view.getUint16(at.flags + 2, true);
  checkReadable(name, flags, method);
  const long = longSizes(extra);
  // They stand in this order, and only those that are told elsewhere.
  const told = (short: number): number => (short === ELSEWHERE ? long() : short);
  const size = told(view.getUint32(at.crc + 8, true));
  const packed = told(view.getUint32(at.crc + 4, true));
  const sizesFollow = (flags & 8) !== 0;
  const crc = view.getUint32(at.crc, true);
  return { name, deflated: method === 8, sizesFollow, crc, packed, size, offset: told(offset) };
}

/** The numbers of the zip64 field, one after another (APPNOTE.TXT 4.5.3). */
function longSizes(extra: Uint8Array): () => number {
  const view = new DataView(extra.buffer);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const end = Math.min(extra.length, next + view.getUint16(at + 2, true));
    return () => {
      if (next + 8 > end) throw damaged();
      next += 8;
      return long(view, next - 8);
    };
  }
  // A size of just 4 GB less a byte, or one that follows the data.
  return () => ELSEWHERE;
}

/** A 64-bit number; what a double cannot hold is more than any file. */
export function long(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function checkReadable(name: string, flags: number, method: number): void {
  const encrypted = (flags & (1 | 64 | 8192)) !== 0;
  if (!encrypted && (method === 0 || method === 8)) return;
  const message = encrypted ? 'the zip file is locked with a password' : 'the zip file is packed in an unusual way';
  throw new PsephosError({
    code: 'unsupported',
    message,
    expected: encrypted ? 'no password' : 'stored or deflated',
    ...(encrypted ? {} : { received: `method ${method}` }),
    place: { path: shown(name) },
    hint: 'unpack it first, and give the file that was in it',
  });
}

/** Names are UTF-8 nowadays; what is not is shown as well as may be, since nothing depends on it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
