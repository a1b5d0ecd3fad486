import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBallots } from '../../src/ballots/clean.ts';
import { policyFrom } from '../../src/ballots/cleaning-text.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { ballotText } from '../../src/ballots/notation.ts';
import { csvBallots } from '../../src/formats/catalogue.ts';
import { openAs, readAs, readOne, written } from '../../src/formats/read-as.ts';
import { instantRunoff } from '../../src/rules/elimination/instant-runoff.ts';
import { contests } from './arbitraries.ts';

const read = (text: string): Contest => readAs(csvBallots, text).contests[0];
const ballots = (text: string): string => ballotText(read(text).profile).trim();
const names = (text: string): string[] => read(text).profile.candidates.map(({ name }) => name);
const warnings = (text: string): string[] =>
  readAs(csvBallots, text)
    .warnings.filter(({ message }) => !message.includes('how many places'))
    .map(
      ({ message, times, place, received }) =>
        `${place.line}: ${message} (${times})${received === undefined ? '' : ` ${received}`}`,
    );

describe('a table with names below ranks', () => {
  it('holds a ballot a line, and numbers candidates as they come', () => {
    const text = 'Rank 1,Rank 2,Rank 3\nBob,Ann,\nAnn,,\nBob,Ann\nCy,Bob,Ann\n';
    expect(names(text)).toEqual(['Bob', 'Ann', 'Cy']);
    expect(ballots(text)).toBe('2: Bob > Ann\n1: Ann\n1: Cy > Bob > Ann');
  });

  it('holds a ranking and its papers a line, wherever the column of papers stands', () => {
    expect(ballots('count,1st choice,2nd choice\n12,Ann,Bob\n3,Bob,\n4,,\n')).toBe('4:\n12: Ann > Bob\n3: Bob');
    expect(ballots('1st choice,2nd choice,count\nAnn,Bob,12\n')).toBe('12: Ann > Bob');
  });

  it.each([
    'rank1,rank2',
    'RANK_1,RANK_2',
    'Choice 1,Choice 2',
    'Choice_1 Of_2,Choice_2 Of_2',
    'First,Second',
    'First choice,Second choice',
    '1st,2nd',
    '1st preference,2nd preference',
    'preference 1,preference 2',
    '"Rank 1","Rank 2"',
  ])('knows the header %s', (header) => {
    expect(ballots(`${header}\nAnn,Bob\n`)).toBe('1: Ann > Bob');
  });

  it('keeps a blank between names as a skipped rank, and a name twice', () => {
    expect(ballots('rank1,rank2,rank3,rank4\n,Ann,,Bob\nAnn,Ann,,\n')).toBe('1: Ann > Ann\n1: - > Ann > - > Bob');
  });

  it('reads several names in quotes of their own in a cell as equal preferences', () => {
    expect(ballots('rank1,rank2\n"""Ann""=""Lee, Bob""",Cy\n')).toBe('1: Ann = Lee, Bob > Cy');
  });

  it('reads undervotes as blanks, and an overvote that names nobody as a rank given to two who do not stand', () => {
    const text = 'rank1,rank2,rank3\novervote,Ann,undervote\nAnn,skipped,Bob\nOvervote,Overvote,Bob\nUWI,Ann,\n';
    const over = '(overvote, one who is not named) = (overvote, another who is not named)';
    expect(ballots(text).split('\n').sort()).toEqual(
      ['1: Ann > - > Bob', '1: UWI > Ann', `1: ${over} > Ann`, `1: ${over} > ${over} > Bob`].sort(),
    );
    expect(warnings(text)).toEqual([
      '2: an overvote does not say for whom, and is read as a rank given to two who do not stand (3)',
      '2: the word "undervote" or "skipped" is read as a rank left blank (2)',
    ]);
  });

  it('holds an overvote that names nobody, so that each reading of overvotes acts on it', () => {
    const contest = readOne(csvBallots, 'rank1,rank2\novervote,Ann\nBob,\n', { seats: 1 });
    const papers = (overvotes: string): readonly number[] =>
      instantRunoff
        .count(cleanBallots(contest, policyFrom(`overvotes=${overvotes}`)).contest)
        .stages[0].votes.map(Number);
    const names = contest.profile.candidates.map(({ name }) => name);
    const votes = (overvotes: string, name: string): number => papers(overvotes)[names.indexOf(name)];
    expect(contest.withdrawn?.map((candidate) => names[candidate])).toEqual([
      '(overvote, one who is not named)',
      '(overvote, another who is not named)',
    ]);
    expect([votes('stop', 'Ann'), votes('stop', 'Bob')]).toEqual([0, 1]);
    expect([votes('skip', 'Ann'), votes('skip', 'Bob')]).toEqual([1, 1]);
    expect(instantRunoff.count(contest).papers).toEqual({ valid: 1, invalid: 1 });
  });

  it('passes over columns that are no preferences, and names them', () => {
    const text = 'Cast Vote Record,Precinct,Rank 1,Rank 2\n1,"North, 2",Ann,Bob\n2,South,Bob,\n3,South,,\n';
    expect(ballots(text)).toBe('1:\n1: Ann > Bob\n1: Bob');
    expect(warnings(text)).toEqual([
      '1: columns that are no preferences are passed over (1) "Cast Vote Record, Precinct"',
    ]);
  });
});

