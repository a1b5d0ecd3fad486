import { PsephosError, shown } from '../base/errors.ts';
import { withId } from './by-id.ts';
import { foreignFile, garbledText, tableHint } from './foreign-file.ts';
import type { FormatReader } from './format.ts';
import { readers } from './readers.ts';

/** As much of the beginning of a file as formats are told from. */
export const HEAD_BYTES: number = 64 * 1024;

/**
 * What reads a file that holds what is wanted: the format that is named, or the first that recognises its beginning.
 *
 * @throws PsephosError `unknown-format` for a file of no format we know, `bad-file` for one that holds something else.
 */
export function formatOf<Holds extends FormatReader['holds']>(
  head: string,
  wanted: Holds,
  id?: string,
): Extract<FormatReader, { readonly holds: Holds }> {
  const format = id === undefined ? recognised(head, wanted) : withId(id, readers);
  if (holds(format, wanted)) return format;
  throw new PsephosError({
    code: 'bad-file',
    message: `this is ${WORDS[format.holds]}, not ${WORDS[wanted]}`,
    received: format.title,
    hint: HINTS[format.holds],
  });
}

/**
 * What reads a file, whatever it holds: the format that is named, or the first that recognises its beginning.
 *
 * @throws PsephosError `unknown-format`.
 */
export function formatOfAny(head: string, id?: string): FormatReader {
  return id === undefined ? recognised(head, 'ballots') : withId(id, readers);
}

function holds<Holds extends FormatReader['holds']>(
  format: FormatReader,
  wanted: Holds,
): format is Extract<FormatReader, { readonly holds: Holds }> {
  return format.holds === wanted;
}

const WORDS: Readonly<Record<FormatReader['holds'], string>> = {
  ballots: 'a file of ballots',
  'declared result': 'a declared result',
  count: 'a count',
};

/** What to do with a file that holds this. */
const HINTS: Readonly<Record<FormatReader['holds'], string>> = {
  ballots: 'ballots can be counted as they are: `psephos count`',
  'declared result': 'totals hold no later preferences: ask `psephos whatif`, or draw ballots with `psephos generate`',
  count: 'a count is already counted; `psephos convert` writes it as a sheet or for RCVis',
};

/** A text that two formats recognise is of the one that holds what is wanted. */
function recognised(head: string, wanted: FormatReader['holds']): FormatReader {
  const mistaken = foreignFile(head);
  const known = mistaken === undefined ? readers.filter((format) => format.recognises(head)) : [];
  const format = known.find((one) => one.holds === wanted) ?? known[0];
  if (format !== undefined) return format;
  const foreign = mistaken ?? garbledText(head);
  throw new PsephosError({
    code: 'unknown-format',
    message: foreign?.message ?? 'no format we know begins like this',
    expected: `${WORDS[wanted]} (${readers
      .filter((one) => one.holds === wanted)
      .map((one) => one.id)
      .join(', ')})`,
    received: shown(head.slice(0, 200)),
    hint: foreign?.hint ?? (wanted === 'ballots' ? tableHint(head) : undefined) ?? UNKNOWN[wanted],
  });
}

const UNKNOWN: Readonly<Record<FormatReader['holds'], string>> = {
  ballots:
    'name the format if you know it (--format); a CSV of ballots begins with a header: papers,rank1,rank2 above names, or the names of all candidates above ranks',
  'declared result': 'a CSV of totals begins with the line candidate,group,votes',
  count: 'counts are written by `psephos count --json`',
};
