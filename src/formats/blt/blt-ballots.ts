import type { NamelessBuilder } from '../../ballots/build-profile.ts';
import type { ErrorPlace } from '../../base/errors.ts';
import { NOT_PLAIN } from '../by-lines.ts';
import type { Report } from '../report.ts';
import { ballotTaker } from '../take-ballots.ts';
import type { BltHead } from './blt-head.ts';
import { type BltBallot, type Line, readBltLine } from './blt-line.ts';

/** Reads the ballots of a BLT file, to the line `0` that ends them or the quoted name that follows. */
export interface BltBallotsReader {
  /** As `LineHandler.plain`. */
  plain(bytes: Uint8Array, at: number, end: number, number: number): number;
  /** Whether the ballots go on, ended on this line, or ended before it, so that it is a name. */
  line(line: Line): 'ballots' | 'end' | 'names';
}

/** A reader that puts ballots into the builder. */
export function bltBallotsReader(
  { candidates, nicknames }: BltHead,
  ballots: NamelessBuilder,
  report: Report,
): BltBallotsReader {
  const { take } = ballotTaker(ballots, report);
  const ballot: BltBallot = { standing: candidates, entries: [], length: 0, papers: 0 };
  const plain: PlainBallot = { standing: candidates, entries: new Uint16Array(MOST_PLAIN), length: 0, papers: 0 };
  let line = 0;
  const place = (): ErrorPlace => ({ line });
  return {
    plain(bytes, at, _, number) {
      const next = plainBallot(bytes, at, plain);
      if (next === NOT_PLAIN) return NOT_PLAIN;
      line = number;
      take(plain.entries, plain.length, plain.papers, place);
      return next;
    },
    line({ text, number }) {
      line = number;
      const found = readBltLine(text, ballot, nicknames);
      if (found.kind === 'names') {
        report.warn({ message: 'the line with a single 0 after the ballots is missing', place: place() });
        return 'names';
      }
      if (found.kind === 'end') return 'end';
      if (found.kind === 'ballot') take(ballot.entries, ballot.length, ballot.papers, place);
      else if (found.kind === 'fault') {
        const { kind: _, column, ...fault } = found;
        report.fault({ ...fault, place: { line: number, column } });
      }
      return 'ballots';
    },
  };
}

/** A ballot of plain preferences, in a buffer that is used again for the next. */
interface PlainBallot {
  readonly standing: number;
  readonly entries: Uint16Array;
  length: number;
  papers: number;
}

/** A plain ballot is no longer; what is goes the slow way. */
const MOST_PLAIN = 1024;
const [LINE_FEED, CARRIAGE_RETURN, SPACE, ZERO, NINE] = [10, 13, 32, 48, 57];

/**
 * Reads a ballot of digits with single blanks between, as nearly every line of a real file is, into the buffer and gives the
 * place of the next line, or `NOT_PLAIN`.
 */
function plainBallot(bytes: Uint8Array, from: number, ballot: PlainBallot): number {
  const { standing, entries } = ballot;
  let at = from;
  let length = -1;
  for (;;) {
    let code = bytes[at];
    if (!(code >= ZERO && code <= NINE)) return NOT_PLAIN;
    let value = code - ZERO;
    for (code = bytes[++at]; code >= ZERO && code <= NINE; code = bytes[++at]) value = value * 10 + code - ZERO;
    if (length === -1) {
      // The line of a single 0, which ends the ballots, is among what is not plain.
      if (value > Number.MAX_SAFE_INTEGER) return NOT_PLAIN;
      ballot.papers = value;
    } else if (value === 0) {
      ballot.length = length;
      if (code === LINE_FEED) return at + 1;
      if (code !== CARRIAGE_RETURN) return NOT_PLAIN;
      return bytes[at + 1] === LINE_FEED ? at + 2 : at + 1;
    } else {
      if (value > standing || length === MOST_PLAIN) return NOT_PLAIN;
      entries[length] = value - 1;
    }
    length += 1;
    if (code !== SPACE) return NOT_PLAIN;
    at += 1;
  }
}
