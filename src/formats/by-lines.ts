import type { Contest } from '../ballots/contest.ts';
import { faultsError } from '../base/errors.ts';
import { joinedBytes } from '../base/joined-bytes.ts';
import type { BallotsReader } from './format.ts';
import { HOW_SAVED } from './how-saved.ts';
import type { Report } from './report.ts';

/** Reads a file line by line. */
export interface LineHandler {
  /** Takes a line without its end; lines count from 1. */
  line(text: string, number: number): void;
  /**
   * Reads a line that begins at `at` straight from the bytes, if it is as plain as nearly all lines of a large file are, and
   * gives where the next one begins; `NOT_PLAIN` to be given it as text. A line end stands somewhere before `end`; `number`
   * is that of the line.
   */
  plain?(bytes: Uint8Array, at: number, end: number, number: number): number;
  /** After the last line. */
  end(lines: number): readonly Contest[];
}

/** What `plain` gives for a line that is not. */
export const NOT_PLAIN = -1;

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** No line of a real file is longer; what has none is no text, and must not fill the memory. */
const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * A reader that cuts bytes, however they come, into lines, which end as on any system, in LF, CR LF or CR.
 *
 * It keeps no more than the piece it was given and the line that is not yet whole.
 *
 * Its `push` and `end` throw PsephosError `bad-file` at the first line that is not UTF-8, unless faults were found before it.
 */
export function byLines(handler: LineHandler, report: Report): BallotsReader {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let number = 0;
  /** The beginning of a line that is not yet whole. */
  let begun: Uint8Array[] = [];
  let length = 0;

  const decoded = (bytes: Uint8Array): string | undefined => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };

  const line = (bytes: Uint8Array): void => {
    number += 1;
    const text = decoded(bytes);
    if (text !== undefined) handler.line(number === 1 ? text.replace(/^\uFEFF/, '') : text, number);
    else if (report.faulty) report.fault(notUtf8(bytes, number));
    else throw faultsError('bad-file', [notUtf8(bytes, number)], HOW_SAVED);
  };

  /** Reads whole lines. */
  const lines = (bytes: Uint8Array, from: number, end: number): void => {
    for (let at = from; at < end; ) {
      const next = handler.plain?.(bytes, at, end, number + 1) ?? NOT_PLAIN;
      if (next !== NOT_PLAIN) {
        number += 1;
        at = next;
        continue;
      }
      const stop = lineEnd(bytes, at);
      line(bytes.subarray(at, stop));
      at = afterEnd(bytes, stop);
    }
  };

  const keep = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    length += bytes.length;
    if (length > LONGEST_LINE) {
      const expected = 'at most 16 MB on a line';
      throw faultsError('too-large', [{ message: 'a line does not end', expected, place: { line: number + 1 } }]);
    }
    // A piece may lie in a buffer that is used again; what some programs call a slice is no copy.
    begun.push(new Uint8Array(bytes));
  };

  const taken = (): Uint8Array => {
    const whole = joinedBytes(begun);
    begun = [];
    length = 0;
    return whole;
  };

  return {
    push(bytes) {
      let from = 0;
      if (length > 0) {
        const stop = wholeEnd(bytes, lineEnd(bytes, 0));
        if (stop === undefined) return keep(bytes);
        keep(bytes.subarray(0, stop));
        const whole = taken();
        lines(whole, 0, whole.length);
        from = stop;
      }
      const last = lastWholeEnd(bytes, from);
      lines(bytes, from, last);
      keep(bytes.subarray(last));
    },
    end() {
      // The last line may lack its end; one that ends in a lone CR waited for an LF.
      const whole = taken();
      for (let at = 0; at < whole.length; ) {
        const stop = lineEnd(whole, at);
        line(whole.subarray(at, stop));
        at = afterEnd(whole, stop);
      }
      return handler.end(number);
    },
  };
}

/** Where the line that begins here ends: the place of its LF or CR, or the end of the bytes. */
function lineEnd(bytes: Uint8Array, at: number): number {
  let stop = at;
  while (stop < bytes.length && bytes[stop] !== LINE_FEED && bytes[stop] !== CARRIAGE_RETURN) stop++;
  return stop;
}

function afterEnd(bytes: Uint8Array, stop: number): number {
  return bytes[stop] === CARRIAGE_RETURN && bytes[stop + 1] === LINE_FEED ? stop + 2 : stop + 1;
}

/** Past a line end that is whole; a CR that stands last may be half of one. */
function wholeEnd(bytes: Uint8Array, stop: number): number | undefined {
  if (stop >= bytes.length || (bytes[stop] === CARRIAGE_RETURN && stop + 1 === bytes.length)) return undefined;
  return afterEnd(bytes, stop);
}

/** Past the last line that is whole. */
function lastWholeEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.length - 1; at >= from; at--) {
    if (bytes[at] === LINE_FEED) return at + 1;
    if (bytes[at] === CARRIAGE_RETURN && at + 1 < bytes.length) return at + 1;
  }
  return from;
}

function notUtf8(bytes: Uint8Array, line: number): Parameters<Report['fault']>[0] {
  const text = new TextDecoder().decode(bytes);
  return {
    message: 'not UTF-8 text',
    expected: 'a file saved as UTF-8, or its encoding by name (such as windows-1252)',
    place: { line, column: text.indexOf('\uFFFD') + 1 },
  };
}
