import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { formatById, formats } from './catalogue.ts';
import { foreignFile } from './foreign-file.ts';
import type { ContestFormat, DeclaredFormat, Format, ReadBallotsOptions } from './format.ts';

/** How a text is read. */
export interface ReadOptions {
  /** The id of its format; default: the format that recognises the text. */
  readonly format?: string;
}

/**
 * Reads ballots, whatever their format: it is told from the text.
 *
 * @throws PsephosError `unknown-format` for a text of no format we know, `bad-file` for a declared result, which holds no
 * ballots, and what the format's own reader throws.
 * @example readContest('2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n').profile.total // 3
 */
export function readContest(text: string, options: ReadOptions & ReadBallotsOptions = {}): Contest {
  return formatOf(text, 'ballots', options).read(text, options);
}

/**
 * Reads a declared result, as JSON or CSV: it is told from the text.
 *
 * @throws PsephosError as {@link readContest} does.
 * @example readDeclared('candidate,votes\nAnn,3\nBob,2\n').candidates[0].votes // 3
 */
export function readDeclared(text: string, options: ReadOptions = {}): DeclaredResult {
  return formatOf(text, 'declared result', options).read(text);
}

function formatOf(text: string, wanted: 'ballots', options: ReadOptions): ContestFormat;
function formatOf(text: string, wanted: 'declared result', options: ReadOptions): DeclaredFormat;
function formatOf(text: string, wanted: Format['holds'], { format: id }: ReadOptions): Format {
  if (typeof text !== 'string') {
    throw new PsephosError({ code: 'bad-argument', message: 'files are read as text', received: shown(typeof text) });
  }
  const format = id === undefined ? formatRecognising(text) : formatById(id);
  if (format.holds === wanted) return format;
  throw new PsephosError({
    code: 'bad-file',
    message:
      wanted === 'ballots' ? 'this is a declared result, not ballots' : 'these are ballots, not a declared result',
    expected: formats
      .filter((known) => known.holds === wanted)
      .map((known) => known.title)
      .join(', or '),
    received: format.title,
    hint: HINTS[wanted],
  });
}

const HINTS: Readonly<Record<Format['holds'], string>> = {
  ballots: 'totals hold no later preferences: ask `psephos whatif`, or draw ballots with `psephos generate`',
  'declared result': 'ballots can be counted as they are: `psephos count`',
};

function formatRecognising(text: string): Format {
  const foreign = foreignFile(text);
  const format = foreign === undefined ? formats.find((known) => known.recognises(text)) : undefined;
  if (format !== undefined) return format;
  throw new PsephosError({
    code: 'unknown-format',
    message: foreign?.message ?? 'no format we know begins like this',
    expected: formats.map((known) => known.title).join('; '),
    received: shown(text.slice(0, 200)),
    hint: foreign?.hint ?? 'name the format if you know it; a CSV of totals begins with the line candidate,group,votes',
  });
}
