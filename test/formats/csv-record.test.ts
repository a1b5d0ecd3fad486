import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell, readableText } from '../../src/formats/csv/csv-cell.ts';
import { csvCells, placeIn, recordJoiner } from '../../src/formats/csv/csv-record.ts';
import { anyName } from '../ballots/arbitraries.ts';
import { thrown } from '../thrown.ts';

const texts = (record: string, delimiter = ','): string[] => csvCells(record, delimiter).cells.map(({ text }) => text);

describe('csvCells', () => {
  it('keeps what stands in quotes as it is, and trims what does not', () => {
    expect(texts('3, Ann ,"Lee, Bob"," Cy ","Ann ""Nan"" Lee" ,,')).toEqual([
      '3',
      'Ann',
      'Lee, Bob',
      ' Cy ',
      'Ann "Nan" Lee',
      '',
      '',
    ]);
    expect(texts('a;b,c;"d;e"', ';')).toEqual(['a', 'b,c', 'd;e']);
    expect(texts('Joe "Ned" Lee,5" gun')).toEqual(['Joe "Ned" Lee', '5" gun']);
  });

  it('reads what Papa Parse writes, as Papa Parse reads it', () => {
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1 }), fc.constantFrom(',', ';', '\t', '|'), (cells, delimiter) => {
        const record = Papa.unparse([cells], { delimiter, quotes: true });
        expect(texts(record, delimiter)).toEqual(cells);
        const [row] = Papa.parse<string[]>(record, { delimiter, newline: '\n' }).data;
        expect(texts(record, delimiter)).toEqual(row);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a,"b', 2, 'a quoted cell does not end'],
    ['a,"b"c,d', 5, 'something stands after the closing quote of a cell'],
    ['a, "b"', 2, 'a blank stands before the opening quote of a cell'],
  ])('tells what is wrong with %j and where', (record, at, message) => {
    expect(csvCells(record, ',').flaw).toMatchObject({ at, message });
  });

  it('takes a million quotes at once, in time, and refuses a million cells', () => {
    expect(csvCells(`"${'"x'.repeat(500_000)}`, ',').flaw?.at).toBe(2);
    expect(csvCells(`"${'""'.repeat(500_000)}"`, ',').cells[0].text.length).toBe(500_000);
    expect(csvCells(','.repeat(1_000_000), ',').flaw).toMatchObject({
      at: 40_000,
      message: 'too many cells on a line',
    });
  });
});

describe('recordJoiner', () => {
  it('joins lines while a quoted cell goes on, and no longer', () => {
    const joiner = recordJoiner();
    expect(joiner.add('a,5" gun', 1, ',')).toEqual({ text: 'a,5" gun', line: 1 });
    expect(joiner.add('a,"b', 2, ',')).toBeUndefined();
    expect(joiner.add('', 3, ',')).toBeUndefined();
    expect(joiner.begun()).toEqual({ text: 'a,"b\n', line: 2 });
    expect(joiner.add('c""d",e', 4, ',')).toEqual({ text: 'a,"b\n\nc""d",e', line: 2 });
    expect(joiner.begun()).toBeUndefined();
  });

  it('ends every record that it was cut from where it ended', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyName, { minLength: 1 }), { minLength: 1 }), (rows) => {
        const clean = rows.map((cells) => cells.map((cell) => cell.replaceAll('\r', '')));
        const joiner = recordJoiner();
        const records = Papa.unparse(clean, { newline: '\n', quotes: true })
          .split('\n')
          .flatMap((line, index) => joiner.add(line, index + 1, ',') ?? []);
        expect(records.map(({ text }) => texts(text))).toEqual(clean);
      }),
    );
  });

  it('gives up on a quote that never ends', () => {
    const joiner = recordJoiner();
    joiner.add('"', 1, ',');
    const line = 'x'.repeat(1024 * 1024);
    const error = thrown(() => {
      for (let number = 2; number < 20; number++) joiner.add(line, number, ',');
    });
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('line 1');
  });
});

describe('placeIn', () => {
  it('counts lines and columns within a record', () => {
    const record = { text: 'ab\ncd\nef', line: 7 };
    expect([0, 2, 3, 7].map((at) => placeIn(record, at))).toEqual([
      { line: 7, column: 1 },
      { line: 7, column: 3 },
      { line: 8, column: 1 },
      { line: 9, column: 2 },
    ]);
  });
});

describe('csvCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=1", "''=1"],
    ['\tx', '"\'\tx"'],
    ['\uFF1D1', "'\uFF1D1"],
    ["'t Hart", "'t Hart"],
    ['=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
    ['Lee, Ann', '"Lee, Ann"'],
    [' Ann', '" Ann"'],
  ])('writes %j so that no spreadsheet runs it', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('is read as the text it was written from', () => {
    const nasty = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '"', ',', 'a', ' ') });
    fc.assert(
      fc.property(fc.oneof(anyName, nasty), (text) => {
        const [cell] = csvCells(csvCell(text), ',').cells;
        expect(readableText(cell.text)).toBe(text);
        expect(cell.text).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 1000 },
    );
  });
});
