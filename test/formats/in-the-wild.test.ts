import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { writeBallots } from '../../src/formats/ballots/ballots-file.ts';
import { abif, cef, formats, preflib } from '../../src/formats/catalogue.ts';
import { type ContestsRead, onlyContest, readAs, written } from '../../src/formats/read-as.ts';
import { headOf, readContests } from '../../src/formats/read-contest.ts';
import { readDeclaredResults } from '../../src/formats/read-declared.ts';
import { formatOfAny } from '../../src/formats/recognise.ts';
import { thrown } from '../thrown.ts';

/** The text of the error that comes of it. */
function messageOf(action: () => unknown): string {
  return thrown(action).message;
}

/** The ballots of a file in the readable notation, without its lines about the contest. */
function ballotsOf(read: ContestsRead): readonly string[] {
  return writeBallots(onlyContest(read))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('@'));
}

function namesOf(read: ContestsRead): readonly string[] {
  return onlyContest(read).profile.candidates.map(({ name }) => name);
}

describe('exports of voting machines', () => {
  it('have a column for each rank that names the contest too', () => {
    const read = readContests(
      [
        'Cast Vote Record,Precinct,Ballot Style,Representative - 1st Choice District 2,Representative - 2nd Choice District 2',
        '123,Portland,BS1,"Golden, Jared F. (6471)",undervote',
        '125,Bangor,BS2,"Poliquin, Bruce","Golden, Jared F. (6471)"',
      ].join('\n'),
    );
    expect(read.format).toBe('csv');
    expect(namesOf(read)).toEqual(['Golden, Jared F. (6471)', 'Poliquin, Bruce']);
    expect(ballotsOf(read)).toEqual(['1: Golden, Jared F. (6471)', '1: Poliquin, Bruce > Golden, Jared F. (6471)']);
  });

  it('may number each of these columns', () => {
    const head = 'Cast Vote Record,DEM Mayor Choice 1 of 5 Citywide (026916),DEM Mayor Choice 2 of 5 Citywide (226916)';
    const read = readContests(`${head}\n1,219978,217572\n`);
    expect(ballotsOf(read)).toEqual(['1: 219978 > 217572']);
  });

  it('are refused where they rank in several contests, which are named', () => {
    const head = 'Mayor Choice 1 of 2,Mayor Choice 2 of 2,Comptroller Choice 1 of 2,Comptroller Choice 2 of 2';
    expect(messageOf(() => readContests(`${head}\nAnn,Bob,Cy,Dee\n`))).toContain(
      'line 1, column 1: the columns rank in several contests: expected the columns of one contest: take those of the others out, received "mayor; comptroller"',
    );
  });
});

