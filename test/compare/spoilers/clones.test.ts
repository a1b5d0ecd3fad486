import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile, type RankingInput } from '../../../src/ballots/build-profile.ts';
import { clonesOf } from '../../../src/compare/spoilers/clones.ts';
import { letters, rankingInputs } from '../../ballots/arbitraries.ts';
import { contest } from '../../rules/contests.ts';
import { scottishContest } from '../../rules/scottish.ts';
import { testWithSharedData } from '../../shared-data.ts';
import { thrown } from '../../thrown.ts';

describe('clonesOf', () => {
  it('finds those who stand together on every paper, the smallest sets first', () => {
    const { sets, says } = clonesOf(contest('3: A > B > C > D > E\n2: E > D > C > A > B\n2: D > E > B > A > C', 1));
    expect(sets.map(({ candidates }) => candidates)).toEqual([
      [0, 1],
      [3, 4],
      [0, 1, 2],
    ]);
    expect(sets[0].says).toBe(
      'A and B are clones: no paper puts anybody between them (7 papers with somebody of them).',
    );
    expect(says).toContain('3 sets of clones');
  });

  it.each([
    ['absent together from a short paper', '2: A > B > C\n1: C', [[0, 1]]],
    ['one alone on a short paper', '2: A > B > C\n1: A', [[1, 2]]],
    ['equal on a paper', '2: A = B > C\n1: C > B > A', [[0, 1]]],
    ['equal with another who is not', '2: A = C > B\n1: C > B > A', []],
    [
      'one between them',
      '2: A > C > B',
      [
        [0, 2],
        [1, 2],
      ],
    ],
    [
      'the only one left out',
      '1: C > A\n1: B > A > C',
      [
        [0, 1],
        [0, 2],
      ],
    ],
    [
      'everybody equal',
      '1: A = B = C',
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ],
  ])('reads candidates who are %s', (_, ballots, expected) => {
    expect(clonesOf(contest(ballots, 1, 'ABC')).sets.map(({ candidates }) => candidates)).toEqual(expected);
  });

  it('passes over those who withdrew', () => {
    const between = contest('2: A > C > B > D\n1: D > B > C > A', 1);
    expect(clonesOf({ ...between, withdrawn: [2] }).sets.map(({ candidates }) => candidates)).toContainEqual([0, 1]);
  });

  it('says so where no paper ranks them', () => {
    const [set] = clonesOf(contest('1: A > B\n1: B > A > C > D', 1, 'ABCDEF')).sets.filter(
      ({ papers }) => papers === 0,
    );
    expect(set).toMatchObject({ candidates: [4, 5], says: 'E and F are clones: no paper ranks any of them.' });
  });

  it('agrees with the definition on every set of small contests', () => {
    fc.assert(
      fc.property(rankingInputs(5, 4), fc.subarray([0, 1, 2, 3, 4], { maxLength: 2 }), (inputs, withdrawn) => {
        const rankings = inputs.filter(({ papers, ranking }) => papers > 0 && ranking.length > 0);
        const standing = [0, 1, 2, 3, 4].filter((candidate) => !withdrawn.includes(candidate));
        const { sets } = clonesOf({ profile: buildProfile(letters(5), rankings), seats: 1, withdrawn });
        const all = subsets(standing).filter((set) => set.length > 1 && set.length < standing.length);
        const clones = all.filter((set) => areClones(rankings, standing, set));
        const smallest = new Set(
          subsets(standing)
            .filter((pair) => pair.length === 2)
            .flatMap((pair) => clones.filter((set) => pair.every((one) => set.includes(one))).slice(0, 1))
            .map(String),
        );
        expect(new Set(sets.map(({ candidates }) => String(candidates)))).toEqual(smallest);
      }),
      { numRuns: 400, seed: 6 },
    );
  });

  it('gives near clones their share of the papers that rank either', () => {
    const { near } = clonesOf(contest('6: A > B > C > D\n2: C > B > A > D\n1: A > C > B > D\n1: A', 1), {
      threshold: 0.7,
    });
    expect(near.find(({ candidates }) => String(candidates) === '0,1')).toEqual({
      candidates: [0, 1],
      papers: 10,
      together: 8,
      share: 0.8,
      says: 'A and B stand together on 8 papers of the 10 papers that rank either (80.0%).',
    });
  });

  it('has share 1 for pairs of clones only', () => {
    fc.assert(
      fc.property(rankingInputs(5, 4), (inputs) => {
        const rankings = inputs.filter(({ papers, ranking }) => papers > 0 && ranking.length > 0);
        const everybody = [0, 1, 2, 3, 4];
        const one = { profile: buildProfile(letters(5), rankings), seats: 1 };
        for (const { candidates, share } of clonesOf(one, { threshold: 0 }).near) {
          expect(share).toBeLessThan(1);
          expect(areClones(rankings, everybody, candidates)).toBe(false);
        }
      }),
      { numRuns: 200, seed: 6 },
    );
  });

  it('refuses a threshold that is no share', () => {
    expect(thrown(() => clonesOf(contest('1: A', 1), { threshold: 2 }))).toMatchObject({ code: 'bad-argument' });
  });

  testWithSharedData('finds candidates of one party to be near clones in a real ward', () => {
    const { sets, near } = clonesOf(scottishContest('4_cands/falkirk_2017_ward7.blt'), { threshold: 0.3 });
    expect(sets).toEqual([]);
    for (const { share, together, papers } of near) expect(share).toBe(together / papers);
  });
});

/** Small sets first. */
function subsets(candidates: readonly number[]): number[][] {
  return [...Array(2 ** candidates.length).keys()]
    .map((mask) => candidates.filter((_, at) => (mask & (1 << at)) !== 0))
    .sort((a, b) => a.length - b.length);
}

/** Every outsider stands to each member in the same way on every paper. */
function areClones(rankings: readonly RankingInput[], standing: readonly number[], set: readonly number[]): boolean {
  return rankings.every(({ ranking }) => {
    const place = (candidate: number): number => {
      const at = ranking.findIndex((entry) =>
        typeof entry === 'number' ? entry === candidate : entry.includes(candidate),
      );
      return at === -1 ? ranking.length : at;
    };
    return standing
      .filter((outsider) => !set.includes(outsider))
      .every((outsider) => new Set(set.map((member) => Math.sign(place(outsider) - place(member)))).size === 1);
  });
}
