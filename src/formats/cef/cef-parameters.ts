import { type Fault, shown } from '../../base/errors.ts';
import type { Report } from '../report.ts';

/** What the lines `#/Parameter: value` of a CEF file say. */
export interface CefParameters {
  /** In the order of the list, each with the column of its name; `undefined` until a line lists them. */
  readonly candidates?: readonly ListedName[];
  /** Where the list stands. */
  readonly listedOn?: number;
  readonly seats?: number;
  readonly implicitRanking?: boolean;
  readonly weightAllowed?: boolean;
}

/** A name and where it stands on its line, from 1. */
export interface ListedName {
  readonly name: string;
  readonly column: number;
}

/** Reads the parameters of a CEF file, line by line. */
export interface CefParametersReader {
  /** True when the line holds a parameter. */
  line(text: string, number: number, afterBallots: boolean): boolean;
  readonly found: CefParameters;
}

/** Nothing else is told of these: which methods a page offers does not change what the papers say. */
const PASSED_OVER = ['voting methods'];

/** Reads parameters, whose names may be written in capitals or not. */
export function cefParametersReader(report: Report): CefParametersReader {
  let found: CefParameters = {};
  const lineOf = new Map<string, number>();
  return {
    get found() {
      return found;
    },
    line(text, line, afterBallots) {
      const start = text.length - text.trimStart().length;
      if (!text.startsWith('#/', start)) return false;
      const colon = text.indexOf(':', start);
      const key = text.slice(start + 2, colon === -1 ? text.length : colon).trim();
      const known = key.toLowerCase();
      const at = { line, column: start + 1 };
      const from = colon + 1;
      if (colon === -1) {
        report.warn({ message: 'a parameter without ":" is passed over', received: shown(text.trim()), place: at });
      } else if (PASSED_OVER.includes(known)) {
        return true;
      } else if (!READERS.has(known)) {
        report.warn({ message: 'an unknown parameter is passed over', received: shown(key), place: at });
      } else if (afterBallots) {
        const message = 'a parameter after the first ballot';
        report.fault({ message, expected: 'all parameters before the ballots', received: shown(key), place: at });
      } else if (lineOf.has(known)) {
        const expected = `one line, as on line ${lineOf.get(known)}`;
        report.fault({ message: 'a parameter stands twice', expected, received: shown(key), place: at });
      } else {
        lineOf.set(known, line);
        const value = READERS.get(known)?.(text, from, line) ?? {};
        if ('message' in value) report.fault(value);
        else found = { ...found, ...value };
      }
      return true;
    },
  };
}

type ReadValue = (text: string, from: number, line: number) => CefParameters | Fault;

const READERS: ReadonlyMap<string, ReadValue> = new Map<string, ReadValue>([
  ['candidates', (text, from, line) => ({ candidates: listedNames(text, from), listedOn: line })],
  ['number of seats', seatsIn],
  ['implicit ranking', truth((implicitRanking) => ({ implicitRanking }))],
  ['weight allowed', truth((weightAllowed) => ({ weightAllowed }))],
]);

function listedNames(text: string, from: number): readonly ListedName[] {
  const names: ListedName[] = [];
  const end = commentAt(text, from);
  for (let at = from; at <= end; ) {
    const sign = text.indexOf(';', at);
    const stop = sign === -1 || sign > end ? end : sign;
    const written = text.slice(at, stop);
    names.push({ name: written.trim(), column: at + (written.length - written.trimStart().length) + 1 });
    at = stop + 1;
  }
  return names;
}

function seatsIn(text: string, from: number, line: number): CefParameters | Fault {
  const value = text.slice(from, commentAt(text, from)).trim();
  const seats = Number(value);
  if (/^\d+$/.test(value) && seats > 0 && Number.isSafeInteger(seats)) return { seats };
  return {
    message: 'places must be a whole number of at least 1',
    expected: 'a line such as "#/Number of Seats: 2"',
    received: shown(value),
    place: { line, column: from + 1 },
  };
}

function truth(parameters: (value: boolean) => CefParameters): ReadValue {
  return (text, from, line) => {
    const value = text.slice(from, commentAt(text, from)).trim().toLowerCase();
    if (value === 'true' || value === 'false') return parameters(value === 'true');
    const place = { line, column: from + 1 };
    return { message: 'the value is neither true nor false', expected: 'true or false', received: shown(value), place };
  };
}

/** Where the comment begins that ends a line, or the line itself does. */
export function commentAt(text: string, from: number): number {
  const at = text.indexOf('#', from);
  return at === -1 ? text.length : at;
}
