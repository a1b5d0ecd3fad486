import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotText } from '../../src/ballots/notation.ts';
import { readBlt } from '../../src/formats/blt/blt.ts';
import { writeBlt } from '../../src/formats/blt/write-blt.ts';
import { contests } from './arbitraries.ts';

/** The example of the guide, in the strict form. */
const STRICT =
  '4 2\n-2\n3 1 3 4 0\n4 1 3 2 0\n2 4 1 3 0\n1 2 0\n2 0\n0\n"Adam"\n"Basil"\n"Charlotte"\n"Donald"\n"Title"\n';

const ballots = (text: string): string => ballotText(readBlt(text).profile);
const names = (tail: string): string[] =>
  readBlt(`2 1\n3 1 2 0\n0\n${tail}`).profile.candidates.map(({ name }) => name);

describe('readBlt', () => {
  it('reads candidates, places, who withdrew, ballots, names and title', () => {
    const contest = readBlt(STRICT);
    expect(contest.seats).toBe(2);
    expect(contest.withdrawn).toEqual([1]);
    expect(contest.title).toBe('Title');
    expect(contest.profile.candidates).toEqual([
      { name: 'Adam' },
      { name: 'Basil' },
      { name: 'Charlotte' },
      { name: 'Donald' },
    ]);
    expect(ballotText(contest.profile)).toBe(
      '2:\n4: Adam > Charlotte > Basil\n3: Adam > Charlotte > Donald\n1: Basil\n2: Donald > Adam > Charlotte\n',
    );
  });

  it.each([
    ['a byte order mark', `\uFEFF${STRICT}`],
    ['line ends of Windows', STRICT.replaceAll('\n', '\r\n')],
    ['line ends of the old Macintosh', STRICT.replaceAll('\n', '\r')],
    ['no line end after the title', STRICT.trimEnd()],
    [
      'comments and empty lines',
      `# made by hand\n\n${STRICT.replace('4 2\n', '4 2 # two places\n\n').replace('1 2 0', '1 2 0 # Basil only')}`,
    ],
    ['blanks and tabs around numbers', STRICT.replaceAll(' 0\n', '\t 0 \n').replace('4 2', '  4   2 ')],
    ['commas between numbers and at the ends of all lines', STRICT.replaceAll(' ', ', ').replaceAll('\n', ',\n')],
    ['withdrawals in brackets', STRICT.replace('-2', '[withdrawn 2]')],
    [
      'options that say nothing about ballots',
      STRICT.replace('-2', '-2\n[tie 4 3 2 1]\n[droop arithmetic=fixed]\n[undeclared 3]'),
    ],
    ['no 0 after the last ballot, quoted names', STRICT.replace('\n0\n', '\n')],
    ['skipped ranks after the last preference', STRICT.replace('1 3 4', '1 3 4 - -')],
    ['papers one by one', STRICT.replace('3 1 3 4 0', '1 1 3 4 0\n2 1 3 4 0')],
    ['a line without papers', STRICT.replace('1 2 0\n', '1 2 0\n0 3 0\n')],
    ['names without quotes', STRICT.replaceAll('"', '')],
    ['a source and a remark after the title', `${STRICT}"Source"\n"Remark"\n`],
  ])('reads the same with %s', (_, text) => {
    expect(readBlt(text)).toEqual(readBlt(STRICT));
  });

  it('keeps a skipped rank and a candidate who stands twice, for each rule to read as it does', () => {
    expect(ballots('3 1\n2 1 - 2 0\n1 3 1 3 0\n0\nA\nB\nC\nT')).toBe('2: A > - > B\n1: C > A > C\n');
  });

  it('reads ballots that use short names', () => {
    expect(ballots('3 1\n[nick ann bob cy]\n3 ann cy 0\n2 bob=cy ann 0\n0\nAnn\nBob\nCy\nT')).toBe(
      '3: Ann > Cy\n2: Bob = Cy > Ann\n',
    );
  });

  it('knows those who withdrew by their short names', () => {
    expect(readBlt('3 1\n[nick ann bob cy]\n[withdrawn cy 1]\n3 bob 0\n0\nAnn\nBob\nCy\nT').withdrawn).toEqual([2, 0]);
  });

  it('reads a ballot with an id in parentheses as one paper', () => {
    expect(ballots('2 1\n(7) 1 2 0\n( a b ) 2 0\n(x)0\n0\nA\nB\nT')).toBe('1:\n1: A > B\n1: B\n');
  });

  it('reads equal preferences, and both orders of them as one ranking', () => {
    expect(ballots('3 1\n3 1=2 3 0\n2 2 = 1 3 0\n0\n"A"\n"B"\n"C"\n"T"')).toBe('5: A = B > C\n');
  });

  it('reads a contest without title and without ballots', () => {
    expect(readBlt('1 1\n0\nAnn').title).toBeUndefined();
    expect(readBlt('1 1\n0\n"Ann"\n""\n').title).toBeUndefined();
    expect(readBlt('1 1\n0\nAnn').profile.total).toBe(0);
  });

  it('reads many candidates', () => {
    const list = Array.from({ length: 32_767 }, (_, index) => `Candidate ${index + 1}`);
    const contest = readBlt(`32767 1\n7 32767 1 0\n0\n${list.join('\n')}\nT\n`);
    expect(ballotText(contest.profile)).toBe('7: Candidate 32767 > Candidate 1\n');
  });

  it('reads papers to the last one that a number can hold', () => {
    expect(readBlt('1 1\n9007199254740990 1 0\n1 0\n0\nAnn').profile.total).toBe(Number.MAX_SAFE_INTEGER);
  });

  it.each([
    ['"Ann"\n"Bob"\n"T"', ['Ann', 'Bob']],
    ["Ann Lee\nBob O'Neill, jr\nT", ['Ann Lee', "Bob O'Neill, jr"]],
    ['"Ann ""Nan"" Lee"\n"Bob ""Rob"""\nT', ['Ann "Nan" Lee', 'Bob "Rob"']],
    ['"""Ann"""\n"""Bob"" "\n"""T"""', ['Ann', 'Bob']],
    ['"Ann "\n" Bob"\nT', ['Ann', 'Bob']],
    ['"Ann "Nan" Lee"\n""Bob""\nT', ['Ann "Nan" Lee', 'Bob']],
    ['Ann "Nan" Lee\nBob # 2\nT', ['Ann "Nan" Lee', 'Bob # 2']],
    ['"Ann" # the chair\n"Bob # 2"\nT', ['Ann', 'Bob # 2']],
    ['# names\n"Ann"\n# ALTERNATIVE NAME 1: Nan\n"Bob"\nT', ['Ann', 'Bob']],
    ['# ALTERNATIVE NAME 1: Ann (Ind)\n# ALTERNATIVE NAME 2: Bob (Lab)\nT', ['Ann (Ind)', 'Bob (Lab)']],
    ['Ann,\nBob,\nT', ['Ann', 'Bob']],
    ['Ann\nBob,\nT', ['Ann', 'Bob,']],
    ['12 Ann\n0\nT', ['12 Ann', '0']],
    ['Éire Ó Néill\nLeÃ³dhas\nT', ['Éire Ó Néill', 'LeÃ³dhas']],
  ])('reads the names of %j', (tail, expected) => {
    expect(names(tail)).toEqual(expected);
  });

  it('takes a second quoted text on the line for the group, quoted twice over too', () => {
    const { candidates } = readBlt('2 1\n0\n"Ann" "Labour, Co-op"\n"""Bob"" ""Green"""\nT').profile;
    expect(candidates).toEqual([
      { name: 'Ann', group: 'Labour, Co-op' },
      { name: 'Bob', group: 'Green' },
    ]);
  });

  it('gives the same ballots whether a line is plain or in a dialect', () => {
    fc.assert(
      fc.property(contests(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', 'c') })), (contest) => {
        const plain = writeBlt(contest);
        const dialect = plain.replace(/^\d+( \S+)* 0$/gm, (line) => line.replaceAll(' ', ', '));
        expect(readBlt(dialect)).toEqual(contest);
      }),
    );
  });
});
