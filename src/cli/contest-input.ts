import { cleanBallots } from '../ballots/clean.ts';
import type { Contest } from '../ballots/contest.ts';
import { orderBySeed, orderOfFile, type PaperOrder } from '../ballots/paper-order.ts';
import { faultLine, PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { PackedFile } from '../formats/packing/unpack.ts';
import { type ContestsRead, onlyContest } from '../formats/read-as.ts';
import { readContestsIn } from '../formats/read-stream.ts';
import type { Warning } from '../formats/report.ts';
import { fileName } from './bytes.ts';
import { filesBehind } from './files-behind.ts';
import { type Io, warn } from './io.ts';
import type { ContestOptions } from './reading-options.ts';

/**
 * Reads the contests of a file, folder or archive, all or the one that was asked for, cleaned as asked; what was odd is told on
 * standard error.
 *
 * @throws PsephosError that names the file.
 */
export async function contestsInput(path: string, options: ContestOptions, io: Io): Promise<ContestsFound> {
  const found = await told(path, () => findContests(filesBehind(path, io), options));
  warnOfOddities(found, path, io);
  return { ...found, faulty: found.faulty.map((error) => error.in(fileName(path))) };
}

/** The contests of a path that can be read, and what is wrong with files beside them. */
export interface ContestsFound extends ContestsRead {
  readonly faulty: readonly PsephosError[];
}

/** Whether there is one contest and nothing else to tell of. */
export function isOne({ contests, faulty }: ContestsFound): boolean {
  return contests.length === 1 && faulty.length === 0;
}

/**
 * Reads the contests of files, as {@link readContestFiles} does, whatever is wrong with files beside them; where one contest is
 * asked for, which might stand in those or have another number with them, nothing may be wrong.
 */
export async function findContests(files: AsyncIterable<PackedFile>, options: ContestOptions): Promise<ContestsFound> {
  const faulty: PsephosError[] = [];
  const onFault = options.contest === undefined ? (error: PsephosError) => faulty.push(error) : undefined;
  return { ...(await readContestFiles(files, options, onFault)), faulty };
}

/** A path, and the file in it that is meant, as messages name them. */
export function nameIn(path: string, file: string | undefined): string {
  return file === undefined ? fileName(path) : `${fileName(path)}: ${file}`;
}

/** Tells on standard error what was odd in a file and read past. */
export function warnOfOddities({ warnings }: Pick<ContestsRead, 'warnings'>, path: string, io: Io): void {
  for (const warning of warnings) warn(io, `${fileName(path)}: ${warningText(warning)}`);
}

/** Runs a step and tells its errors of the file. */
async function told<T>(path: string, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof PsephosError ? error.in(fileName(path)) : error;
  }
}

/** Reads the contests of files, all or the one that was asked for, cleaned as asked. */
export async function readContestFiles(
  files: AsyncIterable<PackedFile>,
  { format, encoding, seats, order, clean, contest: wanted }: ContestOptions,
  onFault?: (error: PsephosError) => void,
): Promise<ContestsRead> {
  const keepOrder = order === 'file';
  const all = await readContestsIn(files, { ...defined({ format, encoding, seats, onFault }), keepOrder });
  const read = wanted === undefined ? all : onlyOf(all, onlyContest(all, wanted));
  if (clean === undefined) return read;
  return { ...read, contests: read.contests.map((contest) => cleanBallots(contest, clean).contest) };
}

function onlyOf(read: ContestsRead, contest: Contest): ContestsRead {
  return { ...read, contests: [contest], files: [read.files[read.contests.indexOf(contest)]] };
}

/** What was odd, where first, and how often. */
export function warningText(warning: Warning): string {
  const more = warning.times === 1 ? '' : ` (${warning.times} times)`;
  return `${faultLine(warning)}${more}`;
}

/** A contest, and how its papers lie. */
export interface ContestInput {
  readonly contest: Contest;
  readonly papers: { readonly order?: PaperOrder };
}

/** Reads the ballots of a file, with the places, the contest and the order of papers that were asked for. */
export async function contestInput(path: string, options: ContestOptions, io: Io): Promise<ContestInput> {
  const read = await told(path, () => readContestFiles(filesBehind(path, io), options));
  warnOfOddities(read, path, io);
  return orderedInput(await told(path, () => onlyContest(read)), options);
}

/** The contest with the order that was asked for. */
export function orderedInput(contest: Contest, { order }: ContestOptions): ContestInput {
  if (order === undefined) return { contest, papers: {} };
  return { contest, papers: { order: order === 'file' ? orderOfFile(contest) : orderBySeed(order) } };
}
