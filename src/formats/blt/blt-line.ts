import { EQUAL, SKIPPED } from '../../ballots/profile.ts';
import { shown } from '../../base/errors.ts';

/** A line of a BLT file. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** One ballot, in a buffer that is used again for the next. */
export interface BltBallot {
  /** Candidates who stand. */
  readonly standing: number;
  /** The ranking in its first `length` places, encoded as in `Profile.ranked`. */
  readonly entries: number[];
  length: number;
  papers: number;
}

/** What a line of the ballots turned out to be; `names` is a quoted name where the closing `0` was left out. */
export type BltLine =
  | { readonly kind: 'ballot' | 'empty' | 'end' | 'names' }
  | {
      readonly kind: 'fault';
      readonly column: number;
      readonly message: string;
      readonly expected?: string;
      readonly received?: string;
    };

/**
 * Reads one line `papers c c=c … 0` into the buffer, in any dialect: commas for blanks, `=` between equal preferences, `-`
 * for a skipped rank, nicknames for numbers, a comment after `#`. An id in parentheses stands in place of the number of papers, and
 * is that of one paper: so Droop has it (https://github.com/jklundell/droop).
 */
export function readBltLine(line: string, ballot: BltBallot, nicknames: ReadonlyMap<string, number>): BltLine {
  if (line.trimStart().startsWith('"')) return { kind: 'names' };
  const { standing } = ballot;
  const words = /[\s,]*(?:(#)|(=)|([^\s,=#]+))/y;
  let equal = false;
  let ended = false;
  const id = /^\s*\([^()]*\)/.exec(line);
  let papers = id === null ? undefined : 1;
  if (id !== null) words.lastIndex = id[0].length;
  let length = 0;
  for (let match = words.exec(line); match !== null && match[1] === undefined; match = words.exec(line)) {
    const [, , sign, word = '='] = match;
    const column = words.lastIndex - word.length + 1;
    const fault = (message: string, expected: string): BltLine => {
      return { kind: 'fault', column, message, expected, received: shown(word) };
    };
    if (ended) return fault('something stands after the 0 that ends the ballot', 'one ballot a line');
    if (papers === undefined) {
      if (!/^\d+$/.test(word)) return fault(...badPapers(word));
      papers = Number(word);
      if (!Number.isSafeInteger(papers)) return fault('too many papers', `at most ${Number.MAX_SAFE_INTEGER}`);
    } else if (sign !== undefined) {
      if (length === 0 || equal || ballot.entries[length - 1] === SKIPPED)
        return fault('"=" stands alone', 'candidates on both sides of it');
      equal = true;
    } else if (word === '-') {
      if (equal) return fault('a skipped rank is equal with nothing', 'candidates on both sides of "="');
      ballot.entries[length] = SKIPPED;
      length += 1;
    } else {
      const number = nicknames.get(word) ?? (/^\d+$/.test(word) ? Number(word) : Number.NaN);
      if (number === 0) ended = true;
      else if (!(number <= standing)) return fault('no such candidate', `a number from 1 to ${standing}`);
      else {
        ballot.entries[length] = equal ? (number - 1) | EQUAL : number - 1;
        length += 1;
        equal = false;
      }
    }
  }
  if (papers === undefined) return { kind: 'empty' };
  if (papers === 0 && length === 0 && !ended) return { kind: 'end' };
  const column = line.length + 1;
  if (!ended || equal) return { kind: 'fault', column, message: 'the ballot does not end in 0', received: shown(line) };
  ballot.papers = papers;
  ballot.length = length;
  return { kind: 'ballot' };
}

function badPapers(word: string): [message: string, expected: string] {
  if (/^-\d/.test(word)) return ['papers cannot be negative', 'a whole number from 0'];
  if (/^\d*[.]\d/.test(word)) return ['papers must be a whole number', 'digits and nothing else'];
  return [`a ballot begins with its number of papers`, 'a whole number'];
}
