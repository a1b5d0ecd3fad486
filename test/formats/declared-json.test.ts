import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredJson } from '../../src/formats/catalogue.ts';
import { readDeclaredJson, readDeclaredJsonList, writeDeclaredJson } from '../../src/formats/declared/declared-json.ts';
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
    ['[]', 'bad-declared-result', 'line 1, column 1: the list is empty, where declared results should stand'],
    ['{}', 'bad-declared-result', 'line 1, column 1, candidates: must be a list: received undefined'],
    ['{"Ann":2.5}', 'bad-declared-result', 'line 1, column 8, Ann: must be a whole number'],
    ['{"Ann":3,"7":2}', 'bad-declared-result', 'line 1, column 14, 7: a name that is a number needs the longer form'],
    ['{"Ann":3,"Ann":2}', 'bad-file', 'line 1, column 10: the key "Ann" stands twice in one object'],
    ['{"Ann":3}\n{"Bob":4}', 'bad-file', 'line 1: the file holds 2 declared results: expected one'],
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

describe('readDeclaredJsonList', () => {
  const ann = '{"title":"A","seats":1,"candidates":[{"name":"Ann","votes":3}]}';

  it.each([
    ['one object', ann, ['A']],
    ['a list', `[${ann},\n${ann.replace('"A"', '"B"')}]`, ['A', 'B']],
    ['an object on each line', `\uFEFF\n${ann}\r\n\r\n${ann.replace('"A"', '"B"')}\r\n`, ['A', 'B']],
    ['votes by name', '{ "Ann": 3, "Bob": 0 }', ['Declared result']],
    [
      'votes by name on each line',
      '{ "Ann": 3, "Bob": 0 }\n{ "__proto__": 3 }',
      ['Declared result', 'Declared result'],
    ],
  ])('reads %s', (_, text, titles) => {
    expect(readDeclaredJsonList(text).map(({ title }) => title)).toEqual(titles);
  });

  it('takes any name for votes by name', () => {
    expect(readDeclaredJson('{ "__proto__": 3, "constructor": 2 }').candidates).toEqual([
      { name: '__proto__', votes: 3 },
      { name: 'constructor', votes: 2 },
    ]);
  });

  it.each([
    ['a list', `[\n${ann},\n${ann.replace('3', '-3')},\n${ann.replace('"A"', '""')}]`, 3, '[1].candidates[0].votes'],
    ['lines', `${ann}\n\n${ann.replace('3', '-3')}\n${ann.replace('"A"', '""')}`, 3, 'candidates[0].votes'],
  ])('tells the faults of each contest of %s in its line', (_, text, line, path) => {
    const error = thrown(() => readDeclaredJsonList(text));
    expect(error.detail.faults?.map(({ place }) => place.line)).toEqual([line, line + 1]);
    expect(error.detail.faults?.[0].place).toEqual({ line, column: 60, path });
  });

  it('tells where a line is no JSON', () => {
    expect(thrown(() => readDeclaredJsonList(`${ann}\n${ann}\n{"Ann":3,}`)).message).toContain('line 3, column 10');
  });

  it('gives back what the format writes', () => {
    const results = [unite2017, { title: ' blank ', seats: 1, candidates: [{ name: '\r\u202e"', votes: 1 }] }];
    expect(declaredJson.read(declaredJson.write(results))).toEqual(results);
    expect(declaredJson.read(declaredJson.write([unite2017]))).toEqual([unite2017]);
    expect(thrown(() => declaredJson.write([])).message).toContain('no declared result to write');
  });

  it.each([
    ['{"title":', true],
    ['[{', true],
    ['{"format": "psephos-count", "version": 1', false],
    ['{"@type": "CVR.CastVoteRecordReport"', false],
    ['name,votes', false],
  ])('recognises %j: %j', (head, recognised) => {
    expect(declaredJson.recognises(head)).toBe(recognised);
  });

  it('refuses a text beyond measure', () => {
    expect(thrown(() => readDeclaredJsonList('['.repeat(10_000_001))).code).toBe('too-large');
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
