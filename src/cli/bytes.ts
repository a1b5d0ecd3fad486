import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cannot } from './file-error.ts';
import type { Io } from './io.ts';
import { cannotOpen } from './near-file.ts';

const PIECE = 1024 * 1024;

/** A file as messages name it. */
export function fileName(path: string): string {
  return path === '-' ? 'standard input' : path;
}

/**
 * The bytes of a file, or of standard input for `-`, as they come. They lie in a buffer that is used again for the next piece.
 *
 * @throws PsephosError `bad-file` when it cannot be read; it does not name the file.
 */
export async function* bytesOf(path: string, { input }: Pick<Io, 'input'>): AsyncGenerator<Uint8Array> {
  if (path === '-') {
    yield* standardInput(input);
    return;
  }
  const file: FileHandle = await open(path).catch(cannotOpen(path));
  try {
    const buffer = new Uint8Array(PIECE);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE, null).catch(cannot('read'));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

async function* standardInput(input: Io['input']): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const pieces = input[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await pieces.next().catch(cannot('read'));
    if (done === true) return;
    if (typeof value === 'string') yield encoder.encode(value);
    // Plain bytes: what a buffer of Node calls a slice is no copy.
    else yield new Uint8Array(value.buffer, value.byteOffset, value.length);
  }
}

/**
 * The files in a folder, in the order of their names, without hidden ones and folders; of any other path, the path itself.
 *
 * @throws PsephosError `bad-file` when there is no such path; it does not name it.
 */
export async function filesIn(path: string): Promise<readonly string[]> {
  if (path === '-' || !(await stat(path).catch(cannotOpen(path))).isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(cannot('read'));
  return entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(path, name))
    .sort();
}
