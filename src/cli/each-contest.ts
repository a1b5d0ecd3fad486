import type { Contest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import { oneLine } from '../base/text-layout.ts';
import { counted } from '../base/words.ts';
import { fileName } from './bytes.ts';
import { type ContestsFound, contestsInput, nameIn } from './contest-input.ts';
import { filesShown } from './files-shown.ts';
import type { Io } from './io.ts';
import type { ContestOptions } from './reading-options.ts';

/** What is asked of each contest of many files. */
export interface EachContest<T> {
  readonly paths: readonly string[];
  /** What is in the one path, where it is read already. */
  readonly read?: ContestsFound;
  /** Whether answers are printed as they come, a line of JSON each, under this key. */
  readonly json?: string | undefined;
  answer(contest: Contest): T | Promise<T>;
}

/** An answer among many, and its file; of one in a folder or archive, both. */
export interface Answered<T> {
  readonly file: string;
  readonly answer: T;
}

/** What became of many files. */
export interface AllAnswers<T> {
  /** None where each was printed as it came. */
  readonly rows: readonly Answered<T>[];
  /** Files that could not be read and contests that could not be answered for. */
  readonly failed: number;
}

/**
 * Goes through the contests of many files one file at a time, so that memory holds one; a file at fault is told on standard
 * error and the others are read all the same.
 */
export async function eachContest<T>(
  { paths, read, json, answer }: EachContest<T>,
  options: ContestOptions,
  plain: Io,
): Promise<AllAnswers<T>> {
  const shown = filesShown(paths.length, plain);
  const { io } = shown;
  const rows: Answered<T>[] = [];
  let failed = 0;
  const print = async (file: string, key: string, value: unknown): Promise<void> =>
    io.write(`${JSON.stringify({ file, [key]: value })}\n`);
  const fail = async (file: string, error: unknown): Promise<void> => {
    if (!(error instanceof PsephosError) || error.code === 'wrong-usage') throw error;
    failed += 1;
    io.warn(`psephos: ${oneLine(error.message)}\n`);
    if (json !== undefined) await print(file, 'error', { code: error.code, message: error.message });
  };
  try {
    for (const path of paths) {
      const found =
        read ?? (await contestsInput(path, options, io).catch((error) => fail(fileName(path), error))) ?? NOTHING;
      for (const error of found.faulty) await fail(error.detail.place?.file ?? fileName(path), error);
      for (const [at, contest] of found.contests.entries()) {
        const file = nameIn(path, found.files[at]);
        try {
          const answered = await answer(contest);
          if (json === undefined) rows.push({ file, answer: answered });
          else await print(file, json, answered);
        } catch (error) {
          await fail(file, inContest(error, file, contest));
        }
      }
      shown.next();
    }
  } finally {
    shown.stop();
  }
  return { rows, failed };
}

const NOTHING: Pick<ContestsFound, 'contests' | 'files' | 'faulty'> = { contests: [], files: [], faulty: [] };

function inContest(error: unknown, file: string, { title }: Contest): unknown {
  if (!(error instanceof PsephosError)) return error;
  return error.in(title === undefined ? file : `${file}: ${title}`);
}

/** @throws PsephosError at the end of many files of which some failed, so that nobody takes the rest for the whole. */
export function refuseFailures(failed: number, done: string): void {
  if (failed === 0) return;
  throw new PsephosError({
    code: 'bad-file',
    message: `${counted(failed, 'file or contest', 'files or contests')} could not be ${done}; each is told above`,
  });
}

/** Refuses what can be said of one contest alone: the first of these options that was given. */
export function refuseForMany(asked: Readonly<Record<string, unknown>>): void {
  const given = Object.entries(asked).find(([, value]) => value !== undefined)?.[0];
  if (given === undefined) return;
  throw new PsephosError({
    code: 'wrong-usage',
    message: `--${given} is about one contest, and here are several`,
    hint: 'give one file, and --contest where it holds several',
  });
}
