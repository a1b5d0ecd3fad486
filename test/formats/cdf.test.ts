import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import { faultsIn } from '../../src/base/errors.ts';
import { cdf } from '../../src/formats/catalogue.ts';
import { readAs, written } from '../../src/formats/read-as.ts';
import { thrown } from '../thrown.ts';
import { contests } from './arbitraries.ts';

/** Rankings with their papers, as `2: 0 > 1 2`; `-` is a skipped rank. */
function papersIn(text: string, contest = 0): string[] {
  const { profile } = readAs(cdf, text).contests[contest];
  return Array.from({ length: rankings(profile) }, (_, ranking) => {
    const groups = rankingGroups(profile, ranking).map((group) => (group.length === 0 ? '-' : group.join('=')));
    return `${profile.papers[ranking]}: ${groups.join(' > ')}`;
  });
}

const mayor = {
  '@id': 'c1',
  '@type': 'CVR.CandidateContest',
  Name: 'Mayor',
  NumberElected: 1,
  ContestSelection: [
    { '@id': 's1', '@type': 'CVR.CandidateSelection', CandidateIds: ['p1'] },
    { '@id': 's2', '@type': 'CVR.CandidateSelection', CandidateIds: ['p2', 'p3'] },
    { '@id': 's3', '@type': 'CVR.CandidateSelection', IsWriteIn: true },
  ],
};

const election = {
  '@id': 'e',
  '@type': 'CVR.Election',
  Candidate: [
    { '@id': 'p1', '@type': 'CVR.Candidate', Name: 'Ann', PartyId: 'g' },
    { '@id': 'p2', '@type': 'CVR.Candidate', Name: 'Bob' },
    { '@id': 'p3', '@type': 'CVR.Candidate', Name: 'Cy' },
  ],
  Contest: [mayor],
};

const mark = (id: string, rank: number | undefined, more: object = {}): object => ({
  '@type': 'CVR.CVRContestSelection',
  ContestSelectionId: id,
  SelectionPosition: [{ '@type': 'CVR.SelectionPosition', HasIndication: 'yes', NumberVotes: 1, Rank: rank, ...more }],
});

const on = (...marks: object[]): object => ({
  '@type': 'CVR.CVRContest',
  ContestId: 'c1',
  CVRContestSelection: marks,
});

const record = (...contestsOfIt: object[]): object => ({
  '@type': 'CVR.CVR',
  CurrentSnapshotId: 'x',
  CVRSnapshot: [{ '@type': 'CVR.CVRSnapshot', '@id': 'x', Type: 'original', CVRContest: contestsOfIt }],
});

/** A report whose keys stand in the order of the alphabet, as NIST's own examples have them: records before names. */
function reportOf(records: readonly unknown[], parts: object = {}): string {
  const party = [{ '@id': 'g', '@type': 'CVR.Party', Name: 'Greens' }];
  const report = { '@type': 'CVR.CastVoteRecordReport', CVR: records, Election: [election], Party: party, ...parts };
  return JSON.stringify(report, undefined, 1);
}

