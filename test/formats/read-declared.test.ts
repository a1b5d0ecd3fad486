import { describe, expect, it } from 'vitest';
import { onlyDeclared, readDeclared, readDeclaredResults } from '../../src/formats/read-declared.ts';
import { thrown } from '../thrown.ts';

const TABLE = 'area,candidate,votes\nEast,Ann,3\nWest,Bob,2\n';

describe('readDeclaredResults', () => {
  it('tells CSV from JSON', () => {
    const csv = readDeclaredResults('candidate,votes\nAnn,3\n');
    expect(readDeclaredResults('{ "Ann": 3 }')).toEqual(csv);
    expect(readDeclaredResults(TABLE).map(({ title }) => title)).toEqual(['East', 'West']);
  });

  it('reads the format it is told', () => {
    expect(thrown(() => readDeclaredResults(TABLE, { format: 'declared-json' })).message).toContain('line 1, column 1');
    expect(thrown(() => readDeclaredResults(TABLE, { format: 'blt' })).code).toBe('bad-file');
  });

  it('says so when ballots are given', () => {
    const error = thrown(() => readDeclaredResults('2 1\n3 1 2 0\n0\n"A"\n"B"\n'));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain('not a declared result');
  });

  it('refuses what is no text', () => {
    const bytes: unknown = new Uint8Array(3);
    expect(thrown(() => readDeclaredResults(bytes as string)).code).toBe('bad-argument');
  });

  it('tells what is wrong with a table, and where, when a column is missing', () => {
    expect(thrown(() => readDeclaredResults('name;party\nAnn;Left\n')).message).toContain('no column "votes"');
  });
});

describe('readDeclared', () => {
  it.each([
    ['its title', 'West'],
    ['its title in small letters', 'west'],
    ['its number', '#2'],
  ])('takes the contest that is meant by %s', (_, contest) => {
    expect(readDeclared(TABLE, { contest }).candidates[0].name).toBe('Bob');
  });

  it.each([
    ['none was named', undefined, 'the file holds 2 contests: expected one of #1 "East", #2 "West"'],
    [
      'the name is another',
      'North',
      'no one contest of the file is meant: expected one of #1 "East", #2 "West", received "North"',
    ],
    ['the number is too large', '#3', 'no one contest'],
    ['the number is none', '#0', 'no one contest'],
  ])('lists the contests where %s', (_, contest, message) => {
    const error = thrown(() => readDeclared(TABLE, contest === undefined ? {} : { contest }));
    expect(error.code).toBe('bad-argument');
    expect(error.message).toContain(message);
  });

  it('lists a few of many', () => {
    const many = Array.from({ length: 650 }, (_, index) => ({
      title: `T${index}`,
      seats: 1,
      candidates: [{ name: 'A', votes: 1 }],
    }));
    expect(thrown(() => onlyDeclared(many)).message).toContain('#20 "T19" and 630 more');
  });
});
