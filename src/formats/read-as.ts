import { type Contest, checkContest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
import type { BallotsReader, ContestFormat, ReadBallotsOptions } from './format.ts';
import { openReport, type Warning } from './report.ts';

/** What was in a file of ballots. */
export interface ContestsRead {
  /** The id of its format. */
  readonly format: string;
  readonly contests: readonly Contest[];
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
export function openAs(format: ContestFormat, options: ReadBallotsOptions = {}): OpenFile {
  const report = openReport(format.hint);
  const reader = format.open(report, options);
  return {
    reader,
    finish() {
      const contests = reader.end();
      report.refuseFaults();
      for (const contest of contests) checkContest(contest);
      return { format: format.id, contests, warnings: report.warnings };
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
  format: ContestFormat,
  file: string | Uint8Array,
  options: ReadBallotsOptions = {},
): ContestsRead {
  const { reader, finish } = openAs(format, options);
  reader.push(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  return finish();
}

/** The one contest of a file; @throws PsephosError `bad-file` when it holds none or several. */
export function readOne(format: ContestFormat, file: string | Uint8Array, options: ReadBallotsOptions = {}): Contest {
  return onlyContest(readAs(format, file, options));
}

/**
 * The contest that was asked for by its title or number, or the only one.
 *
 * @throws PsephosError `bad-argument` when the file holds several and none of them, or none that is there, was asked for.
 */
export function onlyContest({ contests }: Pick<ContestsRead, 'contests'>, wanted?: string): Contest {
  const found = wanted === undefined ? contests : contestsCalled(contests, wanted);
  if (found.length === 1) return found[0];
  const titles = contests.slice(0, MOST_TITLES).map(({ title }, index) => `#${index + 1} ${shown(title ?? '')}`);
  const rest = contests.length - titles.length;
  throw new PsephosError({
    code: 'bad-argument',
    message: wanted === undefined ? 'the file holds several contests' : 'no one contest of the file is meant',
    expected: `one of ${titles.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`,
    ...(wanted === undefined ? {} : { received: shown(wanted) }),
    hint: 'name one, by its title or as #1, #2 … (on the command line with --contest)',
  });
}

/** Titles that an error lists before it stops. */
const MOST_TITLES = 20;

function contestsCalled(contests: readonly Contest[], wanted: string): readonly Contest[] {
  const exact = contests.filter(({ title }) => title === wanted);
  if (exact.length > 0) return exact;
  const number = /^#(\d{1,9})$/.exec(wanted)?.[1];
  if (number !== undefined) return contests.slice(Number(number) - 1, Number(number));
  return contests.filter(({ title = '' }) => title.trim().toLowerCase() === wanted.trim().toLowerCase());
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
