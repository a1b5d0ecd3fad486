import type { Contest } from '../ballots/contest.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { grouped } from '../base/words.ts';
import { firstHead } from '../formats/file-head.ts';
import { asUtf8 } from '../formats/packing/decode.ts';
import { type PackedFile, unpacked } from '../formats/packing/unpack.ts';
import { headOf, readContests } from '../formats/read-contest.ts';
import { readDeclaredResults } from '../formats/read-declared.ts';
import { readContestsIn } from '../formats/read-stream.ts';
import { formatOfAny } from '../formats/recognise.ts';
import type { Warning } from '../formats/report.ts';
import type { Source } from './state.ts';
import { totalsFromText } from './totals-text.ts';

/** What a file held. */
export type Loaded =
  | { readonly kind: 'one'; readonly source: Source; readonly warnings: readonly string[] }
  | {
      readonly kind: 'several';
      readonly titles: readonly string[];
      /** @throws PsephosError `bad-argument` for a number that is none of them. */
      pick(index: number): Source;
      readonly warnings: readonly string[];
    };

/** A tab has less memory than a machine: what is larger is for the command line. */
const [MOST_BYTES, MOST_UNPACKED] = [200_000_000, 600_000_000];
const MOST_TOTALS_BYTES = 20_000_000;

/**
 * Reads a file that was dropped on the page, as the library reads it: ballots of any format, packed with gzip or zip or not, or declared
 * totals, also as people type them.
 *
 * @throws PsephosError `too-large` for more than a page can hold, and what the readers throw for a file that is no such thing.
 * @example (await sourceFromFile('ward.blt', bytes)).kind // 'one'
 */
export async function sourceFromFile(name: string, bytes: Uint8Array): Promise<Loaded> {
  if (bytes.length > MOST_BYTES) throw tooLarge(bytes.length, MOST_BYTES);
  const files = unpacked(inPieces(bytes), { name, mostBytes: MOST_UNPACKED });
  const { head, all, refusal } = await firstHead(inUtf8(files));
  if (refusal !== undefined) throw refusal;
  if (!/\S/.test(head)) throw new PsephosError({ code: 'bad-file', message: 'the file is empty' });
  switch (holdsOf(head)) {
    case 'ballots': {
      const { contests, warnings } = await readContestsIn(all);
      return ballotsLoaded(name, contests, warnings);
    }
    case 'declared result': {
      const results = readDeclaredResults(await textOf(all));
      return loaded(results.map(declaredSource), results.map(titleOf), []);
    }
    case 'count':
      throw new PsephosError({
        code: 'bad-file',
        message: 'this is a count, which holds neither ballots nor totals to ask about',
        hint: 'drop the ballots that were counted, or the totals that were declared',
      });
    case 'nothing known':
      return sourceFromText(name, await textOf(all));
  }
}

/**
 * The same of a text that is at hand, such as one that stands in the page: ballots or totals.
 *
 * @throws PsephosError as {@link sourceFromFile} does.
 */
export function sourceFromText(name: string, text: string): Loaded {
  const head = headOf(text);
  if (isBallots(head)) {
    const { contests, warnings } = readContests(text);
    return ballotsLoaded(name, contests, warnings);
  }
  return { kind: 'one', source: declaredSource(totalsFromText(text)), warnings: [] };
}

function isBallots(head: string): boolean {
  try {
    return formatOfAny(head).holds === 'ballots';
  } catch {
    return false;
  }
}

function ballotsLoaded(file: string, contests: readonly Contest[], warnings: readonly Warning[]): Loaded {
  const sources = contests.map((contest): Source => ({ kind: 'ballots', contest, file }));
  return loaded(sources, contests.map(titleOf), warnings.map(sayWarning));
}

function declaredSource(declared: DeclaredResult): Source {
  return { kind: 'declared', declared };
}

function loaded(sources: readonly Source[], titles: readonly string[], warnings: readonly string[]): Loaded {
  const [source] = sources;
  if (source === undefined) throw new PsephosError({ code: 'bad-file', message: 'the file holds no contest' });
  if (sources.length === 1) return { kind: 'one', source, warnings };
  const pick = (index: number): Source => {
    const found = sources[index];
    if (found !== undefined) return found;
    throw new PsephosError({ code: 'bad-argument', message: 'no such contest', received: shown(index) });
  };
  return { kind: 'several', titles, pick, warnings };
}

type Holds = ReturnType<typeof formatOfAny>['holds'] | 'nothing known';

/** What a file holds by its beginning; what no format knows may be totals as people type them. */
function holdsOf(head: string): Holds {
  try {
    return formatOfAny(head).holds;
  } catch (error) {
    if (error instanceof PsephosError && isTyped(head)) return 'nothing known';
    throw error;
  }
}

/** Whether a text is totals as people type them. Its beginning may be cut in the middle of a line. */
function isTyped(head: string): boolean {
  try {
    totalsFromText(head);
    return true;
  } catch {
    return false;
  }
}

function titleOf({ title }: Contest | DeclaredResult, index: number): string {
  return title === undefined || title.trim() === '' ? `Contest ${index + 1}` : title;
}

function sayWarning({ message, place, times }: Warning): string {
  const at = [place.file, place.line === undefined ? undefined : `line ${place.line}`].filter(
    (part) => part !== undefined,
  );
  const often = times === 1 ? '' : ` (${grouped(times)} times)`;
  return `${at.length === 0 ? '' : `${at.join(', ')}: `}${message}${often}`;
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

const PIECE = 1 << 20;

async function* inUtf8(files: AsyncIterable<PackedFile>): AsyncGenerator<PackedFile> {
  for await (const file of files) yield { ...file, bytes: asUtf8(file.bytes) };
}

async function textOf(files: AsyncIterable<PackedFile>): Promise<string> {
  for await (const { bytes } of files) {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let [text, length] = ['', 0];
    for await (const piece of bytes) {
      length += piece.length;
      if (length > MOST_TOTALS_BYTES) throw tooLarge(length, MOST_TOTALS_BYTES);
      text += decoder.decode(piece, { stream: true });
    }
    return text + decoder.decode();
  }
  return '';
}

function tooLarge(bytes: number, most: number): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'the file is too large for a page',
    expected: `at most ${grouped(most / 1_000_000)} MB`,
    received: `${grouped(Math.ceil(bytes / 1_000_000))} MB`,
    hint: 'psephos reads files of any size on the command line: psephos count FILE',
  });
}
