import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { papersOf } from '../../src/ballots/papers.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import { letters } from './arbitraries.ts';

const CANDIDATES = 5;
const groups = fc.array(fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 3 }), { maxLength: 6 });
const inputs = fc.array(fc.record({ papers: fc.integer({ min: 1, max: 9 }), ranking: groups }), { maxLength: 12 });
const opens = fc.array(fc.constantFrom(0, 1), { minLength: CANDIDATES, maxLength: CANDIDATES });
const reading = { gap: 'close-up', repeat: 'pass-over', equal: 'end-if-several-continue' } as const;

/** The candidate whom a paper is for among those who continue. */
function naive(paper: readonly number[][], continuing: readonly number[]): number | undefined {
  const rank = paper.map((group) => group.filter((c) => continuing.includes(c))).find((group) => group.length > 0);
  return rank?.length === 1 ? rank[0] : undefined;
}

describe('papers on which an overvote depends on who continues', () => {
  it('go where a naive reader sends them, and again when further candidates have gone', () => {
    fc.assert(
      fc.property(inputs, opens, opens, (papers, first, second) => {
        const profile = buildProfile(letters(CANDIDATES), papers);
        const read = papersOf(profile, reading);
        const continuing = [0, 1, 2, 3, 4].filter((candidate) => first[candidate] === 1);
        const later = continuing.filter((candidate) => second[candidate] === 1);
        const expected = new Map<string, number>();
        const add = (key: string, each: number): void => void expected.set(key, (expected.get(key) ?? 0) + each);
        for (let ranking = 0; ranking < rankings(profile); ranking++) {
          const paper = rankingGroups(profile, ranking);
          if (paper.length === 0) continue;
          const goesTo = naive(paper, continuing);
          add(`${goesTo}`, profile.papers[ranking]);
          if (goesTo !== undefined) add(`${goesTo} to ${naive(paper, later)}`, profile.papers[ranking]);
        }
        const found = new Map<string, number>();
        const { next, nonTransferable } = read.all.sort(Uint8Array.from(first));
        if (nonTransferable > 0) found.set('undefined', nonTransferable);
        const left = Uint8Array.from(first, (open, candidate) => open * second[candidate]);
        next.forEach((pile, candidate) => {
          if (pile === undefined) return;
          found.set(`${candidate}`, pile.papers);
          const sorted = pile.sort(left);
          if (sorted.nonTransferable > 0) found.set(`${candidate} to undefined`, sorted.nonTransferable);
          sorted.next.forEach((part, receiver) => {
            if (part !== undefined) found.set(`${candidate} to ${receiver}`, part.papers);
          });
        });
        expect(found).toEqual(expected);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  it('show at each rank who would be next if those above had gone', () => {
    fc.assert(
      fc.property(inputs, opens, fc.nat({ max: 4 }), (papers, standing, rank) => {
        const profile = buildProfile(letters(CANDIDATES), papers);
        const expected = [0, 0, 0, 0, 0];
        for (let ranking = 0; ranking < rankings(profile); ranking++) {
          let continuing = [0, 1, 2, 3, 4].filter((candidate) => standing[candidate] === 1);
          let at = naive(rankingGroups(profile, ranking), continuing);
          for (let above = 0; above < rank && at !== undefined; above++) {
            const gone = at;
            continuing = continuing.filter((candidate) => candidate !== gone);
            at = naive(rankingGroups(profile, ranking), continuing);
          }
          if (at !== undefined) expected[at] += profile.papers[ranking];
        }
        const { preferences } = papersOf(profile, reading);
        expect([...(preferences?.(rank, Uint8Array.from(standing)) ?? [])]).toEqual(expected);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
