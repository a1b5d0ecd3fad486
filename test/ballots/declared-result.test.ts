import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDeclared, validVotes } from '../../src/ballots/declared-result.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { thrown } from '../thrown.ts';
import { unite2017 } from './unite-2017.ts';

const ann = { name: 'Ann', votes: 3 };
const good = { title: 'T', seats: 1, candidates: [ann, { name: 'Bob', votes: 2 }] };

describe('checkDeclared', () => {
  it('gives back a good declaration, and the same again from JSON', () => {
    expect(checkDeclared(unite2017)).toEqual(unite2017);
    expect(checkDeclared(JSON.parse(JSON.stringify(unite2017)))).toEqual(unite2017);
    expect(checkDeclared(good)).toEqual(good);
  });

  it('leaves out keys that are undefined', () => {
    expect(Object.keys(checkDeclared({ ...good, spoiled: undefined }))).toEqual(['title', 'seats', 'candidates']);
  });

  it('keeps groups and the source', () => {
    const full = { ...good, candidates: [{ ...ann, group: 'Left' }], source: 'the gazette' };
    expect(checkDeclared(full)).toEqual(full);
  });
});

describe('checkDeclared refuses', () => {
  it.each<[string, unknown, string, string]>([
    ['null', null, '', 'must be an object'],
    ['a list', [good], '', 'must be an object'],
    ['no title', { ...good, title: undefined }, 'title', 'must be a text that is not blank'],
    ['a blank title', { ...good, title: ' ' }, 'title', 'must be a text that is not blank'],
    ['no seats', { ...good, seats: undefined }, 'seats', 'must be a whole number from 0 to 9007199254740991'],
    ['no place to fill', { ...good, seats: 0 }, 'seats', 'at least one place must be filled'],
    ['half a place', { ...good, seats: 0.5 }, 'seats', 'must be a whole number from 0 to 9007199254740991'],
    ['too many places', { ...good, seats: 3 }, 'seats', 'more places than candidates (2 stand)'],
    ['candidates by name', { ...good, candidates: { Ann: 3 } }, 'candidates', 'must be a list'],
    ['a candidate that is a name', { ...good, candidates: ['Ann'] }, 'candidates[0]', 'must be an object'],
    [
      'a blank name',
      { ...good, candidates: [ann, { name: '', votes: 1 }] },
      'candidates[1].name',
      'must be a text that is not blank',
    ],
    [
      'no votes',
      { ...good, candidates: [{ name: 'Ann' }] },
      'candidates[0].votes',
      'must be a whole number from 0 to 9007199254740991',
    ],
    [
      'negative votes',
      { ...good, candidates: [ann, { name: 'Bob', votes: -1 }] },
      'candidates[1].votes',
      'must be a whole number from 0 to 9007199254740991',
    ],
    [
      'votes as text',
      { ...good, candidates: [{ name: 'Ann', votes: '59,067' }] },
      'candidates[0].votes',
      'must be a whole number from 0 to 9007199254740991',
    ],
    [
      'votes that are an object',
      { ...good, candidates: [{ name: 'Ann', votes: { all: 1n } }] },
      'candidates[0].votes',
      'must be a whole number from 0 to 9007199254740991',
    ],
    [
      'a group that is null',
      { ...good, candidates: [{ ...ann, group: null }] },
      'candidates[0].group',
      'must be a text that is not blank',
    ],
    [
      'a share as number',
      { ...good, candidates: [{ ...ann, printedShare: 45.4 }] },
      'candidates[0].printedShare',
      'must be a text that is not blank',
    ],
    [
      'a share without a sign',
      { ...good, candidates: [{ ...ann, printedShare: '45.4' }] },
      'candidates[0].printedShare',
      'a share is printed as a percentage such as "45.4%"',
    ],
    [
      'a share with a comma',
      { ...good, candidates: [{ ...ann, printedShare: '45,4%' }] },
      'candidates[0].printedShare',
      'a share is printed as a percentage such as "45.4%"',
    ],
    [
      'a turnout of many places',
      { ...good, printedTurnout: `1.${'2'.repeat(13)}%` },
      'printedTurnout',
      'a share is printed as a percentage such as "45.4%"',
    ],
    [
      'a spoiled share below zero',
      { ...good, printedSpoiledShare: '-1%' },
      'printedSpoiledShare',
      'a share is printed as a percentage such as "45.4%"',
    ],
    [
      'spoiled papers that are null',
      { ...good, spoiled: null },
      'spoiled',
      'must be a whole number from 0 to 9007199254740991',
    ],
    [
      'papers issued without end',
      { ...good, papersIssued: Infinity },
      'papersIssued',
      'must be a whole number from 0 to 9007199254740991',
    ],
    [
      'half a total',
      { ...good, printedTotal: 2.5 },
      'printedTotal',
      'must be a whole number from 0 to 9007199254740991',
    ],
    ['a blank source', { ...good, source: '' }, 'source', 'must be a text that is not blank'],
    [
      'a total of candidates over 2^53 - 1',
      {
        ...good,
        candidates: [
          { name: 'Ann', votes: 9007199254740991 },
          { name: 'Bob', votes: 1 },
        ],
      },
      'candidates',
      'the votes add up to more than 2^53 - 1',
    ],
    [
      'spoiled papers that pass 2^53 - 1',
      { ...good, spoiled: 9007199254740990 },
      'candidates',
      'the votes add up to more than 2^53 - 1',
    ],
    [
      'a misspelt key',
      { ...good, spoilt: 317 },
      'spoilt',
      'unknown key, known are title, seats, candidates, marks, spoiled, printedSpoiledShare, papersIssued, printedTotal, printedTurnout, source',
    ],
    [
      'a misspelt key of a candidate',
      { ...good, candidates: [ann, { name: 'Bob', vote: 2 }] },
      'candidates[1].vote',
      'unknown key, known are name, group, votes, printedShare',
    ],
    [
      'a key of the language',
      JSON.parse('{"__proto__": {"title": "T"}, "seats": 1}'),
      '__proto__',
      'unknown key, known are title, seats, candidates, marks, spoiled, printedSpoiledShare, papersIssued, printedTotal, printedTurnout, source',
    ],
  ])('%s', (_, value, path, message) => {
    const error = thrown(() => checkDeclared(value));
    expect(error.code).toBe('bad-declared-result');
    expect(error.detail.place).toEqual(path === '' ? undefined : { path });
    expect(error.message).toContain(`${path === '' ? '' : `${path}: `}${message}: received `);
  });

  it('several bad candidates in one error that names each', () => {
    const candidates = [{ name: 'Ann' }, { name: 'Bob', votes: 2 }, { name: '', votes: 1 }];
    expect(thrown(() => checkDeclared({ ...good, candidates })).detail.faults?.map(({ place }) => place.path)).toEqual([
      'candidates[0].votes',
      'candidates[2].name',
    ]);
  });

  it('nobody, and two of one name, as a profile does', () => {
    expect(thrown(() => checkDeclared({ ...good, candidates: [] })).code).toBe('bad-candidates');
    expect(thrown(() => checkDeclared({ ...good, candidates: [ann, ann] })).detail.place).toEqual({
      path: 'candidates[1].name',
    });
  });

  it('anything else with a PsephosError', () => {
    const nearly = fc.record(
      { title: fc.anything(), seats: fc.anything(), candidates: fc.array(fc.anything()), spoiled: fc.anything() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withBigInt: true, withNullPrototype: true }), nearly), (value) => {
        expect(thrown(() => checkDeclared(value))).toBeInstanceOf(PsephosError);
      }),
    );
  });
});

describe('validVotes', () => {
  it('are 129,754 in Unite 2017', () => {
    expect(validVotes(unite2017)).toBe(129_754);
  });
});
