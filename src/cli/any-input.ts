import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import type { Count } from '../count/count.ts';
import { formatById } from '../formats/catalogue.ts';
import { firstHead } from '../formats/file-head.ts';
import type { CountFormat, DeclaredFormat, Format } from '../formats/format.ts';
import { asUtf8 } from '../formats/packing/decode.ts';
import type { PackedFile } from '../formats/packing/unpack.ts';
import type { ContestsRead } from '../formats/read-as.ts';
import { formatOfAny } from '../formats/recognise.ts';
import { fileName } from './bytes.ts';
import { findContests, readContestFiles } from './contest-input.ts';
import { asked } from './declared-input.ts';
import { onlyText } from './files.ts';
import { filesBehind } from './files-behind.ts';
import type { Io } from './io.ts';
import type { ReadingOptions } from './reading-options.ts';

/** What a file turned out to hold. */
export type AnyInput =
  | { readonly holds: 'ballots'; readonly read: ContestsRead }
  | { readonly holds: 'declared result'; readonly format: DeclaredFormat; readonly results: readonly DeclaredResult[] }
  | { readonly holds: 'count'; readonly format: CountFormat; readonly count: Count };

/**
 * Reads a file of any format we know, whatever it holds; of several contests the one that was asked for, else all. With `onFault` files
 * of ballots at fault in a folder or archive are told there, as {@link findContests} does, and the others are read.
 *
 * @throws PsephosError that names the file, `wrong-usage` where an option is about something the file does not hold.
 */
export async function anyInput(
  path: string,
  options: ReadingOptions,
  io: Io,
  onFault?: (error: PsephosError) => void,
): Promise<AnyInput> {
  try {
    const { head, all } = await firstHead(inUtf8(filesBehind(path, io), options.encoding));
    const format = known(head, options.format);
    if (format === undefined || format.holds === 'ballots') {
      const { encoding: _, ...others } = options;
      if (onFault === undefined) return { holds: 'ballots', read: await readContestFiles(all, others) };
      const { faulty, ...read } = await findContests(all, others);
      for (const error of faulty) onFault(error.in(fileName(path)));
      return { holds: 'ballots', read };
    }
    const text = await onlyText(all);
    if (format.holds === 'count') {
      refuseUseless(['clean', 'seats', 'contest'], options, 'a count');
      return { holds: 'count', format, count: format.read(text) };
    }
    refuseUseless(['clean'], options, 'declared results');
    return { holds: 'declared result', format, results: asked(format.read(text), options) };
  } catch (error) {
    throw error instanceof PsephosError ? error.in(fileName(path)) : error;
  }
}

/** Files in UTF-8, whatever they were in: each is decoded once, though its beginning is looked at before it is read. */
async function* inUtf8(files: AsyncIterable<PackedFile>, encoding: string | undefined): AsyncGenerator<PackedFile> {
  for await (const file of files) yield { ...file, bytes: asUtf8(file.bytes, encoding) };
}

/** `undefined` for a file of no format we know: of a folder, others may be ballots. */
function known(head: string, id: string | undefined): Format | undefined {
  try {
    return formatById(formatOfAny(head, id).id);
  } catch (error) {
    if (error instanceof PsephosError && id === undefined) return undefined;
    throw error;
  }
}

/** Refuses what has no effect on such a file: nobody shall think that it had. */
function refuseUseless(names: readonly (keyof ReadingOptions)[], options: ReadingOptions, what: string): void {
  const useless = names.find((name) => options[name] !== undefined);
  if (useless === undefined) return;
  throw new PsephosError({
    code: 'wrong-usage',
    message: `--${useless} is about ${useless === 'clean' ? 'ballots' : 'ballots or declared results'}, and the file holds ${what}`,
    hint: 'leave it out',
  });
}
