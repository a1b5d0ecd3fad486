import { randomBytes } from 'node:crypto';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { PsephosError, shown } from '../base/errors.ts';
import type { Io } from './io.ts';

/** The largest input read at once; what is larger is refused before memory is spent on it. */
const MOST_BYTES = 512 * 1024 * 1024;

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws PsephosError `bad-file` when it cannot be read, is not UTF-8 text or is too large.
 */
export async function readText(path: string, { input }: Io): Promise<string> {
  const bytes = path === '-' ? await readStandardInput(input) : await readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new PsephosError({
      code: 'bad-file',
      message: 'not UTF-8 text',
      place: { file: path === '-' ? 'standard input' : path },
      hint: 'save the file as UTF-8',
    });
  }
}

/** Runs a reader and adds the name of the file to the place of its errors. */
export function inFile<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    const name = file === '-' ? 'standard input' : file;
    throw new PsephosError({ code: error.code, message: `${name}: ${error.message}` });
  }
}

/** Plain data from JSON text; throws `bad-file`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new PsephosError({
      code: 'bad-file',
      message: `not JSON: ${error instanceof Error ? error.message : shown(error)}`,
    });
  }
}

/** Writes a file whole or not at all: to a temporary name beside it, then renamed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await targetOf(path);
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    if (target === undefined) {
      await writeFile(path, text);
      return;
    }
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new PsephosError({ code: 'bad-file', message: `cannot write: ${reason(error)}`, place: { file: path } });
  }
}

/** The file behind a link; `undefined` for what is no file, such as a device or a pipe, which is written in place. */
async function targetOf(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? await realpath(path) : undefined;
  } catch {
    return path;
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) throw tooLarge(path);
    return await readFile(path);
  } catch (error) {
    if (error instanceof PsephosError) throw error;
    throw new PsephosError({ code: 'bad-file', message: `cannot read: ${reason(error)}`, place: { file: path } });
  }
}

async function readStandardInput(input: Io['input']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes: Uint8Array = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    if (size > MOST_BYTES) throw tooLarge('standard input');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'too large to read at once',
    expected: 'at most 512 MB',
    place: { file },
  });
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return error.message;
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'no such file or folder',
    EACCES: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
    ENOSPC: 'no space left',
  };
  return known[String(error.code)] ?? error.message;
}
