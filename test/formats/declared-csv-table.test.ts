import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { declaredCsv } from '../../src/formats/catalogue.ts';
import { readDeclaredCsv, readDeclaredCsvTable } from '../../src/formats/declared/declared-csv.ts';
import { writeDeclaredTable } from '../../src/formats/declared/write-declared-csv.ts';
import { anyName } from '../ballots/arbitraries.ts';
import { unite2017 } from '../ballots/unite-2017.ts';
import { thrown } from '../thrown.ts';

const TABLE = 'AreaName,Candidate,Party,Votes\nEast,Ann,Left,3\nEast,Bob,Right,2\nWest,Cy,,4\n';
const RESULTS: readonly DeclaredResult[] = [
  {
    title: 'East',
    seats: 1,
    candidates: [
      { name: 'Ann', group: 'Left', votes: 3 },
      { name: 'Bob', group: 'Right', votes: 2 },
    ],
  },
  { title: 'West', seats: 1, candidates: [{ name: 'Cy', votes: 4 }] },
];

/** As the Australian Electoral Commission publishes them; figures made up. */
const AEC = `2019 Federal Election House of Representatives First Preferences By Candidate By Vote Type [Event:1 Phase:FinalResults]
StateAb,DivisionID,DivisionNm,CandidateID,Surname,GivenNm,BallotPosition,Elected,HistoricElected,PartyAb,PartyNm,OrdinaryVotes,AbsentVotes,ProvisionalVotes,PrePollVotes,PostalVotes,TotalVotes,Swing
ACT,318,Bean,33426,FAULKNER,Therese,1,N,N,AUP,Australian Progressives,2166,157,15,117,92,2547,+2.7100
ACT,318,Bean,32130,CHRISTIE,Jamie,2,N,N,IND,Independent,5922,409,28,286,200,6845,+7.3000
ACT,318,Bean,999,Informal,Informal,999,N,N,,Informal,3085,0,0,250,200,3535,+0.0000
`;

