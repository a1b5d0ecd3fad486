import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOfPath, parseJson } from '../../src/formats/json/json-text.ts';
import { thrown } from '../thrown.ts';

/** Texts that are nearly JSON, and often are. */
const nearlyJson = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"b"',
      '1',
      '0',
      '-',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\\u00e9',
      '\\',
      '\t',
    ),
    maxLength: 12,
  }),
  fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '1', '\\', ' '))
    .map(([text, at, sign]) => text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + 1)),
  fc.json({ stringUnit: 'binary' }),
);

function engineReads(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJson', () => {
  it('reads what JSON.parse reads, refuses what it refuses, and refuses doubled keys besides', () => {
    fc.assert(
      fc.property(nearlyJson, (text) => {
        try {
          expect(parseJson(text)).toEqual(JSON.parse(text));
        } catch (error) {
          if (!engineReads(text)) expect(error).toMatchObject({ name: 'PsephosError', code: 'bad-file' });
          else expect(error).toMatchObject({ name: 'PsephosError', message: expect.stringContaining('stands twice') });
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('reads behind a byte order mark', () => {
    expect(parseJson('\uFEFF{"a": [1, 2.5e1, "é\\u00e9", null, true]}')).toEqual({ a: [1, 25, 'éé', null, true] });
  });

  it.each([
    [
      '',
      'line 1, column 1: the JSON is not well written: expected a value: a text, a number, a list, an object, true, false or null, received the end of the file',
      'the file is empty',
    ],
    [
      '{"a": 1,}',
      'line 1, column 9: the JSON is not well written: expected a key in double quotes, received "}"',
      'no comma after the last entry',
    ],
    ['[1,\n]', 'line 2, column 1: the JSON is not well written: expected a value', 'no comma after the last entry'],
    [
      '{"votes": 59,067}',
      'line 1, column 14: the JSON is not well written: expected a key in double quotes, received "067"',
      'numbers are written without thousands separators: 59067',
    ],
    ["{'a': 1}", 'expected a key in double quotes, or "}", received "\'a\'"', 'texts stand in straight double quotes'],
    ['{“a”: 1}', 'line 1, column 2', 'texts stand in straight double quotes'],
    [
      '{"a": 1 // one\n}',
      'line 1, column 9: the JSON is not well written: expected "," or "}", received "//"',
      'JSON has no comments',
    ],
    [
      '{"a": 1\n "b": 2}',
      'line 2, column 2: the JSON is not well written: expected "," or "}", received "\\""',
      'is a comma missing?',
    ],
  ])('says of %j what is wrong and what to do', (text, message, hint) => {
    const error = thrown(() => parseJson(text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
    expect(error.detail.hint).toBe(hint);
  });

  it.each([
    ['{"a": 012}', 'column 7: the JSON is not well written: expected a value'],
    ['{"a": nul}', 'received "nul"'],
    ['{"a" 1}', 'column 6: the JSON is not well written: expected ":" after a key, received "1"'],
    ['{"a": "x\ny"}', 'line 1, column 9: the JSON is not well written: expected a text that ends on its line'],
    ['{"a": "x', 'expected a closing quote, received the end of the file'],
    ['{"a": "\\x"}', 'column 8: the JSON is not well written: expected an escape'],
    ['{"a": 1', 'expected "," or "}", received the end of the file'],
    ['[1 2]', 'column 4: the JSON is not well written: expected "," or "]", received "2"'],
    ['{} {}', 'column 4: the JSON is not well written: expected nothing after the value, received "{"'],
    ['{"a": 1, "\\u0061": 2}', 'column 10: the key "a" stands twice in one object: expected each key once'],
  ])('says of %j what is wrong', (text, message) => {
    expect(thrown(() => parseJson(text)).message).toContain(message);
  });

  it.each(['[', '{"a":', '[[{"b":['])('refuses a million levels of %j', (open) => {
    const error = thrown(() => parseJson(open.repeat(1_000_000)));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('lists and objects are nested too deep: expected at most 100 levels');
  });
});

describe('offsetOfPath', () => {
  it('finds the value of a path', () => {
    const text = '{"a": [1, {"b": 2}], "c": 3}';
    expect(['', 'a', 'a[1]', 'a[1].b', 'c', 'd'].map((path) => offsetOfPath(text, path))).toEqual([
      0,
      6,
      10,
      16,
      26,
      undefined,
    ]);
  });
});
