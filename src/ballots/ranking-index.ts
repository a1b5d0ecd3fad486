import { type FlatRankings, sortRankings } from './sort-rankings.ts';

/** Distinct rankings with their papers, found again by hashing; grows as needed. */
export interface RankingIndex {
  /** Adds papers and gives the number of their ranking: 0 for the first one that came, and so on. */
  add(entries: ArrayLike<number>, length: number, papers: number): number;
  /** All rankings in lexicographic order, as the arrays of a profile. */
  sorted(): FlatRankings;
  /** For each number that `add` gave, the place of the ranking among the sorted. */
  places(): Uint32Array;
}

const FIRST_SLOTS = 256;

/**
 * An open-addressing hash table over flat typed arrays: one million papers cost no objects, only their distinct
 * rankings.
 */
export function rankingIndex(): RankingIndex {
  let ranked = new Uint16Array(1024);
  let starts = new Uint32Array(FIRST_SLOTS);
  let papers = new Float64Array(FIRST_SLOTS);
  let hashes = new Uint32Array(FIRST_SLOTS);
  let slots = new Int32Array(FIRST_SLOTS).fill(-1);
  let count = 0;

  const matches = (ranking: number, entries: ArrayLike<number>, length: number): boolean => {
    const start = starts[ranking];
    if (starts[ranking + 1] - start !== length) return false;
    for (let at = 0; at < length; at++) if (ranked[start + at] !== entries[at]) return false;
    return true;
  };

  const grow = (): void => {
    starts = grown(starts, new Uint32Array(starts.length * 4));
    papers = grown(papers, new Float64Array(papers.length * 4));
    hashes = grown(hashes, new Uint32Array(hashes.length * 4));
    slots = new Int32Array(slots.length * 4).fill(-1);
    for (let ranking = 0; ranking < count; ranking++) {
      let slot = hashes[ranking] & (slots.length - 1);
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = ranking;
    }
  };

  return {
    add(entries, length, added) {
      const hash = hashOf(entries, length);
      const last = slots.length - 1;
      let slot = hash & last;
      for (let ranking = slots[slot]; ranking !== -1; ranking = slots[slot]) {
        if (hashes[ranking] === hash && matches(ranking, entries, length)) {
          papers[ranking] += added;
          return ranking;
        }
        slot = (slot + 1) & last;
      }
      const start = starts[count];
      while (start + length > ranked.length) ranked = grown(ranked, new Uint16Array(ranked.length * 2));
      for (let at = 0; at < length; at++) ranked[start + at] = entries[at];
      slots[slot] = count;
      hashes[count] = hash;
      papers[count] = added;
      count += 1;
      starts[count] = start + length;
      if (count * 2 >= slots.length) grow();
      return count - 1;
    },
    sorted: () => sortRankings({ starts, ranked, papers }, count),
    places: () => {
      // The numbers stand in for the papers, so that the sort itself shows where each ranking went.
      const numbers = sortRankings({ starts, ranked, papers: Float64Array.from(papers.keys()) }, count).papers;
      const places = new Uint32Array(count);
      numbers.forEach((number, place) => {
        places[number] = place;
      });
      return places;
    },
  };
}

function grown<T extends Uint16Array | Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** FNV-1a over the entries, then a final mix so that the low bits depend on every entry. */
function hashOf(entries: ArrayLike<number>, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ entries[at], 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
