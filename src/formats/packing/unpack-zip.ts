import { PsephosError, shown } from '../../base/errors.ts';
import { invariant } from '../../base/invariant.ts';
import { crc32 } from './unpack-crc.ts';
import { damaged, EMPTY_HEADER, inflater, TRAILER } from './unpack-inflate.ts';
import type { UnpackLimits } from './unpack-limits.ts';
import type { ByteQueue } from './unpack-queue.ts';
import { type ZipData, zipData } from './unpack-zip-data.ts';
import { fixedPart, listedEntry, localHeader, long, SIGNATURES, type ZipEntry } from './unpack-zip-header.ts';

/** A file within a zip file. */
export interface UnzippedFile {
  /** As the zip file has it: for people to read, never a path to write to. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** An export of the largest election has some hundreds. */
const MOST_ENTRIES = 10_000;

/**
 * The files of a zip file, one after another as they come; one whose bytes nobody reads is passed over.
 *
 * Each is checked against its size and check sum when its last byte was read, and all of them against the list at the end.
 *
 * @throws PsephosError `bad-file` for what is damaged or cut, `unsupported` for what is locked or packed in an unusual way.
 */
export async function* unzipped(queue: ByteQueue, limits: UnpackLimits): AsyncGenerator<UnzippedFile> {
  const entries: ZipEntry[] = [];
  for (;;) {
    const offset = queue.taken;
    const signature = (await fixedPart(queue, 4)).getUint32(0, true);
    if (signature !== SIGNATURES.entry) break;
    if (entries.length === MOST_ENTRIES) throw tooMany();
    const entry = await localHeader(queue);
    refuseSpreadsheet(entry.name);
    const data = zipData(queue, entry);
    const state = { passed: false };
    if (!isLeftOut(entry.name)) yield { name: entry.name, bytes: checkedBytes(data, queue, limits, state) };
    state.passed = true;
    while ((await data.next()) !== undefined);
    entries.push({ ...data.said(), offset });
  }
  await checkList(queue, entries);
}

/** Folders, and what a Mac puts beside files. */
function isLeftOut(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name);
}

async function* checkedBytes(
  data: ZipData,
  queue: ByteQueue,
  limits: UnpackLimits,
  state: { readonly passed: boolean },
): AsyncGenerator<Uint8Array> {
  const crc = crc32();
  let size = 0;
  const unpack = unpacker(data);
  for (;;) {
    invariant(!state.passed, 'the bytes of a packed file are read before the next file is asked for');
    const pieces = await unpack();
    if (pieces === undefined) break;
    for (const piece of pieces) {
      limits.give(piece.length, queue.taken);
      size += piece.length;
      crc.take(piece);
      yield piece;
    }
  }
  const said = data.said();
  if (said.size !== size || said.crc !== crc.value) throw damaged(shown(said.name));
}

/** Gives what comes of the next packed bytes; `undefined` past the last. */
function unpacker(data: ZipData): () => Promise<readonly Uint8Array[] | undefined> {
  if (!data.said().deflated) {
    return async () => {
      const bytes = await data.next();
      return bytes === undefined ? undefined : [bytes];
    };
  }
  let [packed, end, over] = [0, 0, false];
  const inflate = inflater(({ next }) => {
    end = next;
  });
  // Packed data of a zip file are those of a gzip file without its header and trailer.
  inflate(EMPTY_HEADER);
  return async () => {
    if (over) return undefined;
    const bytes = await data.next();
    if (bytes !== undefined) {
      packed += bytes.length;
      return inflate(bytes);
    }
    over = true;
    const pieces = [...inflate(new Uint8Array(TRAILER)), ...inflate(EMPTY_HEADER)];
    if (end !== EMPTY_HEADER.length + packed + TRAILER) throw damaged(shown(data.said().name));
    return pieces;
  };
}

/** Reads the list at the end, which must name just the entries that were met. */
async function checkList(queue: ByteQueue, entries: readonly ZipEntry[]): Promise<void> {
  const unlisted = new Map(entries.map((entry) => [entry.offset, entry]));
  for (;;) {
    const signature = (await fixedPart(queue, 4)).getUint32(0, true);
    if (signature === SIGNATURES.listed) {
      const { offset, name, crc, packed, size } = await listedEntry(queue);
      const met = unlisted.get(offset);
      if (met?.name !== name || met.crc !== crc || met.packed !== packed || met.size !== size) throw damaged();
      unlisted.delete(offset);
    } else if (signature === SIGNATURES.end64) {
      await dropBytes(queue, 12 + long(await fixedPart(queue, 12), 4));
    } else if (signature === SIGNATURES.end64Locator) {
      await dropBytes(queue, 20);
    } else if (signature === SIGNATURES.end) {
      await dropBytes(queue, 22 + (await fixedPart(queue, 22)).getUint16(20, true));
      break;
    } else throw damaged();
  }
  if (unlisted.size > 0 || (await queue.need(1))) throw damaged();
  if (entries.length === 0)
    throw new PsephosError({ code: 'bad-file', message: 'the zip file is empty', hint: 'is it the right file?' });
}

async function dropBytes(queue: ByteQueue, count: number): Promise<void> {
  // The parts that are passed over are a comment at the longest.
  if (count > 2 ** 17 || !(await queue.need(count))) throw damaged();
  queue.drop(count);
}

function refuseSpreadsheet(name: string): void {
  if (name !== '[Content_Types].xml' && name !== 'mimetype') return;
  throw new PsephosError({
    code: 'unsupported',
    message: 'this is a spreadsheet or a document, not a file of ballots',
    hint: 'open it and save the sheet as CSV',
  });
}

function tooMany(): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'the zip file holds too many files',
    expected: `at most ${MOST_ENTRIES}`,
  });
}
