import type { Contest } from '../ballots/contest.ts';
import { inNamedFile, PsephosError } from '../base/errors.ts';
import type { ContestFormat } from './format.ts';
import { asUtf8 } from './packing/decode.ts';
import { type PackedFile, type UnpackOptions, unpacked } from './packing/unpack.ts';
import { type ContestsRead, type OpenFile, onlyContest, openAs } from './read-as.ts';
import { headOf, type ReadOptions } from './read-contest.ts';
import { formatOf, HEAD_BYTES } from './recognise.ts';
import type { Warning } from './report.ts';

/** How a stream of bytes is read. */
export interface ReadStreamOptions extends ReadOptions, UnpackOptions {
  /** How the text was saved, such as `windows-1252`; default: UTF-8, or what a byte order mark says. */
  readonly encoding?: string;
}

/**
 * Reads every contest of a file of ballots as its bytes come, packed with gzip or zip or not; memory holds the distinct
 * rankings and a buffer, however large the file is.
 *
 * @throws PsephosError as `readContest` does, and for what cannot be unpacked.
 * @example (await readContestsFrom(response.body)).contests.length // 1
 */
export async function readContestsFrom(
  source: AsyncIterable<Uint8Array>,
  options: ReadStreamOptions = {},
): Promise<ContestsRead> {
  return readContestsIn(unpacked(source, options), options);
}

/** The one contest of a stream, or the one that `options.contest` names; errors as {@link readContestsFrom}. */
export async function readContestFrom(
  source: AsyncIterable<Uint8Array>,
  options: ReadStreamOptions = {},
): Promise<Contest> {
  return onlyContest(await readContestsFrom(source, options), options.contest);
}

/**
 * Reads the contests of several files that belong together, as those of an archive do; one of another kind among them is
 * passed over with a warning.
 *
 * @throws PsephosError as {@link readContestsFrom} does, with the name of the file at fault.
 */
export async function readContestsIn(
  files: AsyncIterable<PackedFile>,
  options: ReadStreamOptions = {},
): Promise<ContestsRead> {
  const read: ContestsRead[] = [];
  const passedOver: Warning[] = [];
  let refusal: PsephosError | undefined;
  let open: { readonly format: ContestFormat; readonly file: OpenFile; readonly name: string | undefined } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { file, name } = open;
    open = undefined;
    const done = inNamedFile(name, file.finish);
    read.push({ ...done, warnings: done.warnings.map((warning) => named(warning, name)) });
  };
  for await (const { name, bytes } of files) {
    const { head, all } = await peeked(asUtf8(bytes, options.encoding));
    let format: ContestFormat;
    try {
      format = formatOf(head, 'ballots', options.format);
    } catch (error) {
      if (!(error instanceof PsephosError)) throw error;
      refusal ??= inNamed(error, name);
      passedOver.push({ message: `passed over: ${error.summary}`, place: fileOf(name), times: 1 });
      continue;
    }
    if (open?.format === format && open.file.reader.next !== undefined) open.file.reader.next(name ?? '');
    else {
      close();
      open = { format, file: openAs(format, options), name };
    }
    const { reader } = open.file;
    for await (const piece of all) inNamedFile(name, () => reader.push(piece));
  }
  close();
  const [first] = read;
  if (first === undefined) throw refusal ?? new PsephosError({ code: 'bad-file', message: 'the archive is empty' });
  return {
    format: first.format,
    contests: read.flatMap(({ contests }) => contests),
    warnings: [...read.flatMap(({ warnings }) => warnings), ...passedOver],
  };
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

/** The beginning of the first of several files, and all of them again. */
export async function firstHead(
  files: AsyncIterable<PackedFile>,
  encoding?: string,
): Promise<{ readonly head: string; readonly all: AsyncIterable<PackedFile> }> {
  const rest = files[Symbol.asyncIterator]();
  const first = await rest.next();
  if (first.done === true) return { head: '', all: joined([], undefined) };
  const { name, bytes } = first.value;
  const { head, all } = await peeked(asUtf8(bytes, encoding));
  return { head, all: joined([{ name, bytes: all }], rest) };
}

/** The beginning of a file as text, and the whole of it again. */
async function peeked(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: string; readonly all: AsyncIterable<Uint8Array> }> {
  const pieces = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < HEAD_BYTES && !ended) {
    const next = await pieces.next();
    if (next.done === true) ended = true;
    else {
      // A piece may lie in a buffer that is used again for the next one.
      first.push(new Uint8Array(next.value));
      length += next.value.length;
    }
  }
  const head = new Uint8Array(Math.min(length, HEAD_BYTES));
  let at = 0;
  for (const piece of first) {
    head.set(piece.subarray(0, head.length - at), at);
    at += Math.min(piece.length, head.length - at);
  }
  return { head: headOf(head), all: joined(first, ended ? undefined : pieces) };
}

async function* joined<T>(first: T[], rest: AsyncIterator<T> | undefined): AsyncGenerator<T> {
  try {
    for (let piece = first.shift(); piece !== undefined; piece = first.shift()) yield piece;
    if (rest === undefined) return;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest?.return?.();
  }
}
