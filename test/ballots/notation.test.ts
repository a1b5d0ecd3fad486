import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { ballotText, parseBallots, quotedName } from '../../src/ballots/notation.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import { anyName, letters, rankingInputs } from './arbitraries.ts';

const contests = fc.uniqueArray(anyName, { minLength: 1, maxLength: 5 }).chain((names) =>
  fc.record({
    candidates: fc.constant(names.map((name) => ({ name }))),
    inputs: rankingInputs(names.length),
  }),
);

describe('ballots written and read back', () => {
  it('are the same profile, whatever the candidates are called', () => {
    fc.assert(
      fc.property(contests, ({ candidates, inputs }) => {
        const profile = buildProfile(candidates, inputs);
        expect(parseBallots(ballotText(profile), candidates)).toEqual(profile);
      }),
    );
  });

  it('name the same candidates when no list is given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyName, { minLength: 1, maxLength: 5 }), (names) => {
        const profile = parseBallots(names.map((name) => `1: ${quotedName(name)}`).join('\n'));
        expect(profile.candidates).toEqual(names.map((name) => ({ name })));
        expect([...profile.papers]).toEqual(names.map(() => 1));
      }),
    );
  });

  it('are one line for each distinct ranking, with no control character but the line end', () => {
    fc.assert(
      fc.property(contests, ({ candidates, inputs }) => {
        const profile = buildProfile(candidates, inputs);
        const lines = ballotText(profile).split('\n');
        expect(lines).toHaveLength(rankings(profile) + 1);
        expect(lines.join('')).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
      }),
    );
  });
});

describe('parseBallots', () => {
  it('reads papers, preferences, equal preferences, blank papers and comments', () => {
    const profile = parseBallots(
      ['# a small club', '', '3: Ann > Bob = Cy # as they came', ' 2 :Bob>Ann ', 'Cy', '4:', '0: Dee'].join('\r\n'),
    );
    expect(profile.candidates.map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cy', 'Dee']);
    expect(profile.total).toBe(10);
    expect([0, 1, 2, 3].map((ranking) => rankingGroups(profile, ranking))).toEqual([
      [],
      [[0], [1, 2]],
      [[1], [0]],
      [[2]],
    ]);
    expect([...profile.papers]).toEqual([4, 3, 2, 1]);
  });

  it('reads the first preferences of Unite 2017', () => {
    const text = '59067: Len McCluskey\n53544: Gerard Coyne\n17143: Ian Allinson\n';
    expect(parseBallots(text).total).toBe(129_754);
    expect(ballotText(parseBallots(text))).toBe(text);
  });

  it('reads a line that is split by any line end, and a mark of byte order', () => {
    expect(parseBallots('\ufeff1: A\n2: A\r3: A\r\n4: A').total).toBe(10);
  });

  it('reads quoted names as JSON does', () => {
    expect(parseBallots('1: "A > B" = "\\u0041nn \\"Ned\\"" > A').candidates.map(({ name }) => name)).toEqual([
      'A > B',
      'Ann "Ned"',
      'A',
    ]);
  });

  it('reads names that hold blanks, backslashes and the words of the language', () => {
    expect(parseBallots('__proto__ > constructor > a  b > c\\d').candidates.map(({ name }) => name)).toEqual([
      '__proto__',
      'constructor',
      'a  b',
      'c\\d',
    ]);
  });

  it('keeps to the order of a list of candidates, with their groups', () => {
    const candidates = [{ name: 'Ann', group: 'Left' }, { name: 'Bob' }];
    const profile = parseBallots('2: Bob', candidates);
    expect(profile.candidates).toEqual(candidates);
    expect([...profile.ranked]).toEqual([1]);
    expect(parseBallots('', candidates).total).toBe(0);
  });

  it('reads names of millions of characters', () => {
    const length = 12_000_000;
    expect(parseBallots(`1: "${'a'.repeat(length)}"`).candidates[0].name).toHaveLength(length);
    expect(parseBallots(`1: "${'\\n'.repeat(length)}a"`).candidates[0].name).toHaveLength(length + 1);
  });
});

describe('ballotText', () => {
  it('writes candidates by number, in the order in which a profile sorts its rankings', () => {
    expect(ballotText(parseBallots('2: B\n3: A > B'))).toBe('2: B\n3: A > B\n');
    expect(ballotText(parseBallots('2: B\n3: A > B', letters(2)))).toBe('3: A > B\n2: B\n');
  });

  it('writes blank papers as papers and a colon', () => {
    expect(ballotText(parseBallots('5:', letters(1)))).toBe('5:\n');
  });
});

describe('quotedName', () => {
  it.each([
    ['Ann Lee', 'Ann Lee'],
    ["O'Neill-Ó", "O'Neill-Ó"],
    ['王小明', '王小明'],
    ['12', '12'],
    ['A > B', '"A > B"'],
    ['a;b', '"a;b"'],
    ['a"b', '"a\\"b"'],
    ['a\\b', '"a\\\\b"'],
    [' Ann', '" Ann"'],
    ['Ann ', '"Ann "'],
    ['a\nb', '"a\\nb"'],
    ['a\u0085b', '"a\\u0085b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['\u202egnaB', '"\\u202egnaB"'],
    ['\ud800', '"\\ud800"'],
    ['\u{e0041}', '"\\udb40\\udc41"'],
  ])('writes %j as %s', (name, written) => {
    expect(quotedName(name)).toBe(written);
  });
});
