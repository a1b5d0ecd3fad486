import { type ErrorPlace, type Fault, faultsError, faultsIn, PsephosError, shown } from '../../base/errors.ts';
import { type JsonPiece, parsedPiece } from './contest-json-piece.ts';
import { NOT_PLAIN_JSON } from './contest-json-plain.ts';

/** Takes what stands in the object that a JSON text is. */
export interface JsonTaker {
  /** A value that is no list. */
  value(key: string, piece: JsonPiece): void;
  /** A list begins, whose items come one by one. */
  list(key: string, place: ErrorPlace): void;
  item(key: string, index: number, piece: JsonPiece): void;
  /**
   * Reads an item that begins at `at`, if it is as plain as nearly all are and ends in this text, and gives its end;
   * `NOT_PLAIN_JSON` to be given it as a piece.
   */
  plainItem(key: string, index: number, text: string, at: number, place: () => ErrorPlace): number;
  /** The text is no object, or not well written between its values; nothing comes after this. */
  fault(fault: Fault): void;
}

/** Cuts a JSON text that comes in pieces. */
export interface JsonCutter {
  push(text: string): void;
  end(): void;
  /** How far it has come; `undefined` where it read no further after a fault. */
  place(): ErrorPlace | undefined;
}

type Next =
  | 'object'
  | 'key or }'
  | 'key'
  | 'colon'
  | 'value'
  | 'item or ]'
  | 'item'
  | 'comma or ]'
  | 'comma or }'
  | 'nothing';

const EXPECTED: Readonly<Record<Next, string>> = {
  object: 'an object, which begins with "{"',
  'key or }': 'a key in double quotes, or "}"',
  key: 'a key in double quotes (no comma stands after the last entry)',
  colon: '":" after a key',
  value: 'a value',
  'item or ]': 'a value, or "]"',
  item: 'a value (no comma stands after the last entry)',
  'comma or ]': '"," or "]"',
  'comma or }': '"," or "}"',
  nothing: 'nothing after the "}" of the first "{"',
};

/** The longest value that is taken at once. */
const LONGEST = 16 * 1024 * 1024;
/** As deep as {@link parseJson} reads, and the object and its list. */
const DEEPEST = 100;
const NOT_WELL_WRITTEN = 'the JSON is not well written';
const [LINE_FEED, RETURN, QUOTE, BACKSLASH] = [10, 13, 34, 92];

/**
 * Cuts the object of a large JSON text into its values and the items of its lists, each for {@link parsedPiece}, and keeps no
 * more than the one that is not yet whole.
 *
 * The reader of `json-stream` would do, but its items would come without their places and at a third of the speed (about 40
 * MB/s against 120), and this is the format that is ours, with papers by the million.
 *
 * @throws PsephosError `too-large` for a value of more than 16 million characters, or nested deeper than 100.
 */
