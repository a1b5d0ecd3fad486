import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsIn } from '../../src/base/errors.ts';
import { openJson } from '../../src/formats/json/json-stream.ts';
import { openReport } from '../../src/formats/report.ts';
import { thrown } from '../thrown.ts';

interface Taken {
  readonly path: string;
  readonly value: unknown;
}

const encoder = new TextEncoder();

/** What is taken from a text whose bytes come in pieces of this size. */
function taken(text: string | Uint8Array, paths: readonly string[], size = 1_000_000): Taken[] {
  const found: Taken[] = [];
  const report = openReport('a hint');
  const reader = openJson({ paths, value: (path, value) => found.push({ path: path.join('.'), value }) }, report);
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    // As a file is read: into one buffer, again and again.
    buffer.set(piece);
    reader.push(buffer.subarray(0, piece.length));
  }
  reader.end();
  report.refuseFaults();
  return found;
}

describe('taking values out of JSON as it comes', () => {
  test('gives the values of the wanted paths with their keys and indices, and no others', () => {
    const text =
      '{"version": 1, "other": [[{"a": 1}]], "ballots": [{"r": [1, {"x": null}]}, "two"], "names": {"a": 1, "b": [true]}}';
    expect(taken(text, ['$.ballots.*', '$.names.b', '$.version'])).toEqual([
      { path: 'version', value: 1 },
      { path: 'ballots.0', value: { r: [1, { x: null }] } },
      { path: 'ballots.1', value: 'two' },
      { path: 'names.b', value: [true] },
    ]);
  });

  test('any value at the root is the same as JSON.parse gives, however its bytes are cut', () => {
    const json = fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.stringify(value, undefined, 1));
    fc.assert(
      fc.property(json, fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(taken(text, ['$'], size)).toEqual([{ path: '', value: JSON.parse(text) }]);
      }),
      { numRuns: 40 },
    );
  });

  test('a byte order mark is passed over, also when it comes byte by byte', () => {
    expect(taken('\uFEFF[1]', ['$'], 1)).toEqual([{ path: '', value: [1] }]);
    expect(taken(' 7', ['$'], 1)).toEqual([{ path: '', value: 7 }]);
    expect(taken('7', ['$'])).toEqual([{ path: '', value: 7 }]);
  });

  test('what looks like a byte order mark is kept in a text', () => {
    expect(taken('{"a": "\uFEFFAnn", "\uFEFF": "a long text with the mark in it: \uFEFF"}', ['$'])).toEqual([
      { path: '', value: { a: '\uFEFFAnn', '\uFEFF': 'a long text with the mark in it: \uFEFF' } },
    ]);
  });

  test('a key called __proto__ is data, and changes nothing else', () => {
    const [{ value }] = taken('{"a": {"__proto__": {"polluted": 1}, "constructor": 2}}', ['$.a']);
    expect(JSON.stringify(value)).toBe('{"__proto__":{"polluted":1},"constructor":2}');
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(taken('{"__proto__": [5], "toString": 1}', ['$.__proto__.*', '$.toString'])).toEqual([
      { path: '__proto__.0', value: 5 },
      { path: 'toString', value: 1 },
    ]);
  });

  test('a key by its name goes before any key', () => {
    expect(taken('{"a": {"x": 1}, "b": {"x": 2}}', ['$.a', '$.*.x']).map(({ path }) => path)).toEqual(['a', 'b.x']);
  });
});