describe('exports of forms', () => {
  it.each([
    ['numbers', '1,2,3', '2,,1'],
    ['ordinals', '1st choice,2nd choice,3rd choice', '2nd choice,,1st choice'],
    ['words', 'First choice,Second choice,Third choice', 'Second choice,,First choice'],
  ])('give the ranks of a grid as %s below the question with each candidate in brackets', (_, first, second) => {
    const read = readContests(
      `Timestamp,Rank them [Ann Lee],Rank them [Bob],Rank them [Cy]\n2024/01/01 10:00,${first}\n2024/01/02 10:00,${second}\n`,
    );
    expect(namesOf(read)).toEqual(['Ann Lee', 'Bob', 'Cy']);
    expect(ballotsOf(read)).toEqual(['1: Ann Lee > Bob > Cy', '1: Cy > Ann Lee']);
    expect(read.warnings).toContainEqual({
      message: 'names stand in brackets behind a question, which is left out',
      received: '"Rank them"',
      place: { line: 1 },
      times: 1,
    });
  });

  it('give names below the question with each rank in brackets', () => {
    const read = readContests(
      'Timestamp,Rank them [First choice],Rank them [Second choice]\n2024/01/01,Ann,Bob\n2024/01/02,Bob,\n',
    );
    expect(ballotsOf(read)).toEqual(['1: Ann > Bob', '1: Bob']);
  });

  it('take a question about ranks for no column of a rank', () => {
    const read = readContests('Rank from 1st choice to last [Ann],Rank from 1st choice to last [Bob]\n1,2\n2,1\n');
    expect(ballotsOf(read)).toEqual(['1: Ann > Bob', '1: Bob > Ann']);
  });

  it('keep brackets that are part of a name', () => {
    expect(namesOf(readContests('Ann [Lab],Bob [Con]\n1,2\n2,1\n'))).toEqual(['Ann [Lab]', 'Bob [Con]']);
  });

  it('have columns of Qualtrics before the answers', () => {
    const head =
      'StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,Ann,Bob';
    expect(namesOf(readContests(`${head}\na,b,IP Address,1.2.3.4,100,60,True,c,R_1,1,2\n`))).toEqual(['Ann', 'Bob']);
  });

  it('are refused with what to do where Qualtrics names columns in three lines', () => {
    const text =
      'StartDate,Q1_1,Q1_2\nStart Date,Rank - Ann,Rank - Bob\n"{""ImportId"":""startDate""}",x,y\n2024,1,2\n';
    expect(messageOf(() => readContests(text))).toMatch(
      /this is an export of Qualtrics, whose columns are named in three lines.*Hint: take two of them out/,
    );
  });

  it('are refused with what to do where Microsoft Forms puts a ranking into one cell', () => {
    const text = 'ID,Start time,Completion time,Email,Name,Rank them\n1,a,b,anonymous,,Ann;Bob;Cy;\n';
    expect(messageOf(() => readContests(text))).toMatch(/Hint: Microsoft Forms puts a whole ranking into one cell/);
  });

  it.each([
    'ballot_id,rank,candidate\n1,1,Ann\n1,2,Bob\n2,1,Bob\n',
    '"voter";"candidate";"Preference"\nx;Ann;1\nx;Bob;2\n',
  ])('are refused with what to do where each preference has a line: %j', (text) => {
    expect(messageOf(() => readContests(text))).toMatch(/no format we know .*Hint: a table with one preference a line/);
  });

  it('may name the voters', () => {
    expect(namesOf(readContests('Name,Ann,Bob\nJo Bloggs,1,2\nMary Major,2,1\n'))).toEqual(['Ann', 'Bob']);
  });
});

describe('tables of totals', () => {
  it.each([
    ['by ward, in small numbers', 'Ward,Ann,Bob,Cy\nWard 1,12,10,50\nWard 2,30,20,4\n'],
    ['by ward', 'Ward,Ann,Bob\nWard 1,1234,1200\nWard 2,300,20\n'],
    ['by candidate and ward', 'Name,East,West\nAnn,12,10\nBob,3,40\n'],
  ])('are never taken for ballots: %s', (_, text) => {
    expect(messageOf(() => readContests(text))).toContain('no format we know begins like this');
  });

  it('say what is missing where a column of votes is misspelt', () => {
    expect(messageOf(() => readDeclaredResults('name,vote\nAnn,12\n'))).toContain('no column "votes"');
  });
});

