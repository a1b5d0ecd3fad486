import { MOST_CANDIDATES } from '../../ballots/candidate.ts';
import type { SyntheticStamp } from '../../ballots/profile.ts';
import { type ErrorCode, type Fault, faultsError, type PsephosError, shown } from '../../base/errors.ts';
import { defined } from '../../base/shape.ts';
import type { Report } from '../report.ts';
import { stampComments } from '../stamp-comment.ts';
import type { Line } from './blt-line.ts';

/** What stands before the ballots of a BLT file. */
export interface BltHead {
  readonly candidates: number;
  readonly seats: number;
  readonly withdrawn: readonly number[];
  /** Short names that the ballots use in place of numbers. */
  readonly nicknames: ReadonlyMap<string, number>;
  readonly synthetic?: SyntheticStamp;
  /** Lines end in a comma, names and title too. */
  readonly commas: boolean;
}

/** Reads the head line by line. */
export interface BltHeadReader {
  /** The whole head, once the line is the first of the ballots. */
  line(line: Line): BltHead | undefined;
  /** True once candidates and places are known. */
  readonly begun: boolean;
}

/**
 * Reads comments, candidates and places, withdrawals and options in brackets.
 *
 * Its `line` throws PsephosError `bad-file` or `too-large` when candidates and places cannot be told.
 */
export function bltHeadReader(report: Report): BltHeadReader {
  let sizes: Pick<BltHead, 'candidates' | 'seats' | 'commas'> | undefined;
  const stamps = stampComments(report);
  let nicknames: ReadonlyMap<string, number> = new Map();
  const withdrawn: number[] = [];
  return {
    get begun() {
      return sizes !== undefined;
    },
    line(line) {
      const content = meaningful(line.text);
      if (content === '') {
        if (sizes === undefined) stamps.line(line.text, line.number);
        return undefined;
      }
      if (sizes === undefined) {
        sizes = { ...candidatesAndSeats(line, content), commas: line.text.trimEnd().endsWith(',') };
        return undefined;
      }
      const option = optionIn(content);
      if (option === undefined) return { ...sizes, withdrawn, nicknames, ...defined({ synthetic: stamps.found }) };
      const { candidates } = sizes;
      if (option.name === 'nick') nicknames = nicknamesFrom(option.words, candidates, line, report);
      else if (option.name === 'withdrawn') {
        for (const candidate of numbersOf(option.words, candidates, nicknames, line, report)) withdrawn.push(candidate);
      } else report.warn(passedOver(option.name, line));
      return undefined;
    },
  };
}

function passedOver(name: string, { number }: Line): Fault {
  return { message: `the option [${name} …] says nothing about ballots and is passed over`, place: { line: number } };
}

/** A line of numbers without its comment, the blanks around it and a comma at its end. */
export function meaningful(line: string): string {
  const comment = line.indexOf('#');
  let end = comment === -1 ? line.length : comment;
  while (end > 0 && /[\s,]/.test(line[end - 1])) end--;
  return line.slice(0, end).trimStart();
}

function candidatesAndSeats(line: Line, content: string): { readonly candidates: number; readonly seats: number } {
  const words = content.split(/[\s,]+/);
  const place = { line: line.number, column: line.text.indexOf(content) + 1 };
  const received = shown(line.text.trim());
  const fail = (message: string, expected: string, code: ErrorCode = 'bad-file', hint?: string): PsephosError =>
    faultsError(code, [{ message, expected, received, place }], hint);
  if (words.length !== 2 || !words.every((word) => /^\d+$/.test(word))) {
    const message = 'the first line of a BLT file gives the number of candidates and of places';
    const hint = 'is this a BLT file? ballots in the readable notation look like "3: Ann > Bob"';
    throw fail(message, 'two whole numbers such as "5 2"', 'bad-file', hint);
  }
  const [candidates, seats] = words.map(Number);
  if (candidates > MOST_CANDIDATES) throw fail('too many candidates', `at most ${MOST_CANDIDATES}`, 'too-large');
  if (candidates < 1 || seats < 1) throw fail('no candidates or no places', 'at least one of each');
  if (seats > candidates) throw fail('more places than candidates', `at most ${candidates} places, as many as stand`);
  return { candidates, seats };
}

interface Option {
  readonly name: string;
  readonly words: readonly string[];
}

/** `-2 -3`, `[withdrawn 2 3]`, `[nick a b c]`, and options that say nothing about ballots: `[tie …]`, `[droop …]`, `[undeclared …]`. */
function optionIn(content: string): Option | undefined {
  const words = content.split(/[\s,]+/);
  if (words.every((word) => /^-\d+$/.test(word)))
    return { name: 'withdrawn', words: words.map((word) => word.slice(1)) };
  if (!content.startsWith('[') || !content.endsWith(']')) return undefined;
  const [name, ...others] = content
    .slice(1, -1)
    .trim()
    .split(/[\s,]+/);
  return ['withdrawn', 'nick', 'tie', 'droop', 'undeclared'].includes(name) ? { name, words: others } : undefined;
}

function numbersOf(
  words: readonly string[],
  candidates: number,
  nicknames: ReadonlyMap<string, number>,
  line: Line,
  report: Report,
): readonly number[] {
  return words.flatMap((word) => {
    const number = nicknames.get(word) ?? (/^\d+$/.test(word) ? Number(word) : 0);
    if (number >= 1 && number <= candidates) return [number - 1];
    const place = { line: line.number, column: line.text.indexOf(word) + 1 };
    const expected = `a number from 1 to ${candidates}${nicknames.size === 0 ? '' : ', or a nickname'}`;
    report.fault({ message: 'no such candidate', expected, received: shown(word), place });
    return [];
  });
}

function nicknamesFrom(
  words: readonly string[],
  candidates: number,
  line: Line,
  report: Report,
): ReadonlyMap<string, number> {
  const nicknames = new Map(words.map((word, index) => [word, index + 1]));
  const expected = `${candidates} different short names, one a candidate, none of them a number`;
  if (nicknames.size !== candidates || words.length !== candidates || words.some((word) => /^[-\d]/.test(word))) {
    const place = { line: line.number };
    report.fault({ message: 'nicknames that do not fit', expected, received: `${words.length}`, place });
  }
  return nicknames;
}
