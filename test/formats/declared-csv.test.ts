import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { reconcile } from '../../src/ballots/reconcile.ts';
import { readDeclaredCsv } from '../../src/formats/declared/declared-csv.ts';
import { writeDeclaredCsv } from '../../src/formats/declared/write-declared-csv.ts';
import { anyName } from '../ballots/arbitraries.ts';
import { unite2017 } from '../ballots/unite-2017.ts';
import { thrown } from '../thrown.ts';

const FILE = 'candidate,group,votes\nAnn Lee,Labour,12\n"O\'Neill, Bob",,7\nspoiled,,1\ntotal,,20\n';
const RESULT: DeclaredResult = {
  title: 'Declared result',
  seats: 1,
  candidates: [
    { name: 'Ann Lee', group: 'Labour', votes: 12 },
    { name: "O'Neill, Bob", votes: 7 },
  ],
  spoiled: 1,
  printedTotal: 20,
};

describe('readDeclaredCsv', () => {
  it('reads candidates, spoiled papers and the printed total', () => {
    expect(readDeclaredCsv(FILE)).toEqual(RESULT);
  });

  it.each([
    ['a byte order mark', `\uFEFF${FILE}`],
    ['line ends of Windows', FILE.replaceAll('\n', '\r\n')],
    ['line ends of two sorts', FILE.replace('\n', '\r\n')],
    ['no line end at its end', FILE.trimEnd()],
    ['other names of columns', FILE.replace('candidate,group,votes', 'NAME, Party ,"Votes"')],
    ['semicolons', "candidate;group;votes\nAnn Lee;Labour;12\nO'Neill, Bob;;7\nspoiled;;1\ntotal;;20"],
    ['tabs', "candidate\tgroup\tvotes\nAnn Lee\tLabour\t12\nO'Neill, Bob\t\t7\nspoiled\t\t1\ntotal\t\t20"],
    ['columns in another order', 'votes,group,candidate\n12,Labour,Ann Lee\n7,,"O\'Neill, Bob"\n1,,spoiled\n20,,total'],
    ['empty rows, and a comma at the end of each line', FILE.replaceAll('\n', ',\n\n,,,\n')],
    [
      'rows of totals first, in capital letters',
      'candidate,group,votes\nTOTAL VOTE,,20\nSpoilt Papers,,1\nAnn Lee,Labour,12\n"O\'Neill, Bob",,7',
    ],
  ])('reads the same with %s', (_, text) => {
    expect(readDeclaredCsv(text)).toEqual(RESULT);
  });

  it('takes title and places from its options', () => {
    expect(readDeclaredCsv(FILE, { title: 'Club', seats: 2 })).toEqual({ ...RESULT, title: 'Club', seats: 2 });
  });

  it('reads quotes, line breaks and commas inside a name', () => {
    const { candidates } = readDeclaredCsv('name,votes\n"Ann ""Nan""\r\nLee, jr",1\nBob "Rob" Roe,2');
    expect(candidates.map(({ name }) => name)).toEqual(['Ann "Nan"\nLee, jr', 'Bob "Rob" Roe']);
  });

  it.each(['spoiled', 'Spoiled papers', 'INVALID', 'spoilt ballots', 'invalid votes'])(
    'takes a row %j for spoiled papers',
    (name) => {
      expect(readDeclaredCsv(`name,votes\nAnn,3\n${name},2`).spoiled).toBe(2);
    },
  );

  it('keeps a total that does not add up, for reconcile to tell of', () => {
    expect(reconcile(readDeclaredCsv(FILE.replace('20', '21')))).toEqual([
      { what: 'total', printed: '21', computed: '20', agrees: false, note: 'spoiled papers included' },
    ]);
  });

  it('keeps printed shares, of spoiled papers too', () => {
    const declared = readDeclaredCsv('name,votes,share\nAnn,12,63.2%\nspoiled,7,36.8%\ntotal,19,100%');
    expect(declared.candidates).toEqual([{ name: 'Ann', votes: 12, printedShare: '63.2%' }]);
    expect(declared.printedSpoiledShare).toBe('36.8%');
  });
});

describe('writeDeclaredCsv', () => {
  it('writes the columns that say something', () => {
    expect(writeDeclaredCsv(RESULT)).toBe(FILE);
    expect(writeDeclaredCsv({ title: 'T', seats: 1, candidates: [{ name: 'Ann', votes: 3 }] })).toBe(
      'candidate,votes\nAnn,3\n',
    );
    expect(writeDeclaredCsv(unite2017)).toBe(
      'candidate,votes,share\nLen McCluskey,59067,45.4%\nGerard Coyne,53544,41.2%\nIan Allinson,17143,13.2%\nspoiled,317,0.2%\ntotal,130071,\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1', "'=1"])(
    'writes no formula for the name %j, and reads it back',
    (name) => {
      const text = writeDeclaredCsv({ title: 'T', seats: 1, candidates: [{ name, group: name, votes: 1 }] });
      expect(text).toBe(`candidate,group,votes\n"'${name}","'${name}",1\n`);
      expect(readDeclaredCsv(text).candidates[0].name).toBe(name);
    },
  );

  it('gives the same candidates back, whatever the names', () => {
    const texts = anyName
      .map((name) => name.trim().replace(/\r\n?/g, '\n'))
      .filter((name) => !/^(spoil|invalid|informal|rejected|total|electorate|majority|turnout|valid)/i.test(name));
    const candidates = fc.uniqueArray(fc.record({ name: texts, group: texts, votes: fc.nat() }), {
      minLength: 1,
      maxLength: 5,
      selector: ({ name }) => name,
    });
    fc.assert(
      fc.property(candidates, fc.nat(), (list, spoiled) => {
        const declared = { title: 'Declared result', seats: 1, candidates: list, spoiled };
        expect(readDeclaredCsv(writeDeclaredCsv(declared))).toEqual(declared);
      }),
      { numRuns: 500 },
    );
  });

  it.each([' Ann', 'Ann\u00a0', 'Ann\rLee', '\rx'])('refuses the name %j, which would come back as another', (name) => {
    for (const candidate of [
      { name, votes: 1 },
      { name: 'Ann', group: name, votes: 1 },
    ]) {
      const error = thrown(() => writeDeclaredCsv({ title: 'T', seats: 1, candidates: [candidate] }));
      expect(error.code).toBe('unsupported');
      expect(error.message).toContain('CSV loses blanks around a name, and carriage returns');
    }
  });

  it('refuses a candidate whose name means another row', () => {
    const error = thrown(() => writeDeclaredCsv({ title: 'T', seats: 1, candidates: [{ name: 'Total', votes: 1 }] }));
    expect(error.code).toBe('unsupported');
    expect(error.message).toBe(
      'candidates[0].name: CSV cannot hold a candidate of this name: received "Total". Hint: write JSON, which holds any name',
    );
  });
});
