import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { listed } from '../base/words.ts';
import { cannot } from './file-error.ts';

/** Names of a folder that are looked at for one that is meant. */
const MOST_NAMES = 10_000;

/** Makes an error of the system one that says why a file cannot be opened; of one that is not there, which may be meant. */
export function cannotOpen(path: string): (error: unknown) => Promise<never> {
  return async (error) => {
    try {
      return cannot('read')(error);
    } catch (told) {
      if (!(told instanceof PsephosError) || !isMissing(error)) throw told;
      throw new PsephosError({ code: told.code, message: told.summary, hint: await hintFor(path) });
    }
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function hintFor(path: string): Promise<string> {
  const names = await readdir(dirname(path)).catch(() => undefined);
  if (names === undefined) return `there is no folder ${shown(dirname(path))} either`;
  const wanted = basename(path);
  // A file of the same name with another ending is as likely to be meant as one whose name is misspelt.
  const stem = wanted.replace(/\.[^.]*$/, '');
  const near = nearest(wanted, names.slice(0, MOST_NAMES));
  const found = near.length > 0 ? near : names.filter((name) => stem !== '' && name.startsWith(`${stem}.`)).slice(0, 3);
  return found.length === 0 ? 'is the name right, and the folder?' : `did you mean ${listed(found, 'or')}?`;
}