describe('a table with ranks below names', () => {
  it('holds a rank for each candidate, blank where there is none', () => {
    const text = 'Ann,Bob,Cy\n2,1,\n,,1\n1,2,3\n2,1\n';
    expect(names(text)).toEqual(['Ann', 'Bob', 'Cy']);
    expect(ballots(text)).toBe('1: Ann > Bob > Cy\n2: Bob > Ann\n1: Cy');
  });

  it('reads a number twice as an equal preference, and a number left out as a skipped rank', () => {
    expect(ballots('Ann,Bob,Cy\n1,1,2\n1,,3\n2,1,2\n5,5,3\n')).toBe(
      '1: Ann > - > Cy\n1: Ann = Bob > Cy\n1: Bob > Ann = Cy\n1: - > - > Cy > - > Ann = Bob',
    );
  });

  it('has papers, and passes over what describes a ballot', () => {
    const text = 'ballot_id;papers;David;"Lee; Bob"\nx1;3;1;2\nx2;2;;1\n';
    expect(names(text)).toEqual(['David', 'Lee; Bob']);
    expect(ballots(text)).toBe('3: David > "Lee; Bob"\n2: "Lee; Bob"');
    expect(warnings(text)).toEqual(['1: columns that are no preferences are passed over (1) "ballot_id"']);
  });

  it('takes ranks that a program wrote as decimals, with a warning', () => {
    expect(ballots('Ann,Bob\n1.0,2.0\n')).toBe('1: Ann > Bob');
    expect(warnings('Ann,Bob\n1.0,2.0\n')).toHaveLength(1);
  });
});

describe('how the file is written', () => {
  it.each([',', ';', '\t', '|'])('finds out that %j parts the cells', (sign) => {
    const table = [
      ['Rank 1', 'Rank 2'],
      ['Ann', 'Bob'],
    ];
    expect(ballots(table.map((row) => row.join(sign)).join('\n'))).toBe('1: Ann > Bob');
    expect(ballots(`Ann${sign}Bob\n1${sign}2\n`)).toBe('1: Ann > Bob');
  });

  it('finds the semicolon among names with commas by the ranks below them', () => {
    expect(names('Lee, Ann;Doe, Bob;Poe, Cy\n1;2;3\n')).toEqual(['Lee, Ann', 'Doe, Bob', 'Poe, Cy']);
    expect(names('sep=;\nLee, Ann;Doe, Bob\n')).toEqual(['Lee, Ann', 'Doe, Bob']);
  });

  it('passes over a byte order mark, CR LF, trailing commas and empty rows of a spreadsheet', () => {
    const text = '\uFEFFrank1,rank2,,\r\nAnn,Bob,,\r\n\r\nBob,,,\r\n,,,\r\n,,,\r\n';
    expect(ballots(text)).toBe('1: Ann > Bob\n1: Bob');
    expect(warnings(text)).toEqual(['5: empty rows after the last ballot are passed over (1) 2']);
  });

  it('counts an empty row among ballots as a blank ballot', () => {
    expect(ballots('rank1,rank2\n,\nAnn,Bob\n,\n')).toBe('1:\n1: Ann > Bob');
    expect(ballots('rank1\nAnn\n\nBob\n')).toBe('1:\n1: Ann\n1: Bob');
    expect(warnings('rank1\nAnn\n\nBob\n')).toEqual(['3: an empty row among ballots is read as a blank ballot (1)']);
    expect(warnings('papers,rank1\n3,Ann\n,\n2,Ann\n')).toEqual(['3: an empty row is passed over (1)']);
  });

  it('reads names over several lines', () => {
    expect(names('rank1,rank2\n"Ann\nLee",Bob\n"Ann\nLee",\n')).toEqual(['Ann\nLee', 'Bob']);
  });

  it('takes title, places, candidates, groups and withdrawals from lines above the header', () => {
    const text =
      '# title: Club chair\n# seats: 2\n# candidate: Ann,Labour\n# candidate: Bob\n# candidate: Cy\n# withdrawn: Bob\n# made by hand\nrank1\nCy\n';
    const { profile, ...contest } = read(text);
    expect(contest).toEqual({ title: 'Club chair', seats: 2, withdrawn: [1] });
    expect(profile.candidates).toEqual([{ name: 'Ann', group: 'Labour' }, { name: 'Bob' }, { name: 'Cy' }]);
    expect(warnings(text)).toEqual([
      '7: lines above the header that begin with # are passed over (1) "# made by hand"',
    ]);
    expect(names('# candidate: Cy\n# candidate: Bob\n# candidate: Ann\nAnn,Bob\n1,2\n')).toEqual(['Cy', 'Bob', 'Ann']);
  });

  it('takes off an apostrophe that keeps a spreadsheet from running a name, and no other', () => {
    expect(names("rank1\n'=1+1\n't Hart\n''=2\n")).toEqual(['=1+1', "'t Hart", "'=2"]);
  });

  it('takes any name, such as those that every object has', () => {
    expect(names('rank1\n__proto__\nconstructor\nhasOwnProperty\n')).toEqual([
      '__proto__',
      'constructor',
      'hasOwnProperty',
    ]);
  });
});

