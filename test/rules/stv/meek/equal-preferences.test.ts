import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile, type RankingInput } from '../../../../src/ballots/build-profile.ts';
import { readBallots } from '../../../../src/ballots/read-ballots.ts';
import type { Count } from '../../../../src/count/count.ts';
import { everyLot } from '../../../../src/rules/every-lot.ts';
import type { Rule } from '../../../../src/rules/rule.ts';
import { sharesOf, treeOfEquals } from '../../../../src/rules/stv/meek/equal-preferences.ts';
import { weightsInDoubles } from '../../../../src/rules/stv/meek/weights.ts';
import { meek1987 } from '../../../../src/rules/stv/statutes/meek-1987.ts';
import { meekReference } from '../../../../src/rules/stv/statutes/meek-reference.ts';
import { newZealandLocal2001 } from '../../../../src/rules/stv/statutes/new-zealand-local-2001.ts';
import { warren } from '../../../../src/rules/stv/statutes/warren.ts';
import { letters, rankingInputs } from '../../../ballots/arbitraries.ts';
import { thrown } from '../../../thrown.ts';
import { contest } from '../../contests.ts';

const sharing: readonly (readonly [string, Rule])[] = [
  [meekReference.id, meekReference],
  [meek1987.id, meek1987],
  [warren.id, warren],
];

/** All of a count but its digest, which tells the papers apart. */
function withoutDigest({ provenance: _, ...count }: Count): unknown {
  return count;
}

