import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { formatById, formats } from '../../src/formats/catalogue.ts';
import { readContest, readDeclared } from '../../src/formats/read-contest.ts';
import { thrown } from '../thrown.ts';

const CONTEST = { profile: parseBallots('3: Ann > Bob'), seats: 1 };
const DECLARED = { title: 'Declared result', seats: 1, candidates: [{ name: 'Ann', votes: 3 }] };

describe('the catalogue', () => {
  it('has an id of its own for each format', () => {
    expect(formats.map(({ id }) => id)).toEqual(['blt', 'ballots', 'declared-json', 'declared-csv']);
  });

  it('finds a format by its id', () => {
    expect(formatById('blt').ending).toBe('.blt');
    const error = thrown(() => formatById('docx'));
    expect(error.code).toBe('unknown-format');
    expect(error.message).toBe(
      'no such format: expected one of blt, ballots, declared-json, declared-csv, received "docx"',
    );
  });

  it.each(formats.map((format) => [format.id, format] as const))(
    'recognises what %s writes, as that and nothing before it',
    (_, format) => {
      const text = format.holds === 'ballots' ? format.write(CONTEST) : format.write(DECLARED);
      expect(formats.find((known) => known.recognises(text))).toBe(format);
      if (format.holds === 'ballots') expect(readContest(text)).toEqual(CONTEST);
      else expect(readDeclared(text)).toEqual(DECLARED);
    },
  );

  it('recognises each format by its beginning, not by comments, marks and blanks', () => {
    const recognised = (text: string): string | undefined => formats.find((known) => known.recognises(text))?.id;
    expect(recognised('\uFEFF# ballots\n\n  4, 2,\n')).toBe('blt');
    expect(recognised('-1 2\n')).toBe('blt');
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
    const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const ids = sources.flatMap((text) =>
      [...text.matchAll(/: (?:Contest|Declared)Format = \{\s*id: '([^']+)'/g)].map(([, id]) => id),
    );
    expect(ids.sort()).toEqual(formats.map(({ id }) => id).sort());
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
      expect(error.message).toContain('this is a declared result, not ballots');
      expect(error.detail.hint).toBe(
        'totals hold no later preferences: ask `psephos whatif`, or draw ballots with `psephos generate`',
      );
    }
    expect(thrown(() => readContest('Ann', { format: 'declared-csv' })).message).toContain('not ballots');
  });

  it('say so when ballots are given for a declared result', () => {
    for (const text of ['2 1\n3 1 2 0\n0\n"A"\n"B"\n', '@seats 1\n3: Ann']) {
      const error = thrown(() => readDeclared(text));
      expect(error.code).toBe('bad-file');
      expect(error.message).toContain(
        'these are ballots, not a declared result: expected declared result as JSON, or declared result as CSV',
      );
      expect(error.detail.hint).toBe('ballots can be counted as they are: `psephos count`');
    }
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
      expect(error.message.startsWith(`${message}: expected BLT`)).toBe(true);
      expect(error.detail.hint).toMatch(/./);
    }
  });

  it('refuse what is no text at all', () => {
    const bytes: unknown = new Uint8Array(3);
    const error = thrown(() => readContest(bytes as string));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toBe('files are read as text: received "object"');
  });
});