describe('in pieces', () => {
  const row = fc.array(
    fc.constantFrom('Ann', 'Bob', '"Cy"', ' Ann', '', 'overvote', '"""Ann""=""Bob"""', 'Éire', '"a\nb"'),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it('comes to the same, wherever the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.array(row),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, size, end) => {
          const text = [['rank1', 'rank2', 'rank3', 'rank4'], ...rows].map((cells) => cells.join(',')).join(end);
          const bytes = new TextEncoder().encode(text);
          const whole = outcome(() => readAs(csvBallots, bytes, { keepOrder: true }));
          const cut = outcome(() => {
            const { reader, finish } = openAs(csvBallots, { keepOrder: true });
            for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
            return finish();
          });
          expect(cut).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('comes to the same from bytes as from text', () => {
    const ranks = fc.array(
      fc.array(fc.constantFrom('1', '2', '3', '', '103', '105', '"2"'), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(ranks, (rows) => {
        const lines = rows.map((cells) => cells.join(','));
        // A blank after a number is nothing that the fast reader takes.
        const slow = rows.map((cells) =>
          cells.map((cell) => (cell === '' || cell.includes('"') ? cell : `${cell} `)).join(','),
        );
        const [fast, text] = [lines, slow].map((all) =>
          outcome(() => readAs(csvBallots, `Ann,Bob,Cy\n1,2,3\n${all.join('\n')}\n`)),
        );
        expect(fast).toEqual(text);
      }),
      { numRuns: 300 },
    );
  });
});

function outcome(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return String(error);
  }
}

describe('recognises', () => {
  it.each([
    'rank1,rank2\nAnn,Bob',
    'votes,rank1,rank2\n3,Ann,Bob',
    '\uFEFFsep=;\nAnn;Bob\n1;2\n',
    '# seats: 2\nballot id,Ann,Bob\n17,1,2\n18,,1\n',
    'Ann\tBob\n1\t2',
  ])('knows %j', (text) => expect(csvBallots.recognises(text)).toBe(true));

  it.each([
    '10,4,\n126,1,\n',
    '4 2\n3 1 2 0\n',
    'candidate,votes\nAnn,3\nBob,2\n',
    'AreaName,Candidate,Party,Votes\nAldershot,Ann,Lab,3\n',
    '(1,2,3)\n(1,2) : 12\n',
    '1,2,3\nLAB,GRN,LIB\n(1) : 12\n',
    '12: Ann > Bob\n3: Bob\n',
    '27:Ann>Bob,Cy\n3:Bob,Ann\n',
    '# FILE NAME: 1.soi\n# NUMBER ALTERNATIVES: 3\n53: 1,2,3\n12: 2,1\n',
    '{"a":1,\n"b":2}',
    'Ann,Bob,Cy\nBob,Ann,Cy\n',
    '',
  ])('leaves %j to others', (text) => expect(csvBallots.recognises(text)).toBe(false));
});

describe('reading what was written', () => {
  it('gives the same contest, whatever the names, with no warning', () => {
    let held = 0;
    fc.assert(
      fc.property(contests(), (contest) => {
        const text = outcome(() => written(csvBallots, contest));
        if (typeof text === 'string' && text.includes('cannot hold this')) return;
        const { contests: back, warnings: odd } = readAs(csvBallots, String(text));
        expect(back).toEqual([contest]);
        expect(odd).toEqual([]);
        expect(csvBallots.recognises(String(text))).toBe(true);
        held += 1;
      }),
      { numRuns: 1000 },
    );
    expect(held).toBeGreaterThan(400);
  });
});
