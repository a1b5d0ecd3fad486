import type { Contest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { ReadBallotsOptions } from './format.ts';
import { type ContestsRead, onlyContest, readAs } from './read-as.ts';
import { formatOf, HEAD_BYTES } from './recognise.ts';

/** How a file of ballots is read. */
export interface ReadOptions extends ReadBallotsOptions {
  /** The id of its format; default: the format that recognises its beginning. */
  readonly format?: string;
  /** Which contest is meant of several: its title, `#` and its number, from 1, or its file in an archive or folder. */
  readonly contest?: string;
}

/**
 * Reads ballots, whatever their format: it is told from the text. Oddities that were read past are not told;
 * {@link readContests} tells them.
 *
 * @throws PsephosError `unknown-format` for a file of no format we know, `bad-file` for a declared result or a count, which
 * hold no ballots, and for every fault of the file, `bad-argument` where it holds several contests and none was named.
 * @example readContest('2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n').profile.total // 3
 */
export function readContest(file: string | Uint8Array, options: ReadOptions = {}): Contest {
  return onlyContest(readContests(file, options), options.contest);
}

/**
 * Reads every contest of a file of ballots, and says in which format it is and what in it is odd.
 *
 * @throws PsephosError as {@link readContest} does.
 * @example readContests('3: Ann > Bob').format // 'ballots'
 */
export function readContests(file: string | Uint8Array, options: ReadOptions = {}): ContestsRead {
  return readAs(formatOf(headOf(file), 'ballots', options.format), file, options);
}

/** The beginning of a file, as text. */
export function headOf(file: string | Uint8Array): string {
  if (typeof file === 'string') return file.slice(0, HEAD_BYTES);
  if (file instanceof Uint8Array)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.subarray(0, HEAD_BYTES));
  throw new PsephosError({
    code: 'bad-argument',
    message: 'files are read as text or bytes',
    received: shown(typeof file),
  });
}
