import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import { faultsIn } from '../../src/base/errors.ts';
import { dominion } from '../../src/formats/catalogue.ts';
import type { ReadBallotsOptions } from '../../src/formats/format.ts';
import { type ContestsRead, openAs } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';
import { contests } from './arbitraries.ts';

type Files = readonly (readonly [name: string, value: unknown])[];

/** Reads files as those of one archive; the first has no name of its own then. */
function read(files: Files, options: ReadBallotsOptions = {}): ContestsRead {
  const { reader, finish } = openAs(dominion, options);
  files.forEach(([name, value], index) => {
    if (index > 0) reader.next?.(name);
    reader.push(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
  });
  return finish();
}

/** Rankings with their papers, as `2: 0 > 1=2`; `-` is a skipped rank. */
function papersOf({ profile }: Contest): string[] {
  return Array.from({ length: rankings(profile) }, (_, ranking) => {
    const groups = rankingGroups(profile, ranking).map((group) => (group.length === 0 ? '-' : group.join('=')));
    return `${profile.papers[ranking]}: ${groups.join(' > ')}`;
  });
}

const contestManifest: Files[number] = [
  'ContestManifest.json',
  {
    Version: '5.10.11.24',
    List: [
      { Description: 'STATE SENATE', Id: 3, ExternalId: '', DistrictId: 9, VoteFor: 1, NumOfRanks: 0, Disabled: 0 },
      { Description: 'MAYOR', Id: 18, ExternalId: '', DistrictId: 5, VoteFor: 1, NumOfRanks: 6, Disabled: 0 },
    ],
  },
];

const candidateManifest: Files[number] = [
  'CandidateManifest.json',
  {
    Version: '5.10.11.24',
    List: [
      { Description: 'ELLEN LEE ZHOU', Id: 103, ExternalId: '', ContestId: 18, Type: 'Regular', Disabled: 0 },
      { Description: 'LONDON N. BREED', Id: 101, ExternalId: '', ContestId: 18, Type: 'Regular', Disabled: 0 },
      { Description: 'Write-in', Id: 110, ExternalId: '', ContestId: 18, Type: 'WriteIn', Disabled: 0 },
      { Description: 'SOMEBODY ELSE', Id: 111, ExternalId: '', ContestId: 18, Type: 'QualifiedWriteIn', Disabled: 1 },
      { Description: 'A SENATOR', Id: 7, ExternalId: '', ContestId: 3, Type: 'Regular', Disabled: 0 },
    ],
  },
];

const otherManifest: Files[number] = [
  'PrecinctPortionManifest.json',
  { Version: '5.10.11.24', List: [{ Description: 'PCT 1101', Id: 1, ExternalId: '1-1', PrecinctId: 1 }] },
];

const mark = (CandidateId: number, Rank: number, more: object = {}): object => {
  const plain = {
    CandidateId,
    ManifestationId: 40,
    PartyId: 0,
    Rank,
    MarkDensity: 100,
    IsAmbiguous: false,
    IsVote: true,
  };
  return { ...plain, OutstackConditionIds: [], ...more };
};

const contest = (Id: number, ...Marks: object[]): object => {
  return { Id, ManifestationId: 2, Undervotes: 0, Overvotes: 0, OutstackConditionIds: [], Marks };
};

const version = (contestsOfIt: readonly object[], more: object = {}): object => {
  const cards = [{ Id: 1, PaperIndex: 0, Contests: contestsOfIt, OutstackConditionIds: [] }];
  return { PrecinctPortionId: 1, BallotTypeId: 1, IsCurrent: true, Cards: cards, ...more };
};

const session = (Original: unknown, more: object = {}): object => {
  return {
    TabulatorId: 7,
    BatchId: 1,
    RecordId: 'X',
    CountingGroupId: 2,
    ImageMask: 'D:\\NAS\\*.*',
    Original,
    ...more,
  };
};

const cvr = (...Sessions: unknown[]): Files[number] => [
  'CvrExport.json',
  { Version: '5.10.11.24', ElectionId: 'An election', Sessions },
];

const mayor = (...marks: object[]): object => session(version([contest(18, ...marks)]));

describe('reading a Dominion export', () => {
  test('names come from the manifests, whichever file comes first; contests without ranks are passed over', () => {
    const votes = cvr(
      session(version([contest(3, mark(7, 1)), contest(18, mark(101, 1), mark(110, 3))])),
      session(version([contest(3), contest(18)])),
      session(version([contest(3, mark(7, 1))])),
    );
    const orders: Files[] = [
      [votes, otherManifest, contestManifest, candidateManifest],
      [candidateManifest, contestManifest, otherManifest, votes],
    ];
    for (const files of orders) {
      const { contests: found, warnings } = read(files, { seats: 1 });
      expect(found.map(({ title }) => title)).toEqual(['MAYOR']);
      expect(found[0].profile.candidates.map(({ name }) => name)).toEqual([
        'ELLEN LEE ZHOU',
        'LONDON N. BREED',
        'Write-in',
      ]);
      expect(papersOf(found[0])).toEqual(['1: ', '1: 1 > - > 2']);
      expect(warnings).toMatchObject([
        { message: 'contests without ranks are passed over', received: '"STATE SENATE"' },
      ]);
    }
  });

  const votesOf = (...sessions: unknown[]): { readonly papers: string[]; readonly warnings: readonly string[] } => {
    const { contests: found, warnings } = read([cvr(...sessions), contestManifest, candidateManifest], { seats: 1 });
    return { papers: papersOf(found[0]), warnings: warnings.map(({ message }) => message) };
  };

  test('what somebody corrected goes before what was scanned', () => {
    const scanned = version([contest(18, mark(103, 1))], { IsCurrent: false });
    const Modified = version([contest(18, mark(101, 1))]);
    expect(votesOf(session(scanned, { Modified }))).toEqual({ papers: ['1: 1'], warnings: [] });
    const undone = session(Modified, { Modified: scanned });
    expect(votesOf(undone)).toEqual({ papers: ['1: 1'], warnings: [] });
    expect(votesOf(mayor(), session(scanned))).toEqual({
      papers: ['1: '],
      warnings: ['sessions without a current version are passed over (IsCurrent)'],
    });
  });

  test('older exports have contests without cards', () => {
    const old = { IsCurrent: true, Contests: [contest(18, mark(103, 1), mark(101, 2))] };
    expect(votesOf(session(old)).papers).toEqual(['1: 0 > 1']);
  });

  test('ambiguous marks are none; marks that are no votes are an overvote only together', () => {
    const no = { IsVote: false };
    expect(votesOf(mayor(mark(103, 1, { IsAmbiguous: true, IsVote: false }), mark(101, 2)))).toEqual({
      papers: ['1: - > 1'],
      warnings: ['marks that are ambiguous are not taken as marks (IsAmbiguous)'],
    });
    expect(votesOf(mayor(mark(103, 1, no), mark(101, 1, no), mark(110, 2)))).toEqual({
      papers: ['1: 0=1 > 2'],
      warnings: ['several marks at one rank, none of them a vote, are taken as an overvote (IsVote)'],
    });
    expect(votesOf(mayor(mark(103, 1, no), mark(101, 1), mark(110, 2, no)))).toEqual({
      papers: ['1: 1'],
      warnings: ['marks that are no votes are passed over (IsVote)'],
    });
    expect(votesOf(mayor(mark(103, 1), mark(101, 1))).papers).toEqual(['1: 0=1']);
  });

  test('votes may lie in several files', () => {
    const first: Files[number] = ['CvrExport_1.json', cvr(mayor(mark(101, 1)))[1]];
    const second: Files[number] = ['CvrExport_2.json', cvr(mayor(mark(101, 1)), mayor(mark(103, 1)))[1]];
    const [found] = read([first, contestManifest, second, candidateManifest], { keepOrder: true, seats: 1 }).contests;
    expect(papersOf(found)).toEqual(['1: 0', '2: 1']);
    expect(found.fileOrder).toEqual({ rankings: Uint32Array.of(1, 0), papers: Float64Array.of(2, 1) });
  });

  test('without manifests contests and candidates go by their ids', () => {
    const { contests: found, warnings } = read([cvr(mayor(mark(103, 1), mark(20, 2)))]);
    expect(found[0]).toMatchObject({ title: 'contest 18', seats: 1 });
    expect(found[0].profile.candidates).toEqual([{ name: 'candidate 20' }, { name: 'candidate 103' }]);
    expect(warnings.map(({ message }) => message)).toEqual([
      'no manifest names the contests, so they go by their ids',
      'no manifest names the candidates, so they go by their ids',
      'the file does not say how many places there are to fill, so one is taken',
    ]);
  });

  test('several places for names that voters write in are several candidates', () => {
    const two = [
      'CandidateManifest.json',
      { List: [1, 2].map((Id) => ({ Description: 'W', Id, ContestId: 18, Type: 'WriteIn' })) },
    ] as const;
    const [found] = read([contestManifest, two, cvr(mayor(mark(2, 1)))], { seats: 1 }).contests;
    expect(found.profile.candidates).toEqual([{ name: 'W 1' }, { name: 'W 2' }]);
  });

  test('the only contest is read though it has no ranks', () => {
    const list = [{ Description: 'STATE SENATE', Id: 3, VoteFor: 1, NumOfRanks: 0 }];
    const [found] = read([
      ['ContestManifest.json', { List: list }],
      candidateManifest,
      cvr(session(version([contest(3, mark(7, 1))]))),
    ]).contests;
    expect(found.title).toBe('STATE SENATE');
    expect(papersOf(found)).toEqual(['1: 0']);
  });
});

describe('faults of a Dominion export are told with file and path', () => {
  const at = 'Sessions[0].Original.Cards[0].Contests[0]';
  test.each([
    ['no such candidate', mayor(mark(999, 1)), 'no such candidate in the manifest of this contest', at],
    ['no such contest', session(version([contest(55, mark(101, 2))])), 'no such contest in the manifest', at],
    [
      'a contest twice',
      session(version([contest(18), contest(18)])),
      'a contest stands twice in one session',
      'Sessions[0].Original.Cards[0].Contests[1]',
    ],
    ['rank 0', mayor(mark(101, 0)), 'ranks begin at 1', `${at}.Marks[0].Rank`],
    ['rank 10^300', mayor(mark(101, 1e300)), 'must be a whole number from 0 to 1000', `${at}.Marks[0].Rank`],
    ['no candidate', mayor({ Rank: 1 }), 'CandidateId is missing', `${at}.Marks[0]`],
    ['no version', session(undefined), 'a session without Original', 'Sessions[0]'],
    ['no object', 'x', 'must be an object', 'Sessions[0]'],
  ])('%s', (_, wrong, message, path) => {
    const faults = faultsIn(thrown(() => read([contestManifest, candidateManifest, cvr(wrong)])));
    expect(faults).toContainEqual(expect.objectContaining({ message, place: { file: 'CvrExport.json', path } }));
  });

  test('a manifest that has an id twice, and one that is not well written', () => {
    const twice = [
      'ContestManifest.json',
      { List: [1, 1].map((Id) => ({ Id, Description: 'M', NumOfRanks: 3 })) },
    ] as const;
    expect(faultsIn(thrown(() => read([cvr(mayor()), twice])))).toMatchObject([
      { message: 'an id stands twice in a manifest', place: { file: 'ContestManifest.json', path: 'List[1]' } },
    ]);
    const broken = ['ContestManifest.json', '{"List": [\n{]'] as const;
    expect(faultsIn(thrown(() => read([cvr(mayor()), broken])))).toMatchObject([
      { message: 'the JSON is not well written', place: { file: 'ContestManifest.json', line: 2, column: 2 } },
    ]);
  });

  test('manifests without votes', () => {
    expect(faultsIn(thrown(() => read([contestManifest])))).toMatchObject([
      { message: 'there are no cast vote records in this file' },
    ]);
  });
});

describe('writing a Dominion export', () => {
  test('what is written is read again as it was, but for groups and places', () => {
    fc.assert(
      fc.property(contests(), (drawn) => {
        const { synthetic: _, ...profile } = drawn.profile;
        const candidates = profile.candidates.map(({ name }) => ({ name }));
        const { title } = drawn;
        const held = {
          profile: { ...profile, candidates },
          seats: drawn.seats,
          ...(title === undefined ? {} : { title }),
        };
        const files = dominion.writeFiles?.({ ...held, profile }) ?? [];
        const text: Files = files.map(({ name, pieces }) => [name, [...pieces].join('')]);
        expect(read(text, { seats: held.seats }).contests).toEqual([held]);
      }),
      { numRuns: 12 },
    );
  });

  test('skipped ranks, equal preferences and repeats are kept', () => {
    const profile = buildProfile([{ name: 'A' }, { name: 'B' }], [{ papers: 2, ranking: [0, [], [0, 1], 1] }]);
    const files = (dominion.writeFiles?.({ profile, seats: 1 }) ?? []).map(
      ({ name, pieces }) => [name, [...pieces].join('')] as const,
    );
    expect(read(files, { seats: 1 })).toEqual({
      format: 'dominion',
      contests: [{ profile, seats: 1 }],
      files: [undefined],
      warnings: [],
    });
    expect(files.map(([, text]) => dominion.recognises(text))).toEqual([true, true, true]);
  });

  test('it refuses drawn ballots, who withdrew, and more papers than anybody reads', () => {
    const synthetic = { model: 'm', parameters: {}, seed: '1', assumes: 'nothing' };
    const [one] = [[{ name: 'A' }]];
    const drawn = { profile: buildProfile(one, [], synthetic), seats: 1 };
    const many = { profile: buildProfile(one, [{ papers: 5_000_001, ranking: [0] }]), seats: 1 };
    const withdrawn = { profile: buildProfile(one, []), seats: 1, withdrawn: [0] };
    for (const refused of [drawn, many, withdrawn])
      expect(thrown(() => dominion.writeFiles?.(refused))).toMatchObject({ code: 'unsupported' });
    expect(thrown(() => dominion.write(withdrawn))).toMatchObject({ code: 'unsupported' });
  });

  test('it recognises an export by its first file, and no other JSON', () => {
    expect(dominion.recognises(JSON.stringify(cvr(mayor())[1], undefined, 2))).toBe(true);
    expect(dominion.recognises(`\uFEFF${JSON.stringify(otherManifest[1])}`)).toBe(true);
    expect(dominion.recognises('{"Version": 1, "List": []}')).toBe(false);
    expect(dominion.recognises('{"format": "psephos-contest"}')).toBe(false);
  });
});
