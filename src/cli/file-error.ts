import { PsephosError } from '../base/errors.ts';

/** Makes an error of the system one that says why a file cannot be read or written, without its name. */
export function cannot(action: 'read' | 'write'): (error: unknown) => never {
  return (error) => {
    throw new PsephosError({ code: 'bad-file', message: `cannot ${action}: ${reason(error)}` });
  };
}

const KNOWN: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk cannot be written to',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space left',
  EPIPE: 'nobody reads it any more',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
};

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('code' in error)) return error.message;
  return KNOWN[String(error.code)] ?? error.message;
}
