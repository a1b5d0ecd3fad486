import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { onlyOne } from './only-one.ts';
import { headOf } from './read-contest.ts';
import { formatOf } from './recognise.ts';

/** How declared results are read. */
export interface ReadDeclaredOptions {
  /** The id of the format; default: the one that recognises the text. */
  readonly format?: string;
}

/**
 * Reads declared results, as JSON or CSV, one or many: the format is told from the text.
 *
 * @throws PsephosError `unknown-format` for a text of no format we know, `bad-file` for one that holds no declared result, and
 * what the format's own reader throws: each fault with line and column.
 * @example readDeclaredResults('area,candidate,votes\nEast,Ann,3\nWest,Bob,2\n').map(({ title }) => title) // ['East', 'West']
 */
export function readDeclaredResults(text: string, options: ReadDeclaredOptions = {}): readonly DeclaredResult[] {
  if (typeof text !== 'string')
    throw new PsephosError({
      code: 'bad-argument',
      message: 'declared results are read as text',
      received: shown(typeof text),
    });
  return formatOf(headOf(text), 'declared result', options.format).read(text);
}

/**
 * Reads the one declared result of a text; of several, the one of that title or number.
 *
 * @throws PsephosError as {@link readDeclaredResults} does; `bad-argument` where several are there and not one of them is meant.
 * @example readDeclared('candidate,votes\nAnn,3\nBob,2\n').candidates[0].votes // 3
 */
export function readDeclared(
  text: string,
  options: ReadDeclaredOptions & { readonly contest?: string } = {},
): DeclaredResult {
  return onlyDeclared(readDeclaredResults(text, options), options.contest);
}

/**
 * The declared result that is meant by its title, in any case, or by `#` and its number, from 1; without a name the only one.
 *
 * @throws PsephosError `bad-argument` where that is none or several.
 * @example onlyDeclared(results, '#2') // results[1]
 */
export function onlyDeclared(results: readonly DeclaredResult[], wanted?: string): DeclaredResult {
  return onlyOne(results, wanted);
}
