import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile, profileBuilder, type RankingInput } from '../../src/ballots/build-profile.ts';
import { EQUAL, type Profile, rankingGroups, rankings } from '../../src/ballots/profile.ts';
import { letters, rankingInputs } from './arbitraries.ts';

/** Each ranking as text, with its papers; candidates in an equal group in order of number. */
function merged(inputs: readonly RankingInput[]): ReadonlyMap<string, number> {
  const papers = new Map<string, number>();
  for (const input of inputs) {
    if (input.papers === 0) continue;
    const groups = input.ranking.map((entry) =>
      typeof entry === 'number' ? [entry] : [...entry].sort((a, b) => a - b),
    );
    const key = JSON.stringify(groups);
    papers.set(key, (papers.get(key) ?? 0) + input.papers);
  }
  return papers;
}

function listed(profile: Profile): [string, number][] {
  return Array.from({ length: rankings(profile) }, (_, ranking) => [
    JSON.stringify(rankingGroups(profile, ranking)),
    profile.papers[ranking],
  ]);
}

const inputs = rankingInputs(5, 20);

describe('buildProfile', () => {
  it('holds each distinct ranking once, with all its papers', () => {
    fc.assert(
      fc.property(inputs, (list) => {
        const profile = buildProfile(letters(5), list);
        expect(new Map(listed(profile))).toEqual(merged(list));
        expect(rankings(profile)).toBe(merged(list).size);
        expect(profile.total).toBe(list.reduce((sum, { papers }) => sum + papers, 0));
      }),
    );
  });

  it('gives the same profile whatever order the papers were read in, also one by one', () => {
    fc.assert(
      fc.property(
        inputs.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const profile = buildProfile(letters(5), list);
          expect(buildProfile(letters(5), shuffled)).toEqual(profile);
          const halves = shuffled.flatMap(({ papers, ranking }) => [
            { papers: Math.floor(papers / 2), ranking },
            { papers: Math.ceil(papers / 2), ranking },
          ]);
          expect(buildProfile(letters(5), halves)).toEqual(profile);
        },
      ),
    );
  });

  it('takes A = B and B = A for one ranking', () => {
    const profile = buildProfile(letters(3), [
      { papers: 2, ranking: [2, [0, 1]] },
      { papers: 3, ranking: [2, [1, 0]] },
    ]);
    expect(listed(profile)).toEqual([['[[2],[0,1]]', 5]]);
    expect([...profile.ranked]).toEqual([2, 0, 1 | EQUAL]);
  });

  it('sorts rankings by their candidates, the shorter before the longer', () => {
    const profile = buildProfile(
      letters(3),
      [[1], [0, 2, 1], [], [0], [2], [0, 2]].map((ranking) => ({ papers: 1, ranking })),
    );
    expect(listed(profile).map(([groups]) => groups)).toEqual([
      '[]',
      '[[0]]',
      '[[0],[2]]',
      '[[0],[2],[1]]',
      '[[1]]',
      '[[2]]',
    ]);
  });

  it('keeps all 362,880 orders of nine candidates apart, some of which share a hash', () => {
    const builder = profileBuilder(letters(9));
    const order: number[] = [];
    const rest = (): void => {
      if (order.length === 9) builder.add(order, 9, 2);
      for (let candidate = 0; candidate < 9; candidate += 1) {
        if (order.includes(candidate)) continue;
        order.push(candidate);
        rest();
        order.pop();
      }
    };
    rest();
    rest();
    const profile = builder.finish();
    expect(rankings(profile)).toBe(362_880);
    expect(profile.papers.every((papers) => papers === 4)).toBe(true);
    expect([...profile.ranked.subarray(0, 18)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 1, 2, 3, 4, 5, 6, 8, 7]);
    expect([...profile.ranked.subarray(-9)]).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('holds a card vote: one paper that counts for 170,000', () => {
    const profile = buildProfile(letters(2), [
      { papers: 170_000, ranking: [0, 1] },
      { papers: 1, ranking: [1] },
    ]);
    expect(profile.total).toBe(170_001);
    expect([...profile.papers]).toEqual([170_000, 1]);
  });

  it('holds up to 2^53 - 1 papers', () => {
    const profile = buildProfile(letters(2), [
      { papers: Number.MAX_SAFE_INTEGER - 1, ranking: [0] },
      { papers: 1, ranking: [0] },
    ]);
    expect(profile.total).toBe(9007199254740991);
    expect([...profile.papers]).toEqual([9007199254740991]);
  });

  it('forgets rankings without papers, and keeps candidates nobody ranks', () => {
    const profile = buildProfile([{ name: 'A', group: 'Left' }, { name: 'B' }], [{ papers: 0, ranking: [1] }]);
    expect(profile).toEqual({
      candidates: [{ name: 'A', group: 'Left' }, { name: 'B' }],
      starts: new Uint32Array(1),
      ranked: new Uint16Array(0),
      papers: new Float64Array(0),
      total: 0,
    });
  });

  it('bears the stamp of a drawn profile', () => {
    const synthetic = { model: 'uniform', parameters: { draws: 1 }, seed: '42', assumes: 'every split alike' };
    expect(buildProfile(letters(1), [], synthetic).synthetic).toEqual(synthetic);
  });
});

describe('profileBuilder', () => {
  it('goes on after a ranking it refused as if that had never been offered', () => {
    const builder = profileBuilder(letters(2));
    expect(() => builder.add([0, 1, 7], 3, 5)).toThrow('rankings[0]: no such candidate');
    expect(() => builder.add([0 | EQUAL, 1], 2, 5)).toThrow('rankings[1]: a preference is equal with nothing');
    builder.add([0, 1], 2, 4);
    expect(builder.finish()).toEqual(buildProfile(letters(2), [{ papers: 4, ranking: [0, 1] }]));
  });

  it('reads only as many entries as it is told, and keeps none of the array it was given', () => {
    const builder = profileBuilder(letters(3));
    const buffer = new Uint16Array([2, 0, 0]);
    builder.add(buffer, 2, 1);
    buffer.fill(1);
    builder.add(buffer, 1, 1);
    expect(listed(builder.finish())).toEqual([
      ['[[1]]', 1],
      ['[[2],[0]]', 1],
    ]);
  });
});