describe('reading cast vote records', () => {
  test('names come from the election, which may stand after the records; tickets and parties too', () => {
    const { contests: found, warnings } = readAs(cdf, reportOf([record(on(mark('s2', 1), mark('s1', 2)))]));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ title: 'Mayor', seats: 1 });
    expect(found[0].profile.candidates).toEqual([
      { name: 'Ann', group: 'Greens' },
      { name: 'Bob / Cy' },
      { name: 'Write-in' },
    ]);
    expect(warnings).toEqual([]);
  });

  test('marks at one rank are equal, a rank without a mark is skipped, no mark is a blank paper, no contest is no paper', () => {
    expect(
      papersIn(
        reportOf([
          record(on(mark('s2', 1), mark('s1', 3))),
          record(on(mark('s3', 2), mark('s2', 1), mark('s1', 1))),
          record(on()),
          record(),
          record(on(mark('s1', 1), mark('s1', 2))),
        ]),
      ),
    ).toEqual(['1: ', '1: 0 > 0', '1: 0=1 > 2', '1: 1 > - > 0']);
  });

  test('the current snapshot counts', () => {
    const snapshot = (id: string, selection: string): object => ({ '@id': id, CVRContest: [on(mark(selection, 1))] });
    const two = {
      CurrentSnapshotId: 'b',
      CVRSnapshot: [snapshot('a', 's1'), snapshot('b', 's2'), snapshot('c', 's1')],
    };
    expect(papersIn(reportOf([two]))).toEqual(['1: 1']);
  });

  test('the rank may stand with the selection, and the positions may be left out', () => {
    const selection = {
      ContestSelectionId: 's1',
      Rank: 2,
      SelectionPosition: [{ HasIndication: 'yes', NumberVotes: 1 }],
    };
    const short = { ContestSelectionId: 's2', Rank: 1 };
    expect(papersIn(reportOf([record(on(selection, short))]))).toEqual(['1: 1 > 0']);
  });

  test('only what is surely marked and may be counted is a mark, with a warning for the rest', () => {
    const doubtful = record(
      on(
        mark('s1', 1, { HasIndication: 'unknown' }),
        mark('s1', 2, { HasIndication: 'no' }),
        mark('s2', 2, { IsAllocable: 'unknown' }),
        mark('s3', 3, { IsAllocable: 'no' }),
        mark('s3', 4, { CVRWriteIn: { Text: 'Zoë' } }),
      ),
    );
    const text = reportOf([doubtful]);
    expect(papersIn(text)).toEqual(['1: - > 1 > - > 2']);
    expect(readAs(cdf, text).warnings.map(({ message, received }) => [message, received])).toEqual([
      ['marks that the machine was not sure of are not taken as marks (HasIndication)', 'unknown'],
      ['marks are taken of which it is not known whether they count (IsAllocable)', 'unknown'],
      ['marks that are not to be counted are passed over (IsAllocable)', 'no'],
      ['what voters wrote in is not read: a place for it is one candidate', 'CVRWriteIn'],
    ]);
  });

  test('each contest with ranks is one, others are passed over with a warning', () => {
    const sheriff = { ...mayor, '@id': 'c2', Name: 'Sheriff' };
    const judge = { ...mayor, '@id': 'c3', Name: 'Judge', VoteVariation: 'n-of-m' };
    const text = reportOf(
      [
        record(
          on(mark('s1', 1)),
          { ...on(mark('s2', 1)), ContestId: 'c2' },
          { ...on(mark('s2', undefined)), ContestId: 'c3' },
        ),
      ],
      { Election: [{ ...election, Contest: [mayor, judge, sheriff] }] },
    );
    const { contests: found, warnings } = readAs(cdf, text);
    expect(found.map(({ title }) => title)).toEqual(['Mayor', 'Sheriff']);
    expect(papersIn(text, 1)).toEqual(['1: 1']);
    expect(warnings).toMatchObject([{ message: 'contests without ranks are passed over', received: '"Judge"' }]);
  });

  test('a contest without ranks that is the only one is read, with a warning', () => {
    const text = reportOf([
      record(on(mark('s1', undefined))),
      record(on(mark('s2', undefined), mark('s1', undefined))),
    ]);
    expect(papersIn(text)).toEqual(['1: 0', '1: 0=1']);
    expect(readAs(cdf, text).warnings.map(({ message }) => message)).toEqual([
      'the marks have no ranks, so each is taken as a first preference',
    ]);
  });

  test('several places for names that voters write in are several candidates', () => {
    const places = [
      { '@id': 's1', CandidateIds: ['p1'] },
      { '@id': 'w1', IsWriteIn: true },
      { '@id': 'w2', IsWriteIn: true },
    ];
    const text = reportOf([], { Election: [{ ...election, Contest: [{ ...mayor, ContestSelection: places }] }] });
    expect(readAs(cdf, text).contests[0].profile.candidates.map(({ name }) => name)).toEqual([
      'Ann',
      'Write-in 1',
      'Write-in 2',
    ]);
  });

  test('the order of the papers is kept where it is asked for', () => {
    const text = reportOf([record(on(mark('s2', 1))), record(on(mark('s1', 1))), record(on(mark('s2', 1)))]);
    const [{ fileOrder }] = readAs(cdf, text, { keepOrder: true }).contests;
    expect(fileOrder).toEqual({ rankings: Uint32Array.of(1, 0, 1), papers: Float64Array.of(1, 1, 1) });
  });
});

