import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankingStore } from '../../src/ballots/ranking-store.ts';
import { sortRankings } from '../../src/ballots/sort-rankings.ts';

/** Distinct rankings with long beginnings in common, of few candidates or of as many as can be. */
const rankings = fc.constantFrom(2, 14, 0x8000, 0x10000).chain((entries) =>
  fc.uniqueArray(fc.array(fc.oneof(fc.nat({ max: entries - 1 }), fc.constant(entries - 1)), { maxLength: 60 }), {
    maxLength: 60,
    selector: String,
  }),
);

function lexicographic(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((entry, index) => entry !== b[index]);
  if (at === -1) return a.length - b.length;
  return at < b.length ? a[at] - b[at] : 1;
}

it('rankings are sorted entry by entry, a beginning before what goes on, each with its papers', () => {
  fc.assert(
    fc.property(rankings, (list) => {
      const store = rankingStore();
      const records = list.map((ranking, index) => store.put(ranking, ranking.length, index + 1));
      const { sorted, order } = sortRankings(store);
      expect([...order].map((record) => records.indexOf(record) + 1)).toEqual([...sorted.papers]);
      expect(store.count).toBe(0);
      const own = Array.from(sorted.papers, (_, place) => [
        ...sorted.ranked.subarray(sorted.starts[place], sorted.starts[place + 1]),
      ]);
      expect(own).toEqual([...list].sort(lexicographic));
      expect([...sorted.papers]).toEqual(
        own.map((ranking) => list.findIndex((one) => String(one) === String(ranking)) + 1),
      );
    }),
    { numRuns: 1000 },
  );
});
