import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { PsephosError } from '../../src/base/errors.ts';
import { concreteStv } from '../../src/formats/catalogue.ts';
import { openAs, readAs, readOne, written } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';
import { contests } from './arbitraries.ts';
import { writtenOrRefused } from './written-or-refused.ts';

const METADATA = {
  name: { year: '2019', authority: 'Somebody', name: 'Senate', electorate: 'Up North' },
  candidates: [
    { name: 'Ann', party: 0, position: 1 },
    { name: 'Bob', party: 0, position: 2 },
    { name: 'Cy', party: 1, position: 1 },
    { name: 'Dee', party: 2 },
    { name: 'Eve', party: null },
  ],
  parties: [
    {
      column_id: 'A',
      name: 'Labour',
      abbreviation: 'L',
      atl_allowed: true,
      candidates: [1, 0],
      tickets: [[1, 0, 3], [2]],
    },
    { column_id: 'B', name: 'Green', atl_allowed: true, candidates: [2] },
    { column_id: 'UG', name: '', atl_allowed: false, candidates: [3] },
  ],
  source: [{ url: 'https://example.org/', files: ['a.zip'] }],
  vacancies: 2,
  excluded: [3],
};

const FILE = {
  metadata: METADATA,
  atl: [
    { parties: [0], n: 7 },
    { parties: [1, 0], n: 5 },
    { parties: [0], n: 2, ticket_index: 0 },
  ],
  atl_types: [{ vote_type: 'Postal', first_index_inclusive: 0, last_index_exclusive: 1 }],
  btl: [
    { candidates: [4, 0, 2], n: 3 },
    { candidates: [2, 3, 2], n: 1 },
  ],
  btl_types: [],
  informal: 6,
};

const file = (changes: object): string => JSON.stringify({ ...FILE, ...changes });
const metadata = (changes: object): string => file({ metadata: { ...METADATA, ...changes } });

describe('concreteStv', () => {
  it('reads candidates, groups, places, votes above and below the line, informal papers and exclusions', () => {
    const { contests, warnings } = readAs(concreteStv, JSON.stringify(FILE));
    expect(contests).toEqual([
      {
        title: '2019, Senate, Up North',
        seats: 2,
        withdrawn: [3],
        profile: parseBallots(
          '6:\n7: Bob > Ann\n5: Cy > Bob > Ann\n2: Bob > Ann > Dee\n3: Eve > Ann > Cy\n1: Cy > Dee > Cy',
          [
            { name: 'Ann', group: 'Labour' },
            { name: 'Bob', group: 'Labour' },
            { name: 'Cy', group: 'Green' },
            { name: 'Dee' },
            { name: 'Eve' },
          ],
        ),
      },
    ]);
    expect(warnings).toEqual([
      {
        message: 'votes above the line are written out as the candidates of their groups',
        received: '14 papers',
        place: { path: 'atl' },
        times: 1,
      },
    ]);
  });

  it('reads the same whatever comes first', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(FILE).reverse()), null, 2);
    expect(readAs(concreteStv, turned)).toEqual(readAs(concreteStv, JSON.stringify(FILE)));
  });

  it('reads a file that comes byte by byte', () => {
    const open = openAs(concreteStv);
    for (const byte of new TextEncoder().encode(JSON.stringify(FILE))) open.reader.push(Uint8Array.of(byte));
    expect(open.finish().contests).toEqual(readAs(concreteStv, JSON.stringify(FILE)).contests);
  });

  it('reads the least that a file can say, with one place and a warning', () => {
    const { contests, warnings } = readAs(concreteStv, '{"btl":[],"metadata":{"candidates":[{"name":"__proto__"}]}}');
    expect(contests).toEqual([{ seats: 1, profile: buildProfile([{ name: '__proto__' }], []) }]);
    expect(warnings.length).toBe(1);
  });

  it.each([
    ['its beginning', '{"metadata":{"name":{"year":"2019"'],
    ['votes', '{\n "informal": 3,\n "btl" : [ {"candidates": [1]'],
    ['what psephos writes', written(concreteStv, { profile: parseBallots('1: A'), seats: 1 }).slice(0, 40)],
  ])('is recognised by %s', (_, head) => {
    expect(concreteStv.recognises(head)).toBe(true);
  });

  it.each([
    ['psephos contests', '{"format":"psephos-contest","version":1,"candidates":[{"name":"\\"btl\\": ["}]}'],
    ['a common data format', '{"@type":"CVR.CastVoteRecordReport","CVR":[]}'],
    ['metadata of another kind', '{"metadata":{"version":1}}'],
    ['a list', '[{"btl":[1]}]'],
    ['braces', '{"a":'.repeat(12_000)],
    ['blanks', ' '.repeat(60_000)],
  ])('does not claim %s', (_, head) => {
    expect(concreteStv.recognises(head)).toBe(false);
  });
});

