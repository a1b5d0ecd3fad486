import { describe, expect, it } from 'vitest';
import { readBlt } from '../../src/formats/blt/blt.ts';
import { thrown } from '../thrown.ts';

const TAIL = '\n0\n"Ann"\n"Bob"\n"Title"\n';

describe('readBlt refuses', () => {
  it.each([
    ['an empty file', '', 'line 1: the file is empty: expected a BLT file'],
    ['a file of comments', '# nothing\n\n', 'line 1: the file is empty: expected a BLT file'],
    ['a head alone', '2 1\n', 'the file ends before its ballots: expected ballots and a line with a single 0'],
    [
      'a head of one number',
      '2\n1 1 0',
      'line 1, column 1: the first line of a BLT file gives the number of candidates and of places',
    ],
    ['a head of three numbers', '2 1 1\n', 'expected two whole numbers such as "5 2", received "2 1 1"'],
    ['a fraction of a place', '\n  2 1.5', 'line 2, column 3: the first line of a BLT file'],
    ['places below nothing', '2 -1\n', 'received "2 -1"'],
    ['no candidates', '0 0\n', 'no candidates or no places: expected at least one of each, received "0 0"'],
    ['no places', '2 0\n', 'no candidates or no places: expected at least one of each, received "2 0"'],
    [
      'more places than candidates',
      `2 3${TAIL}`,
      'more places than candidates: expected at most 2 places, as many as stand, received "2 3"',
    ],
    [
      'somebody withdrawn who does not stand',
      `2 1\n-3${TAIL}`,
      'line 2, column 2: no such candidate: expected a number from 1 to 2, received "3"',
    ],
    [
      'nicknames for fewer',
      `2 1\n[nick a]${TAIL}`,
      'line 2: nicknames that do not fit: expected 2 different short names',
    ],
    ['nicknames alike', `2 1\n[nick a a]${TAIL}`, 'nicknames that do not fit'],
    ['nicknames that are numbers', `2 1\n[nick 2 1]${TAIL}`, 'nicknames that do not fit'],
    [
      'an unknown nickname',
      `2 1\n[nick a b]\n1 c 0${TAIL}`,
      'line 3, column 3: no such candidate: expected a number from 1 to 2, received "c"',
    ],
    [
      'an unknown option',
      `2 1\n[colour red]\n1 1 0${TAIL}`,
      'line 2, column 1: a ballot begins with its number of papers',
    ],
    [
      'a stamp that is not JSON',
      `# psephos-synthetic {"model":\n2 1${TAIL}`,
      'line 1, column 21: the stamp of synthetic ballots is not well written (not JSON)',
    ],
    [
      'a stamp without a seed',
      `# psephos-synthetic {"model":"m","parameters":{},"assumes":"a"}\n2 1${TAIL}`,
      '(seed: must be a text: received undefined)',
    ],
    [
      'a negative number of papers',
      `2 1\n-3 1 0${TAIL}`,
      'line 2, column 1: papers cannot be negative: expected a whole number from 0, received "-3"',
    ],
    [
      'half a paper',
      `2 1\n1 2 0\n0.5 1 0${TAIL}`,
      'line 3, column 1: papers must be a whole number: expected digits and nothing else, received "0.5"',
    ],
    [
      'papers in words',
      `2 1\nthree 1 0${TAIL}`,
      'line 2, column 1: a ballot begins with its number of papers: expected a whole number, received "three"',
    ],
    [
      'a huge number of papers',
      `2 1\n${'9'.repeat(300)} 1 0${TAIL}`,
      'line 2, column 1: too many papers: expected at most 9007199254740991',
    ],
    [
      'a weight of 1e300',
      `2 1\n1e300 1 0${TAIL}`,
      'line 2, column 1: a ballot begins with its number of papers: expected a whole number, received "1e300"',
    ],
    [
      'papers one too many',
      `2 1\n9007199254740991 1 0\n1 2 0${TAIL}`,
      'line 3: the papers add up to more than 2^53 - 1',
    ],
    [
      'a number that is no candidate',
      `2 1\n3 1 3 0${TAIL}`,
      'line 2, column 5: no such candidate: expected a number from 1 to 2, received "3"',
    ],
    ['a huge candidate', `2 1\n3 ${'1'.repeat(400)} 0${TAIL}`, 'line 2, column 3: no such candidate'],
    [
      'a negative candidate',
      `2 1\n3 1 -2 0${TAIL}`,
      'line 2, column 5: no such candidate: expected a number from 1 to 2, received "-2"',
    ],
    [
      'a letter in a ballot',
      `2 1\n3 1 x 0${TAIL}`,
      'line 2, column 5: no such candidate: expected a number from 1 to 2, received "x"',
    ],
    ['a ballot without 0', `2 1\n3 1 2${TAIL}`, 'line 2, column 6: the ballot does not end in 0: received "3 1 2"'],
    [
      'two ballots on a line',
      `2 1\n3 1 0 2 2 0${TAIL}`,
      'line 2, column 7: something stands after the 0 that ends the ballot',
    ],
    [
      '"=" before a candidate',
      `2 1\n3 = 1 0${TAIL}`,
      'line 2, column 3: "=" stands alone: expected candidates on both sides of it',
    ],
    ['"=" twice', `2 1\n3 1==2 0${TAIL}`, 'line 2, column 5: "=" stands alone'],
    ['"=" at the end', `2 1\n3 1= 0${TAIL}`, 'line 2, column 7: the ballot does not end in 0'],
    [
      'ballots that do not end',
      '2 1\n3 1 2 0\nAnn\nBob\nTitle',
      'line 5: the ballots do not end: expected a line with a single 0 after the last ballot',
    ],
    [
      'too few names',
      '2 1\n3 1 2 0\n0\n"Ann"\n',
      'line 4: names are missing after the ballots: expected 2 names, one a line, and a title, received 1',
    ],
    [
      'no names',
      '2 1\n3 1 2 0\n0',
      'line 4: names are missing after the ballots: expected 2 names, one a line, and a title, received 0',
    ],
    ['a name without end', '2 1\n0\n"Ann\n"Bob"\n', 'line 3, column 1: a quoted name does not end: received "\\"Ann"'],
    ['a blank name', '2 1\n0\n" "\n"Bob"\n', 'line 3, column 1: a candidate has no name'],
    [
      'two of the same name',
      '2 1\n0\n"Ann"\nAnn\n',
      'line 4, column 1: two candidates are called "Ann" (the other on line 3)',
    ],
  ])('%s', (_, text, message) => {
    const error = thrown(() => readBlt(text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
  });

  it('a hostile head at once, with nothing allocated for it', () => {
    for (const head of ['1000000000 1', '32768 2', `${'9'.repeat(1000)} 1`]) {
      const error = thrown(() => readBlt(`${head}\n1 1 0${TAIL}`));
      expect(error.code).toBe('too-large');
      expect(error.message).toContain('line 1, column 1: too many candidates: expected at most 32767');
    }
  });

  it('all faults of a file at once, each with its line', () => {
    const error = thrown(() => readBlt('3 1\n-4\n1 4 0\n1 1 2 0\n-1 2 0\n0\n"Ann"\n"Ann"\n""\n'));
    expect(error.detail.faults?.map(({ place }) => place)).toEqual([
      { line: 2, column: 2 },
      { line: 3, column: 3 },
      { line: 5, column: 1 },
      { line: 8, column: 1 },
      { line: 9, column: 1 },
    ]);
    expect(error.detail.hint).toContain('a BLT file is');
  });

  it('no more than twenty of them', () => {
    const error = thrown(() => readBlt(`2 1\n${'1 3 0\n'.repeat(1000)}0\n"Ann"\n"Bob"\n`));
    expect(error.detail.faults?.length).toBe(20);
    expect(error.message).toContain('no further faults looked for');
  });
});
