import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PsephosError } from '../base/errors.ts';
import { asyncPortions, gzipped } from '../formats/packing/pack.ts';
import { cannot } from './file-error.ts';
import { removedAtExit } from './interrupt.ts';

/** What is written to a file, piece by piece. */
export type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file whole or not at all, packed where its name ends in `.gz`.
 *
 * It is written under another name beside its place and renamed once it is safe on the disk; what is no file, such as a device
 * or a pipe, is written straight on. Whatever goes wrong, Ctrl-C too, leaves what was there before.
 *
 * @throws PsephosError `bad-file` when it cannot be written, and what the pieces throw.
 */
export async function writeWhole(path: string, pieces: string | Pieces): Promise<void> {
  const parts = typeof pieces === 'string' ? [pieces] : pieces;
  const bytes = /\.gz$/i.test(path) ? gzipped(parts) : asyncPortions(parts);
  const target = await targetOf(path);
  const named = namingErrors(path);
  if (target === undefined) await writeTo(await named(() => open(path, 'w')), bytes, named);
  else await replace(target, bytes, named);
}

/** Where the file goes that the path leads to. */
interface Target {
  readonly path: string;
  /** Who may read and write the file that is there now. */
  readonly mode?: number;
}

/** Runs what the system does and tells its errors of the path; what the pieces throw is told as it is. */
type Naming = <T>(action: () => Promise<T>) => Promise<T>;

function namingErrors(path: string): Naming {
  return (action) =>
    action()
      .catch(cannot('write'))
      .catch((error: unknown) => {
        throw error instanceof PsephosError ? error.in(path) : error;
      });
}

async function replace(target: Target, bytes: AsyncIterable<Uint8Array>, named: Naming): Promise<void> {
  // Cut, since a long name with more behind it could be too long.
  const name = `.${basename(target.path).slice(0, 40)}.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = join(dirname(target.path), name);
  const done = removedAtExit(temporary);
  try {
    const file = await named(() => open(temporary, 'wx'));
    await writeTo(file, bytes, named, async () => {
      if (target.mode !== undefined) await file.chmod(target.mode);
      await file.sync();
    });
    await named(() => rename(temporary, target.path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    done();
  }
}

async function writeTo(
  file: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  named: Naming,
  finish: () => Promise<void> = async () => {},
): Promise<void> {
  try {
    for await (const piece of bytes) await named(() => file.writeFile(piece));
    await named(finish);
  } finally {
    await named(() => file.close());
  }
}

/** The file behind a link; `undefined` for what is no file, such as a device or a pipe. */
async function targetOf(path: string): Promise<Target | undefined> {
  try {
    const found = await stat(path);
    return found.isFile() || found.isDirectory() ? { path: await realpath(path), mode: found.mode & 0o777 } : undefined;
  } catch {
    return { path };
  }
}