describe('concreteStv refuses', () => {
  const faulty: readonly (readonly [string, string, string])[] = [
    ['no metadata', '{"btl":[]}', 'the metadata are missing'],
    ['metadata that are no object', file({ metadata: 3 }), 'metadata: must be an object: received 3'],
    ['no list of candidates', metadata({ candidates: undefined }), 'metadata.candidates: must be a list'],
    ['a candidate without name', metadata({ candidates: [{}] }), 'metadata.candidates[0].name: must be a text'],
    [
      'a blank name',
      metadata({ candidates: [{ name: ' ' }, ...METADATA.candidates.slice(1)] }),
      'metadata.candidates[0].name: a candidate has no name',
    ],
    ['nobody who stands', '{"metadata":{"candidates":[]},"btl":[]}', 'nobody stands'],
    [
      'one name twice',
      metadata({ candidates: [...METADATA.candidates, { name: 'Ann' }] }),
      'two candidates are called "Ann"',
    ],
    [
      'a party that is not there',
      metadata({ candidates: [{ name: 'Ann', party: 3 }] }),
      'metadata.candidates[0].party: no such party: received 3',
    ],
    [
      'a party of somebody who does not stand',
      metadata({ parties: [{ name: 'L', candidates: [0, 5] }, ...METADATA.parties] }),
      'metadata.parties[0].candidates[1]: no such candidate, the last is 4: received 5',
    ],
    [
      'somebody excluded who does not stand',
      metadata({ excluded: [9] }),
      'metadata.excluded[0]: no such candidate, the last is 4: received 9',
    ],
    ['half a place', metadata({ vacancies: 1.5 }), 'metadata.vacancies: must be a whole number'],
    ['no places', metadata({ vacancies: 0 }), 'metadata.vacancies: places must be a whole number of at least 1'],
    ['more places than candidates', metadata({ vacancies: 6 }), 'more places than candidates'],
    [
      'a vote for nobody who stands',
      file({
        btl: [
          { candidates: [0], n: 1 },
          { candidates: [1, 5], n: 1 },
        ],
      }),
      'btl[1].candidates: no such candidate: expected a number from 0 to 4, received 5',
    ],
    [
      'a vote for a candidate of 10^300',
      '{"btl":[{"candidates":[1e300],"n":1}],"metadata":{"candidates":[{"name":"A"}]}}',
      'btl[0].candidates[0]: a preference must be a whole number',
    ],
    ['a vote for candidate 40,000', file({ btl: [{ candidates: [40_000], n: 1 }] }), 'no such candidate'],
    [
      'a vote below nothing',
      file({ btl: [{ candidates: [-1], n: 1 }] }),
      'btl[0].candidates[0]: a preference must be a whole number',
    ],
    [
      'a vote that is no object',
      file({ btl: [3] }),
      'btl[0]: a vote must be an object with a list of candidates and a number n: received 3',
    ],
    ['votes that are no list', file({ btl: { a: 1 } }), 'btl: votes must be a list'],
    ['half a paper', file({ btl: [{ candidates: [0], n: 0.5 }] }), 'btl[0].n: papers must be a whole number'],
    ['10^300 papers', file({}).replace('"n":3', '"n":1e300'), 'btl[0].n: papers must be a whole number'],
    ['no number of papers', file({ btl: [{ candidates: [0] }] }), 'btl[0].n: papers must be a whole number'],
    [
      'too many papers together',
      file({ informal: Number.MAX_SAFE_INTEGER }),
      'informal: the papers add up to more than 2^53 - 1',
    ],
    ['informal papers in words', file({ informal: 'six' }), 'informal: papers must be a whole number'],
    ['a vote for no party', file({ atl: [{ parties: [0, 3], n: 1 }] }), 'atl[0].parties[1]: no such party: received 3'],
    [
      'a ticket that was not lodged',
      file({ atl: [{ parties: [0], n: 1, ticket_index: 2 }] }),
      'atl[0].parties[0]: no such party or ticket: received party 0, ticket 2',
    ],
    [
      'half a ticket',
      file({ atl: [{ parties: [0], n: 1, ticket_index: 0.5 }] }),
      'atl[0].ticket_index: a ticket must be a whole number',
    ],
    [
      'a stamp that cannot be read',
      metadata({ name: { comment: 'x\npsephos-synthetic {}' } }),
      'metadata.name.comment: the stamp of synthetic ballots is not well written',
    ],
    ['JSON that ends early', JSON.stringify(FILE).slice(0, -1), 'the JSON is not well written'],
  ];
  it.each(faulty)('%s', (_, text, message) => {
    const error = thrown(() => readAs(concreteStv, text));
    expect(error.code).toBe('bad-file');
    expect(error.message).toContain(message);
  });

  it('all faults at once', () => {
    const text = file({ btl: [3, { candidates: [0], n: -1 }], atl: [{ parties: [8], n: 1 }], informal: -1 });
    expect(thrown(() => readAs(concreteStv, text)).detail.faults?.map(({ place }) => place.path)).toEqual([
      'atl[0].parties[0]',
      'btl[0]',
      'btl[1].n',
      'informal',
    ]);
  });

  it('what would fill the memory', () => {
    const people = Array.from({ length: 32_000 }, (_, index) => ({ name: `n${index}` }));
    const everybody = { name: '', candidates: people.map((_, index) => index) };
    const votes = Array.from({ length: 2000 }, () => ({ parties: [0], n: 0 }));
    const many = JSON.stringify({ metadata: { candidates: people, parties: [everybody] }, atl: votes, btl: [] });
    expect(thrown(() => readAs(concreteStv, many)).message).toContain('stand for too many preferences');
    const more = JSON.stringify({
      metadata: { candidates: [...people, ...people.map(({ name }) => ({ name: `${name}b` }))] },
    });
    expect(thrown(() => readAs(concreteStv, more)).code).toBe('too-large');
    expect(thrown(() => readAs(concreteStv, '{"a":'.repeat(1_000_000))).code).toBe('too-large');
  });

  it('many votes before the metadata that name many groups, quickly', () => {
    const vote = JSON.stringify({ parties: Array(400_000).fill(0), n: 1 });
    expect(() => readAs(concreteStv, `{"atl":[${Array(13).fill(vote).join()}]}`)).toThrow(PsephosError);
  }, 10_000);
});

