import { type ProfileBuilder, profileBuilder } from '../ballots/build-profile.ts';
import { type Candidate, MOST_CANDIDATES } from '../ballots/candidate.ts';
import type { Contest } from '../ballots/contest.ts';
import { EQUAL } from '../ballots/profile.ts';
import { type Fault, faultsError, MOST_FAULTS, PsephosError, shown } from '../base/errors.ts';
import { readNames } from './blt-names.ts';

/**
 * Reads a contest from BLT, the ballot format of OpaVote and OpenSTV, and from the dialects of real files: unquoted names,
 * doubled quotes, commas at the ends of lines, `-n` for those who withdrew, `=` for equal preferences, `-` for a skipped
 * rank (closed up), a missing last `0`.
 *
 * @throws PsephosError `bad-file` with line and column of each fault.
 * @example readBlt('2 1\n3 1 2 0\n0\n"Ann"\n"Bob"\n"Club chair"\n').seats // 1
 */
export function readBlt(text: string): Contest {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const at = lines.findIndex((line) => meaningful(line) !== '');
  if (at === -1) throw new PsephosError({ code: 'bad-file', message: 'the file is empty', expected: 'a BLT file' });
  const { candidates, seats } = readHead(lines[at], at + 1);
  const body = findBody(lines, at + 1, candidates);
  const { names, title } = readNames(lines.slice(body.end), candidates, body.end + 1);
  const builder = profileBuilder(names);
  readBallots(lines, body, names, builder);
  return {
    profile: builder.finish(),
    seats,
    ...(title === undefined ? {} : { title }),
    ...(body.withdrawn.length === 0 ? {} : { withdrawn: body.withdrawn }),
  };
}

/** A line of numbers without its comment, the blanks around it and a comma at its end. */
function meaningful(line: string): string {
  const comment = line.indexOf('#');
  return (comment === -1 ? line : line.slice(0, comment)).replace(/[\s,]+$/, '').trimStart();
}

function readHead(line: string, number: number): { readonly candidates: number; readonly seats: number } {
  const match = /^(\d{1,9})[\s,]+(\d{1,9})$/.exec(meaningful(line));
  if (match === null) {
    throw new PsephosError({
      code: 'bad-file',
      message: 'the first line of a BLT file names the candidates and the places',
      expected: 'two whole numbers such as "5 2"',
      received: shown(line),
      place: { line: number },
      hint: 'is this a BLT file? ballots in the readable notation look like "3: Ann > Bob"',
    });
  }
  const [candidates, seats] = [Number(match[1]), Number(match[2])];
  if (candidates < 1 || candidates > MOST_CANDIDATES || seats < 1 || seats > candidates) {
    throw new PsephosError({
      code: 'bad-file',
      message: seats > candidates ? 'more places than candidates' : 'no sensible number of candidates and places',
      expected: `1 to ${MOST_CANDIDATES} candidates and 1 to as many places`,
      received: shown(line.trim()),
      place: { line: number },
    });
  }
  return { candidates, seats };
}

interface Body {
  readonly start: number;
  /** The line after the `0` that ends the ballots. */
  readonly end: number;
  readonly withdrawn: readonly number[];
}

/** Where the ballots begin and end, and who withdrew. */
function findBody(lines: readonly string[], from: number, candidates: number): Body {
  const withdrawn: number[] = [];
  let start = from;
  for (; start < lines.length; start++) {
    const line = meaningful(lines[start]);
    const match = /^(?:(?:-\d+[\s,]*)+|\[withdrawn((?:[\s,]+\d+)+)\s*\])$/.exec(line);
    if (match !== null) {
      for (const number of line.match(/\d+/g) ?? []) withdrawn.push(candidateNumber(number, candidates, start + 1));
    } else if (!/^\[(?:nick|tie|droop|undeclared)\b[^\]]*\]$/.test(line) && line !== '') break;
  }
  for (let end = start; end < lines.length; end++) {
    const first = lines[end].charCodeAt(0);
    if (first === 48 && meaningful(lines[end]) === '0') return { start, end: end + 1, withdrawn };
    if (first === 34) return { start, end, withdrawn };
  }
  throw new PsephosError({
    code: 'bad-file',
    message: 'the ballots do not end',
    expected: 'a line with a single 0 after the last ballot',
    place: { line: lines.length },
  });
}

