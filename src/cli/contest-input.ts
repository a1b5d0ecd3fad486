import { cleanBallots } from '../ballots/clean.ts';
import type { Contest } from '../ballots/contest.ts';
import { orderBySeed, orderOfFile, type PaperOrder } from '../ballots/paper-order.ts';
import { faultLine, PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { oneLine } from '../base/text-layout.ts';
import type { PackedFile } from '../formats/packing/unpack.ts';
import { type ContestsRead, onlyContest } from '../formats/read-as.ts';
import { readContestsIn } from '../formats/read-stream.ts';
import type { Warning } from '../formats/report.ts';
import { fileName } from './files.ts';
import { filesBehind } from './files-behind.ts';
import type { Io } from './io.ts';
import type { ContestOptions } from './reading-options.ts';

/**
 * Reads the contests of a file or folder, all or the one that was asked for, cleaned as asked; what was odd is told on standard
 * error.
 *
 * @throws PsephosError that names the file.
 */
export async function contestsInput(path: string, options: ContestOptions, io: Io): Promise<ContestsRead> {
  const read = await told(path, () => readContestFiles(filesBehind(path, io), options));
  warnOfOddities(read, path, io);
  return read;
}

/** Tells on standard error what was odd in a file and read past. */
export function warnOfOddities({ warnings }: Pick<ContestsRead, 'warnings'>, path: string, io: Io): void {
  for (const warning of warnings) io.warn(`psephos: ${oneLine(`${fileName(path)}: ${warningText(warning)}`)}\n`);
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
): Promise<ContestsRead> {
  const read = await readContestsIn(files, { ...defined({ format, encoding, seats }), keepOrder: order === 'file' });
  const contests = wanted === undefined ? read.contests : [onlyContest(read, wanted)];
  if (clean === undefined) return { ...read, contests };
  return { ...read, contests: contests.map((contest) => cleanBallots(contest, clean).contest) };
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
  const read = await contestsInput(path, options, io);
  return orderedInput(await told(path, () => onlyContest(read)), options);
}

/** The contest with the order that was asked for. */
export function orderedInput(contest: Contest, { order }: ContestOptions): ContestInput {
  if (order === undefined) return { contest, papers: {} };
  return { contest, papers: { order: order === 'file' ? orderOfFile(contest) : orderBySeed(order) } };
}
