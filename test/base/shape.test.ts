import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FAULTS } from '../../src/base/errors.ts';
import { defined, readersFor } from '../../src/base/shape.ts';
import { thrown } from '../thrown.ts';

const { text, whole, number, record, list, oneOf, onlyKeys } = readersFor('bad-count');

describe('the readers of plain data', () => {
  it('give back what has the shape', () => {
    expect(text(' Ann ', 'a')).toBe(' Ann ');
    expect(whole(9007199254740991, 'a')).toBe(9007199254740991);
    expect(number(-0.5, 'a')).toBe(-0.5);
    expect(record({ b: 1 }, 'a')).toEqual({ b: 1 });
    expect(list(whole)([1, 2], 'a')).toEqual([1, 2]);
    expect(oneOf(['x', 'y'])('y', 'a')).toBe('y');
  });

  it.each<[string, () => unknown, string]>([
    ['a blank text', () => text(' \t', 'name'), 'name: must be a text that is not blank: received " \\t"'],
    ['a number as text', () => text(5, 'name'), 'name: must be a text that is not blank: received 5'],
    ['a fraction', () => whole(0.5, 'n'), 'n: must be a whole number from 0 to 9007199254740991: received 0.5'],
    ['a negative number', () => whole(-1, 'n'), 'n: must be a whole number from 0 to 9007199254740991: received -1'],
    [
      '2^53',
      () => whole(2 ** 53, 'n'),
      'n: must be a whole number from 0 to 9007199254740991: received 9007199254740992',
    ],
    ['digits in quotes', () => whole('1', 'n'), 'n: must be a whole number from 0 to 9007199254740991: received "1"'],
    ['no number', () => number(Number.NaN, 'x'), 'x: must be a number: received NaN'],
    ['infinity', () => number(Infinity, 'x'), 'x: must be a number: received Infinity'],
    ['a list as an object', () => record([], 'o'), 'o: must be an object: received []'],
    ['null as an object', () => record(null, ''), 'must be an object: received null'],
    ['an object as a list', () => list(whole)({}, 'l'), 'l: must be a list: received {}'],
    [
      'one bad item of a list',
      () => list(list(whole))([[1], [2, null]], 'l'),
      'l[1][1]: must be a whole number from 0 to 9007199254740991: received null',
    ],
    ['an unknown word', () => oneOf(['x', 'y'])('z', 'w'), 'w: must be one of x, y: received "z"'],
    ['an unknown key', () => onlyKeys({ x: 1, z: 2 }, ['x', 'y'], ''), 'z: unknown key, known are x, y: received 2'],
    ['an unknown key below', () => onlyKeys({ z: 2 }, ['x'], 'a[0]'), 'a[0].z: unknown key, known are x: received 2'],
    [
      'a key of the language',
      () => onlyKeys(record(JSON.parse('{"__proto__": 1}'), ''), ['x'], ''),
      '__proto__: unknown key, known are x: received 1',
    ],
    [
      'a key of several lines',
      () => onlyKeys({ 'a\nb': 1 }, ['x'], ''),
      '"a\\nb": unknown key, known are x: received 1',
    ],
  ])('refuse %s', (_, read, message) => {
    const error = thrown(read);
    expect(error.code).toBe('bad-count');
    expect(error.message).toBe(message);
  });

  it('refuse a key of any length in a short message', () => {
    expect(thrown(() => onlyKeys({ ['k'.repeat(1e6)]: 1 }, ['x'], 'a')).message.length).toBeLessThan(120);
  });

  it('tell all bad items of a list together, of lists in lists too, up to the limit', () => {
    const error = thrown(() => list(list(whole))([[-1, 1, 'x'], 5, [0.5]], 'l'));
    expect(error.detail.faults?.map(({ place }) => place.path)).toEqual(['l[0][0]', 'l[0][2]', 'l[1]', 'l[2][0]']);
    expect(error.message.split('\n')[1]).toBe(
      '  l[0][2]: must be a whole number from 0 to 9007199254740991: received "x"',
    );
    const many = Array.from({ length: 100 }, () => [-1, -2]);
    expect(thrown(() => list(list(whole))(many, 'l')).detail.faults).toHaveLength(MOST_FAULTS);
  });

  it('read what is there and nothing inherited', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (data) => {
        expect(Object.entries(record(data, ''))).toEqual(Object.entries(data));
      }),
    );
    expect(Object.keys(record(Object.create({ votes: 1 }), ''))).toEqual([]);
  });
});

describe('defined', () => {
  it('keeps the entries that are there, null and zero too', () => {
    expect(Object.keys(defined({ a: 1, b: undefined, c: null, d: 0 }))).toEqual(['a', 'c', 'd']);
  });
});