function candidateNumber(digits: string, candidates: number, line: number): number {
  const number = Number(digits);
  if (number >= 1 && number <= candidates) return number - 1;
  throw new PsephosError({
    code: 'bad-file',
    message: 'no such candidate',
    expected: `a number from 1 to ${candidates}`,
    received: shown(digits),
    place: { line },
  });
}

function readBallots(
  lines: readonly string[],
  { start, end }: Body,
  names: readonly Candidate[],
  builder: ProfileBuilder,
): void {
  const faults: Fault[] = [];
  const reader = ballotLineReader(names.length);
  for (let at = start; at < end && faults.length < MOST_FAULTS; at++) {
    const result = reader(lines[at]);
    if (result.kind === 'fault')
      faults.push({
        message: result.message,
        received: shown(lines[at]),
        place: { line: at + 1, column: result.column },
      });
    else if (result.kind === 'ballot') builder.add(result.entries, result.length, result.papers);
  }
  if (faults.length > 0)
    throw faultsError('bad-file', faults, 'a ballot line is: papers, candidate numbers from best to worst, 0');
}

type BallotLine =
  | { readonly kind: 'ballot'; readonly entries: Uint16Array; readonly length: number; readonly papers: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly message: string; readonly column: number };

const [SPACE, TAB, COMMA, HASH, DASH, EQUALS, ZERO, NINE] = [' ', '\t', ',', '#', '-', '=', '0', '9'].map((sign) =>
  sign.charCodeAt(0),
);

/** Reads ballot lines `papers c c=c … 0` character by character into one buffer that is used again. */
function ballotLineReader(candidates: number): (line: string) => BallotLine {
  const entries = new Uint16Array(candidates);
  const lastLine = new Int32Array(candidates).fill(-1);
  let line = -1;
  return (text) => {
    line += 1;
    let length = 0;
    let papers = -1;
    let equal = false;
    let ended = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === SPACE || code === TAB || code === COMMA || (code === DASH && papers !== -1)) continue;
      if (code === HASH) break;
      if (code === EQUALS && length > 0 && !equal) {
        equal = true;
        continue;
      }
      if (code < ZERO || code > NINE)
        return { kind: 'fault', message: `${shown(text[at])} has no place in a ballot`, column: at + 1 };
      const column = at + 1;
      let number = 0;
      for (; at < text.length && text.charCodeAt(at) >= ZERO && text.charCodeAt(at) <= NINE; at++)
        number = number * 10 + text.charCodeAt(at) - ZERO;
      at -= 1;
      if (ended) return { kind: 'fault', message: 'something stands after the 0 that ends the ballot', column };
      if (papers === -1) {
        if (!Number.isSafeInteger(number)) return { kind: 'fault', message: 'too many papers', column };
        papers = number;
      } else if (number === 0) ended = true;
      else if (number > candidates)
        return { kind: 'fault', message: `no such candidate (${candidates} stand)`, column };
      else if (lastLine[number - 1] === line) return { kind: 'fault', message: 'a candidate is ranked twice', column };
      else {
        lastLine[number - 1] = line;
        entries[length] = equal ? (number - 1) | EQUAL : number - 1;
        length += 1;
        equal = false;
      }
    }
    if (papers === -1 || (papers === 0 && length === 0)) return { kind: 'empty' };
    if (!ended || equal) return { kind: 'fault', message: 'the ballot does not end in 0', column: text.length + 1 };
    return { kind: 'ballot', entries, length, papers };
  };
}
