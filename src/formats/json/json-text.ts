import { faultsError, type PsephosError, shown } from '../../base/errors.ts';
import { placeAt, startOf } from '../lines.ts';

/** How deep lists and objects may nest: far deeper than any file we know, and far from the end of the stack. */
const MOST_NESTING = 100;

/**
 * Reads JSON more strictly than `JSON.parse`, and says where and why it cannot: which engines tell in words of their own, or
 * not at all. A key that stands twice in one object is refused, because one of the two would be lost in silence.
 *
 * @throws PsephosError `bad-file` with line and column, `too-large` when it is nested too deep.
 */
export function parseJson(text: string): unknown {
  scanJson(text);
  return JSON.parse(text.slice(startOf(text)));
}

/** Where in a JSON text without fault the value of a path such as `candidates[2].votes` begins, or `undefined`. */
export function offsetOfPath(text: string, path: string): number | undefined {
  let found: number | undefined;
  scanJson(text, (visited, at) => {
    if (visited === path) found = at;
  });
  return found;
}

function scanJson(text: string, visit?: (path: string, at: number) => void): void {
  let at = startOf(text);

  const fail = (expected: string): PsephosError => {
    const word = /[^\s,:[\]{}"]{1,60}|[^]/y;
    word.lastIndex = at;
    const received = at < text.length ? shown(word.exec(text)?.[0]) : 'the end of the file';
    const fault = { message: 'the JSON is not well written', expected, received, place: placeAt(text, at) };
    return faultsError('bad-file', [fault], hintFor(text, at));
  };
  const blanks = (): void => {
    while (BLANKS.includes(text.charCodeAt(at))) at += 1;
  };
  const sign = (wanted: string, expected: string): void => {
    if (text[at] !== wanted) throw fail(expected);
    at += 1;
    blanks();
  };

  const value = (path: string, depth: number): void => {
    if (depth > MOST_NESTING) {
      const message = 'lists and objects are nested too deep';
      throw faultsError('too-large', [
        { message, expected: `at most ${MOST_NESTING} levels`, place: placeAt(text, at) },
      ]);
    }
    visit?.(path, at);
    if (text[at] === '{') object(path, depth);
    else if (text[at] === '[') list(path, depth);
    else if (text[at] === '"') string();
    else {
      const plain = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)(?![\w.+-])/y;
      plain.lastIndex = at;
      if (!plain.test(text)) throw fail('a value: a text, a number, a list, an object, true, false or null');
      at = plain.lastIndex;
    }
    blanks();
  };

  const object = (path: string, depth: number): void => {
    sign('{', 'an object');
    const keys = new Set<string>();
    for (let first = true; text[at] !== '}'; first = false) {
      if (!first) sign(',', '"," or "}"');
      const start = at;
      if (text[at] !== '"') throw fail(first ? 'a key in double quotes, or "}"' : 'a key in double quotes');
      string();
      const key = String(JSON.parse(text.slice(start, at)));
      if (keys.has(key)) throw keyTwice(text, start, key);
      keys.add(key);
      blanks();
      sign(':', '":" after a key');
      value(path === '' ? key : `${path}.${key}`, depth + 1);
    }
    at += 1;
  };

  const list = (path: string, depth: number): void => {
    sign('[', 'a list');
    for (let index = 0; text[at] !== ']'; index += 1) {
      if (index > 0) sign(',', '"," or "]"');
      value(`${path}[${index}]`, depth + 1);
    }
    at += 1;
  };

  const string = (): void => {
    for (at += 1; text[at] !== '"'; at += 1) {
      if (at >= text.length) throw fail('a closing quote');
      if (text.charCodeAt(at) < 32) throw fail('a text that ends on its line (a line break in it is written \\n)');
      if (text[at] !== '\\') continue;
      ESCAPE.lastIndex = at;
      if (!ESCAPE.test(text)) throw fail('an escape such as \\" or \\n or \\u00e9');
      at = ESCAPE.lastIndex - 1;
    }
    at += 1;
  };

  blanks();
  value('', 0);
  if (at < text.length) throw fail('nothing after the value');
}

const BLANKS = [32, 10, 13, 9];
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/** What people most often mean by what they wrote there. */
function hintFor(text: string, at: number): string | undefined {
  const before = text.slice(0, at).trimEnd().at(-1);
  if (text.trim() === '') return 'the file is empty';
  if (/['‘’“”]/.test(text[at] ?? '')) return 'texts stand in straight double quotes';
  if (text[at] === '/' || text[at] === '#') return 'JSON has no comments';
  if (before === ',' && /[}\]]/.test(text[at] ?? '')) return 'no comma after the last entry';
  if (before === ',' && /\d/.test(text[at] ?? '')) return 'numbers are written without thousands separators: 59067';
  if (before !== ',' && text[at] === '"') return 'is a comma missing?';
  return undefined;
}

function keyTwice(text: string, at: number, key: string): PsephosError {
  const message = `the key ${shown(key)} stands twice in one object`;
  return faultsError('bad-file', [{ message, expected: 'each key once', place: placeAt(text, at) }]);
}
