import { PsephosError } from '../base/errors.ts';
import { type PackedFile, unpacked } from '../formats/packing/unpack.ts';
import { filesIn } from './bytes.ts';
import type { Io } from './io.ts';
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
  if (paths.length === 0)
    throw new PsephosError({ code: 'bad-file', message: 'the folder is empty', hint: 'is it the right one?' });
  for (const file of paths) {
    const name = file.slice(path.length).replace(/^[/\\]+/, '');
    try {
      for await (const one of unpacked(bytesWithProgress(file, io), { name })) yield { ...one, name: one.name ?? name };
    } catch (error) {
      throw error instanceof PsephosError ? error.in(name) : error;
    }
  }
}