describe('names that no line declares', () => {
  it.each([
    ['csv', 'papers,rank1,rank2\n3,Ann,Bob\n5,Total,\n', 'line 3: '],
    ['abif', '3: Ann/5 > Bob/2\n5: total/1\n', 'line 2, column 4: '],
    ['cef', 'Ann > Bob * 3\nGrand Total * 3\n', ''],
    ['ballots', '3: Ann > Bob\n3: Totals\n', ''],
  ])('are no totals in %s', (format, text, place) => {
    expect(messageOf(() => readContests(text, { format }))).toContain(
      `${place}a row of totals stands among the ballots`,
    );
  });

  it('may be a total where it is declared', () => {
    expect(namesOf(readContests('# candidate: Total\n# candidate: Ann\npapers,rank1\n3,Total\n'))).toEqual([
      'Total',
      'Ann',
    ]);
  });

  it.each([
    ['csv', 'rank1,rank2\nAnn,Bob\nann,Bob\n'],
    ['csv', 'rank1,rank2\n"Ann ",Bob\nAnn,Bob\n'],
    ['ballots', 'Ann > Bob\nANN > Bob\n'],
    ['ballots', 'J\u00f3 > Bob\nJo\u0301 > Bob\n'],
  ])('are told of where two look alike in %s: %j', (format, text) => {
    const { warnings } = readContests(text, { format });
    expect(warnings.map(({ message }) => message)).toContain(
      'two names differ only in capitals, blanks or how a letter is encoded, and are two candidates',
    );
  });

  it.each(['-', '--', 'N/A', 'nan', 'None'])('are told of where they may stand for nobody: %j', (sign) => {
    const { warnings } = readContests(`rank1,rank2\nAnn,${sign}\nBob,\n`);
    expect(warnings.map(({ message }) => message)).toContain('what may stand for nobody is a candidate');
  });

  it.each(['3 x Ann > Bob', '3*Ann > Bob', 'Ann > Bob x 3', 'Ann > Bob * 3', 'Ann > Bob×12'])(
    'hold no papers: %j',
    (line) => {
      expect(messageOf(() => readContests(`${line}\n`, { format: 'ballots' }))).toContain(
        'a name holds what looks like papers: expected papers before a colon, as in "3: Ann > Bob"',
      );
    },
  );

  it('hold signs like those where they are declared', () => {
    expect(namesOf(readContests('@candidates Ann x 3; Bob\n2: Ann x 3 > Bob\n'))).toEqual(['Ann x 3', 'Bob']);
  });
});

describe('names that were encoded twice', () => {
  it.each([preflib, abif, cef])('are written and read as they are by $id', (format) => {
    const profile = {
      ...parseBallots('2: x > y\n1: y'),
      candidates: [{ name: 'Se\u00c3\u0081n' }, { name: '\u0085Bob\u0080' }],
    };
    expect(readAs(format, written(format, { profile, seats: 1 })).contests[0].profile).toEqual(profile);
  });

  it.each(['a\u0000b', 'a\u001b[2Jb', 'a\u007fb', 'a\tb'])('are no excuse for other control characters: %j', (name) => {
    const profile = { ...parseBallots('2: x > y'), candidates: [{ name }, { name: 'y' }] };
    for (const format of [preflib, abif, cef])
      expect(messageOf(() => written(format, { profile, seats: 1 }))).toContain('or other control character');
  });
});

describe('a column of rank 0', () => {
  it('is a fault, for all first preferences would be lost', () => {
    expect(messageOf(() => readContests('rank0,rank1\nAnn,Bob\n'))).toContain('line 1, column 1: ranks begin at 1');
  });
});

describe('names of a BLT file without a title', () => {
  it('are told of, because a title would be taken for a name that is missing', () => {
    const { warnings } = readContests('3 1\n4 2 0\n0\nAnn\nBob\nClub chair\n');
    expect(warnings.map(({ message, place }) => [message, place.line])).toEqual([['the title is missing', 6]]);
  });
});

describe('the head of a hostile file', () => {
  const blanks = ' '.repeat(60_000);
  it.each([
    ['blanks in a row', `rank1,rank2\na${blanks}b,c\n`],
    ['blanks in a comment', `#${blanks}x\n`],
    ['blanks in JSON', `{"format"${blanks}x`],
    ['blanks in a ballot', `1: a${blanks}>b`],
    ['blanks before a sign', `2 1${blanks},x\n`],
  ])(
    'is recognised or not in no time: %s',
    (_, text) => {
      for (const format of formats) format.recognises(text);
    },
    5_000,
  );

  it('is recognised the same whatever ends its lines', () => {
    const text = '2,1,\n3,1,2,\n"Candidate 1","Ann","",\n"Candidate 2","Bob","",\n"Govan",\n';
    for (const end of ['\n', '\r\n', '\r', '\n\n'])
      expect(formatOfAny(headOf(`\uFEFF${text.replaceAll('\n', end)}`)).id).toBe('scottish-csv');
  });
});
