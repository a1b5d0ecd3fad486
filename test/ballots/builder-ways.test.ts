import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namelessBuilder } from '../../src/ballots/build-profile.ts';
import { EQUAL, type Profile, rankingGroups, rankings, SKIPPED } from '../../src/ballots/profile.ts';

/** Papers for groups of candidates, with skipped ranks, repeats and candidates beyond those that are packed. */
const candidate = fc.oneof(fc.nat({ max: 3 }), fc.constantFrom(29, 30, 31, 49));
const groups = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.tuple(candidate) }, fc.array(candidate, { maxLength: 3 })),
  {
    maxLength: 14,
  },
);
const ballots = fc.array(fc.record({ papers: fc.nat({ max: 3 }), groups }), { maxLength: 40 });
type Ballot = { readonly papers: number; readonly groups: readonly (readonly number[])[] };

const STANDING = 50;
const names = Array.from({ length: STANDING }, (_, index) => ({ name: `candidate ${index + 1}` }));

function built(list: readonly Ballot[], standing: number | 'not yet known', keepOrder: boolean): Profile {
  const builder = namelessBuilder(standing, keepOrder);
  for (const { papers, groups } of list) {
    const entries = groups.flatMap((group) =>
      group.length === 0 ? [SKIPPED] : group.map((one, place) => (place === 0 ? one : one | EQUAL)),
    );
    builder.add(entries, entries.length, papers);
  }
  const profile = builder.finish(names);
  const order = builder.order();
  expect(order === undefined).toBe(!keepOrder);
  if (order !== undefined) {
    const cast = list
      .filter(({ papers }) => papers > 0)
      .flatMap(({ papers, groups }) => Array(papers).fill(plainText(groups)));
    const kept = [...order.rankings].flatMap((ranking, run) =>
      Array(order.papers[run]).fill(JSON.stringify(rankingGroups(profile, ranking))),
    );
    expect(kept).toEqual(cast);
  }
  return profile;
}

/** The one way to write groups down: each candidate once in a group, in order; nothing skipped at the end. */
function plainGroups(groups: Ballot['groups']): number[][] {
  const sorted = groups.map((group) => [...new Set(group)].sort((a, b) => a - b));
  return sorted.slice(0, sorted.findLastIndex(({ length }) => length > 0) + 1);
}

function plainText(groups: Ballot['groups']): string {
  return JSON.stringify(plainGroups(groups));
}

it('rankings come to the same profile with their order kept or not, with the number of candidates known or not', () => {
  fc.assert(
    fc.property(ballots, (list) => {
      const expected = new Map<string, number>();
      let irregular = false;
      for (const { papers, groups } of list) {
        if (papers === 0) continue;
        expected.set(plainText(groups), (expected.get(plainText(groups)) ?? 0) + papers);
        const plain = plainGroups(groups);
        if (plain.some(({ length }) => length !== 1) || new Set(plain.flat()).size < plain.length) irregular = true;
      }
      const profile = built(list, STANDING, false);
      const found = Array.from({ length: rankings(profile) }, (_, ranking) =>
        JSON.stringify(rankingGroups(profile, ranking)),
      );
      expect(new Map(found.map((text, ranking) => [text, profile.papers[ranking]]))).toEqual(expected);
      expect(found.length).toBe(expected.size);
      expect(profile.irregular === true).toBe(irregular);
      expect(built(list, STANDING, true)).toEqual(profile);
      expect(built(list, 'not yet known', false)).toEqual(profile);
      expect(built(list, 'not yet known', true)).toEqual(profile);
    }),
    { numRuns: 500 },
  );
});
