import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { abif } from '../../src/formats/catalogue.ts';
import { openAs, readAs, readOne, written } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';
import { contests } from './arbitraries.ts';
import { writtenOrRefused } from './written-or-refused.ts';

const SAMPLE = `# A vote of the club
{version: "0.1"}
{"title": "Club chair"}
{ballotcount: 113}
=DGM:[Doña García Márquez]
=SBJ:[Steven B. Jensen]
=SY:[Sue Ye (蘇業)]
=AM:[Adam Muñoz]

27: DGM/5>SBJ/2 > SY/1>AM/0   # a comment
26:SBJ/5>[Doña García Márquez]/4,AM/2,SY/2
24:"Sue Ye (蘇業)">SBJ=AM
20:AM,DGM>SY
11:SY/3,SBJ/5
5:
`;

function read(text: string): string {
  return ballotText(readOne(abif, text).profile);
}

function warnings(text: string): readonly string[] {
  return readAs(abif, text, { seats: 1 }).warnings.map(
    ({ message, times, place }) => `${place.line} ×${times} ${message}`,
  );
}

describe('abif', () => {
  it('reads tokens, names, scores, equal preferences, metadata and comments', () => {
    const { contests, warnings } = readAs(abif, SAMPLE, { seats: 1 });
    expect(contests[0].title).toBe('Club chair');
    const [d, b, y, a] = ['"Doña García Márquez"', '"Steven B. Jensen"', '"Sue Ye (蘇業)"', '"Adam Muñoz"'];
    expect(contests[0].profile).toEqual(
      parseBallots(
        `27: ${d}>${b}>${y}>${a}\n26: ${b}>${d}>${y}=${a}\n24: ${y}>${b}=${a}\n20: ${d}=${a}>${y}\n11: ${b}>${y}\n5:`,
        [d, b, y, a].map((name) => ({ name: name.slice(1, -1) })),
      ),
    );
    expect(warnings).toEqual([]);
  });

  it('reads a file that comes byte by byte, with any line ends and a byte order mark', () => {
    const file = openAs(abif);
    for (const byte of new TextEncoder().encode(`\uFEFF${SAMPLE.replaceAll('\n', '\r\n')}`)) {
      file.reader.push(Uint8Array.of(byte));
    }
    expect(file.finish().contests).toEqual(readAs(abif, SAMPLE).contests);
  });

  it.each([
    ['scores alone', '3: A/1, B/5, C/3', '3: B > C > A\n'],
    ['equal scores between commas', '3: A/1, B/5, C/5', '3: B = C > A\n'],
    ['equal scores, which signs put in order', '3: A/5 > B/5', '3: A > B\n'],
    ['some scores, where signs rank', '3: A > B/5 > C', '3: A > B > C\n'],
    ['scores below nothing and between whole numbers', '3: A/-1, B/-0.5, C/2', '3: C > B > A\n'],
    ['commas below a sign', '3: A/9 > B/1, C/2 > D/1', '3: A > C > B > D\n'],
    ['equal candidates between commas', '3: A/1 = B/1, C/2', '3: C > A = B\n'],
    ['a candidate twice', '3: A > B > A', '3: A > B > A\n'],
    ['names that other languages would trip over', '3: __proto__ > constructor', '3: __proto__ > constructor\n'],
  ])('ranks %s', (_, text, ballots) => {
    expect(read(text)).toBe(ballots);
  });

  it('knows a candidate by token and by name, defined before or after', () => {
    expect(read('1: A > [Bob Lee]\n=B:[Bob Lee]\n=A:[Ann]\n1: B > Ann')).toBe('1: Ann > Bob Lee\n1: Bob Lee > Ann\n');
    expect(read('=A:[B]\n=B:[A]\n1: A > [A]\n')).toBe('1: B > A\n');
    expect(read('=A: Ann Lee # comment\n1: A')).toBe('1: Ann Lee\n');
  });

  it('reads the number of places as psephos writes it', () => {
    expect(readOne(abif, '{"seats": 2}\n1: A > B').seats).toBe(2);
  });

  it('warns of a candidate without definition, of another number of papers, and of metadata it does not know', () => {
    expect(warnings('{"colour": "red"}\n{"ballotcount": 4}\n=A:[Ann]\n2: A\n1: Bob\n1: Cy\n2: A')).toEqual([
      '1 ×1 metadata that say nothing about papers are passed over',
      '2 ×1 the file says that it holds another number of papers',
      '5 ×1 a candidate is defined nowhere, though others are, and goes by what stands on the ballots',
    ]);
  });

  it.each([
    ['metadata', '{version: 0.1}\n3: A > B'],
    ['a definition', '# x\n\n=A:[Ann]\n3: A > B'],
    ['scores', '3: B > C\n27: A/5 > B/3'],
    ['a name in brackets', '27: A > [Bob Lee]'],
    ['what is left when the head ends within a line', `${'27:A/5>B/3\n'.repeat(150)}2`],
  ])('is recognised by %s', (_, head) => {
    expect(abif.recognises(head)).toBe(true);
  });

  it.each([
    ['psephos ballots', '@seats 2\n3: A > B/5'],
    ['psephos ballots without a header', '3: A > B\n2: Green [Left] > 1/2 x'],
    ['PrefLib', '# FILE NAME: a.soi\n3: 1,2\n3: 1,{2,3}'],
    ['BLT', '2 1\n3 1 2 0\n0\n"a"\n"b"\n"c"'],
    ['the margins files', 'A,B\n(0,1) : 12'],
    ['JSON on one line', '{"format": "psephos-contest"}'],
    ['JSON on several lines', '{\n"a": [1,\n2]}'],
    ['lines of JSON', '{"a": 1}\n{"a": 2}\n'],
    ['CSV', 'a,b\n12:30,[x]\n'],
    ['brackets', '['.repeat(60_000)],
    ['braces', '{"a":'.repeat(12_000)],
    ['blanks', `1:${' '.repeat(60_000)}x`],
    ['lines of braces', '{}}\n'.repeat(16_000)],
  ])('does not claim %s', (_, head) => {
    expect(abif.recognises(head)).toBe(false);
  });
});

