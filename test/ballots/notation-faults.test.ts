import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { type Fault, MOST_FAULTS, PsephosError } from '../../src/base/errors.ts';
import { thrown } from '../thrown.ts';
import { letters } from './arbitraries.ts';

/** The faults of a text, after checking that the error is one of a file. */
function faultsOf(text: string, candidates = letters(3)): readonly Fault[] {
  const error = thrown(() => parseBallots(text, candidates));
  expect(error.code).toBe('bad-file');
  return error.detail.faults ?? [];
}

describe('a fault of syntax is told with its line and column', () => {
  it.each([
    ['1: A > "B', 8, 'a quoted name does not end'],
    ['1: A > "B\\"', 8, 'a quoted name does not end'],
    ['1: "\\x"', 4, 'a quoted name is not well written'],
    ['1: "A\tB"', 4, 'a quoted name is not well written'],
    ['x: A', 1, 'papers must be a whole number'],
    [' -1: A', 2, 'papers must be a whole number'],
    ['1.5: A', 1, 'papers must be a whole number'],
    ['1e3: A', 1, 'papers must be a whole number'],
    ['١٢: A', 1, 'papers must be a whole number'],
    ['A : B', 1, 'papers must be a whole number'],
    ['9007199254740992: A', 1, 'too many papers'],
    ['99999999999999999999: A', 1, 'too many papers'],
    [': A', 1, 'a name is missing'],
    ['> A', 1, 'a name is missing'],
    ['3: = A', 4, 'a name is missing'],
    ['3: A > > B', 8, 'a name is missing'],
    ['3: A = > B', 8, 'a name is missing'],
    ['3:: A', 3, 'a name is missing'],
    ['3: "A" "B"', 8, 'a sign is missing'],
    ['3: A "B"', 6, 'a sign is missing'],
    ['3: A : B', 6, 'a sign is missing'],
    ['3: A > B : C', 10, 'a sign is missing'],
    ['3: A :', 6, 'a sign is missing'],
    ['3: A >', 6, 'a ranking ends in a sign'],
    ['3: A > B = # C', 10, 'a ranking ends in a sign'],
    ['A > D', 5, 'nobody of that name stands'],
    ['A > a', 5, 'nobody of that name stands'],
    ['A > ""', 5, 'a candidate has no name'],
    ['A > - = B', 5, 'a skipped rank is equal with nothing'],
    ['A = - > B', 5, 'a skipped rank is equal with nothing'],
    ['A > "-"', 5, 'nobody of that name stands'],
  ])('%j at column %i: %s', (line, column, message) => {
    expect(faultsOf(`2: A > B\n${line}\n1: C`)).toMatchObject([{ place: { line: 2, column }, message }]);
  });

  it('when a new candidate has no name', () => {
    expect(thrown(() => parseBallots('1: A\n1: A > " "')).message).toBe(
      'line 2, column 8: a candidate has no name: received " ". Hint: a line reads like "12: Ann > Bob = Cy"',
    );
  });

  it('when the papers pass 2^53 - 1 together', () => {
    expect(thrown(() => parseBallots('9007199254740990: A\n1: B\n\n 1: A')).message).toBe(
      'line 4, column 2: the papers add up to more than 2^53 - 1: expected a total of at most 9007199254740991, received 9007199254740991 + 1. Hint: a line reads like "12: Ann > Bob = Cy"',
    );
  });

  it('shows what was received, short', () => {
    expect(faultsOf(`1: "${'\\x'.repeat(500)}"`)[0].received).toHaveLength(58);
    expect(thrown(() => parseBallots(`${'9'.repeat(500)}: A`)).message.length).toBeLessThan(250);
  });
});

describe('many faults', () => {
  it('are told together, each with its line', () => {
    const error = thrown(() => parseBallots('x: A\n1: A\nA >\n1: A > D', letters(1)));
    expect(error.message.split('\n')).toEqual([
      'line 1, column 1: papers must be a whole number: expected digits before the colon, received "x"',
      '  line 3, column 3: a ranking ends in a sign: expected a name, received ">"',
      '  line 4, column 8: nobody of that name stands: received "D". Hint: a line reads like "12: Ann > Bob = Cy"',
    ]);
  });

  it('are told up to the limit', () => {
    const faults = faultsOf('x: A\n'.repeat(MOST_FAULTS + 30));
    expect(faults.map(({ place }) => place.line)).toEqual(Array.from({ length: MOST_FAULTS }, (_, line) => line + 1));
    expect(thrown(() => parseBallots('x: A\n'.repeat(1000))).message).toContain('(no further faults looked for)');
  });
});

describe('a text without ballots', () => {
  it.each(['', '\n\n', '  # only a comment'])('%j needs a list of candidates', (text) => {
    const error = thrown(() => parseBallots(text));
    expect({ code: error.code, message: error.message }).toEqual({
      code: 'bad-file',
      message: 'no ballots and no candidates',
    });
  });
});

describe('any text at all', () => {
  const signs = fc.string({ unit: fc.constantFrom('A', 'B', '1', '9', ' ', ':', '>', '=', '"', '\\', '#', '\n', '@') });

  it('gives a profile, or a PsephosError that names a line and a column for each fault', () => {
    fc.assert(
      fc.property(fc.oneof(signs, fc.string({ unit: 'binary' })), (text) => {
        try {
          expect(parseBallots(text, letters(2)).candidates).toEqual(letters(2));
        } catch (error) {
          if (!(error instanceof PsephosError)) throw error;
          expect(error.code).toBe('bad-file');
          for (const { place } of error.detail.faults ?? []) {
            const line = text.split(/\r\n|\r|\n/)[(place.line ?? 0) - 1];
            expect(line.slice((place.column ?? 0) - 1, place.column)).toMatch(/^\S$/);
          }
        }
      }),
    );
  });
});
