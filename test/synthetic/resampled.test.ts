import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import type { Profile } from '../../src/ballots/profile.ts';
import { truncate } from '../../src/ballots/transform.ts';
import { randomStream } from '../../src/base/random.ts';
import { type DonorMatch, matchDonors } from '../../src/synthetic/donor-match.ts';
import { drawElectorate } from '../../src/synthetic/electorate.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { resampled, resampledElectorate } from '../../src/synthetic/resampled.ts';
import { kolmogorovScore, limits, sample } from '../base/goodness-of-fit.ts';
import { scottishContest } from '../rules/scottish.ts';
import { testWithSharedData } from '../shared-data.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { homogeneityScore, papersByRanking } from './laws.ts';
import { allPapers, expectLaw, inProportion, startingWith } from './ranking-laws.ts';

const donors = parseBallots(`
40: A > B > C
20: A > C
10: A
15: A > Zed > C > B
30: B > D > A
5: B > A = C
8: B > B > - > C
12: C
7: C > D > B > A
9: D > Zed > A
6: Zed > A > B
2:
`);
/** The papers by hand: A, B, C, D are 0 to 3, Zed is skipped, and Zed's own are left out. */
const counts: readonly (readonly [readonly number[], number])[] = [
  [[0, 1, 2], 40],
  [[0, 2], 20],
  [[0], 10],
  [[0, 2, 1], 15],
  [[1, 3, 0], 30],
  [[1], 5],
  [[1, 2], 8],
  [[2], 12],
  [[2, 3, 1, 0], 7],
  [[3, 0], 9],
];
const exact = inProportion(counts);

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe('papers go on as real ones', () => {
  const votes = [40_000, 30_000, 20_000, 10_000];

  test('by the exact law of each pile, whatever the totals', () => {
    const profile = givenFirstPreferences(declared(votes), resampled({ donors })).profile(1);
    expect([...firstPreferences(profile).papers]).toEqual(votes);
    for (const first of votes.keys()) expectLaw(papersByRanking(profile, first), startingWith(exact, first));
  });

  test('as in electorates of such papers of which those that start so are kept', () => {
    const all = drawElectorate(resampledElectorate({ donors }), {
      candidates: ['A', 'B', 'C', 'D'],
      voters: 60_000,
      seed: 1,
    });
    expectLaw(allPapers(all), exact);
    const kept = [...firstPreferences(all).papers];
    const profile = givenFirstPreferences(declared(kept), resampled({ donors })).profile('kept');
    expect(homogeneityScore(papersByRanking(all, 0), papersByRanking(profile, 0))).toBeLessThan(limits.chiSquared);
  });

  test('those who do not stand here are skipped', () => {
    const profile = givenFirstPreferences(declared([30_000, 20_000, 10_000]), resampled({ donors })).profile(2);
    const standing = counts.filter(([ranked]) => ranked[0] !== 3);
    const without = inProportion(
      standing.map(([ranked, papers]) => [ranked.filter((candidate) => candidate !== 3), papers] as const),
    );
    for (const first of [0, 1, 2]) expectLaw(papersByRanking(profile, first), startingWith(without, first));
  });

  test('the shares it tells of are those of the pile', () => {
    expect(resampled({ donors }).firstSplit?.(declared(votes), 0)).toEqual({
      kind: 'fixed',
      shares: Float64Array.from([0, 40, 35, 0, 10], (papers) => papers / 85),
    });
    expect(resampled({ donors, worthPapers: 17 }).firstSplit?.(declared(votes), 0)).toEqual({
      kind: 'dirichlet',
      alpha: Float64Array.of(0, 8, 7, 0, 2),
    });
    const unheard = resampled({ donors, match: { A: 'A' }, withoutDonor: 'uniform' });
    expect(unheard.firstSplit?.(declared(votes), 1)).toEqual({
      kind: 'dirichlet',
      alpha: Float64Array.of(1, 0, 1, 1, 1),
    });
  });
});

describe('a pile that is worth so many papers', () => {
  const ballots = givenFirstPreferences(
    declared([1_000_000, 0, 0]),
    resampled({ donors: parseBallots('6: A > B > C\n3: A > B\n3: A'), worthPapers: 4 }),
  );
  const drawn = sample(4000, () => 0).map((_, draw) => {
    const papers = ballots.papers(randomStream(draw).split('worth'));
    const pile = papers.all.sort(Uint8Array.of(1, 1, 1)).next[0]?.sort(Uint8Array.of(0, 1, 1));
    const toB = pile?.next[1];
    return {
      first: (toB?.papers ?? 0) / 1e6,
      then: (toB?.sort(Uint8Array.of(0, 0, 1)).next[2]?.papers ?? 0) / (toB?.papers ?? 1),
    };
  });

  test('goes on by shares drawn afresh: Beta(3, 1) for those who go on to B', () => {
    expect(
      kolmogorovScore(
        drawn.map(({ first }) => first),
        (share) => share ** 3,
      ),
    ).toBeLessThan(limits.kolmogorov);
  });

  test('and at the next step: Beta(2, 1) for those of them who go on to C', () => {
    expect(
      kolmogorovScore(
        drawn.map(({ then }) => then),
        (share) => share ** 2,
      ),
    ).toBeLessThan(limits.kolmogorov);
  });
});

