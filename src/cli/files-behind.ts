import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PsephosError, shown } from '../base/errors.ts';
import { failing } from '../formats/file-head.ts';
import { type PackedFile, unpacked } from '../formats/packing/unpack.ts';
import { filesIn } from './bytes.ts';
import { cannot } from './file-error.ts';
import { type Io, warn } from './io.ts';
import { bytesWithProgress } from './progress.ts';

/**
 * The files behind a path: those of a folder, those packed in it, or the file itself; `-` is standard input. A file that lies
 * open in no folder or archive has no name of its own.
 *
 * @throws PsephosError `bad-file` when one cannot be read.
 */
export async function* filesBehind(path: string, io: Io): AsyncGenerator<PackedFile> {
  const paths = await filesIn(path);
  if (paths.length === 1 && paths[0] === path) {
    yield* unpacked(bytesWithProgress(path, io));
    return;
  }
  const inner = await foldersIn(path);
  if (paths.length === 0) throw noFiles(path, inner);
  if (inner.length > 0) warn(io, `${path}: folders in a folder are not read: ${shown(inner[0])}${more(inner)}`);
  for (const file of paths) {
    const name = basename(file);
    try {
      for await (const { name: inner = name, bytes } of unpacked(bytesWithProgress(file, io), { name })) {
        const isSame = inner === name || inner === name.replace(/\.gz$/i, '');
        yield { name: isSame ? inner : `${name}: ${inner}`, bytes };
      }
    } catch (error) {
      // Who reads this file is told; the others can be read all the same.
      if (!(error instanceof PsephosError)) throw error;
      yield { name, bytes: failing(error) };
    }
  }
}

/** The folders in a folder, which are not read: somebody who sees ballots in them has to be told. */
async function foldersIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(cannot('read'));
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
}

function more(names: readonly string[]): string {
  return names.length === 1 ? '' : ` and ${names.length - 1} more`;
}

function noFiles(path: string, inner: readonly string[]): PsephosError {
  if (inner.length === 0)
    return new PsephosError({ code: 'bad-file', message: 'the folder is empty', hint: 'is it the right one?' });
  const hint = `name the folders in it: ${join(path, '*')}`;
  return new PsephosError({ code: 'bad-file', message: 'the folder holds no files, only folders', hint });
}
