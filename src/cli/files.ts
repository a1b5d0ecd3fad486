import { inNamedFile, PsephosError } from '../base/errors.ts';
import { asUtf8 } from '../formats/packing/decode.ts';
import { type PackedFile, unpacked } from '../formats/packing/unpack.ts';
import { bytesOf, fileName } from './bytes.ts';
import type { Io } from './io.ts';

/** The largest text that is read at once; a string cannot be longer. */
const MOST_BYTES = 512_000_000;

/**
 * The text of a file, or of standard input for `-`, unpacked where it is packed.
 *
 * @throws PsephosError `bad-file` when it cannot be read, is not UTF-8 text or is too large.
 */
export async function readText(path: string, io: Pick<Io, 'input'>, encoding?: string): Promise<string> {
  try {
    return await onlyText(unpacked(bytesOf(path, io), { mostBytes: MOST_BYTES }), encoding);
  } catch (error) {
    throw error instanceof PsephosError ? error.in(fileName(path)) : error;
  }
}

/**
 * The text of the one file behind a path.
 *
 * @throws PsephosError `bad-file` where there are several.
 */
export async function onlyText(files: AsyncIterable<PackedFile>, encoding?: string): Promise<string> {
  const texts: string[] = [];
  for await (const { bytes } of files) {
    if (texts.length === 1) throw severalFiles();
    texts.push(await textOf(bytes, encoding));
  }
  return texts.join('');
}

/**
 * All of a text that is read at once.
 *
 * @throws PsephosError `bad-file` for what is not UTF-8, `too-large` beyond 512 MB.
 */
export async function textOf(bytes: AsyncIterable<Uint8Array>, encoding?: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decoded = (piece?: Uint8Array): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      throw new PsephosError({ code: 'bad-file', message: 'not UTF-8 text', hint: NOT_UTF8 });
    }
  };
  const texts: string[] = [];
  let size = 0;
  for await (const piece of asUtf8(bytes, encoding)) {
    size += piece.length;
    if (size > MOST_BYTES) throw tooLarge();
    texts.push(decoded(piece));
  }
  return texts.join('') + decoded();
}

const NOT_UTF8 = 'save the file as UTF-8, or name its encoding, such as windows-1252 (--encoding)';

function tooLarge(): PsephosError {
  return new PsephosError({ code: 'too-large', message: 'too large to read at once', expected: 'at most 512 MB' });
}

function severalFiles(): PsephosError {
  return new PsephosError({
    code: 'bad-file',
    message: 'the folder or zip file holds several files',
    expected: 'one file',
    hint: 'give the file that is meant, unpacked',
  });
}

/** Runs a reader and adds the name of the file to the place of its errors. */
export function inFile<T>(file: string, read: () => T): T {
  return inNamedFile(fileName(file), read);
}
