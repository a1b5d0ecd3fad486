import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Fault, faultsError, faultsIn, MOST_FAULTS, PsephosError, shown } from '../../src/base/errors.ts';

describe('PsephosError', () => {
  it('says where, what, expected, received and a hint, in this order', () => {
    const error = new PsephosError({
      code: 'bad-file',
      message: 'papers must be a whole number',
      expected: 'digits',
      received: '"x"',
      place: { file: 'a.blt', line: 3, column: 7, path: 'ballots[2]' },
      hint: 'look at the line before',
    });
    expect(error.message).toBe(
      'a.blt, line 3, column 7, ballots[2]: papers must be a whole number: expected digits, received "x". Hint: look at the line before',
    );
    expect(error.name).toBe('PsephosError');
    expect(error.code).toBe('bad-file');
    expect(error.summary).toBe('papers must be a whole number');
    expect(error.detail).toEqual({
      expected: 'digits',
      received: '"x"',
      place: { file: 'a.blt', line: 3, column: 7, path: 'ballots[2]' },
      hint: 'look at the line before',
    });
    expect(error).toBeInstanceOf(Error);
  });

  it.each([
    [{}, 'wrong'],
    [{ expected: 'a' }, 'wrong: expected a'],
    [{ received: 'b' }, 'wrong: received b'],
    [{ place: {} }, 'wrong'],
    [{ place: { line: 2 } }, 'line 2: wrong'],
    [{ place: { path: 'seats' } }, 'seats: wrong'],
    [{ hint: 'try again' }, 'wrong. Hint: try again'],
  ])('leaves out what it was not told: %j reads %j', (parts, message) => {
    expect(new PsephosError({ code: 'bad-argument', message: 'wrong', ...parts }).message).toBe(message);
  });
});

describe('faultsError', () => {
  const fault = (line: number): Fault => ({ place: { line }, message: 'wrong', expected: 'a', received: 'b' });

  it('tells the first fault in full and each other on a line of its own, the hint at the end', () => {
    const error = faultsError(
      'bad-file',
      [fault(1), { place: { line: 4, column: 2 }, message: 'odd' }],
      'see the docs',
    );
    expect(error.message).toBe('line 1: wrong: expected a, received b\n  line 4, column 2: odd. Hint: see the docs');
    expect(error.code).toBe('bad-file');
    expect(error.detail.faults).toEqual([fault(1), { place: { line: 4, column: 2 }, message: 'odd' }]);
  });

  it('says at the limit that nothing further was looked for', () => {
    const faults = Array.from({ length: MOST_FAULTS }, (_, index) => fault(index + 1));
    expect(faultsError('bad-file', faults).message.split('\n')).toHaveLength(MOST_FAULTS + 1);
    expect(faultsError('bad-file', faults).message).toMatch(/\n {2}\(no further faults looked for\)$/);
    expect(faultsError('bad-file', faults.slice(1)).message).not.toContain('no further');
  });

  it('lists faults that can be taken out again, from an error of one fault too', () => {
    expect(faultsIn(faultsError('bad-file', [fault(1), fault(2)]))).toEqual([fault(1), fault(2)]);
    const one = new PsephosError({
      code: 'bad-file',
      message: 'wrong',
      expected: 'a',
      received: 'b',
      place: { line: 1 },
    });
    expect(faultsIn(one)).toEqual([fault(1)]);
    expect(faultsIn(new PsephosError({ code: 'bad-file', message: 'odd' }))).toEqual([{ message: 'odd', place: {} }]);
  });

  it('is our own fault without faults', () => {
    expect(() => faultsError('bad-file', [])).toThrow('psephos is at fault, please report it: no faults to tell');
  });
});

describe('shown', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;

  it.each<[unknown, string]>([
    ['Ann', '"Ann"'],
    ['say "Ann"', '"say \\"Ann\\""'],
    ['a\nb\tc\u0000', '"a\\nb\\tc\\u0000"'],
    ['\u007f\u0085\u009b\u2028\u2029', '"\\u007f\\u0085\\u009b\\u2028\\u2029"'],
    ['a\u202eb\u2066c\u200f', '"a\\u202eb\\u2066c\\u200f"'],
    [`${'x'.repeat(55)}\u{1f5f3} and more`, `"${'x'.repeat(55)}…`],
    [12.5, '12.5'],
    [Number.NaN, 'NaN'],
    [-Infinity, '-Infinity'],
    [2n ** 60n, '1152921504606846976'],
    [undefined, 'undefined'],
    [null, 'null'],
    [{ votes: [1, 2] }, '{"votes":[1,2]}'],
    [Symbol('s'), 'Symbol(s)'],
    [{ votes: 1n }, 'an object'],
    [circle, 'an object'],
    ['x'.repeat(100), `"${'x'.repeat(56)}…`],
  ])('shows %o as %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('is one short line without control characters, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
        expect(shown(value)).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]{1,60}$/u);
      }),
    );
    expect(shown(() => 'a function\nof two lines')).not.toContain('\n');
  });
});
