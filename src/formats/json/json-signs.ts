import { joinedBytes } from '../../base/joined-bytes.ts';

/** What a JSON text is made of: brackets, colons, commas and single values. */
export type JsonSign = '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'value';

/** Who takes the signs of a text, as their bytes come. */
export interface SignTaker {
  /** Takes a sign, and for a text or another single value what it says; false to be given no more. */
  sign(sign: JsonSign, value: unknown, offset: number): boolean;
  /** Something at this byte is no sign; `beyond` is how many characters after it the fault stands. */
  fault(fault: SignFault, offset: number, beyond: number): void;
}

/** What is wrong; `expected` is left out where another sign should stand. */
export interface SignFault {
  readonly message?: string;
  readonly expected?: string;
  readonly received?: string;
}

/** Cuts bytes into signs. */
export interface JsonSigns {
  push(bytes: Uint8Array): void;
  /** True where the text may end; a number at its very end is given. */
  end(): boolean;
  /** Where a single value began that is not yet whole. */
  begun(): number | undefined;
}

const [QUOTE, BACKSLASH] = [34, 92];
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const ESCAPES = /(?:[^\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*/y;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const SIGNS: readonly (JsonSign | undefined)[] = Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return (['{', '}', '[', ']', ':', ','] as const).find((sign) => sign === character);
});

/** Which bytes are blanks, and which belong to numbers and words. */
const BLANK = bytesLike(/[ \n\r\t]/);
const PLAIN = bytesLike(/[-+.\w]/);

/**
 * Starts at the first byte of a text. Single values that are cut by the end of a piece are put together.
 *
 * Bytes are decoded here and not by a library, because the ones we know take a byte order mark inside a text away.
 */
export function jsonSigns(taker: SignTaker): JsonSigns {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const textCache = shortTexts();
  let state: 'between' | 'text' | 'plain' | 'given up' = 'between';
  let from = 0;
  let begun = 0;
  let before: Uint8Array[] = [];
  let simple = true;
  let afterBackslash = false;

  const giveUp = (fault: SignFault, offset: number, beyond = 0): void => {
    state = 'given up';
    taker.fault(fault, offset, beyond);
  };
  const give = (sign: JsonSign, value: unknown, offset: number): void => {
    state = 'between';
    if (!taker.sign(sign, value, offset)) state = 'given up';
  };

  const whole = (bytes: Uint8Array): Uint8Array => {
    if (before.length === 0) return bytes;
    const joined = joinedBytes([...before, bytes]);
    before = [];
    return joined;
  };

  const text = (bytes: Uint8Array): void => {
    if (simple) return give('text', textCache(bytes), begun);
    let raw: string;
    try {
      raw = decoder.decode(bytes);
    } catch {
      const beyond = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).indexOf('\uFFFD') + 1;
      return giveUp({ message: 'not UTF-8 text', expected: 'a file saved as UTF-8' }, begun, beyond);
    }
    if (!raw.includes('\\')) return give('text', raw, begun);
    ESCAPES.lastIndex = 0;
    const end = ESCAPES.exec(raw)?.[0].length ?? 0;
    if (end === raw.length) return give('text', JSON.parse(`"${raw}"`), begun);
    const received = JSON.stringify(raw.slice(end, end + 2));
    giveUp({ expected: 'an escape such as \\" or \\n or \\u00e9', received }, begun, end + 1);
  };

  const plain = (bytes: Uint8Array): void => {
    const word = textCache(bytes);
    if (NUMBER.test(word)) give('value', Number(word), begun);
    else if (WORDS.has(word)) give('value', WORDS.get(word), begun);
    else giveUp({ received: JSON.stringify(word.slice(0, 60)) }, begun);
  };

  return {
    push(bytes) {
      let start = 0;
      let at = 0;
      const end = bytes.length;
      while (at < end && state !== 'given up') {
        if (state === 'between') {
          const byte = bytes[at];
          const sign = SIGNS[byte];
          if (sign !== undefined) give(sign, sign, from + at);
          else if (byte === QUOTE || PLAIN[byte] === 1) {
            begun = from + at;
            state = byte === QUOTE ? 'text' : 'plain';
            start = state === 'text' ? at + 1 : at;
            simple = true;
          } else if (BLANK[byte] === 0) giveUp({}, from + at);
          at += 1;
        } else if (state === 'text') {
          if (afterBackslash) {
            afterBackslash = false;
            at += 1;
            continue;
          }
          let byte = QUOTE;
          for (; at < end; at++) {
            byte = bytes[at];
            if (byte === QUOTE || byte < 32 || byte === BACKSLASH) break;
            if (byte >= 128) simple = false;
          }
          if (at === end) break;
          if (byte === QUOTE) text(whole(bytes.subarray(start, at)));
          else if (byte === BACKSLASH) {
            simple = false;
            afterBackslash = true;
          } else giveUp({ expected: 'a text that ends on its line (a line break in it is written \\n)' }, from + at);
          at += 1;
        } else {
          while (at < end && PLAIN[bytes[at]] === 1) at += 1;
          if (at < end) plain(whole(bytes.subarray(start, at)));
        }
      }
      if (state === 'text' || state === 'plain') before.push(new Uint8Array(bytes.subarray(start)));
      from += end;
    },
    end() {
      if (state === 'plain') plain(whole(new Uint8Array(0)));
      return state !== 'text';
    },
    begun: () => (state === 'text' || state === 'plain' ? begun : undefined),
  };
}

function bytesLike(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && characters.test(String.fromCharCode(byte)) ? 1 : 0,
  );
}

/**
 * Short ASCII texts from their bytes: the same keys and ids come again and again, and to compare bytes is faster than to make
 * texts of them.
 */
function shortTexts(): (bytes: Uint8Array) => string {
  const SLOTS = 1024;
  const LONGEST = 32;
  const texts: (string | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
  const decoder = new TextDecoder();
  const made = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at++) text += String.fromCharCode(bytes[at]);
    return text;
  };
  return (bytes) => {
    const { length } = bytes;
    if (length > LONGEST) return decoder.decode(bytes);
    let hash = length;
    for (let at = 0; at < length; at++) hash = (Math.imul(hash, 31) + bytes[at]) | 0;
    const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    const known = texts[slot];
    if (known !== undefined && known.length === length) {
      let at = 0;
      while (at < length && known.charCodeAt(at) === bytes[at]) at += 1;
      if (at === length) return known;
    }
    const text = made(bytes);
    texts[slot] = text;
    return text;
  };
}
