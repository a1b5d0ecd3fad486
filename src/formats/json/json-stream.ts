import type { Contest } from '../../ballots/contest.ts';
import { type ErrorPlace, type Fault, faultsError, type PsephosError, shown } from '../../base/errors.ts';
import { joinedBytes } from '../../base/joined-bytes.ts';
import type { BallotsReader } from '../format.ts';
import type { Report } from '../report.ts';
import { bytePlaces } from './byte-places.ts';
import { jsonSigns } from './json-signs.ts';
import { type JsonPath, jsonValues } from './json-values.ts';

/** Takes values out of a JSON file that is too large to keep. */
export interface JsonHandlers {
  /**
   * Which values are wanted, such as `$.ballots.*`: keys after `$`, `*` for every key or index. What lies within a wanted value
   * comes with it; a key by its name goes before `*`.
   */
  readonly paths: readonly string[];
  /** Takes a wanted value; `path` holds its keys and indices. */
  value(path: JsonPath, value: unknown): void;
}

/** Reads the bytes of one JSON text. */
export interface JsonReader {
  push(bytes: Uint8Array): void;
  /** Says that the text is over. */
  end(): void;
}

const NOT_WELL_WRITTEN = 'the JSON is not well written';
/** So much is looked at between two looks at the bounds. */
const PIECE = 64 * 1024;
/** The longest text or number: longer than any name, and soon noticed where a quote is missing. */
const LONGEST_SIGN = 1024 * 1024;
/** The largest value that is given in one piece. */
const LARGEST_VALUE = 16 * 1024 * 1024;

/**
 * A reader of ballots that takes the wanted values out of JSON as its bytes come, and keeps nothing else.
 *
 * It is as strict as {@link parseJson}: a key that stands twice in an object is refused, in the first 100,000 keys of an
 * object that is no part of a wanted value.
 *
 * @throws PsephosError `too-large` for lists and objects nested deeper than 100, a text or number beyond 1 MB, or a wanted
 * value beyond 16 MB; what is not well written goes to the report, and nothing is read after it.
 * @see RFC 8259
 * @example byJson({ paths: ['$.ballots.*'], value: (path, ballot) => take(ballot), end: () => contests }, report)
 */
export function byJson(handlers: JsonHandlers & { end(): readonly Contest[] }, report: Report): BallotsReader {
  const reader = openJson(handlers, report);
  return {
    push: reader.push,
    end() {
      reader.end();
      return report.faulty ? [] : handlers.end();
    },
  };
}

/** The same for one of several files, whose name then stands with its faults. */
export function openJson(handlers: JsonHandlers, report: Report, file?: string): JsonReader {
  const values = jsonValues(handlers.paths, handlers.value);
  const places = bytePlaces();
  let head: Uint8Array | undefined = new Uint8Array(0);
  let gaveUp = false;

  const placeAt = (offset: number, beyond = 0): ErrorPlace => {
    const { line = 1, column = 1 } = places.at(offset);
    return { ...(file === undefined ? {} : { file }), line, column: column + beyond };
  };
  const refuse = (fault: Fault): void => {
    gaveUp = true;
    report.fault(fault);
  };
  const tooLarge = (message: string, expected: string, offset: number): PsephosError =>
    faultsError('too-large', [{ message, expected, place: placeAt(offset) }]);

  const signs = jsonSigns({
    sign(sign, value, offset) {
      const fault = values.sign(sign, value, offset);
      if (fault === undefined) return true;
      const { message = NOT_WELL_WRITTEN, expected } = fault;
      if (fault.tooLarge === true) throw tooLarge(message, expected, offset);
      refuse({ message, expected, received: shown(value), place: placeAt(offset) });
      return false;
    },
    fault({ message = NOT_WELL_WRITTEN, expected, received }, offset, beyond) {
      const [word] = /^(?:[^\s,:[\]{}"]{1,60}|[^])?/.exec(places.text(offset)) ?? [''];
      const wanted = expected ?? `${values.expected()}${adviceFor(word)}`;
      refuse({ message, expected: wanted, received: received ?? shown(word), place: placeAt(offset, beyond) });
    },
  });

  const write = (piece: Uint8Array): void => {
    places.next(piece);
    signs.push(piece);
    if (gaveUp) return;
    const sign = signs.begun();
    if (sign !== undefined && places.end() - sign > LONGEST_SIGN)
      throw tooLarge('a text or a number does not end', 'at most 1 MB of it', sign);
    const value = values.begun();
    if (value !== undefined && places.end() - value > LARGEST_VALUE)
      throw tooLarge('a list or an object does not end', 'at most 16 MB', value);
  };

  const push = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length && !gaveUp; at += PIECE) write(bytes.subarray(at, at + PIECE));
  };

  /** The mark some programs put first may come in pieces, and is no part of the first line. */
  const begin = (bytes: Uint8Array, whole: boolean): void => {
    // A copy, for a piece may lie in a buffer that is used again; what some programs call a slice is none.
    const all = new Uint8Array(joinedBytes([head ?? new Uint8Array(0), bytes]));
    head = all.length < 3 && !whole ? all : undefined;
    if (head === undefined) push(all[0] === 0xef && all[1] === 0xbb && all[2] === 0xbf ? all.subarray(3) : all);
  };

  return {
    push(bytes) {
      if (head === undefined) push(bytes);
      else begin(bytes, false);
    },
    end() {
      if (head !== undefined) begin(new Uint8Array(0), true);
      if (gaveUp) return;
      const between = signs.end();
      if (gaveUp || (between && values.finished())) return;
      const message = places.end() === 0 ? 'the file is empty' : NOT_WELL_WRITTEN;
      const expected = between ? values.expected() : 'a closing quote';
      refuse({ message, expected, received: 'the end of the file', place: placeAt(places.end()) });
    },
  };
}

/** What people most often mean by what they wrote there. */
function adviceFor(word: string): string {
  if (/^['\u2018\u2019\u201c\u201d]/.test(word)) return ' (texts stand in straight double quotes)';
  return /^[/#]/.test(word) ? ' (JSON has no comments)' : '';
}