function orders(group: readonly number[]): number[][] {
  if (group.length === 0) return [[]];
  return group.flatMap((first) => orders(group.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}

describe.each(sharing)('%s: a paper that ranks candidates equal is the average of all their orders', (_, rule) => {
  test('two papers A = B > C are one A > B > C and one B > A > C', () => {
    const rest = '5: A > C\n2: B > D\n3: C > B\n2: D > A > B';
    const equal = rule.count(contest(`2: A = B > C\n2: B = D\n${rest}`, 2));
    const strict = rule.count(contest(`1: A > B > C\n1: B > A > C\n1: B > D\n1: D > B\n${rest}`, 2));
    expect(withoutDigest(equal)).toEqual(withoutDigest(strict));
  });

  test('one paper A = B > C is half of each', () => {
    expect(rule.count(contest('1: A = B > C\n1: C', 1)).stages[0].votes).toEqual(['0.5', '0.5', '1']);
  });

  test('the third of a paper is kept to nine places, and the rest is shown as lost', () => {
    const [{ votes, lostToRounding }] = rule.count(contest('1: A = B = C\n1: D', 1)).stages;
    expect(votes).toEqual(['0.333333333', '0.333333333', '0.333333333', '1']);
    expect(lostToRounding).toBe('0.000000001');
  });

  test('the share of one who is elected goes on to the equals, as on the papers that rank them in order', () => {
    const equal = rule.count(contest('60: A = B = C\n1: D', 2));
    const strict = rule.count(
      contest('10: A > B > C\n10: A > C > B\n10: B > A > C\n10: B > C > A\n10: C > A > B\n10: C > B > A\n1: D', 2),
    );
    expect(withoutDigest(equal)).toEqual(withoutDigest(strict));
  });

  test('on any papers the count is that of the strict papers it stands for', () => {
    const elections = fc
      .integer({ min: 2, max: 4 })
      .chain((candidates) =>
        fc.tuple(fc.constant(candidates), fc.integer({ min: 1, max: 3 }), rankingInputs(candidates, 5)),
      );
    fc.assert(
      fc.property(elections, ([candidates, seats, inputs]) => {
        const names = letters(candidates);
        const places = Math.min(seats, candidates);
        // Four candidates, and so 24 orders at most: 24 papers of each ranking divide into whole ones.
        const many = inputs.map(({ ranking }) => ({ papers: 24, ranking }));
        const equal = rule.count({ profile: buildProfile(names, many), seats: places });
        const strict = rule.count({ profile: buildProfile(names, many.flatMap(inOrder)), seats: places });
        expect(withoutDigest(equal)).toEqual(withoutDigest(strict));
      }),
      { seed: 24, numRuns: 500 },
    );
  });

  test('the quota is that of whole papers, though thirds of papers are cut: nobody has it with just half of two', () => {
    const equal = contest('3: A\n1: B = C = D\n2: B', 1);
    const [{ quota, elected }] = rule.count(equal).stages;
    expect([quota, elected]).toEqual(rule === meek1987 ? ['3', [0]] : ['3.000000001', []]);
  });

  // With more places keep factors come in: what is a tie but for their nine places can end otherwise where there are fewer papers.
  test('for one place, whatever the lots, the winners are those of the strict papers it stands for', () => {
    fc.assert(
      fc.property(onTheEdge(1), ({ candidates, equal, strict }) => {
        const winners = (
          rankings: readonly RankingInput[],
        ): (readonly [winners: readonly number[], probability: string])[] =>
          everyLot({ profile: buildProfile(letters(candidates), rankings), seats: 1 }, rule).outcomes.map(
            ({ elected, probability }) => [elected, probability],
          );
        expect(new Set(winners(equal))).toEqual(new Set(winners(strict)));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('for any places those have the quota at once who have it on the strict papers it stands for', () => {
    fc.assert(
      fc.property(onTheEdge(3), ({ seats, candidates, equal, strict }) => {
        const first = (rankings: readonly RankingInput[]): unknown =>
          rule.count({ profile: buildProfile(letters(candidates), rankings), seats }).stages[0].elected;
        expect(first(equal)).toEqual(first(strict));
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  test('a field of twenty of whom most are left equal at the end of papers is counted in no time', () => {
    const names = letters(20);
    const everybody = [...names.keys()];
    const rankings = everybody.flatMap((first) =>
      everybody
        .filter((second) => second !== first)
        .map((second) => ({
          papers: 1 + ((first * second) % 7),
          ranking: [first, second, everybody.filter((other) => other !== first && other !== second)],
        })),
    );
    const count = rule.count({ profile: buildProfile(names, rankings), seats: 5 });
    expect(count.elected).toHaveLength(5);
    expect(count.stages.length).toBeGreaterThan(5);
  });

  test('papers that stand for more orders of elected candidates than can be gone through are refused', () => {
    const names = letters(24);
    const everybody = [...names.keys()];
    const popular = everybody.slice(0, 12);
    const rankings = popular.map((first) => ({
      papers: 100,
      ranking: [first, everybody.filter((other) => other !== first)],
    }));
    const profile = buildProfile(names, rankings);
    expect(thrown(() => rule.count({ profile, seats: 13 })).code).toBe('too-large');
  });
});

interface OnTheEdge {
  readonly candidates: number;
  readonly seats: number;
  readonly equal: readonly RankingInput[];
  /** The same in strict orders, each paper 24 times, so that the orders of four candidates divide it. */
  readonly strict: readonly RankingInput[];
}

/** Papers of two to five candidates, one or two of a kind, and as many for the last alone as are just the votes over one more than the places. */
function onTheEdge(mostSeats: number): fc.Arbitrary<OnTheEdge> {
  return fc.integer({ min: 2, max: 5 }).chain((candidates) =>
    fc
      .record({
        seats: fc.integer({ min: 1, max: Math.min(mostSeats, candidates - 1) }),
        inputs: rankingInputs(candidates - 1, 4),
      })
      .map(({ seats, inputs }) => {
        const others = inputs
          .filter(({ ranking }) => ranking.length > 0)
          .map(({ papers, ranking }) => ({ papers: 1 + (papers % 2), ranking }));
        return { seats, others, together: others.reduce((sum, { papers }) => sum + papers, 0) };
      })
      .filter(({ seats, together }) => together % seats === 0)
      .map(({ seats, others, together }) => {
        const equal = [...others, { papers: together / seats, ranking: [candidates - 1] }];
        const many = equal.map(({ papers, ranking }) => ({ papers: papers * 24, ranking }));
        return { candidates, seats, equal, strict: many.flatMap(inOrder) };
      }),
  );
}

test('how many shares papers are divided into is known before they are divided', () => {
  const reading = { gap: 'close-up', repeat: 'pass-over', equal: 'share' } as const;
  const standing = fc.array(fc.constantFrom('hopeful', 'elected', 'out'), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(rankingInputs(5, 3), standing, (inputs, places) => {
      const ballots = readBallots(buildProfile(letters(5), inputs), reading);
      const who = {
        weights: weightsInDoubles(60),
        out: Uint8Array.from(places, (place) => (place === 'out' ? 1 : 0)),
        elected: Uint8Array.from(places, (place) => (place === 'elected' ? 1 : 0)),
      };
      for (const ranking of ballots.papers.keys()) {
        const nodes = treeOfEquals(ballots, [ranking], who).parent.length;
        expect(sharesOf(ballots, ranking, who)).toBe(nodes - 1);
      }
    }),
    { seed: 9, numRuns: 500 },
  );
});

function inOrder({ papers, ranking }: RankingInput): RankingInput[] {
  const ranks = ranking.map((rank) => (typeof rank === 'number' ? [rank] : [...rank]));
  const strict = ranks.reduce<number[][]>(
    (begun, rank) => begun.flatMap((beginning) => orders(rank).map((order) => [...beginning, ...order])),
    [[]],
  );
  return strict.map((order) => ({ papers: papers / strict.length, ranking: order }));
}

test('new-zealand-local-2001, 2-4: a paper ends where candidates are equal, a rank is left out or a name stands again', () => {
  const count = newZealandLocal2001.count(contest('6: A > B = C\n2: A = B\n3: B > - > C\n2: C > C > B\n1: D > A', 2));
  const plain = newZealandLocal2001.count(contest('6: A\n3: B\n2: C\n1: D > A', 2));
  expect(count.stages).toEqual(plain.stages);
  expect(count.papers).toEqual({ valid: 12, invalid: 2 });
});
