import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankingGroups, rankings } from '../../../src/ballots/profile.ts';
import { satisfactionOf } from '../../../src/compare/measures/satisfaction.ts';
import { votersServed } from '../../../src/compare/measures/voters.ts';
import { singleNonTransferableVote } from '../../../src/rules/plurality/single-non-transferable-vote.ts';
import { contest, contests } from '../../rules/contests.ts';

describe('voters served', () => {
  test('are papers with their first choice, any of their first choices, or anybody they rank elected', () => {
    const found = votersServed(contest('4: A > B > C\n3: B > A\n2: D > C > A\n1: D', 2, 'ABCD'), [1, 2]);
    expect(found).toEqual({
      papers: 10,
      anyOfFirst: [
        { choices: 1, papers: 3, share: 0.3 },
        { choices: 2, papers: 9, share: 0.9 },
      ],
      anyRanked: { papers: 9, share: 0.9 },
    });
  });

  test('have all at the first rank as first choices, and who stands below two is a third', () => {
    const found = votersServed(contest('1: A = B > C\n1: A > C', 3, 'ABCD'), [2]);
    expect(found?.anyOfFirst.map(({ papers }) => papers)).toEqual([0, 1, 2]);
    expect(votersServed(contest('1: A = B > C', 1), [1])?.anyOfFirst[0].share).toBe(1);
  });

  test('do not count those who withdrew as choices, nor blank papers as voters', () => {
    const found = votersServed({ ...contest('1: A > B\n5:\n3: A', 1, 'ABC'), withdrawn: [0] }, [1]);
    expect(found).toMatchObject({ papers: 1, anyOfFirst: [{ choices: 1, share: 1 }] });
    expect(votersServed(contest('5:', 1, 'A'), [0])).toBeNull();
  });
});

describe('satisfaction', () => {
  test('is the share of the others whom a paper puts below: best of the elected and mean over them', () => {
    // A > B > C > D gives 1, 2/3, 1/3, 0; D alone gives 1 to D and 0 to the others.
    const found = satisfactionOf(contest('3: A > B > C > D\n1: D', 2), [1, 2]);
    expect(found?.withBest).toEqual({ average: 0.5, lowest: 0, papersAtLowest: 1 });
    expect(found?.withAll).toEqual({ average: 0.375, lowest: 0, papersAtLowest: 1 });
  });

  test('is the same whether the last is written or left out, and equals are not below each other', () => {
    const satisfied = (ballots: string): unknown => satisfactionOf(contest(ballots, 1, 'ABC'), [1]);
    expect(satisfied('2: A > B > C\n1: C')).toEqual(satisfied('2: A > B\n1: C > A = B'));
    expect(satisfied('1: A = B > C')).toMatchObject({ withBest: { average: 0.5 } });
  });

  test('is exact for as many papers as there may be', () => {
    const found = satisfactionOf(contest(`${2 ** 52}: A > B > C\n${2 ** 51}: C > B > A`, 2, 'ABC'), [0, 2]);
    expect(found?.withAll.average).toBe(0.5);
    expect(
      satisfactionOf(contest(`${2 ** 51}: A > B > C\n${2 ** 52}: C > A > B`, 1), [0])?.withBest.average,
    ).toBeCloseTo(2 / 3, 15);
  });

  test('is not said where nobody is elected, nobody voted, or one candidate stands', () => {
    expect(satisfactionOf(contest('1: A > B', 1), [])).toBeNull();
    expect(satisfactionOf(contest('1:', 1, 'AB'), [0])).toBeNull();
    expect(satisfactionOf(contest('1: A', 1), [0])).toBeNull();
  });
});

/** Both measures paper by paper, straight from their definitions. */
function byHand(drawn: Parameters<typeof votersServed>[0], elected: readonly number[]) {
  const { profile, seats, withdrawn = [] } = drawn;
  const standing = [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
  let papers = 0;
  const first = Array.from({ length: seats }, () => 0);
  let [any, best, all] = [0, 0, 0];
  const lowest = { best: Number.POSITIVE_INFINITY, all: Number.POSITIVE_INFINITY };
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking).map((group) =>
      group.filter((candidate) => standing.includes(candidate)),
    );
    const ranked = groups.flat();
    if (ranked.length === 0) continue;
    const rankOf = (candidate: number): number =>
      ranked.includes(candidate) ? groups.findIndex((group) => group.includes(candidate)) : groups.length;
    const each = profile.papers[ranking];
    papers += each;
    const above = (candidate: number): number => standing.filter((other) => rankOf(other) < rankOf(candidate)).length;
    const utility = (candidate: number): number =>
      standing.filter((other) => rankOf(other) > rankOf(candidate)).length / (standing.length - 1);
    const liked = elected.filter((candidate) => ranked.includes(candidate));
    for (let k = 1; k <= seats; k++) if (liked.some((candidate) => above(candidate) < k)) first[k - 1] += each;
    if (liked.length > 0) any += each;
    const satisfied = elected.map(utility);
    const mean = satisfied.reduce((sum, value) => sum + value, 0) / elected.length;
    best += each * Math.max(...satisfied);
    all += each * mean;
    lowest.best = Math.min(lowest.best, Math.max(...satisfied));
    lowest.all = Math.min(lowest.all, mean);
  }
  return { papers, first, any, best: best / papers, all: all / papers, lowest, standing: standing.length };
}

test('both are what their definitions say, paper by paper, on drawn contests', () => {
  fc.assert(
    fc.property(contests(), ({ contest: drawn }) => {
      const { elected } = singleNonTransferableVote.count(drawn);
      const expected = byHand(drawn, elected);
      const served = votersServed(drawn, elected);
      if (expected.papers === 0) {
        expect(served).toBeNull();
        return;
      }
      expect(served?.papers).toBe(expected.papers);
      expect(served?.anyOfFirst.map(({ papers }) => papers)).toEqual(expected.first);
      expect(served?.anyRanked.papers).toBe(expected.any);
      if (expected.standing === 1) return;
      const found = satisfactionOf(drawn, elected);
      expect(found?.withBest.average).toBeCloseTo(expected.best, 12);
      expect(found?.withAll.average).toBeCloseTo(expected.all, 12);
      expect(found?.withBest.lowest).toBeCloseTo(expected.lowest.best, 12);
      expect(found?.withAll.lowest).toBeCloseTo(expected.lowest.all, 12);
    }),
    { seed: 42, numRuns: 1000 },
  );
});
