import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatById, formats } from '../../src/formats/catalogue.ts';
import { readContest, readContests } from '../../src/formats/read-contest.ts';
import { readDeclared } from '../../src/formats/read-declared.ts';
import { readers } from '../../src/formats/readers.ts';
import { formatOfAny } from '../../src/formats/recognise.ts';
import { thrown } from '../thrown.ts';

const ids = formats.map(({ id }) => id);

describe('the catalogue', () => {
  it('has an id of its own for each format', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds a format by its id, and suggests those most like a misspelt one', () => {
    expect(formatById('blt').endings).toEqual(['.blt']);
    const error = thrown(() => formatById('declared-jsn'));
    expect(error.code).toBe('unknown-format');
    expect(error.message).toBe(
      `no such format: expected one of ${ids.join(', ')}, received "declared-jsn". Hint: did you mean declared-json or declared-csv?`,
    );
    expect(formatOfAny('3: Ann').id).toBe('ballots');
    expect(formatOfAny('candidate,votes\nAnn,3').id).toBe('declared-csv');
    expect(thrown(() => formatOfAny('Dear all')).code).toBe('unknown-format');
  });

  it('recognises each format by its beginning, not by comments, marks and blanks', () => {
    const recognised = (text: string): string | undefined => formats.find((known) => known.recognises(text))?.id;
    expect(recognised('\uFEFF# ballots\n\n  4, 2,\n')).toBe('blt');
    expect(recognised('-1 2\n')).toBe('blt');
    expect(recognised('3 1 2 0\n')).toBe('blt');
    expect(recognised('3.5 , 2,,\n')).toBe('blt');
    expect(recognised('1,2,3\n2,1,3\n')).toBeUndefined();
    expect(recognised('# SYNTHETIC\n12 : Ann')).toBe('ballots');
    expect(recognised('Ann > Bob')).toBe('ballots');
    expect(recognised('3:')).toBe('ballots');
    expect(recognised('\uFEFF\n {"title": "A > B"}')).toBe('declared-json');
    expect(recognised('\uFEFFParty;NAME')).toBe('declared-csv');
    expect(recognised('Ann')).toBeUndefined();
    expect(recognised('<p>12: a > b</p>')).toBeUndefined();
  });

  it('lists every format of the folder', () => {
    const folder = new URL('../../src/formats/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const declared = sources.flatMap((text) =>
      [...text.matchAll(/export const (\w+): (?:Contest|Declared|Count)Format =/g)].map(([, name]) => name),
    );
    const catalogue = readFileSync(new URL('catalogue.ts', folder), 'utf8');
    expect(declared.length).toBe(formats.length);
    for (const name of declared) expect(catalogue).toMatch(new RegExp(`^  ${name},$`, 'm'));
  });
});

describe('readContest and readDeclared', () => {
  it('read the format they are told, whatever the text looks like', () => {
    expect(readContest('Ann', { format: 'ballots' }).profile.total).toBe(1);
    expect(thrown(() => readContest('3: Ann', { format: 'blt' })).message).toContain('the first line of a BLT file');
    expect(thrown(() => readContest('3: Ann', { format: 'docx' })).code).toBe('unknown-format');
  });

  it('say so when a declared result is given for ballots', () => {
    for (const text of ['name,votes\nAnn,3', '{"title":"T","seats":1,"candidates":[]}']) {
      const error = thrown(() => readContest(text));
      expect(error.code).toBe('bad-file');
      expect(error.message).toContain(
        'this is a declared result, not a file of ballots: received declared results as ',
      );
      expect(error.detail.hint).toBe(
        'totals hold no later preferences: ask `psephos whatif`, or draw ballots with `psephos generate`',
      );
    }
    expect(thrown(() => readContest('Ann', { format: 'declared-csv' })).message).toContain('not a file of ballots');
  });

  it('say so when ballots are given for a declared result', () => {
    for (const text of ['2 1\n3 1 2 0\n0\n"A"\n"B"\n', '@seats 1\n3: Ann']) {
      const error = thrown(() => readDeclared(text));
      expect(error.code).toBe('bad-file');
      expect(error.message).toContain('this is a file of ballots, not a declared result: received ');
      expect(error.detail.hint).toBe('ballots can be counted as they are: `psephos count`');
    }
  });

  it('tell the format, and what is odd', () => {
    const { format, warnings } = readContests('2 1\n[tie 1 2]\n3 1 2 0\n0\nAnn\nBob\nT\n');
    expect(format).toBe('blt');
    expect(warnings).toEqual([
      { message: 'the option [tie …] says nothing about ballots and is passed over', place: { line: 2 }, times: 1 },
    ]);
  });

  it.each([
    ['', 'the file is empty'],
    ['\uFEFF \r\n', 'the file is empty'],
    ['PK\x03\x04\x14\x00\x06', 'this is a zip file or a spreadsheet'],
    ['\x1f\uFFFD\x08\x00', 'this is a gzip file'],
    ['\x1f\x8b\x08\x00', 'this is a gzip file'],
    ['%PDF-1.7', 'this is a PDF file'],
    ['\n<!DOCTYPE html><html>', 'this is a page of the web (HTML) or XML'],
    ['\uFFFD\uFFFD1\x00 \x001\x00', 'this is not a text in UTF-8'],
    ['1\x00 \x001\x00', 'this is not a text in UTF-8'],
    ['12\x01\x02', 'this is not a text'],
    ['Dear all,\nthe result is in.', 'no format we know begins like this'],
  ])('refuse the text %j', (text, message) => {
    for (const read of [readContest, readDeclared]) {
      const error = thrown(() => read(text));
      expect(error.code).toBe('unknown-format');
      expect(error.message.startsWith(`${message}: expected `)).toBe(true);
      expect(error.detail.hint).toMatch(/./);
    }
  });

  it('say how to read what was saved in another encoding', () => {
    for (const text of ['\u00c9lu,rank\nZo\u00eb,1\n', 'rank1,rank2\nZo\u00eb,Ann\n']) {
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      const error = thrown(() => readContest(bytes));
      expect(error.message).toMatch(/not (?:a text in UTF-8|UTF-8 text)/);
      expect(error.detail.hint).toContain('--encoding windows-1252');
    }
    const garbled = thrown(() => readDeclared('Stra\uFFFDe\nAnn\n'));
    expect(garbled.message).toContain('this is not a text in UTF-8');
    expect(garbled.detail.hint).toContain('--encoding windows-1252');
    expect(thrown(() => readDeclared('Dear all\uFFFD')).message).toContain('no format we know');
  });

  it('say that too many places were asked for, when they were', () => {
    const error = thrown(() => readContest('2 1\n3 1 2 0\n0\n"A"\n"B"\n"T"\n', { seats: 40 }));
    expect(error.code).toBe('bad-contest');
    expect(error.message).toBe(
      'more places than candidates: expected at most 2, as many as stand, received 40. Hint: ask for fewer places (--seats)',
    );
  });

  it('refuse what is neither text nor bytes', () => {
    const nothing: unknown = [3];
    const error = thrown(() => readContest(nothing as string));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toBe('files are read as text or bytes: received "object"');
  });
});

describe('what reads formats without writing them', () => {
  it('knows the formats of the catalogue, in an order that recognises the same', () => {
    expect(readers.map(({ id }) => id)).toEqual(formats.map(({ id }) => id));
    for (const reader of readers) expect(formatById(reader.id)).toMatchObject(reader);
  });
});