describe('readDeclaredCsvTable', () => {
  it.each([
    ['as it is', TABLE],
    ['rows of a contest apart', 'AreaName,Candidate,Party,Votes\nEast,Ann,Left,3\nWest,Cy,,4\nEast,Bob,Right,2\n'],
    [
      'semicolons and other words',
      'Votes;Constituency name;Name;Party\n3;East;Ann;Left\n2;East;Bob;Right\n4;West;Cy;\n',
    ],
    [
      'tabs, a title above, and further columns',
      'Results, all\n\nward\tperson_name\tparty_name\tvotes_cast\tSwing\nEast\tAnn\tLeft\t3\t1\nEast\tBob\tRight\t2\t5\nWest\tCy\t\t4\t',
    ],
    [
      'shares as fractions',
      'Seat,Candidate,Party,Votes,Share\nEast,Ann,Left,3,0.6\nEast,Bob,Right,2,0.4\nWest,Cy,,4,1',
    ],
    ['a comment above', `# made up\n${TABLE}`],
  ])('reads a table of two contests: %s', (_, text) => {
    expect(readDeclaredCsvTable(text)).toEqual(RESULTS);
    expect(declaredCsv.recognises(text)).toBe(true);
  });

  it('reads places, spoiled papers, electorate, shares and rows of totals of each contest', () => {
    const text =
      'area,candidate,votes,share,seats,rejected ballots,electorate\nEast,Ann,3,60.0%,2,,90\nEast,Bob,2,40.0%,,,90\nWest,Cy,4,,1,7,80\nEast,total,5,,,,\nEast,spoilt,1,,,,';
    expect(readDeclaredCsvTable(text)).toEqual([
      {
        title: 'East',
        seats: 2,
        candidates: [
          { name: 'Ann', votes: 3, printedShare: '60.0%' },
          { name: 'Bob', votes: 2, printedShare: '40.0%' },
        ],
        spoiled: 1,
        papersIssued: 90,
        printedTotal: 5,
      },
      { title: 'West', seats: 1, candidates: [{ name: 'Cy', votes: 4 }], spoiled: 7, papersIssued: 80 },
    ]);
  });

  it('reads the table of the Australian Electoral Commission, all votes and the informal ones', () => {
    expect(readDeclaredCsvTable(AEC)).toEqual([
      {
        title: 'Bean',
        seats: 1,
        candidates: [
          { name: 'Therese FAULKNER', group: 'Australian Progressives', votes: 2547 },
          { name: 'Jamie CHRISTIE', group: 'Independent', votes: 6845 },
        ],
        spoiled: 3535,
      },
    ]);
  });

  it('keeps contests of one name apart by their year, council or code', () => {
    const text = 'year,ward,candidate,votes\n2017,Central,Ann,3\n2022,Central,Ann,4\n2022,North,Bob,5\n';
    expect(readDeclaredCsvTable(text).map(({ title }) => title)).toEqual(['Central, 2017', 'Central, 2022', 'North']);
    expect(readDeclaredCsvTable('election,name,votes\n2017,Ann,3\n2022,Ann,4').map(({ title }) => title)).toEqual([
      '2017',
      '2022',
    ]);
  });

  it('takes figures that follow each other for figures, not for thousands', () => {
    const text = 'area,candidate,votes,rank,region id\nEast,Ann,59,123,456\n';
    expect(readDeclaredCsvTable(text)[0].candidates).toEqual([{ name: 'Ann', votes: 59 }]);
  });

  it.each([
    [
      'no contest',
      `${TABLE},Dee,,5\n`,
      'line 5, column 1: a row names no contest: expected the contest in each row, received ""',
    ],
    ['no candidate', 'area,candidate,votes\nEast,,5\n', 'line 2, column 6: a candidate has no name'],
    [
      'a candidate twice',
      `${TABLE}East,Ann,Left,3\n`,
      'line 5, column 6: two candidates are called "Ann": expected one row for each',
    ],
    ['two total rows', 'area,name,votes\nE,A,1\nE,total,1\nE,Total,1', 'line 4, column 3: two rows give the total'],
    [
      'nobody',
      `${TABLE}South,total,,3\n`,
      'line 5, column 7: "South": nobody stands: expected a row for each candidate',
    ],
    [
      'different places',
      'area,candidate,votes,seats\nEast,Ann,5,1\nEast,Bob,4,2\n',
      'line 3, column 12: the rows of one contest give different seats: expected 1, as before',
    ],
    [
      'spoiled papers twice',
      'area,candidate,votes,spoilt\nEast,Ann,5,1\nEast,spoiled,1,\n',
      'line 3, column 6: two rows give the spoiled papers',
    ],
    [
      'more places than candidates',
      'area,candidate,votes,seats\nEast,Ann,5,1\nWest,Bob,4,2\n',
      'line 3, column 6: "West": more places than candidates (1 stand): received 2',
    ],
    [
      'thousands cut in two',
      'area,candidate,votes,party\nEast,Ann,59,067,Left\n',
      'line 2, column 10: votes are written with a thousands separator',
    ],
    [
      'thousands before a share',
      'area,candidate,votes,share\nEast,Ann,59,067\n',
      'votes are written with a thousands separator',
    ],
    ['a cell too many', 'area,candidate,votes,rank\nEast,Ann,59,067,1\n', 'line 2, column 17: a cell too many'],
    ['no votes', 'area,candidate\nEast,Ann\n', 'line 1, column 1: no column "votes"'],
    [
      'rows of polling places',
      'DivisionNm,PollingPlace,Surname,GivenNm,OrdinaryVotes\nBean,Hall,A,B,3',
      'line 1, column 12: a row for each polling place: expected a row for each candidate of a contest, the votes of all places added up, received "PollingPlace"',
    ],
    [
      'a part of the votes',
      'DivisionNm,Surname,OrdinaryVotes,PostalVotes\nBean,A,3,4',
      'line 1, column 34: the votes stand in several columns: expected a column of all votes, such as TotalVotes, received "PostalVotes"',
    ],
  ])('refuses %s', (_, text, message) => {
    const error = thrown(() => readDeclaredCsvTable(text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
  });

  it('tells at most 20 faults', () => {
    const rows = Array.from({ length: 100 }, (_, index) => `,${index},x`).join('\n');
    expect(thrown(() => readDeclaredCsvTable(`area,candidate,votes\n${rows}`)).detail.faults).toHaveLength(20);
  });

  it('says of a table of many that it is not one', () => {
    const error = thrown(() => readDeclaredCsv(TABLE));
    expect(error.message).toBe(
      'line 1: the table holds 2 contests: expected one. Hint: readDeclaredResults reads them all',
    );
  });

  it('reads the constituencies of a general election in well under a second', () => {
    const rows = Array.from({ length: 650 }, (_, area) =>
      Array.from(
        { length: 7 },
        (__, place) => `E${area},"Area ${area}",Name ${place},Party ${place},${place * area}\n`,
      ).join(''),
    );
    const text = `ONS ID,Constituency name,Candidate,Party name,Votes\n${rows.join('')}`;
    expect(readDeclaredCsvTable(text)).toHaveLength(650);
  });
});

describe('writeDeclaredTable', () => {
  it('writes each contest in its rows', () => {
    expect(writeDeclaredTable(RESULTS)).toBe(
      'contest,seats,candidate,group,votes\nEast,1,Ann,Left,3\nEast,1,Bob,Right,2\nWest,1,Cy,,4\n',
    );
  });

  it('keeps the title of a single contest, unless it has none', () => {
    const { printedTurnout: _, source: __, ...kept } = unite2017;
    expect(declaredCsv.read(declaredCsv.write([unite2017]))).toEqual([kept]);
    expect(writeDeclaredTable([{ title: 'Declared result', seats: 1, candidates: [{ name: 'A', votes: 1 }] }])).toBe(
      'candidate,votes\nA,1\n',
    );
  });

  it('gives the same results back, whatever the names', () => {
    const texts = anyName
      .map((name) => name.trim().replace(/\r\n?/g, '\n'))
      .filter((name) => !/^(spoil|invalid|informal|rejected|total|electorate|majority|turnout|valid)/i.test(name));
    const candidates = fc.uniqueArray(fc.record({ name: texts, group: texts, votes: fc.nat() }), {
      minLength: 1,
      maxLength: 4,
      selector: ({ name }) => name,
    });
    const result = fc.record({
      title: texts,
      seats: fc.constant(1),
      candidates,
      papersIssued: fc.nat(),
      spoiled: fc.nat(),
    });
    const several = fc.uniqueArray(result, { minLength: 1, maxLength: 3, selector: ({ title }) => title });
    fc.assert(
      fc.property(several, (results) => {
        expect(readDeclaredCsvTable(writeDeclaredTable(results))).toEqual(results);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['no contest', [], 'no contest, which CSV cannot hold'],
    ['two of one title', [RESULTS[0], RESULTS[0]], '[1].title: contests 1 and 2 have one title: received "East"'],
    ['a title with a blank before it', [{ ...RESULTS[0], title: ' East' }, RESULTS[1]], '[0].title: CSV loses blanks'],
    [
      'a name that is a row',
      [RESULTS[0], { ...RESULTS[1], candidates: [{ name: 'Majority', votes: 1 }] }],
      '[1].candidates[0].name: CSV cannot hold a candidate of this name',
    ],
  ])('refuses %s', (_, results, message) => {
    const error = thrown(() => writeDeclaredTable(results));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(message);
  });
});