describe('JSON that is not well written is refused with its place', () => {
  const faultOf = (text: string | Uint8Array, size?: number) => {
    return faultsIn(thrown(() => taken(text, ['$.a'], size)))[0];
  };

  test.each([
    ['{"a": 1,\n  "b" 2}', 2, 7, '":" after a key', '2'],
    ['{"a": 1,\n  }', 2, 3, 'a key in double quotes (no comma stands after the last entry)', '"}"'],
    ['{"é😀": 1 "b": 2}', 1, 11, '"," or "}"', '"b"'],
    ['\uFEFF{"a": [1 2]}', 1, 10, '"," or "]"', '2'],
    ['{"a": 1}\r\n{', 2, 1, 'nothing after the value', '"{"'],
    ['{"a": 1}\r]', 2, 1, 'nothing after the value', '"]"'],
    ["{'a': 1}", 1, 2, 'a key in double quotes, or "}" (texts stand in straight double quotes)', `"'a'"`],
    ['{"a": 1 // one', 1, 9, '"," or "}" (JSON has no comments)', '"//"'],
    ['{"a": NaN}', 1, 7, 'a value: a text, a number, a list, an object, true, false or null', '"NaN"'],
    ['{"a": 1.x}', 1, 7, 'a value: a text, a number, a list, an object, true, false or null', '"1.x"'],
    ['{"a": 01}', 1, 7, 'a value: a text, a number, a list, an object, true, false or null', '"01"'],
    ['{"a": trap}', 1, 7, 'a value: a text, a number, a list, an object, true, false or null', '"trap"'],
    ['{"a": "x\ny"}', 1, 9, 'a text that ends on its line (a line break in it is written \\n)', '"\\n"'],
    ['{"a": "x\\y"}', 1, 9, 'an escape such as \\" or \\n or \\u00e9', '"\\\\y"'],
    ['{"a": 1', 1, 8, '"," or "}"', 'the end of the file'],
    ['{"a": "x', 1, 9, 'a closing quote', 'the end of the file'],
    ['{"a": 1}}', 1, 9, 'nothing after the value', '"}"'],
    ['[1}', 1, 3, '"," or "]"', '"}"'],
  ])('%j', (text, line, column, expected, received) => {
    for (const size of [1, 5, 1000]) {
      const fault = { message: 'the JSON is not well written', place: { line, column }, expected };
      expect(faultOf(text, size)).toMatchObject(size === 1000 ? { ...fault, received } : fault);
    }
  });

  test('an empty file', () => {
    expect(faultOf('')).toMatchObject({ message: 'the file is empty', place: { line: 1, column: 1 } });
    expect(faultOf('\n \n')).toMatchObject({ received: 'the end of the file', place: { line: 3, column: 1 } });
  });

  test('a key that stands twice in one object, whether its values are wanted or not', () => {
    const message = 'a key stands twice in one object';
    const twice = { message, received: '"x"', expected: 'each key once' };
    expect(faultOf('{"a": {"x": 1, "y": {"x": 1},\n"x": 2}}')).toEqual({ ...twice, place: { line: 2, column: 1 } });
    expect(faultOf('{"x": 1, "x": 2}')).toEqual({ ...twice, place: { line: 1, column: 10 } });
    expect(faultOf('{"a": {"__proto__": 1, "__proto__": 2}}')).toMatchObject({ message, received: '"__proto__"' });
  });

  test('bytes that are no UTF-8', () => {
    const bytes = encoder.encode('{\n"é": "Zoë"}').map((byte) => (byte === 0xab ? 0x22 : byte));
    for (const size of [1, 1000]) {
      expect(faultOf(bytes, size)).toMatchObject({ message: 'not UTF-8 text', place: { line: 2 } });
    }
    expect(faultOf(bytes)).toMatchObject({ place: { line: 2, column: 9 } });
  });

  test('nothing is taken after a fault', () => {
    const found: unknown[] = [];
    const report = openReport('');
    const reader = openJson({ paths: ['$.*'], value: (_, value) => found.push(value) }, report, 'votes.json');
    reader.push(encoder.encode('[1, 2 3, 4]'));
    reader.push(encoder.encode('[5]'));
    reader.end();
    expect(found).toEqual([1, 2]);
    expect(thrown(report.refuseFaults)).toMatchObject({
      message: expect.stringContaining('votes.json, line 1, column 7'),
    });
  });
});

describe('JSON that would fill the memory is refused', () => {
  test.each([
    ['a million brackets', '['.repeat(1_000_000), 'lists and objects are nested too deep'],
    ['a million objects', '{"a":'.repeat(1_000_000), 'lists and objects are nested too deep'],
    ['a text without an end', `["${'x'.repeat(2_000_000)}`, 'a text or a number does not end'],
    ['a number without an end', `[${'1'.repeat(2_000_000)}`, 'a text or a number does not end'],
    ['a value without an end', `{"a": [${`"${'x'.repeat(1000)}",`.repeat(17_000)}`, 'a list or an object does not end'],
  ])('%s', (_, text, message) => {
    const error = thrown(() => taken(text, ['$.a']));
    expect(error).toMatchObject({ code: 'too-large' });
    expect(error).toMatchObject({ message: expect.stringContaining(message) });
  });

  test('what is nested 100 deep is read', () => {
    const text = '['.repeat(100) + ']'.repeat(100);
    expect(taken(text, ['$'])).toHaveLength(1);
    expect(thrown(() => taken(`[${text}]`, ['$']))).toMatchObject({ code: 'too-large' });
  });

  test('a list that is not wanted may be as long as it likes', () => {
    expect(taken(`{"b": [${`"${'some text'.repeat(100)}",`.repeat(20_000)} 1], "a": 2}`, ['$.a'])).toEqual([
      { path: 'a', value: 2 },
    ]);
  });

  test('what its taker throws is passed on as it is', () => {
    const reader = openJson(
      {
        paths: ['$.*'],
        value: () => {
          throw new RangeError('mine');
        },
      },
      openReport(''),
    );
    expect(() => reader.push(encoder.encode('[1]'))).toThrow(new RangeError('mine'));
  });
});