describe('faults of a file of cast vote records are told with their place', () => {
  const good = on(mark('s1', 1));
  test.each([
    [
      'no such contest',
      [record({ ...good, ContestId: 'c9' })],
      'no such contest in this file',
      'CVR[0].CVRSnapshot[0].CVRContest[0]',
    ],
    [
      'no such selection',
      [record(good), record(on(mark('s9', 1)))],
      'no such selection in this contest',
      'CVR[1].CVRSnapshot[0].CVRContest[0]',
    ],
    [
      'a contest twice',
      [record(good, good)],
      'a contest stands twice on one record',
      'CVR[0].CVRSnapshot[0].CVRContest[1]',
    ],
    ['no snapshot', [{}], 'a record without CVRSnapshot', 'CVR[0]'],
    [
      'no such snapshot',
      [{ ...record(good), CurrentSnapshotId: 'y' }],
      'there is no such snapshot on this record',
      'CVR[0].CurrentSnapshotId',
    ],
    [
      'which snapshot',
      [{ CVRSnapshot: [{}, {}] }],
      'CurrentSnapshotId is missing, and there are several snapshots',
      'CVR[0]',
    ],
    [
      'rank 0',
      [record(on(mark('s1', 0)))],
      'ranks begin at 1',
      'CVR[0].CVRSnapshot[0].CVRContest[0].CVRContestSelection[0].SelectionPosition[0].Rank',
    ],
    [
      'a rank of 10^9',
      [record(on(mark('s1', 1e9)))],
      'must be a whole number from 0 to 1000',
      'CVR[0].CVRSnapshot[0].CVRContest[0].CVRContestSelection[0].SelectionPosition[0].Rank',
    ],
    [
      'a mark without a rank',
      [record(on(mark('s1', 1), mark('s2', undefined)))],
      'a mark has no rank, though others of its contest have',
      'CVR[0].CVRSnapshot[0].CVRContest[0]',
    ],
    ['no record', [7], 'must be an object', 'CVR[0]'],
    ['no list', [{ CVRSnapshot: {} }], 'must be a list', 'CVR[0].CVRSnapshot'],
    ['no id', [record({})], 'ContestId is missing', 'CVR[0].CVRSnapshot[0].CVRContest[0]'],
  ])('%s', (_: string, records: readonly unknown[], message: string, path: string) => {
    expect(faultsIn(thrown(() => readAs(cdf, reportOf(records))))).toMatchObject([{ message, place: { path } }]);
  });

  test.each([
    ['{}', 'there are no cast vote records in this file'],
    [reportOf([], { Election: [], Party: [] }), 'there are no cast vote records in this file'],
    [reportOf([record(good)], { Election: [] }), 'the file describes no contest'],
    [reportOf([], { CVR: { a: 1 } }), 'CVR is no list'],
    [reportOf([], { Election: [{ ...election, Candidate: [] }] }), 'a selection has no name'],
    [reportOf([], { Election: [election, election] }), 'an id stands twice'],
    [
      reportOf([], { Election: [{ ...election, Contest: [{ ...mayor, NumberElected: 9 }] }] }),
      'more places than candidates',
    ],
    [
      reportOf([], { Notes: 'drawn\npsephos-synthetic {' }),
      'the stamp of synthetic ballots is not well written (not JSON)',
    ],
  ])('%.60s …', (text, message) => {
    const faults = faultsIn(thrown(() => readAs(cdf, text)));
    expect(faults.map((fault) => fault.message)).toContain(message);
  });

  test('faults of several records are told together', () => {
    expect(faultsIn(thrown(() => readAs(cdf, reportOf([{}, record(good), 5]))))).toHaveLength(2);
  });

  test('more than a thousand contests are too many', () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({ ...on(), ContestId: `c${at}` }));
    expect(thrown(() => readAs(cdf, reportOf([record(...many)])))).toMatchObject({ code: 'too-large' });
  });
});

describe('writing cast vote records', () => {
  test('what is written is read again as it was', () => {
    fc.assert(
      fc.property(contests(), (contest) => {
        const { withdrawn: _, ...held } = contest;
        expect(readAs(cdf, written(cdf, held))).toEqual({
          format: 'cdf',
          contests: [held],
          files: [undefined],
          warnings: [],
        });
      }),
      { numRuns: 12 },
    );
  });

  test('skipped ranks and repeats are kept', () => {
    const profile = buildProfile([{ name: 'A' }, { name: 'B' }], [{ papers: 2, ranking: [0, [], [0, 1], 1] }]);
    expect(readAs(cdf, written(cdf, { profile, seats: 2 })).contests).toEqual([{ profile, seats: 2 }]);
  });

  test('it says of drawn ballots that they were never cast', () => {
    const synthetic = { model: 'm', parameters: {}, seed: '1', assumes: 'nothing' };
    const profile = buildProfile([{ name: 'A' }], [], synthetic);
    expect(JSON.parse(written(cdf, { profile, seats: 1 }))).toMatchObject({
      ReportType: ['other'],
      OtherReportType: 'SYNTHETIC BALLOTS, never cast',
      Notes: expect.stringContaining('SYNTHETIC BALLOTS, never cast: drawn from the model m'),
    });
  });

  test('it refuses who withdrew, and more papers than anybody reads', () => {
    const profile = buildProfile([{ name: 'A' }], [{ papers: 5_000_001, ranking: [0] }]);
    expect(thrown(() => cdf.write({ profile, seats: 1 }))).toMatchObject({ code: 'unsupported' });
    const small = buildProfile([{ name: 'A' }], []);
    expect(thrown(() => cdf.write({ profile: small, seats: 1, withdrawn: [0] }))).toMatchObject({
      code: 'unsupported',
    });
  });

  test('it recognises what it writes, and the order of keys in which others write', () => {
    const profile = buildProfile([{ name: 'A' }], [{ papers: 1, ranking: [0] }]);
    expect(cdf.recognises(written(cdf, { profile, seats: 1 }))).toBe(true);
    expect(cdf.recognises(`\uFEFF${reportOf([record()])}`)).toBe(true);
    expect(cdf.recognises('{"format": "psephos-contest"}')).toBe(false);
  });
});
