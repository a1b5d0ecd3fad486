import { describe, expect, it } from 'vitest';
import { readDeclaredCsv } from '../../src/formats/declared/declared-csv.ts';
import { thrown } from '../thrown.ts';

const TWO = 'candidate,group,votes\nAnn Lee,Labour,12\nBob,,7\n';

describe('readDeclaredCsv refuses', () => {
  it.each([
    ['an empty file', '', 'line 1: the file is empty: expected a line of columns'],
    [
      'no column of votes',
      'name,party\nAnn,Labour',
      'line 1, column 1: no column "votes": expected candidate,group,votes, received "name, party"',
    ],
    ['no column of candidates', 'party,votes\nLabour,1', 'line 1, column 1: no column "candidate"'],
    [
      'an unknown column',
      'name,votes,colour\nAnn,1,red',
      'line 1, column 12: an unknown column: expected candidate (or name), group (or party), votes, share, seats, received "colour"',
    ],
    [
      'two columns of candidates',
      'name,votes,candidate\nAnn,1,Ann',
      'line 1, column 12: two columns hold the candidate',
    ],
    ['no row', 'name,votes\n', 'line 1, column 1: nobody stands: expected a row for each candidate'],
    ['nobody', 'name,votes\ntotal,3', 'line 2, column 1: nobody stands: expected a row for each candidate'],
    [
      'a thousands separator without quotes',
      'name,votes\nLen,59,067',
      'line 2, column 5: votes are written with a thousands separator: expected plain digits: 59067, received "59,067"',
    ],
    [
      'two thousands separators',
      'name,votes,group\nLen,1,059,067,Left',
      'line 2, column 5: votes are written with a thousands separator: expected plain digits: 1059067, received "1,059,067"',
    ],
    [
      'a thousands separator before the group',
      'name,votes,group\nLen,59,067',
      'votes are written with a thousands separator: expected plain digits: 59067',
    ],
    [
      'a thousands separator in quotes',
      'name,votes\nLen,"59,067"',
      'line 2, column 5: votes are written with a thousands separator: expected plain digits: 59067, received "59,067"',
    ],
    [
      'a thousands separator of another country',
      'name;votes\nLen;59 067',
      'votes are written with a thousands separator',
    ],
    [
      'a point in the votes',
      'name,votes\nLen,59.067',
      'line 2, column 5: votes must be a whole number: expected plain digits such as 59067, without point or comma, received "59.067"',
    ],
    [
      'negative votes',
      'name,votes\nLen,-3',
      'line 2, column 5: votes cannot be negative: expected a whole number from 0, received "-3"',
    ],
    ['no votes', 'name,votes\nLen,', 'line 2, column 5: the votes are missing: expected a whole number, received ""'],
    ['a row of a name alone', 'name,votes\nLen', 'line 2, column 4: the votes are missing'],
    ['votes in words', 'name,votes\nLen,many', 'votes must be a whole number'],
    ['votes in exponents', 'name,votes\nLen,1e5', 'votes must be a whole number'],
    [
      'huge votes',
      `name,votes\nLen,${'9'.repeat(300)}`,
      'line 2, column 5: too many votes: expected at most 9007199254740991',
    ],
    ['votes without name', 'name,votes\n,3', 'line 2, column 1: a candidate has no name: expected a name'],
    ['a cell too many', 'name,votes\nLee, Ann,3', 'line 2, column 5: votes must be a whole number'],
    [
      'a name with an open quote',
      'name,votes\n"Len,3\n',
      'line 2, column 1: a quoted cell does not end: expected a closing quote',
    ],
    [
      'a name that goes on after its quote',
      'name,votes\nAnn,1\n"Len"x,3\n',
      'line 3, column 1: something stands after the closing quote of a cell',
    ],
    [
      'two of the same name',
      'name,votes\nLen,3\nAnn,1\nLen,3',
      'line 4, column 1: two candidates are called "Len": expected one row for each',
    ],
    [
      'two rows of spoiled papers',
      'name,votes\nLen,3\nspoiled,1\ninvalid,2',
      'line 4, column 1: two rows give the spoiled papers',
    ],
    [
      'a group of spoiled papers',
      'name,group,votes\nLen,Left,3\nInvalid,Right,2',
      'line 3, column 1: the row of the spoiled papers says more than it can',
    ],
    [
      'a share of the total',
      'name,votes,share\nLen,3,1%\ntotal,3,12.2%',
      'line 3, column 1: the row of the total says more than it can',
    ],
    [
      'a share that is no percentage',
      'name,votes,share\nLen,3,0.454',
      'line 2, column 7: a share is printed as a percentage: expected a text such as 45.4%, received "0.454"',
    ],
    [
      'a row that is about the contest',
      'name,votes\nLen,3\nElectorate,70',
      'line 3, column 1: a row "Electorate" is about no candidate: expected candidates, spoiled papers and total',
    ],
    [
      'places that are no number',
      'name,votes,seats\nLen,3,one',
      'line 2, column 7: seats must be a whole number: expected plain digits such as 59067, without point or comma, received "one"',
    ],
    [
      'a cell beyond the columns',
      'name,votes\nLen,3,4',
      'line 2, column 7: a cell too many: expected a cell for each column; a name with a comma stands in quotes',
    ],
  ])('%s', (_, text, message) => {
    const error = thrown(() => readDeclaredCsv(text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
  });

  it('all faults at once, each in its line, behind a name of two lines too', () => {
    const error = thrown(() => readDeclaredCsv('name,votes\n"A\nB",x\nC,-1\r\n"D, E",2.5\n'));
    expect(error.detail.faults?.map(({ place }) => place)).toEqual([
      { line: 3, column: 4 },
      { line: 4, column: 3 },
      { line: 5, column: 8 },
    ]);
    expect(error.detail.hint).toBe('a row reads like: "Ann Lee",Labour,59067');
  });

  it('votes that add up to more than a number can hold', () => {
    const error = thrown(() => readDeclaredCsv('name,votes\nA,9007199254740991\nB,1'));
    expect(error.code).toBe('bad-declared-result');
    expect(error.message).toContain('the votes add up to more than 2^53 - 1');
  });

  it('more places than candidates', () => {
    expect(thrown(() => readDeclaredCsv(TWO, { seats: 3 })).message).toContain(
      'seats: more places than candidates (2 stand): received 3',
    );
  });

  it('a line without end', () => {
    const error = thrown(() => readDeclaredCsv(`name,votes\n${'"a",'.repeat(1_000_000)}`));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('line 2: a line is too long: expected at most 65536 characters');
  });
});
