import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDeclaredJson, writeDeclaredJson } from '../../src/formats/declared-json.ts';
import { unite2017 } from '../ballots/unite-2017.ts';
import { thrown } from '../thrown.ts';

const example = (name: string): string => readFileSync(new URL(`../../examples/data/${name}`, import.meta.url), 'utf8');

describe('readDeclaredJson', () => {
  it('reads Unite 2017', () => {
    const { title: _, ...figures } = unite2017;
    expect(readDeclaredJson(example('unite-2017.json'))).toMatchObject(figures);
  });

  it('reads what writeDeclaredJson writes', () => {
    expect(readDeclaredJson(writeDeclaredJson(unite2017))).toEqual(unite2017);
  });

  it('tells of all candidates at fault, each with its line and its path', () => {
    const text =
      '{ "title": "T", "seats": 1,\n  "candidates": [\n    { "name": "A", "votes": -1 },\n    { "name": "B", "votes": 2.5 },\n    { "name": "C" } ] }';
    const error = thrown(() => readDeclaredJson(text));
    expect(error.code).toBe('bad-declared-result');
    expect(error.detail.faults).toEqual([
      {
        message: 'must be a whole number from 0 to 9007199254740991',
        received: '-1',
        place: { line: 3, column: 29, path: 'candidates[0].votes' },
      },
      {
        message: 'must be a whole number from 0 to 9007199254740991',
        received: '2.5',
        place: { line: 4, column: 29, path: 'candidates[1].votes' },
      },
      {
        message: 'must be a whole number from 0 to 9007199254740991',
        received: 'undefined',
        place: { line: 5, column: 5, path: 'candidates[2].votes' },
      },
    ]);
  });

  const declared = (extra: string, candidates = '{"name":"A","votes":1}'): string =>
    `{"title":"T","seats":1,"candidates":[${candidates}]${extra}}`;

  it.each([
    ['[]', 'bad-declared-result', 'line 1, column 1: must be an object: received []'],
    ['"text"', 'bad-declared-result', 'line 1, column 1: must be an object: received "text"'],
    [
      '{"title":"T","seats":1}',
      'bad-declared-result',
      'line 1, column 1, candidates: must be a list: received undefined',
    ],
    [declared('', ''), 'bad-candidates', 'nobody stands: expected at least one candidate'],
    [
      declared('', '{"name":"A","votes":1},\n{"name":"A","votes":2}'),
      'bad-candidates',
      'line 2, column 9, candidates[1].name: two candidates are called "A"',
    ],
    [
      declared('').replace('"seats":1', '"seats":2'),
      'bad-declared-result',
      'column 22, seats: more places than candidates (1 stand): received 2',
    ],
    [
      declared('').replace('"seats":1', '"seats":0'),
      'bad-declared-result',
      'seats: at least one place must be filled: received 0',
    ],
    [declared(',"spoilt":3'), 'bad-declared-result', 'column 71, spoilt: unknown key'],
    [
      declared(',"printedTurnout":12.2'),
      'bad-declared-result',
      'printedTurnout: must be a text that is not blank: received 12.2',
    ],
    [
      declared('', '{"name":"A","votes":9007199254740992}'),
      'bad-declared-result',
      'candidates[0].votes: must be a whole number',
    ],
    [declared('', '{"name":"A","votes":1e300}'), 'bad-declared-result', 'candidates[0].votes: must be a whole number'],
    [declared('', '{"name":"A","votes":"1"}'), 'bad-declared-result', 'candidates[0].votes: must be a whole number'],
    [
      '{"format":"psephos-count","version":1}',
      'bad-declared-result',
      'this JSON is of another format: expected a declared result, which has no key "format", received "psephos-count"',
    ],
  ])('refuses %j', (text, code, message) => {
    const error = thrown(() => readDeclaredJson(text));
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
  });
});

describe('writeDeclaredJson', () => {
  it('writes the same bytes whatever the order of the keys', () => {
    const { title, seats, ...others } = unite2017;
    expect(writeDeclaredJson({ ...others, seats, title })).toBe(writeDeclaredJson(unite2017));
    expect(writeDeclaredJson(unite2017)).toMatch(
      /^\{\n  "title": "Unite the Union, General Secretary, 2017",\n  "seats": 1,\n/,
    );
  });

  it('refuses what is no declared result', () => {
    expect(thrown(() => writeDeclaredJson({ ...unite2017, seats: 4 })).message).toContain(
      'more places than candidates (3 stand)',
    );
  });
});
