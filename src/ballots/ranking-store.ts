import { invariant } from '../base/invariant.ts';

/**
 * Rankings, each with its papers beside it in memory: whoever finds one touches one place, not one in each of several arrays,
 * which is what merging a large file waits for.
 *
 * Memory comes in chunks that never move, so that growing copies nothing. A ranking is known by the place of its record.
 */
export interface RankingStore {
  readonly count: number;
  /** The entries of all rankings together, the most in one, and the highest. */
  readonly entries: number;
  readonly longest: number;
  readonly highest: number;
  /** Keeps a ranking that is new and gives its record. */
  put(entries: ArrayLike<number>, length: number, papers: number): number;
  addPapers(record: number, papers: number): void;
  papersOf(record: number): number;
  holds(record: number, entries: ArrayLike<number>, length: number): boolean;
  /** Gives each ranking, `entries[start … end - 1]`, in the order in which they came. */
  each(visit: (record: number, entries: Uint16Array, start: number, end: number) => void): void;
  /** Below 0 when ranking a stands before b, if both agree in their first `depth` entries. */
  compare(a: number, b: number, depth: number): number;
  /** Puts the entries of a ranking to `to[at]` and after it, and gives where they end. */
  copy(record: number, to: Uint16Array, at: number): number;
  /** Empties the store, so that its memory is free while what was made of it is put together. */
  clear(): void;
}

/** The same memory as papers (doubles), as lengths (32 bits) and as entries (16 bits). */
interface Chunk {
  readonly papers: Float64Array;
  readonly lengths: Uint32Array;
  readonly entries: Uint16Array;
  /** How far it is full, in units of 8 bytes. */
  full: number;
}

// A record is: papers (8 bytes), length (4 bytes), entries (2 bytes each), filled up to a whole number of 8 bytes.
const UNIT = 8;
const CHUNK_BITS = 19;
const FIRST_UNITS = 512;
/** The place within a chunk is the low bits of a record, the chunk the high ones. */
const MOST_UNITS = 1 << CHUNK_BITS;
const MOST_CHUNKS = 1 << (32 - CHUNK_BITS);
const HEAD_ENTRIES = 6;

/** The longest ranking that a store holds: one that a chunk has room for. */
export const MOST_ENTRIES: number = 1_000_000;

function chunkOf(units: number): Chunk {
  const memory = new ArrayBuffer(units * UNIT);
  return {
    papers: new Float64Array(memory),
    lengths: new Uint32Array(memory),
    entries: new Uint16Array(memory),
    full: 0,
  };
}

/** An empty store. */
export function rankingStore(): RankingStore {
  let chunks: Chunk[] = [chunkOf(FIRST_UNITS)];
  let last = chunks[0];
  let count = 0;
  let entriesInAll = 0;
  let longest = 0;
  let highest = 0;
  return {
    get count() {
      return count;
    },
    get entries() {
      return entriesInAll;
    },
    get longest() {
      return longest;
    },
    get highest() {
      return highest;
    },
    put(entries, length, papers) {
      const units = unitsFor(length);
      if (last.full + units > last.papers.length) {
        invariant(chunks.length < MOST_CHUNKS && length <= MOST_ENTRIES, 'the store of rankings is not full');
        last = chunkOf(Math.max(units, Math.min(MOST_UNITS, last.papers.length * 2)));
        chunks.push(last);
      }
      const at = last.full;
      last.papers[at] = papers;
      last.lengths[at * 2 + 2] = length;
      const first = at * 4 + HEAD_ENTRIES;
      for (let place = 0; place < length; place++) {
        const entry = entries[place];
        last.entries[first + place] = entry;
        if (entry > highest) highest = entry;
      }
      last.full += units;
      count += 1;
      entriesInAll += length;
      if (length > longest) longest = length;
      return (chunks.length - 1) * MOST_UNITS + at;
    },
    addPapers(record, papers) {
      chunks[record >>> CHUNK_BITS].papers[record & (MOST_UNITS - 1)] += papers;
    },
    papersOf: (record) => chunks[record >>> CHUNK_BITS].papers[record & (MOST_UNITS - 1)],
    holds(record, entries, length) {
      const chunk = chunks[record >>> CHUNK_BITS];
      const at = record & (MOST_UNITS - 1);
      if (chunk.lengths[at * 2 + 2] !== length) return false;
      const own = chunk.entries;
      const first = at * 4 + HEAD_ENTRIES;
      for (let place = 0; place < length; place++) if (own[first + place] !== entries[place]) return false;
      return true;
    },
    each(visit) {
      chunks.forEach((chunk, number) => {
        for (let at = 0; at < chunk.full; ) {
          const length = chunk.lengths[at * 2 + 2];
          const first = at * 4 + HEAD_ENTRIES;
          visit(number * MOST_UNITS + at, chunk.entries, first, first + length);
          at += unitsFor(length);
        }
      });
    },
    compare(a, b, depth) {
      const [inA, inB] = [chunks[a >>> CHUNK_BITS], chunks[b >>> CHUNK_BITS]];
      const [atA, atB] = [a & (MOST_UNITS - 1), b & (MOST_UNITS - 1)];
      const [lengthA, lengthB] = [inA.lengths[atA * 2 + 2], inB.lengths[atB * 2 + 2]];
      const [firstA, firstB] = [atA * 4 + HEAD_ENTRIES, atB * 4 + HEAD_ENTRIES];
      for (let place = depth; place < lengthA && place < lengthB; place++) {
        const difference = inA.entries[firstA + place] - inB.entries[firstB + place];
        if (difference !== 0) return difference;
      }
      return lengthA - lengthB;
    },
    copy(record, to, at) {
      const chunk = chunks[record >>> CHUNK_BITS];
      const unit = record & (MOST_UNITS - 1);
      const length = chunk.lengths[unit * 2 + 2];
      const first = unit * 4 + HEAD_ENTRIES;
      for (let place = 0; place < length; place++) to[at + place] = chunk.entries[first + place];
      return at + length;
    },
    clear() {
      chunks = [chunkOf(FIRST_UNITS)];
      last = chunks[0];
      count = 0;
      entriesInAll = 0;
      longest = 0;
      highest = 0;
    },
  };
}

function unitsFor(length: number): number {
  return (length + HEAD_ENTRIES + 3) >> 2;
}
