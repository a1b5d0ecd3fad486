import { rankingStore } from './ranking-store.ts';
import { type FlatRankings, sortRankings } from './sort-rankings.ts';

/** Distinct rankings with their papers, found again by hashing; grows as needed. */
export interface RankingIndex {
  /** Adds papers with the ranking in `entries[0 … length - 1]`, and gives its record. */
  add(entries: ArrayLike<number>, length: number, papers: number): number;
  /** All rankings in lexicographic order, as the arrays of a profile; the index is empty then. */
  sorted(): FlatRankings;
  /** For each record that was given before the rankings were sorted, the place of its ranking among them. */
  places(): ReadonlyMap<number, number>;
}

const FIRST_SLOTS = 64;
const EMPTY = 0xffffffff;

/**
 * An open-addressing hash table over flat memory: one million papers cost no objects, only their distinct rankings. Each slot
 * is a hash and a record, side by side.
 */
export function rankingIndex(): RankingIndex {
  const store = rankingStore();
  let slots = emptySlots(FIRST_SLOTS);
  let places: () => ReadonlyMap<number, number> = () => new Map();

  const grow = (): void => {
    const before = slots;
    slots = emptySlots(before.length * 2);
    const last = slots.length - 2;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === EMPTY) continue;
      let slot = (before[from] << 1) & last;
      while (slots[slot + 1] !== EMPTY) slot = (slot + 2) & last;
      slots[slot] = before[from];
      slots[slot + 1] = before[from + 1];
    }
  };

  return {
    add(entries, length, papers) {
      const hash = hashOf(entries, length);
      const last = slots.length - 2;
      let slot = (hash << 1) & last;
      for (let record = slots[slot + 1]; record !== EMPTY; record = slots[slot + 1]) {
        if (slots[slot] === hash && store.holds(record, entries, length)) {
          store.addPapers(record, papers);
          return record;
        }
        slot = (slot + 2) & last;
      }
      const record = store.put(entries, length, papers);
      slots[slot] = hash;
      slots[slot + 1] = record;
      // A slot is two numbers: the table is kept at most half full.
      if (store.count * 4 >= slots.length) grow();
      return record;
    },
    sorted() {
      slots = emptySlots(FIRST_SLOTS);
      const { sorted, order } = sortRankings(store);
      places = () => new Map(Array.from(order, (record, place) => [record, place]));
      return sorted;
    },
    places: () => places(),
  };
}

function emptySlots(numbers: number): Uint32Array {
  return new Uint32Array(numbers).fill(EMPTY);
}

/** FNV-1a over the entries, then a final mix so that the low bits depend on every entry. */
function hashOf(entries: ArrayLike<number>, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ entries[at], 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
