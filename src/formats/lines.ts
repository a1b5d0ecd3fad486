import type { ErrorPlace } from '../base/errors.ts';

/** One line of a text. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Where it begins in the whole text. */
  readonly at: number;
  /** What it says, without its end. */
  readonly text: string;
  /** Where the next line begins; `undefined` for the last. */
  readonly next: number | undefined;
}

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** The line that begins at this place; lines end as on any system, in LF, CR LF or CR. */
function lineAt(text: string, at: number, number: number): Line {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== LINE_FEED && text.charCodeAt(end) !== CARRIAGE_RETURN) end++;
  const wide = text.charCodeAt(end) === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED;
  return { number, at, text: text.slice(at, end), next: end < text.length ? end + (wide ? 2 : 1) : undefined };
}

/** The lines from a place on, one by one. */
export function* linesFrom(text: string, at: number, number: number): Generator<Line> {
  let line: Line | undefined = lineAt(text, at, number);
  while (line !== undefined) {
    yield line;
    line = line.next === undefined ? undefined : lineAt(text, line.next, line.number + 1);
  }
}

/** Where a text begins: after the byte order mark that some programs put first. */
export function startOf(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

/** Line and column, from 1, of a place in a text. */
export function placeAt(text: string, offset: number): ErrorPlace {
  for (const line of linesFrom(text, startOf(text), 1)) {
    if (line.next === undefined || offset < line.next) return { line: line.number, column: offset - line.at + 1 };
  }
  return { line: 1, column: 1 };
}

/** The first line that says something, comments after `#` left out; `undefined` in an empty text. */
export function firstLine(text: string): Line | undefined {
  for (const line of linesFrom(text, startOf(text), 1)) {
    if (!/^\s*(?:#|$)/.test(line.text)) return line;
  }
  return undefined;
}
