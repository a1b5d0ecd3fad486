import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { VERSION } from '../../src/base/version.ts';
import { contestRecord } from '../../src/count/contest-record.ts';
import { contestDigest, provenanceOf } from '../../src/count/provenance.ts';
import { letters, rankingInputs } from '../ballots/arbitraries.ts';

describe('contestDigest', () => {
  const contest: Contest = { profile: parseBallots('3: A > B\n2: B'), seats: 1, withdrawn: [0, 1] };
  const digest = contestDigest(contest);

  it('is the same in whatever order the papers were read, merged or not', () => {
    const twoOrders = rankingInputs(4).chain((inputs) =>
      fc.tuple(fc.constant(inputs), fc.shuffledSubarray(inputs, { minLength: inputs.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([inputs, shuffled]) => {
        const parts = shuffled.flatMap(({ papers, ranking }) => [
          { papers, ranking },
          { papers: 0, ranking: [] },
        ]);
        const digests = [inputs, parts].map((list) =>
          contestDigest({ profile: buildProfile(letters(4), list), seats: 2 }),
        );
        expect(digests[1]).toBe(digests[0]);
      }),
    );
  });

  it('is the same in whatever order withdrawals were told, once or twice, and whatever the title', () => {
    expect(contestDigest({ ...contest, withdrawn: [1, 0] })).toBe(digest);
    expect(contestDigest({ ...contest, withdrawn: [1, 0, 1] })).toBe(digest);
    expect(contestDigest({ ...contest, title: 'Club' })).toBe(digest);
    expect(contestDigest({ ...contest, withdrawn: [] })).toBe(contestDigest({ profile: contest.profile, seats: 1 }));
  });

  it.each<[string, Contest]>([
    ['the papers', { ...contest, profile: parseBallots('4: A > B\n2: B') }],
    ['a ranking', { ...contest, profile: parseBallots('3: A = B\n2: B') }],
    ['a name', { ...contest, profile: parseBallots('3: A > C\n2: C') }],
    ['the order of names', { ...contest, profile: parseBallots('3: B > A\n2: A') }],
    [
      'a group',
      { ...contest, profile: { ...contest.profile, candidates: [{ name: 'A', group: 'L' }, { name: 'B' }] } },
    ],
    ['the places', { ...contest, seats: 2 }],
    ['the withdrawals', { ...contest, withdrawn: [0] }],
  ])('changes with %s', (_, other) => {
    expect(contestDigest(other)).not.toBe(digest);
  });

  it('tells a group from a second name', () => {
    const papers = [{ papers: 1, ranking: [0] }];
    const digests = [
      [{ name: 'A', group: 'B' }, { name: 'C' }],
      [{ name: 'A' }, { name: 'B' }, { name: 'C' }],
    ].map((candidates) => contestDigest({ profile: buildProfile(candidates, papers), seats: 1 }));
    expect(digests[0]).not.toBe(digests[1]);
  });

  it('stays what it was, so that a digest on record can be checked', () => {
    expect(digest).toBe('sha256:f1d4b75b6692f1539983c47885f5d22265d433581f2c2b26705f2cf7137a062a');
  });
});

describe('provenanceOf', () => {
  const profile = parseBallots('3: A > B\n2: B');

  it('names the input, the library and the seed', () => {
    const contest = { profile, seats: 1 };
    expect(provenanceOf(contest, '42')).toEqual({ seed: '42', input: contestDigest(contest), library: VERSION });
    expect(provenanceOf(contest, null, 'by order').lot).toBe('by order');
  });

  it('bears the stamp of a drawn profile', () => {
    const synthetic = { model: 'uniform', parameters: {}, seed: '42', assumes: 'every split alike' };
    expect(provenanceOf({ profile: { ...profile, synthetic }, seats: 1 }, null).synthetic).toEqual(synthetic);
  });
});

describe('contestRecord', () => {
  it('is the names, the places, and the title and withdrawals where there are any', () => {
    const profile = parseBallots('3: A > B\n2: B');
    expect(contestRecord({ profile, seats: 1 })).toEqual({ seats: 1, candidates: ['A', 'B'] });
    expect(contestRecord({ profile, seats: 1, title: ' ', withdrawn: [] })).toEqual({
      seats: 1,
      candidates: ['A', 'B'],
    });
    expect(contestRecord({ profile, seats: 1, title: 'Club', withdrawn: [1] })).toEqual({
      title: 'Club',
      seats: 1,
      candidates: ['A', 'B'],
      withdrawn: [1],
    });
  });
});
