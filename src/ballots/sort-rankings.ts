import { type PackedKeys, type Packing, packedKeys, packingFor, sortKeys } from './packed-keys.ts';
import type { RankingStore } from './ranking-store.ts';

/** Rankings in flat arrays: ranking r is `ranked[starts[r]]` to `ranked[starts[r + 1] - 1]`. */
export interface FlatRankings {
  readonly starts: Uint32Array;
  readonly ranked: Uint16Array;
  readonly papers: Float64Array;
}

/** The rankings in order, and the record that the one in each place had in the store. */
export interface SortedRankings {
  readonly sorted: FlatRankings;
  readonly order: Uint32Array;
}

/**
 * The rankings of a store in lexicographic order; one that is the beginning of another stands before it. The store is empty
 * then.
 */
export function sortRankings(store: RankingStore): SortedRankings {
  const order = sortedRecords(store);
  const starts = new Uint32Array(order.length + 1);
  const ranked = new Uint16Array(store.entries);
  const papers = new Float64Array(order.length);
  for (let place = 0; place < order.length; place++) {
    starts[place + 1] = store.copy(order[place], ranked, starts[place]);
    papers[place] = store.papersOf(order[place]);
  }
  store.clear();
  return { sorted: { starts, ranked, papers }, order };
}

/** A comparison is called often and costs a call, so rankings are sorted by plain numbers that hold their beginnings. */
function sortedRecords(store: RankingStore): Uint32Array {
  const { count } = store;
  const packing = packingFor(store.highest);
  const keys = sortKeys(beginnings(store, packing), () => packedKeys(count), count, packing);
  const order = new Uint32Array(count);
  for (let place = 0; place < count; place++) order[place] = keys.values[place * 2 + 1];
  if (store.longest > 2 * packing.each) sortAlike(store, keys, order, 2 * packing.each);
  return order;
}

/** The beginning of each ranking as a key, with its record. */
function beginnings(store: RankingStore, { bits, each }: Packing): PackedKeys {
  const keys = packedKeys(store.count);
  let key = 0;
  store.each((record, entries, start, end) => {
    let high = 0;
    let low = 0;
    for (let at = start; at < start + each; at++) high = (high << bits) | (at < end ? entries[at] + 1 : 0);
    for (let at = start + each; at < start + 2 * each; at++) low = (low << bits) | (at < end ? entries[at] + 1 : 0);
    keys.halves[key * 4] = high;
    keys.halves[key * 4 + 1] = low;
    keys.values[key * 2 + 1] = record;
    key += 1;
  });
  return keys;
}

/** Sorts what is alike in its first `depth` entries by those behind them. */
function sortAlike(store: RankingStore, { halves }: PackedKeys, order: Uint32Array, depth: number): void {
  for (let first = 0, place = 1; place <= order.length; place++) {
    const [before, at] = [first * 4, place * 4];
    if (place < order.length && halves[at] === halves[before] && halves[at + 1] === halves[before + 1]) continue;
    if (place - first > 1) order.subarray(first, place).sort((a, b) => store.compare(a, b, depth));
    first = place;
  }
}
