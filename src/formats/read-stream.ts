import type { Contest } from '../ballots/contest.ts';
import { faultsError, faultsIn, inNamedFile, MOST_FAULTS, PsephosError } from '../base/errors.ts';
import { peeked } from './file-head.ts';
import type { ContestFormatReader } from './format.ts';
import { type ByteSource, bytesFrom } from './packing/byte-source.ts';
import { asUtf8 } from './packing/decode.ts';
import { type PackedFile, type UnpackOptions, unpacked } from './packing/unpack.ts';
import { type ContestsRead, type OpenFile, onlyContest, openAs } from './read-as.ts';
import type { ReadOptions } from './read-contest.ts';
import { formatOf } from './recognise.ts';
import type { Warning } from './report.ts';

/** How a stream of bytes is read. */
export interface ReadStreamOptions extends ReadOptions, UnpackOptions {
  /** How the text was saved, such as `windows-1252`; default: UTF-8, or what a byte order mark says. */
  readonly encoding?: string;
}

/** How several files are read. */
export interface ReadFilesOptions extends ReadStreamOptions {
  /** Is told of each file at fault, and the others are read; without it, or where no other can be read, the faults are thrown. */
  readonly onFault?: (error: PsephosError) => void;
}

/**
 * Reads every contest of a file of ballots as its bytes come, packed with gzip or zip or not; memory holds the distinct
 * rankings and a buffer, however large the file is.
 *
 * @throws PsephosError as `readContest` does, for what cannot be unpacked, and `bad-argument` for what is no source of bytes.
 * @example (await readContestsFrom(response.body)).contests.length // 1
 */
export async function readContestsFrom(source: ByteSource, options: ReadFilesOptions = {}): Promise<ContestsRead> {
  return readContestsIn(unpacked(bytesFrom(source), options), options);
}

/** The one contest of a stream, or the one that `options.contest` names; errors as {@link readContestsFrom}. */
export async function readContestFrom(source: ByteSource, options: ReadStreamOptions = {}): Promise<Contest> {
  return onlyContest(await readContestsFrom(source, options), options.contest);
}

/** Files that are read together: one, or all in which the ballots of one format lie. */
interface OpenFiles {
  readonly format: ContestFormatReader;
  readonly file: OpenFile;
  readonly name: string | undefined;
}

/**
 * Reads the contests of several files, as those of an archive; one that holds no ballots is passed over with a warning.
 *
 * @throws PsephosError as {@link readContestsFrom} does, with the name of the file at fault; where several are, all are told.
 */
export async function readContestsIn(
  files: AsyncIterable<PackedFile>,
  options: ReadFilesOptions = {},
): Promise<ContestsRead> {
  let read: ContestsRead[] = [];
  const fromSeveral = new Set<ContestsRead>();
  let untold = false;
  let unknown = false;
  const faulty: PsephosError[] = [];
  const passedOver: Warning[] = [];
  let refusal: PsephosError | undefined;
  let open: OpenFiles | undefined;
  let broken: ContestFormatReader | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const closing = open;
    open = undefined;
    try {
      const done = finished(closing);
      read.push(done);
      if (closing.file.reader.next !== undefined) fromSeveral.add(done);
    } catch (error) {
      faulty.push(psephosError(error));
    }
  };
  const take = async ({ name, bytes }: PackedFile): Promise<void> => {
    untold = true;
    const { head, all } = await peeked(asUtf8(bytes, options.encoding));
    untold = false;
    let format: ContestFormatReader;
    try {
      format = formatOf(head, 'ballots', options.format);
    } catch (error) {
      const told = psephosError(error);
      refusal ??= inNamed(told, name);
      passedOver.push({ message: `passed over: ${told.summary}`, place: fileOf(name), times: 1 });
      return;
    }
    // Where one of the files that belong together is at fault, the others alone would tell of faults that are none.
    if (format === broken) return;
    if (open?.format === format) open.file.reader.next?.(name ?? '');
    else {
      close();
      open = { format, file: openAs(format, options), name };
    }
    const { reader } = open.file;
    try {
      for await (const piece of all) reader.push(piece);
    } catch (error) {
      open = undefined;
      if (reader.next !== undefined) broken = format;
      throw error;
    }
    if (reader.next === undefined) close();
  };
  try {
    for await (const file of files) {
      await take(file).catch((error) => {
        const told = psephosError(error);
        if (!isToldOf(faulty.at(-1), told, file.name)) faulty.push(inNamed(told, file.name));
        unknown ||= untold;
      });
    }
  } catch (error) {
    // Nobody knows which files would have come.
    const told = psephosError(error);
    throw allFaults(isToldOf(faulty.at(-1), told) ? faulty : [...faulty, told]);
  }
  close();
  // A file of unknown format may hold names or votes of those that lie in several.
  if (unknown) read = read.filter((one) => !fromSeveral.has(one));
  const [first] = read;
  if (first === undefined && faulty.length === 0)
    throw refusal ?? new PsephosError({ code: 'bad-file', message: 'the archive is empty' });
  if (first === undefined || (faulty.length > 0 && options.onFault === undefined)) throw allFaults(faulty);
  for (const error of faulty) options.onFault?.(error);
  return {
    format: first.format,
    contests: read.flatMap(({ contests }) => contests),
    files: read.flatMap(({ files }) => files),
    warnings: [...read.flatMap(({ warnings }) => warnings), ...passedOver],
  };
}

function finished({ file, name }: OpenFiles): ContestsRead {
  const { files, ...done } = inNamedFile(name, file.finish);
  return {
    ...done,
    // What lies in several files is in none of them alone.
    files: file.reader.next === undefined ? files.map(() => name) : files,
    warnings: done.warnings.map((warning) => named(warning, name)),
  };
}

/** Whether the damage of an archive was met already, in a file of it. */
function isToldOf(before: PsephosError | undefined, { summary }: PsephosError, archive?: string): boolean {
  if (before?.summary !== summary) return false;
  return archive === undefined || before.detail.place?.file?.startsWith(`${archive}: `) === true;
}

/** What is a fault of psephos itself is no fault of the file. */
function psephosError(error: unknown): PsephosError {
  if (error instanceof PsephosError) return error;
  throw error;
}

function inNamed(error: PsephosError, name: string | undefined): PsephosError {
  return name === undefined ? error : error.in(name);
}

function named(warning: Warning, name: string | undefined): Warning {
  return name === undefined ? warning : { ...warning, place: { file: name, ...warning.place } };
}

function fileOf(name: string | undefined): Warning['place'] {
  return name === undefined ? {} : { file: name };
}

/** One error that tells those of several files: of each file the first fault before the second of any. */
function allFaults(errors: readonly PsephosError[]): PsephosError {
  if (errors.length === 1) return errors[0];
  const faults = errors
    .flatMap((error, file) => faultsIn(error).map((fault, turn) => ({ fault, file, turn })))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, MOST_FAULTS)
    .sort((a, b) => a.file - b.file)
    .map(({ fault }) => fault);
  const codes = new Set(errors.map(({ code }) => code));
  const hints = new Set(errors.map(({ detail }) => detail.hint));
  return faultsError(
    codes.size === 1 ? errors[0].code : 'bad-file',
    faults,
    hints.size === 1 ? errors[0].detail.hint : undefined,
  );
}