export function jsonCutter(taker: JsonTaker): JsonCutter {
  const keys = new Set<string>();
  let next: Next = 'object';
  let gaveUp = false;
  let line = 1;
  /** Where the line begins, counted from the beginning of the piece at hand. */
  let lineStart = 0;
  let afterReturn = false;
  let key = '';
  let index = 0;
  /** A key or a value that is not yet whole. */
  let begun: { readonly line: number; readonly column: number; length: number; readonly parts: string[] } | undefined;
  let depth = 0;
  let inText = false;
  let escaped = false;

  const placeOf = (at: number): { line: number; column: number } => ({ line, column: at - lineStart + 1 });

  const giveUp = (fault: Fault): void => {
    gaveUp = true;
    taker.fault(fault);
  };

  const unexpected = (text: string, at: number, expected: string): void => {
    const [word = ''] = /^(?:[^\s,:[\]{}"]{1,60}|[^])/.exec(text.slice(at, at + 60)) ?? [];
    giveUp({ message: NOT_WELL_WRITTEN, expected, received: shown(word), place: placeOf(at) });
  };

  const lineBreak = (code: number, at: number): void => {
    if (code === RETURN || !afterReturn) line += 1;
    lineStart = at + 1;
  };

  const begin = (at: number): void => {
    begun = { ...placeOf(at), length: 0, parts: [] };
    depth = 0;
    inText = false;
    escaped = false;
  };

  /** Where the value that is being cut ends, or `undefined` where the piece ends first. */
  const endOf = (text: string, from: number, isFirst: boolean): number | undefined => {
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (inText) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inText = false;
          if (depth === 0) return at + 1;
        }
        if (code < 32) {
          unexpected(text, at, 'a text that ends on its line (a line break in it is written \\n)');
          return undefined;
        }
        continue;
      }
      const plain = depth === 0 && !(isFirst && at === from);
      if (plain && ENDS_WORD.test(text[at])) return at;
      if (code === QUOTE) inText = true;
      else if (code === 0x7b || code === 0x5b) {
        depth += 1;
        if (depth > DEEPEST) throw tooLarge('lists and objects are nested too deep', `at most ${DEEPEST} levels`, at);
      } else if (code === 0x7d || code === 0x5d) {
        depth -= 1;
        if (depth === 0) return at + 1;
      } else if (code === LINE_FEED || code === RETURN) lineBreak(code, at);
      afterReturn = code === RETURN;
    }
    return undefined;
  };

  const tooLarge = (message: string, expected: string, at: number): PsephosError =>
    faultsError('too-large', [{ message, expected, place: placeOf(at) }]);

  /** Cuts on from here; gives where the piece is to be read on. */
  const cut = (text: string, from: number, isFirst: boolean): number => {
    if (begun === undefined) return from;
    const end = endOf(text, from, isFirst);
    if (gaveUp) return text.length;
    const stop = end ?? text.length;
    begun.length += stop - from;
    if (begun.length > LONGEST) throw tooLarge('a value does not end', 'at most 16 million characters', stop);
    begun.parts.push(text.slice(from, stop));
    if (end === undefined) return stop;
    const { parts, ...place } = begun;
    begun = undefined;
    take({ line: place.line, column: place.column, text: parts.length === 1 ? parts[0] : parts.join('') });
    return end;
  };

  const take = (piece: JsonPiece): void => {
    if (next === 'key') {
      const name = keyOf(piece, keys);
      if (typeof name === 'object') return giveUp(name);
      key = name;
      next = 'colon';
    } else if (next === 'value') {
      next = 'comma or }';
      taker.value(key, piece);
    } else {
      next = 'comma or ]';
      taker.item(key, index, piece);
      index += 1;
    }
  };

  /** Reads a sign between values, or begins a value. */
  const sign = (text: string, at: number): number => {
    const character = text[at];
    const wantsKey = next === 'key' || next === 'key or }';
    const wantsItem = next === 'item' || next === 'item or ]';
    if (next === 'value' && character === '[') {
      taker.list(key, placeOf(at));
      index = 0;
      next = 'item or ]';
    } else if (wantsKey ? character === '"' : (wantsItem || next === 'value') && !',:]}'.includes(character)) {
      if (wantsItem) {
        const end = taker.plainItem(key, index, text, at, () => placeOf(at));
        if (end !== NOT_PLAIN_JSON) {
          next = 'comma or ]';
          index += 1;
          return end;
        }
        next = 'item';
      } else if (wantsKey) next = 'key';
      begin(at);
      return cut(text, at, true);
    } else if (next === 'object' && character === '{') next = 'key or }';
    else if (next === 'colon' && character === ':') next = 'value';
    else if (next === 'comma or ]' && character === ',') next = 'item';
    else if (next === 'comma or }' && character === ',') next = 'key';
    else if ((next === 'item or ]' || next === 'comma or ]') && character === ']') next = 'comma or }';
    else if ((next === 'key or }' || next === 'comma or }') && character === '}') next = 'nothing';
    else unexpected(text, at, EXPECTED[next]);
    return at + 1;
  };

  return {
    push(text) {
      if (gaveUp) return;
      let at = begun === undefined ? 0 : cut(text, 0, false);
      while (at < text.length && !gaveUp) {
        const code = text.charCodeAt(at);
        if (code === LINE_FEED || code === RETURN) lineBreak(code, at);
        const isBlank = code === 32 || code === 9 || code === LINE_FEED || code === RETURN;
        afterReturn = code === RETURN;
        at = isBlank ? at + 1 : sign(text, at);
      }
      lineStart -= text.length;
    },
    end() {
      if (gaveUp || (begun === undefined && next === 'nothing')) return;
      const isEmpty = next === 'object' && begun === undefined;
      const expected = begun === undefined ? EXPECTED[next] : 'the rest of what begins here';
      giveUp({
        message: isEmpty ? 'the file is empty' : NOT_WELL_WRITTEN,
        expected,
        received: 'the end of the file',
        place: begun === undefined ? placeOf(0) : { line: begun.line, column: begun.column },
      });
    },
    place: () => (gaveUp ? undefined : placeOf(0)),
  };
}

const ENDS_WORD = /[\s,:[\]{}"]/;

/** A key without its quotes; a fault where it is none, or stood before. */
function keyOf(piece: JsonPiece, keys: Set<string>): string | Fault {
  let key: string;
  try {
    key = String(parsedPiece(piece));
  } catch (error) {
    if (!(error instanceof PsephosError)) throw error;
    return faultsIn(error)[0];
  }
  if (keys.has(key)) {
    const message = `the key ${shown(key)} stands twice in one object`;
    return { message, expected: 'each key once', place: { line: piece.line, column: piece.column } };
  }
  keys.add(key);
  return key;
}
