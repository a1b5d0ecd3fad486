import { type NamelessBuilder, namelessBuilder } from '../../ballots/build-profile.ts';
import type { Contest } from '../../ballots/contest.ts';
import { faultsError } from '../../base/errors.ts';
import { byLines, NOT_PLAIN } from '../by-lines.ts';
import { finishContest } from '../finish-contest.ts';
import type { BallotsReader, ContestFormatReader, ReadBallotsOptions } from '../format.ts';
import { firstLine } from '../lines.ts';
import { readOne } from '../read-as.ts';
import type { Report } from '../report.ts';
import { type BltBallotsReader, bltBallotsReader } from './blt-ballots.ts';
import { type BltHead, bltHeadReader, meaningful } from './blt-head.ts';
import type { Line } from './blt-line.ts';
import { readBltNames } from './blt-names.ts';

/**
 * Reads a contest from BLT, the ballot format of OpaVote and OpenSTV, and from the dialects of real files: unquoted names,
 * doubled quotes, commas at the ends of lines, `-n` or `[withdrawn n]` for those who withdrew, nicknames, `=` for equal
 * preferences, `-` for a skipped rank, an id in parentheses in place of the number of papers, a missing last `0`.
 *
 * Options that say nothing about ballots (`[tie …]`, `[droop …]`, `[undeclared …]`) and lines after the title are passed
 * over.
 *
 * @throws PsephosError `bad-file` with line and column of each fault; `too-large` for more than 32,767 candidates.
 * @example readBlt('2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n"Club chair"\n').seats // 1
 */
export function readBlt(text: string, options: ReadBallotsOptions = {}): Contest {
  return readOne(bltReader, text, options);
}

/** BLT, as a format of the catalogue. */
export const bltReader: ContestFormatReader = {
  id: 'blt',
  title: 'BLT, the ballot files of OpaVote and OpenSTV',
  endings: ['.blt'],
  holds: 'ballots',
  hint: 'a BLT file is: candidates and places; ballots "papers, candidate numbers from best to worst, 0"; a 0; names; a title',
  recognises: (head) => mayBeSizes(firstLine(head)?.text ?? ''),
  open: openBlt,
};

/**
 * Signs and points too, and any number of numbers between blanks, so that a wrong first line is told of as such; with commas
 * between them more than two are a row of a table.
 */
function mayBeSizes(line: string): boolean {
  const content = meaningful(line);
  if (/^[-+\d][-+\d.\s]*$/.test(content)) return true;
  const words = content.split(',', 3);
  return words.length === 2 && words.every((word) => /^[-+\d][-+\d.]*$/.test(word.trim()));
}

/** Where in the file the reader is. */
type Part =
  | { readonly kind: 'head' }
  | {
      readonly kind: 'ballots';
      readonly head: BltHead;
      readonly builder: NamelessBuilder;
      readonly ballots: BltBallotsReader;
    }
  | { readonly kind: 'tail'; readonly head: BltHead; readonly builder: NamelessBuilder };

/** Lines that stand after the ballots: more than any file has, and little enough to keep. */
const MOST_TAIL = 1_000_000;

function openBlt(report: Report, options: ReadBallotsOptions): BallotsReader {
  const headReader = bltHeadReader(report);
  const tail: Line[] = [];
  let part: Part = { kind: 'head' };
  const line = (text: string, number: number): void => {
    if (part.kind === 'head') {
      const head = headReader.line({ text, number });
      if (head === undefined) return;
      const builder = namelessBuilder(head.candidates, options.keepOrder);
      part = { kind: 'ballots', head, builder, ballots: bltBallotsReader(head, builder, report) };
    }
    if (part.kind === 'ballots') {
      const after = part.ballots.line({ text, number });
      if (after !== 'ballots') part = { kind: 'tail', head: part.head, builder: part.builder };
      if (after !== 'names') return;
    }
    if (tail.length === MOST_TAIL)
      throw faultsError('too-large', [{ message: 'too many lines after the ballots', place: { line: number } }]);
    tail.push({ text, number });
  };
  return byLines(
    {
      line,
      plain: (bytes, at, end, number) =>
        part.kind === 'ballots' ? part.ballots.plain(bytes, at, end, number) : NOT_PLAIN,
      end: (lines) => finishBlt(part, headReader.begun, tail, lines, options, report),
    },
    report,
  );
}

function finishBlt(
  part: Part,
  begun: boolean,
  tail: readonly Line[],
  lines: number,
  options: ReadBallotsOptions,
  report: Report,
): readonly Contest[] {
  if (part.kind === 'head') {
    const message = begun ? 'the file ends before its ballots' : 'the file is empty';
    const expected = begun ? 'ballots and a line with a single 0' : 'a BLT file';
    report.fault({ message, expected, place: { line: 1 } });
    return [];
  }
  if (part.kind === 'ballots') {
    const expected = 'a line with a single 0 after the last ballot';
    report.fault({ message: 'the ballots do not end', expected, place: { line: lines } });
    return [];
  }
  const { head, builder } = part;
  const { names, title, lines: places } = readBltNames(tail, head, report, lines + 1);
  if (names.length === 0) return [];
  return finishContest(
    {
      ballots: builder,
      candidates: names,
      seats: head.seats,
      title,
      withdrawn: head.withdrawn,
      synthetic: head.synthetic,
      placeOf: (candidate) => ({ line: places[candidate], column: 1 }),
    },
    options,
    report,
  );
}
