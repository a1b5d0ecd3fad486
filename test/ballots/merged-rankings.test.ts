import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRankings } from '../../src/ballots/merge-rankings.ts';
import { packedRankings } from '../../src/ballots/packed-rankings.ts';
import { rankingIndex } from '../../src/ballots/ranking-index.ts';
import { rankingStore } from '../../src/ballots/ranking-store.ts';
import type { FlatRankings } from '../../src/ballots/sort-rankings.ts';

/** A pseudo-random sequence, for lists longer than fast-check draws in good time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed | 0; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    yield state >>> 8;
  }
}

/** Many rankings, among them a lot of equal ones. */
function manyRankings(seed: number, count: number, highest: number, longest: number): number[][] {
  const from = numbers(seed);
  const next = (below: number): number => from.next().value % below;
  return Array.from({ length: count }, () =>
    Array.from({ length: next(longest + 1) }, () =>
      next(3) === 0 ? next(highest + 1) : highest - next(Math.min(3, highest + 1)),
    ),
  );
}

const lots = fc
  .record({
    seed: fc.integer(),
    count: fc.oneof(fc.nat({ max: 100 }), fc.nat({ max: 3000 })),
    highest: fc.constantFrom(0, 1, 2, 6, 7, 19, 30, 31, 254, 255, 0x7ffe, 0x7fff, 0xfffe, 0xffff),
    longest: fc.nat({ max: 40 }),
  })
  .map(({ seed, count, highest, longest }) => manyRankings(seed, count, highest, longest));

/** What a plain Map makes of rankings: papers by ranking, sorted entry by entry. */
function merged(rankings: readonly (readonly number[])[]): [string, number][] {
  const papers = new Map<string, { readonly ranking: readonly number[]; papers: number }>();
  rankings.forEach((ranking, index) => {
    const key = String(ranking);
    const known = papers.get(key);
    if (known === undefined) papers.set(key, { ranking, papers: index + 1 });
    else known.papers += index + 1;
  });
  return [...papers.values()]
    .sort((a, b) => lexicographic(a.ranking, b.ranking))
    .map(({ ranking, papers }) => [String(ranking), papers]);
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((entry, index) => entry !== b[index]);
  if (at === -1) return a.length - b.length;
  return at < b.length ? a[at] - b[at] : 1;
}

function listed({ starts, ranked, papers }: FlatRankings): [string, number][] {
  expect(starts.length).toBe(papers.length + 1);
  expect(ranked.length).toBe(starts[papers.length]);
  return Array.from(papers, (number, place) => [
    String([...ranked.subarray(starts[place], starts[place + 1])]),
    number,
  ]);
}

describe('rankings are merged and sorted as by a plain Map', () => {
  it('in the index, which is empty then and can be used again', () => {
    fc.assert(
      fc.property(lots, lots, (first, second) => {
        const index = rankingIndex();
        for (const rankings of [first, second]) {
          const records = rankings.map((ranking, place) => index.add(ranking, ranking.length, place + 1));
          const sorted = listed(index.sorted());
          expect(sorted).toEqual(merged(rankings));
          const places = index.places();
          for (const [place, record] of records.entries())
            expect(sorted[places.get(record) ?? -1]?.[0]).toBe(String(rankings[place]));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('packed, with those that do not pack in the index beside', () => {
    fc.assert(
      fc.property(lots, lots, fc.constantFrom(0, 1, 2, 7, 30, 255, 0x7ffe), (first, second, highest) => {
        const packed = packedRankings(highest);
        for (const rankings of [first, second]) {
          const index = rankingIndex();
          rankings.forEach((ranking, place) => {
            if (!packed.add(ranking, ranking.length, place + 1)) index.add(ranking, ranking.length, place + 1);
          });
          expect(listed(mergeRankings(packed.sorted(), index.sorted()))).toEqual(merged(rankings));
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['few distinct ones', 3, 5],
    ['nearly all distinct', 19, 12],
    ['as long as can be packed, with the highest entry', 6, 20],
  ])('over several rounds of sorting: %s', (_, highest, longest) => {
    const rankings = manyRankings(7, 60_000, highest, longest);
    const packed = packedRankings(highest);
    const kept = rankings.map((ranking, place) => packed.add(ranking, ranking.length, place + 1));
    const expected = merged(rankings.map((ranking, place) => (kept[place] ? ranking : [])));
    const left = rankings.reduce((sum, _, place) => sum + (kept[place] ? 0 : place + 1), 0);
    const blank = expected.findIndex(([ranking]) => ranking === '');
    if (blank !== -1) expected[blank] = ['', expected[blank][1] - left];
    expect(listed(packed.sorted())).toEqual(expected);
  });
});

describe('packed rankings', () => {
  it('take what fits into 64 bits and refuse the rest', () => {
    const packed = packedRankings(19);
    const twelve = Array.from({ length: 12 }, (_, candidate) => candidate);
    expect(packed.add(twelve, 12, 1)).toBe(true);
    expect(packed.add([...twelve, 12], 13, 1)).toBe(false);
    expect(packed.add([30], 1, 1)).toBe(true);
    expect(packed.add([31], 1, 1)).toBe(false);
    expect(packed.add([0, 0x8001], 2, 1)).toBe(false);
    expect(packed.add([0x7fff, 1], 2, 1)).toBe(false);
    expect(listed(packed.sorted())).toEqual([
      [String(twelve), 1],
      ['30', 1],
    ]);
  });

  it('add papers up exactly beyond 32 bits', () => {
    const packed = packedRankings(3);
    packed.add([1], 1, 2 ** 52);
    packed.add([1], 1, 2 ** 52 - 1);
    expect(listed(packed.sorted())).toEqual([['1', 2 ** 53 - 1]]);
  });
});

describe('the store', () => {
  it('keeps rankings over several chunks, one of which is filled by a single long ranking', () => {
    const store = rankingStore();
    const long = Array.from({ length: 1_000_000 }, (_, at) => at % 0x10000);
    const rankings = [[], [1], ...manyRankings(3, 20_000, 0xffff, 60), long, [2], [0xffff]];
    const records = rankings.map((ranking, place) => store.put(ranking, ranking.length, place));
    expect(store.count).toBe(rankings.length);
    expect(store.longest).toBe(1_000_000);
    expect(store.highest).toBe(0xffff);
    for (const [place, record] of records.entries()) {
      const ranking = rankings[place];
      if (!store.holds(record, ranking, ranking.length)) throw new Error(`ranking ${place} is not held`);
      if (store.holds(record, [...ranking, 1], ranking.length + 1)) throw new Error(`ranking ${place} holds too much`);
      expect(store.papersOf(record)).toBe(place);
    }
    let place = 0;
    store.each((record, entries, start, end) => {
      expect(record).toBe(records[place]);
      expect(end - start).toBe(rankings[place].length);
      expect(entries[start]).toBe(end === start ? entries[start] : rankings[place][0]);
      place += 1;
    });
    expect(place).toBe(rankings.length);
    store.clear();
    expect(store.count).toBe(0);
  });
});
