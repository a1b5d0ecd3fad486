import { type Fault, MOST_FAULTS } from '../base/errors.ts';
import { type BltBallot, readBltLine } from './blt-line.ts';
import { type Line, lineAt } from './lines.ts';

/** How the ballots of a BLT file ended. */
export interface BltBallots {
  /** The first line of the names; `undefined` where the text ended first, or the reader gave up. */
  readonly names: Line | undefined;
  readonly faults: readonly Fault[];
}

/** What is known before the ballots, and who takes them. */
export interface BltBallotsOptions {
  readonly candidates: number;
  readonly nicknames: ReadonlyMap<string, number>;
  take(entries: ArrayLike<number>, length: number, papers: number): void;
}

/**
 * Reads the ballots of a BLT file, to the line `0` that ends them or the quoted name that follows.
 *
 * Nearly every line of a real file is digits with single blanks between: those are read out of the whole text character by
 * character, several times faster than lines cut out of it. `readBltLine` reads all others, and knows the faults.
 */
export function readBltBallots(
  text: string,
  first: Line,
  { candidates, nicknames, take }: BltBallotsOptions,
): BltBallots {
  const faults: Fault[] = [];
  const ballot: BltBallot = { standing: candidates, entries: [], length: 0, papers: 0 };
  let total = 0;
  let at = first.at;
  for (let number = first.number; faults.length < MOST_FAULTS; number++) {
    let next = plainBallot(text, at, ballot);
    if (next === NOT_PLAIN) {
      const line = lineAt(text, at, number);
      const found = readBltLine(line.text, ballot, nicknames);
      if (found.kind === 'names') return { names: line, faults };
      if (found.kind === 'end') return { names: lineAt(text, line.next ?? text.length, number + 1), faults };
      if (found.kind === 'fault') {
        const { kind: _, column, ...fault } = found;
        faults.push({ ...fault, place: { line: number, column } });
      }
      if (line.next === undefined) return { names: undefined, faults: [endMissing(number), ...faults] };
      next = line.next;
      if (found.kind !== 'ballot') ballot.papers = 0;
    }
    total += ballot.papers;
    if (total > Number.MAX_SAFE_INTEGER) return { names: undefined, faults: [...faults, tooManyPapers(number)] };
    if (ballot.papers > 0) take(ballot.entries, ballot.length, ballot.papers);
    at = next;
  }
  return { names: undefined, faults };
}

const NOT_PLAIN = -1;
const [LINE_FEED, CARRIAGE_RETURN, SPACE, ZERO, NINE] = [10, 13, 32, 48, 57];

/** Reads a plain ballot line without fault into the buffer and gives the place of the next line, or `NOT_PLAIN`. */
function plainBallot(text: string, at: number, ballot: BltBallot): number {
  const { standing } = ballot;
  let length = -1;
  for (;;) {
    let code = text.charCodeAt(at);
    if (!(code >= ZERO && code <= NINE)) return NOT_PLAIN;
    let value = code - ZERO;
    for (code = text.charCodeAt(++at); code >= ZERO && code <= NINE; code = text.charCodeAt(++at)) {
      value = value * 10 + code - ZERO;
    }
    if (length === -1) {
      if (value > Number.MAX_SAFE_INTEGER) return NOT_PLAIN;
      ballot.papers = value;
    } else if (value === 0) {
      ballot.length = length;
      if (code === LINE_FEED) return at + 1;
      if (code !== CARRIAGE_RETURN) return NOT_PLAIN;
      return text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;
    } else {
      if (value > standing) return NOT_PLAIN;
      ballot.entries[length] = value - 1;
    }
    length += 1;
    if (code !== SPACE) return NOT_PLAIN;
    at += 1;
  }
}

function endMissing(line: number): Fault {
  return {
    message: 'the ballots do not end',
    expected: 'a line with a single 0 after the last ballot',
    place: { line },
  };
}

function tooManyPapers(line: number): Fault {
  const expected = `a total of at most ${Number.MAX_SAFE_INTEGER}`;
  return { message: 'the papers add up to more than 2^53 - 1', expected, place: { line } };
}
