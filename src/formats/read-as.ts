import { type Contest, checkContest } from '../ballots/contest.ts';
import { PsephosError } from '../base/errors.ts';
import type { BallotsReader, ContestFormat, ContestFormatReader, ReadBallotsOptions } from './format.ts';
import { onlyOne } from './only-one.ts';
import { openReport, type Warning } from './report.ts';

/** What was in a file of ballots. */
export interface ContestsRead {
  /** The id of its format. */
  readonly format: string;
  readonly contests: readonly Contest[];
  /** For each contest the file of the archive or folder that it stands in, where that is one file with a name. */
  readonly files: readonly (string | undefined)[];
  /** What was odd and read past. */
  readonly warnings: readonly Warning[];
}

/** A file that is being read as one format. */
export interface OpenFile {
  readonly reader: BallotsReader;
  /** @throws PsephosError with every fault of the file. */
  finish(): ContestsRead;
}

/** Begins to read a file as this format. */
export function openAs(format: ContestFormatReader, options: ReadBallotsOptions = {}): OpenFile {
  const report = openReport(format.hint);
  const reader = format.open(report, options);
  return {
    reader,
    finish() {
      const contests = reader.end();
      report.refuseFaults();
      for (const contest of contests) checkContest(contest);
      return { format: format.id, contests, files: contests.map(() => undefined), warnings: report.warnings };
    },
  };
}

/**
 * Reads a whole file as this format.
 *
 * @throws PsephosError with every fault of the file.
 * @example readAs(blt, '2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n').contests[0].profile.total // 3
 */
export function readAs(
  format: ContestFormatReader,
  file: string | Uint8Array,
  options: ReadBallotsOptions = {},
): ContestsRead {
  const { reader, finish } = openAs(format, options);
  reader.push(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  return finish();
}

/**
 * The one contest of a file.
 *
 * @throws PsephosError with every fault of the file, `bad-argument` when it holds several contests.
 */
export function readOne(
  format: ContestFormatReader,
  file: string | Uint8Array,
  options: ReadBallotsOptions = {},
): Contest {
  return onlyContest(readAs(format, file, options));
}

/**
 * The contest that was asked for by its title, number or file, or the only one.
 *
 * @throws PsephosError `bad-argument` when the file holds several and none of them, or none that is there, was asked for.
 */
export function onlyContest(
  { contests, files }: Pick<ContestsRead, 'contests'> & Partial<Pick<ContestsRead, 'files'>>,
  wanted?: string,
): Contest {
  return onlyOne(contests, wanted, files);
}

/**
 * The text that a format writes, whole.
 *
 * @throws PsephosError `unsupported` when the format cannot hold the contest.
 */
export function written(format: ContestFormat, contest: Contest): string {
  refuseUnread(format, contest);
  return [...format.write(contest)].join('');
}

/**
 * Refuses a contest in which cleaning left preferences to be read in a way that no file of ballots can say.
 *
 * @throws PsephosError `unsupported`.
 */
export function refuseUnread(format: ContestFormat, { overvotes }: Contest): void {
  if (overvotes === undefined) return;
  throw new PsephosError({
    code: 'unsupported',
    message: `${format.id} cannot say how ranks given to several are to be read`,
    received: overvotes,
    hint: 'write the papers as they are, and clean them when they are counted',
  });
}

/** What of a contest is left out of a file, in words. */
export function leftOut(format: ContestFormat, contest: Contest): readonly string[] {
  return [...(format.leavesOut?.(contest) ?? []), ...(contest.cleaning === undefined ? [] : ['what cleaning did'])];
}
