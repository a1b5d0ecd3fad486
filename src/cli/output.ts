import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Contest } from '../ballots/contest.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { listed } from '../base/words.ts';
import { formatById, formats } from '../formats/catalogue.ts';
import type { Format } from '../formats/format.ts';
import { packedZip } from '../formats/packing/pack.ts';
import { leftOut, refuseUnread } from '../formats/read-as.ts';
import { type Io, warn } from './io.ts';
import { writeWhole } from './write-whole.ts';

/** Where an answer goes, and in which format. */
export interface Target {
  /** A path; `-` is standard output. */
  readonly path: string;
  /** The id of a format, asked for by name. */
  readonly format?: string;
  /** The id of the format where neither a name nor an ending tells. */
  readonly fallback?: string;
}

/**
 * Writes ballots as a file whole or not at all, or to standard output. What the format has no place for is told on standard
 * error.
 *
 * @throws PsephosError `wrong-usage` where no format is told, `unsupported` when the format cannot hold the contest.
 */
export async function writeContest(contest: Contest, target: Target, io: Io): Promise<void> {
  const format = outputFormat(target, 'ballots');
  refuseUnread(format, contest);
  for (const left of leftOut(format, contest)) warn(io, `${format.id} has no place for ${left}: left out`);
  if (format.writeFiles === undefined) await writePieces(format.write(contest), target.path, io);
  else await writePieces(packedZip(format.writeFiles(contest)), target.path, io);
}

/**
 * Refuses a path in a folder that is not there, before a long work is done for nothing.
 *
 * @throws PsephosError `bad-file`.
 */
export async function refuseMissingFolder(path: string | undefined): Promise<void> {
  if (path === undefined || path === '-') return;
  const folder = dirname(path);
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  throw new PsephosError({
    code: 'bad-file',
    message: `${path}: cannot write: there is no folder ${shown(folder)}`,
    hint: 'make the folder first, or write elsewhere',
  });
}

/** Writes a text or bytes in pieces, to a file whole or not at all, or to standard output. */
export async function writePieces(pieces: Iterable<string | Uint8Array>, path: string, io: Io): Promise<void> {
  if (path !== '-') await writeWhole(path, pieces);
  else for (const piece of pieces) await io.write(piece);
}

/**
 * The format in which something is written: the one that is named, else the one of the ending (before `.gz`), else the
 * fallback, which serves standard output too.
 *
 * @throws PsephosError `unknown-format`, or `wrong-usage` where nothing tells the format.
 */
export function outputFormat<Holds extends Format['holds']>(
  { path, format: id, fallback }: Target,
  holds: Holds,
): Extract<Format, { readonly holds: Holds }> {
  const able = formats.filter((format) => isOf(format, holds));
  if (id !== undefined) return named(id, able, holds);
  const found = path === '-' ? able.find((format) => format.id === fallback) : ofEnding(path, able);
  if (found !== undefined && isOf(found, holds)) return found;
  const endings = able.flatMap((format) => `${format.endings[0]} (${format.id})`);
  throw new PsephosError({
    code: 'wrong-usage',
    message: path === '-' ? 'no format is named' : 'the ending of the file tells no format',
    expected: listed(endings, 'or'),
    received: shown(path),
    hint: holds === 'ballots' && isSheet(path) ? sheetHint(path) : 'name the format with --to',
  });
}

/** Whether a name is that of a sheet, which only a count can fill. */
function isSheet(path: string): boolean {
  return ofEnding(path, formats)?.holds === 'count';
}

function sheetHint(path: string): string {
  return `a sheet shows a count: psephos count FILE --rule ID -o ${basename(path)}`;
}

/** Of formats that share an ending, the ones that most files of it are in; who wants another names it. */
const USUAL: readonly string[] = ['csv', 'ballots'];

/** The format with the longest ending of the file, since `.cdf.json` says more than `.json`. */
function ofEnding(path: string, able: readonly Format[]): Format | undefined {
  const file = path.toLowerCase().replace(/\.gz$/, '');
  const length = ({ endings }: Format): number =>
    Math.max(0, ...endings.filter((ending) => file.endsWith(ending)).map((ending) => ending.length));
  const longest = Math.max(...able.map(length));
  const fitting = longest === 0 ? [] : able.filter((format) => length(format) === longest);
  return fitting.find(({ id }) => USUAL.includes(id)) ?? fitting[0];
}

function named<Holds extends Format['holds']>(
  id: string,
  able: readonly Format[],
  holds: Holds,
): Extract<Format, { readonly holds: Holds }> {
  const format = formatById(id);
  if (isOf(format, holds)) return format;
  throw new PsephosError({
    code: 'wrong-usage',
    message: `${format.id} cannot hold this`,
    expected: listed(
      able.map((one) => one.id),
      'or',
    ),
    received: shown(id),
    hint: 'the format is named with --to, or by the ending of the file',
  });
}

function isOf<Holds extends Format['holds']>(
  format: Format,
  holds: Holds,
): format is Extract<Format, { readonly holds: Holds }> {
  return format.holds === holds;
}
