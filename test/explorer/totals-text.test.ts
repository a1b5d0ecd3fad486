import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITE_2017 } from '../../src/explorer/example.ts';
import { totalsFromText, totalsText } from '../../src/explorer/totals-text.ts';
import { hostileNames } from './hostile-names.ts';

const read = (text: string) =>
  totalsFromText(text).candidates.map(({ name, group, votes }) =>
    group === undefined ? [name, votes] : [name, votes, group],
  );

describe('totals as people write them', () => {
  it.each([
    [
      'a name and votes',
      'Len McCluskey 59,067\nGerard Coyne 53,544',
      [
        ['Len McCluskey', 59_067],
        ['Gerard Coyne', 53_544],
      ],
    ],
    [
      'a share after the votes',
      'Ann 1,200 60%\nBob 800 (40.0%)\nCy 59067 45.4',
      [
        ['Ann', 1200],
        ['Bob', 800],
        ['Cy', 59_067],
      ],
    ],
    [
      'other signs for thousands',
      "Ann 59.067\nBob 59 067\nCy 59'067\nDi 59\u202f067",
      [
        ['Ann', 59_067],
        ['Bob', 59_067],
        ['Cy', 59_067],
        ['Di', 59_067],
      ],
    ],
    [
      'signs and words around the votes',
      'Ann: 12\nBob - 7 votes\nCy = 3',
      [
        ['Ann', 12],
        ['Bob', 7],
        ['Cy', 3],
      ],
    ],
    [
      'a party in brackets',
      'Ann Lee (Green) 12\nBob (Red): 7',
      [
        ['Ann Lee', 12, 'Green'],
        ['Bob', 7, 'Red'],
      ],
    ],
    [
      'cells between tabs under a head',
      'Candidate\tParty\tVotes\t%\nAnn\tGreen\t59.067\t45,4\nBob\tRed\t3\t1',
      [
        ['Ann', 59_067, 'Green'],
        ['Bob', 3, 'Red'],
      ],
    ],
    [
      'cells between semicolons',
      'Ann;1 234;45,4%\nBob;5;1%',
      [
        ['Ann', 1234],
        ['Bob', 5],
      ],
    ],
    [
      'cells between commas',
      '"Lee, Ann",12,3%\nBob,1234\n',
      [
        ['Lee, Ann', 12],
        ['Bob', 1234],
      ],
    ],
    [
      'a comma in a name',
      'O’Brien, Pat 1,234\nBob 2',
      [
        ['O’Brien, Pat', 1234],
        ['Bob', 2],
      ],
    ],
    [
      'figures in a name',
      'Area 51 Party 12\nHenry 8 1,200\nHenry 8: 200',
      [
        ['Area 51 Party', 12],
        ['Henry 8', 1200],
        ['Henry 8', 200],
      ],
    ],
  ])('%s', (_, text, wanted) => {
    // Two of one name are refused, so that the last line is read alone.
    const lines = text.split('\n');
    const last = lines.at(-1) ?? '';
    const isTwice = new Set(wanted.map(([name]) => name)).size < wanted.length;
    if (isTwice) expect([...read(lines.slice(0, -1).join('\n')), ...read(last)]).toEqual(wanted);
    else expect(read(text)).toEqual(wanted);
  });

  it('with title, places, spoiled papers and total', () => {
    expect(totalsFromText('# A ward\nPlaces 2\nAnn 12\nBob 7\nCy 5\nSpoiled 3\nTotal 24')).toEqual({
      title: 'A ward',
      seats: 2,
      candidates: [
        { name: 'Ann', votes: 12 },
        { name: 'Bob', votes: 7 },
        { name: 'Cy', votes: 5 },
      ],
      spoiled: 3,
      printedTotal: 24,
    });
  });

  it('as JSON and CSV, as everywhere in psephos', () => {
    expect(totalsFromText(JSON.stringify(UNITE_2017))).toEqual(UNITE_2017);
    expect(read('candidate,group,votes\nAnn,G,3\nBob,,2\n')).toEqual([
      ['Ann', 3, 'G'],
      ['Bob', 2],
    ]);
  });
});

describe('what cannot be read names its line', () => {
  it.each([
    ['Ann\nBob 12', /line 1: no votes after the name/],
    ['Ann 3\n\n12', /line 3: votes, but no name before them/],
    ['Ann 12.5%\nBob 3', /line 1: a share, but no votes/],
    ['Ann 99999999999999999999', /line 1: more votes than can be counted/],
    ['Ann 3\nAnn 4', /two candidates are called "Ann"/],
    ['', /nobody stands/],
    ['Ann\tGreen\nBob\tRed', /line 1: no votes beside the name[^]*line 2/],
    ['{"title":"T","seats":1,"candidates":[{"name":"a","votes":-1}]}', /line 1, column \d+, candidates\[0\].votes/],
    [`${'9 '.repeat(20_000)}x`, /no votes after the name/],
  ])('%s', (text, message) => {
    expect(() => totalsFromText(text)).toThrow(message);
  });
});

describe('a text of hundreds of thousands of candidates', () => {
  it('is refused before it is read', () => {
    const huge = Array.from({ length: 200_000 }, (_, line) => `Candidate number ${line}, ${line}`).join('\n');
    expect(() => totalsFromText(huge)).toThrow('the text is too long for totals');
    expect(() => totalsFromText(`[${huge}`)).toThrow('the text is too long for totals');
  });
});

describe('totals as text', () => {
  it('are a candidate a line', () => {
    expect(totalsText(UNITE_2017).split('\n')).toEqual([
      `# ${UNITE_2017.title}`,
      'Len McCluskey 59,067',
      'Gerard Coyne 53,544',
      'Ian Allinson 17,143',
      'Spoiled 317',
    ]);
  });

  it('come back the same, whatever the names', () => {
    const name = fc
      .oneof(
        fc.string({ minLength: 1 }),
        fc.constantFrom(...hostileNames, 'Total', 'Henry 8', '# A', 'Ann (Green)', 'A;B', '12'),
      )
      .filter((text) => text.trim() !== '');
    const candidate = fc.record(
      { name, group: name, votes: fc.maxSafeNat().map((votes) => votes % 2 ** 49) },
      { requiredKeys: ['name', 'votes'] },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { minLength: 1, maxLength: 6, selector: (one) => one.name }),
        name,
        (candidates, title) => {
          const declared = { title, seats: 1, candidates };
          expect(totalsFromText(totalsText(declared))).toEqual(declared);
        },
      ),
    );
  });
});