describe('abif refuses', () => {
  it.each([
    ['a line without papers', 'A > B', 'line 1, column 1: a line of ABIF is not well written'],
    ['no number of papers', '\n : A', 'line 2, column 2: a number of papers is missing'],
    [
      'half a paper',
      ' 1.5: A',
      'line 1, column 2: papers must be a whole number: expected a line such as "27: A > B = C"',
    ],
    ['papers below nothing', '-2: A', 'line 1, column 1: papers cannot be negative'],
    ['10^300 papers', `${'9'.repeat(300)}: A`, 'line 1, column 1: too many papers'],
    ['too many papers together', '9007199254740991: A\n1: B', 'line 2: the papers add up to more than 2^53 - 1'],
    [
      'a ranking that begins with a sign',
      '1: > A',
      'line 1, column 4: a name is missing: expected a candidate, received ">"',
    ],
    ['a ranking that ends in a sign', '1: A >', 'line 1, column 7: a name is missing'],
    ['a hole', '1: A,,B', 'line 1, column 6: a name is missing'],
    ['an empty name', '1: A>[ ]', 'line 1, column 6: a name is missing'],
    ['a bracket without end', '1: A>[Bob', 'line 1, column 6: a name does not end: expected a closing ]'],
    ['a quote without end', '1: "Bob', 'line 1, column 4: a name does not end: expected a closing "'],
    [
      'names without a sign',
      '1: [A] [B]',
      'line 1, column 8: a sign is missing: expected ">", "=" or "," between candidates, received "["',
    ],
    ['a score without number', '1: A/ > B', 'line 1, column 7: a score is not well written'],
    ['a score without end', `1: A/${'9'.repeat(400)}`, 'line 1, column 6: a score is not well written'],
    ['a score in powers of ten', '1: A/1e9', 'line 1, column 6: a score is not well written'],
    [
      'a score against ">"',
      '1: A/3 > B/5',
      'line 1, column 10: a score contradicts the order: expected at most 3, received 5',
    ],
    ['a score against ">" further on', '1: A/3 > B > C/5', 'line 1, column 14: a score contradicts the order'],
    [
      'a score against "="',
      '1: A/3 = B/5',
      'line 1, column 10: a score contradicts the order: expected 3, as those it is equal with, received 5',
    ],
    ['a score against "=" between commas', '1: C/9, A/3 = B/5', 'line 1, column 15: a score contradicts the order'],
    ['a score that is missing between commas', '1: A/3, B', 'line 1, column 9: a score is missing'],
    [
      'a token twice',
      '=A:[Ann]\n=A:[Bob]\n1: A',
      'line 2, column 4: a token is defined twice: expected one line for each, received "A"',
    ],
    ['a name twice', '=A:[Ann]\n=B:[Ann]\n1: A', 'line 2, column 4: two candidates are called "Ann"'],
    ['a definition without colon', '=A [Ann]\n1: A', 'line 1, column 4: a definition is not well written'],
    ['a definition without name', '=A: \n1: A', 'line 1, column 5: a name is missing'],
    [
      'words after a name',
      '=A:[Ann] Lee\n1: A',
      'line 1, column 10: something stands after a name: expected the end of the line, received "Lee"',
    ],
    ['metadata without end', ' {"title": "x"\n1: A', 'line 1, column 2: metadata are not well written'],
    ['metadata without key', '{x}\n1: A', 'line 1, column 1: metadata are not well written'],
    ['metadata twice', '{"title": "x"}\n{title: y}\n1: A', 'line 2: the metadata tell the same twice'],
    [
      'a list for a title',
      '{"title": ["x"]}\n1: A',
      'line 1: metadata are not well written: expected a text or a number',
    ],
    ['no places', '{"seats": 0}\n1: A', 'line 1: places must be a whole number of at least 1'],
    ['nothing at all', '# x\n', 'nobody stands'],
    [
      'a stamp that is not JSON',
      '# psephos-synthetic x\n1: A',
      'line 1, column 21: the stamp of synthetic ballots is not well written',
    ],
  ])('%s', (_, text, message) => {
    const error = thrown(() => readAs(abif, text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
  });

  it('all faults at once', () => {
    expect(thrown(() => readAs(abif, 'x\n{x}\n=A\n1: A/\n1: B')).detail.faults?.map(({ place }) => place.line)).toEqual(
      [1, 2, 3, 4],
    );
  });

  it('nothing that is nested deeper than JavaScript can follow, but passes it over', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const { warnings } = readAs(abif, `{"a": ${deep}}\n1: A > B\n`);
    expect(warnings[0].message).toBe('metadata that say nothing about papers are passed over');
  });

  it('more candidates than a profile holds', () => {
    const names = Array.from({ length: 40_000 }, (_, index) => `n${index}`);
    expect(thrown(() => readAs(abif, `1: ${names.join('>')}`)).code).toBe('too-large');
    expect(thrown(() => readAs(abif, names.map((name) => `=${name}:[${name}]`).join('\n'))).code).toBe('too-large');
  });

  it.each([
    ['signs', `1:${'>'.repeat(300_000)}`],
    ['blanks', `1:${' '.repeat(300_000)}>`],
    ['candidates', `1: ${'a/1,'.repeat(300_000)}`],
    ['ranks', `1: ${'a/1>'.repeat(300_000)}`],
    ['brackets', `1: ${'['.repeat(300_000)}`],
    ['braces', `${'{"a":'.repeat(300_000)}}`],
    ['braces that close', `${'{"a":'.repeat(300_000)}1${'}'.repeat(300_000)}`],
  ])(
    '%s without end, quickly',
    (_, text) => {
      abif.recognises(text);
      expect(() => readAs(abif, text)).toThrow(PsephosError);
    },
    10_000,
  );
});

describe('abif writes', () => {
  it('definitions, then one ranking a line', () => {
    const profile = parseBallots('3: Ann > Bob = Cy\n2: Cy\n1:');
    expect(written(abif, { profile, seats: 2, title: 'Chair #1' })).toBe(
      '{"version": "0.1"}\n{"title": "Chair \\u00231"}\n{"seats": 2}\n=c1:[Ann]\n=c2:[Bob]\n=c3:[Cy]\n1:\n3: c1>c2=c3\n2: c3\n',
    );
  });

  it('in its first line that synthetic ballots were never cast', () => {
    const synthetic = { model: 'uniform', parameters: { places: 2 }, seed: '42', assumes: 'every split alike' };
    const profile = buildProfile([{ name: 'A' }], [{ papers: 1, ranking: [0] }], synthetic);
    const text = written(abif, { profile, seats: 1 });
    expect(text).toMatch(/^# SYNTHETIC BALLOTS, never cast: /);
    expect(readOne(abif, text).profile.synthetic).toEqual(synthetic);
  });

  it('what it reads again as the same, or refuses', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.oneof(contests(plainNames).map(staying), contests()), (contest) => {
        const text = writtenOrRefused(abif, contest);
        if (text === undefined) return;
        kept += 1;
        expect(abif.recognises(text)).toBe(true);
        const { contests: read, warnings } = readAs(abif, text);
        const candidates = contest.profile.candidates.map(({ name }) => ({ name }));
        expect(read).toEqual([{ ...contest, profile: { ...contest.profile, candidates } }]);
        expect(warnings).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(kept).toBeGreaterThan(300);
  });

  it('a name of 10,000 characters', () => {
    const profile = buildProfile([{ name: 'é'.repeat(10_000) }], [{ papers: 2, ranking: [0] }]);
    expect(readOne(abif, written(abif, { profile, seats: 1 })).profile).toEqual(profile);
  });

  it.each([
    [' Ann', 'no blanks at its beginning and end'],
    ['Ann\nLee', 'no line break'],
    ['\ud800', 'well-formed Unicode'],
    ['Ann [Lee]', 'none of the signs [ ] #'],
    ['Ann #1', 'none of the signs [ ] #'],
  ])('no name such as %j', (name, message) => {
    const error = thrown(() => abif.write({ profile: buildProfile([{ name }], []), seats: 1 }));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(`candidates[0].name: ABIF cannot hold this: expected ${message}`);
  });

  it.each([
    [
      'a skipped rank',
      { profile: parseBallots('1: A > - > B'), seats: 1 },
      'expected no skipped rank, received "A > - > B"',
    ],
    [
      'a candidate twice',
      { profile: parseBallots('1: A\n1: A > B > A'), seats: 1 },
      'rankings[1]: ABIF cannot hold this: expected each candidate once',
    ],
    [
      'somebody who withdrew',
      { profile: parseBallots('1: A > B'), seats: 1, withdrawn: [1] },
      'expected nobody who withdrew, received ["B"]',
    ],
  ])('not %s', (_, contest, message) => {
    expect(thrown(() => abif.write(contest)).message).toContain(message);
  });
});

/** Names that ABIF can hold, with signs that only brackets protect. */
const plainNames = fc
  .string({ unit: fc.constantFrom(...'aé王ד. >=,/:"{}\u202e'), minLength: 1 })
  .filter((name) => name === name.trim() && name !== '');

function staying({ withdrawn: _, ...contest }: Contest): Contest {
  return contest;
}