describe('concreteStv writes', () => {
  it('votes below the line, one ranking a line', () => {
    const profile = buildProfile(
      [{ name: 'Ann', group: 'L' }, { name: 'Bob' }, { name: 'Cy', group: 'L' }],
      [
        { papers: 3, ranking: [0, 1] },
        { papers: 2, ranking: [] },
        { papers: 1, ranking: [2] },
      ],
    );
    expect(written(concreteStv, { profile, seats: 2, title: 'Club', withdrawn: [1] })).toBe(
      '{"metadata":{"name":{"year":"","authority":"","name":"Club","electorate":""},"candidates":[{"name":"Ann","party":0},{"name":"Bob"},{"name":"Cy","party":0}],"parties":[{"column_id":"1","name":"L","atl_allowed":false,"candidates":[0,2]}],"vacancies":2,"excluded":[1]},\n"atl":[],"atl_types":[],"btl":[\n{"candidates":[0,1],"n":3},\n{"candidates":[2],"n":1}],"btl_types":[],"informal":2}\n',
    );
  });

  it('that synthetic ballots were never cast, in the comment of the election', () => {
    const synthetic = { model: 'uniform', parameters: { places: 2 }, seed: '42', assumes: 'every split alike' };
    const profile = buildProfile([{ name: 'A' }], [{ papers: 1, ranking: [0] }], synthetic);
    const text = written(concreteStv, { profile, seats: 1 });
    expect(text).toContain('"comment":"SYNTHETIC BALLOTS, never cast: ');
    expect(readOne(concreteStv, text).profile.synthetic).toEqual(synthetic);
  });

  it('what it reads again as the same, whatever the names, or refuses equal preferences', () => {
    let kept = 0;
    fc.assert(
      fc.property(fc.oneof(contests(), contests().map(withoutEqual)), (contest) => {
        const text = writtenOrRefused(concreteStv, contest);
        if (text === undefined) return;
        kept += 1;
        expect(concreteStv.recognises(text)).toBe(true);
        expect(readAs(concreteStv, text)).toEqual({
          format: 'concrete-stv',
          contests: [contest],
          files: [undefined],
          warnings: [],
        });
      }),
      { numRuns: 500 },
    );
    expect(kept).toBeGreaterThan(200);
  });

  it('a name of 10,000 characters', () => {
    const profile = buildProfile([{ name: '"\n'.repeat(5000) }], [{ papers: 2, ranking: [0] }]);
    expect(readOne(concreteStv, written(concreteStv, { profile, seats: 1 })).profile).toEqual(profile);
  });

  it.each([
    [
      'equal preferences',
      '1: A > B = C',
      'rankings[0]: ConcreteSTV cannot hold this: expected no equal preferences, received "A > B = C"',
    ],
    ['a skipped rank', '1: A > - > B', 'expected no skipped rank'],
    ['a candidate twice', '1: A > B > A', 'expected each candidate once'],
  ])('not %s', (_, ballots, message) => {
    const error = thrown(() => concreteStv.write({ profile: parseBallots(ballots), seats: 1 }));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain(message);
  });
});

/** The same with the first preferences of each paper alone. */
function withoutEqual({ profile, ...contest }: Contest): Contest {
  const text = ballotText({ ...profile, candidates: profile.candidates.map((_, index) => ({ name: `${index}` })) });
  const rankings = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [papers, ranking = ''] = line.split(':');
      const names = ranking.match(/\d+/g) ?? [];
      return { papers: Number(papers), ranking: names.map(Number) };
    });
  return { ...contest, profile: buildProfile(profile.candidates, rankings, profile.synthetic) };
}
