import { PsephosError, shown } from '../base/errors.ts';
import { nearest } from '../base/near.ts';
import { formats } from './catalogue.ts';
import { foreignFile, garbledText, tableHint } from './foreign-file.ts';
import type { Format } from './format.ts';

/** As much of the beginning of a file as formats are told from. */
export const HEAD_BYTES: number = 64 * 1024;

/**
 * The format of that id.
 *
 * @throws PsephosError `unknown-format`, with the ids most like it.
 * @example formatById('blt').endings // ['.blt']
 */
export function formatById(id: string): Format {
  const format = formats.find((known) => known.id === id);
  if (format !== undefined) return format;
  const ids = formats.map((known) => known.id);
  const near = nearest(id, ids);
  throw new PsephosError({
    code: 'unknown-format',
    message: 'no such format',
    expected: `one of ${ids.join(', ')}`,
    received: shown(id),
    ...(near.length === 0 ? {} : { hint: `did you mean ${near.join(' or ')}?` }),
  });
}

/**
 * The format of a file that holds what is wanted: the one that is named, or the first that recognises its beginning.
 *
 * @throws PsephosError `unknown-format` for a file of no format we know, `bad-file` for one that holds something else.
 */
export function formatOf<Holds extends Format['holds']>(
  head: string,
  wanted: Holds,
  id?: string,
): Extract<Format, { readonly holds: Holds }> {
  const format = id === undefined ? recognised(head, wanted) : formatById(id);
  if (holds(format, wanted)) return format;
  throw new PsephosError({
    code: 'bad-file',
    message: `this is ${WORDS[format.holds]}, not ${WORDS[wanted]}`,
    received: format.title,
    hint: HINTS[format.holds],
  });
}

/**
 * The format of a file, whatever it holds: the one that is named, or the first that recognises its beginning.
 *
 * @throws PsephosError `unknown-format`.
 */
export function formatOfAny(head: string, id?: string): Format {
  return id === undefined ? recognised(head, 'ballots') : formatById(id);
}

function holds<Holds extends Format['holds']>(
  format: Format,
  wanted: Holds,
): format is Extract<Format, { readonly holds: Holds }> {
  return format.holds === wanted;
}

const WORDS: Readonly<Record<Format['holds'], string>> = {
  ballots: 'a file of ballots',
  'declared result': 'a declared result',
  count: 'a count',
};

/** What to do with a file that holds this. */
const HINTS: Readonly<Record<Format['holds'], string>> = {
  ballots: 'ballots can be counted as they are: `psephos count`',
  'declared result': 'totals hold no later preferences: ask `psephos whatif`, or draw ballots with `psephos generate`',
  count: 'a count is already counted; `psephos convert` writes it as a sheet or for RCVis',
};

/** A text that two formats recognise is of the one that holds what is wanted. */
function recognised(head: string, wanted: Format['holds']): Format {
  const mistaken = foreignFile(head);
  const known = mistaken === undefined ? formats.filter((format) => format.recognises(head)) : [];
  const format = known.find((one) => one.holds === wanted) ?? known[0];
  if (format !== undefined) return format;
  const foreign = mistaken ?? garbledText(head);
  throw new PsephosError({
    code: 'unknown-format',
    message: foreign?.message ?? 'no format we know begins like this',
    expected: `${WORDS[wanted]} (${formats
      .filter((one) => one.holds === wanted)
      .map((one) => one.id)
      .join(', ')})`,
    received: shown(head.slice(0, 200)),
    hint: foreign?.hint ?? (wanted === 'ballots' ? tableHint(head) : undefined) ?? UNKNOWN[wanted],
  });
}

const UNKNOWN: Readonly<Record<Format['holds'], string>> = {
  ballots:
    'name the format if you know it (--format); a CSV of ballots begins with a header: papers,rank1,rank2 above names, or the names of all candidates above ranks',
  'declared result': 'a CSV of totals begins with the line candidate,group,votes',
  count: 'counts are written by `psephos count --json`',
};
