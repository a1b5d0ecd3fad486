import { describe, expect, it } from 'vitest';
import { faultsIn } from '../../src/base/errors.ts';
import { csvBallots } from '../../src/formats/catalogue.ts';
import { readAs } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';

const faults = (text: string): string[] =>
  faultsIn(thrown(() => readAs(csvBallots, text))).map(
    ({ place, message, received }) =>
      `${place.line}:${place.column ?? ''} ${message}${received === undefined ? '' : ` ${received}`}`,
  );

describe('a table of ballots with faults', () => {
  it.each([
    ['', ['1: no header']],
    ['# seats: 1\n', ['1: no header']],
    ['Ann,Bob,Cy\nBob,Ann,Cy\n', ['2:1 the first line does not say what the columns hold "Bob,Ann,Cy"']],
    ['3,Ann,Bob\n2,Bob,Ann\n', ['1:1 the first line does not say what the columns hold "3,Ann,Bob"']],
    ['1,2,3\n2,1,3\n', ['1:1 the first line does not say what the columns hold "1,2,3"']],
    ['papers,precinct\n3,North\n', ['1:1 the first line does not say what the columns hold "papers,precinct"']],
    ['rank1,rank3\nAnn,Bob\n', ['1:7 no column for rank 2 "rank3"']],
    ['rank1,rank1\nAnn,Bob\n', ['1:7 two columns hold rank 1, or not in order "rank1"']],
    ['papers,rank1,count\n1,Ann,2\n', ['1:14 two columns hold papers "count"']],
    ['Ann,Bob,Ann\n1,2,3\n', ['1:9 two columns are called alike "Ann"']],
    ['"Ann"x,Bob\n1,2\n', ['1:6 something stands after the closing quote of a cell']],
    ['rank1,rank2\nAnn,"Bob\nCy,\n', ['2:5 a quoted cell does not end']],
    [
      'rank1,rank2\nAnn, "Bob"\n"Cy"s,\n',
      [
        '2:5 a blank stands before the opening quote of a cell',
        '3:5 something stands after the closing quote of a cell',
      ],
    ],
    ['rank1,rank2\nLee, Ann,Bob\n', ['2:10 a row has more cells than the header "Bob"']],
    [
      'Ann,Bob,Cy\n1,x,3\n-1,2.5,0\n',
      [
        '2:3 a rank must be a whole number "x"',
        '3:1 a rank must be a whole number "-1"',
        '3:4 a rank must be a whole number "2.5"',
        '3:8 a rank must be a whole number "0"',
      ],
    ],
    ['Ann,Bob\n1,103\n1,102\n', ['2:1 more than 100 ranks of a ballot are left out']],
    ['Ann,Bob\n1,99999999999999999999\n', ['2:3 a rank must be a whole number "99999999999999999999"']],
    [
      'papers,rank1\n-3,Ann\n"2,5",Ann\n1.0,Ann\n,Ann\n1e300,Ann\n9007199254740992,Ann\n',
      [
        '2:1 papers cannot be negative "-3"',
        '3:1 papers must be a whole number "2,5"',
        '4:1 papers must be a whole number "1.0"',
        '5:1 a number of papers is missing ""',
        '6:1 papers must be a whole number "1e300"',
        '7:1 too many papers "9007199254740992"',
      ],
    ],
    ['rank1,papers\nAnn\n', ['2:4 a number of papers is missing ""']],
    ['papers,rank1\n9007199254740991,Ann\n1,Bob\n', ['3: the papers add up to more than 2^53 - 1']],
    [
      'rank1,rank2\nAnn,\nBob,Ann | Bob\nAnn=Bob,Cy\n',
      ['3: several names in one cell "Ann | Bob"', '4: several names in one cell "Ann=Bob"'],
    ],
    ['rank1\n"""Ann""=""overvote"""\n', ['2:1 nobody of that name stands "overvote"']],
    ['rank1\n', ['undefined: nobody stands']],
    ['# candidate: Ann\nrank1,rank2\nAnn,Bob\n', ['3:5 nobody of that name stands "Bob"']],
    ['# candidate: Ann\nAnn,Bob\n1,2\n', ['2:5 nobody of that name stands "Bob"']],
    ['# withdrawn: Bob\nrank1\nAnn\n', ['1:1 nobody of that name stands "Bob"']],
    ['# candidate: Ann\n# candidate: Ann\nrank1\nAnn\n', ['2:1 two candidates are called "Ann"']],
    [
      '# seats: 1.5\n# seats: 0\nrank1\nAnn\n',
      ['1:1 places must be a whole number of at least 1 "1.5"', '2:1 places must be a whole number of at least 1 "0"'],
    ],
    ['# seats: 1\n# seats: 1\nrank1\nAnn\n', ['2:1 "# seats:" stands twice']],
    ['# seats: 2\nrank1\nAnn\n', ['undefined: more places than candidates 2']],
    ['# title: Ward 1, North\nrank1\nAnn\n', ['1:17 something stands after the cell of this line "North"']],
    ['# synthetic: x\nrank1\nAnn\n', ['1:1 the stamp of synthetic ballots is not well written (not JSON)']],
  ])('%j', (text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('tells in the hint what a header looks like', () => {
    expect(thrown(() => readAs(csvBallots, 'Ann,Bob\nBob,Ann\n')).detail.hint).toContain('papers,rank1,rank2');
  });

  it('says how to write equal preferences where names stand together in a cell', () => {
    const [fault] = faultsIn(thrown(() => readAs(csvBallots, 'rank1\nAnn|Bob\nAnn\nBob\n')));
    expect(fault.expected).toContain('"Ann"="Bob"');
  });

  it('refuses more candidates than a profile can hold, in time', () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `name ${row}`).join('\n');
    const error = thrown(() => readAs(csvBallots, `rank1\n${rows}\n`));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('line 32769');
  });

  it('reads what is not UTF-8 as a fault, with its line', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('rank1\nAnn\n'), 0x42, 0xe9, 10]);
    expect(faultsIn(thrown(() => readAs(csvBallots, bytes)))).toMatchObject([
      { message: 'not UTF-8 text', place: { line: 3, column: 2 } },
    ]);
  });
});