describe('real ballots', () => {
  testWithSharedData('resampled for their own totals have the second preferences that they had', () => {
    const cast = scottishContest('12_cands/edinburgh_2022_ward12.blt').profile;
    const result: DeclaredResult = {
      title: 'a ward',
      seats: 1,
      candidates: cast.candidates.map((candidate, index) => ({
        ...candidate,
        votes: firstPreferences(cast).papers[index],
      })),
    };
    const drawn = givenFirstPreferences(result, resampled({ donors: cast })).profile(1);
    expect(firstPreferences(drawn).papers).toEqual(firstPreferences(cast).papers);
    for (const first of cast.candidates.keys()) {
      const [had, has] = [cast, drawn].map((profile) => secondPreferences(profile, first));
      expectLaw(
        has,
        inProportion([...had].map(([second, papers]) => [second.split(',').map(Number), papers] as const)),
      );
    }
  });
});

/** Papers of one candidate cut to two preferences. */
function secondPreferences(profile: Profile, first: number): Map<string, number> {
  return papersByRanking(truncate(profile, 2), first);
}

describe('who stands for whom', () => {
  const standing = (text: string): DeclaredResult['candidates'] =>
    text.split(', ').map((entry) => {
      const [name, votes, group] = entry.split(' ');
      return { name, votes: Number(votes), ...(group === undefined ? {} : { group }) };
    });
  const there = standing('P 5 Red, Q 9 Blue, R 7 Red, S 1');
  const here = standing('S 2 Red, T 3 Blue, R 8, U 4 Red');

  test.each<[string, DonorMatch, readonly (number | undefined)[]]>([
    ['name', 'name', [undefined, undefined, 2, 0]],
    ['rank', 'rank', [1, 2, 3, 0]],
    ['rank in the group', 'group', [0, 1, 3, undefined]],
    ['a map', { T: 'S', U: 'P' }, [3, undefined, undefined, 1]],
  ])('by %s', (_, match, expected) => {
    expect(matchDonors(match, there, here)).toEqual(expected);
  });

  test.each<[DonorMatch, RegExp]>([
    [{ Zed: 'P' }, /a candidate who does not stand.*"Zed"/],
    [{ T: 'Zed' }, /a donor who did not stand.*"Zed"/],
    [{ T: 'P', U: 'P' }, /one donor stands for two/],
  ])('the map %j is refused', (match, message) => {
    expect(thrown(() => matchDonors(match, there, here)).message).toMatch(message);
  });

  test('equal votes are taken in the order of the ballot', () => {
    const even = standing('A 1, B 1');
    expect(matchDonors('rank', even, even)).toEqual([0, 1]);
  });
});

describe('a candidate without a donor', () => {
  const only = parseBallots('3: A > B\n2: A');

  test('is refused, unless nobody voted for it', () => {
    const error = thrown(() => givenFirstPreferences(declared([5, 4]), resampled({ donors: only })));
    expect([error.code, error.detail.received]).toEqual(['bad-model', '4 votes']);
    expect(error.message).toContain('"B"');
    expect(givenFirstPreferences(declared([5, 0]), resampled({ donors: only })).profile(1).total).toBe(5);
  });

  test('has votes that split in a way drawn uniformly, where that is asked for', () => {
    const ballots = givenFirstPreferences(
      declared([5, 1_000_000, 0]),
      resampled({ donors: only, withoutDonor: 'uniform' }),
    );
    const shares = sample(3000, () => 0).map((_, draw) => {
      const { next } = ballots.papers(randomStream(draw).split('uniform')).all.sort(Uint8Array.of(1, 1, 1));
      return (next[1]?.sort(Uint8Array.of(1, 0, 1)).next[2]?.papers ?? 0) / 1e6;
    });
    expect(kolmogorovScore(shares, (share) => 1 - (1 - share) ** 2)).toBeLessThan(limits.kolmogorov);
  });

  test('an electorate of nobody known is refused', () => {
    const model = resampledElectorate({ donors: only });
    expect(thrown(() => drawElectorate(model, { candidates: ['X', 'Y'], voters: 3, seed: 1 })).code).toBe('bad-model');
  });

  test.each([0, -1, Number.NaN])('a pile worth %d papers is refused', (worthPapers) => {
    expect(thrown(() => resampled({ donors: only, worthPapers })).code).toBe('bad-model');
  });
});
