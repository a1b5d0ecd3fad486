import { type PackedKeys, packedKeys, packingFor, sortKeys } from './packed-keys.ts';
import type { FlatRankings } from './sort-rankings.ts';

/**
 * Distinct rankings with their papers, of few enough candidates to be numbers of 64 bits, merged by sorting.
 *
 * Rankings wait until they are many, are sorted, and merged into those that came before. All of that goes through memory in
 * order, so that a million papers take half the time of a hash table, which touches memory all over (`npm run bench`).
 */
export interface PackedRankings {
  /** Adds papers with the ranking in `entries[0 … length - 1]`; false for one that is too long or has too high an entry. */
  add(entries: ArrayLike<number>, length: number, papers: number): boolean;
  /** All rankings in lexicographic order, as the arrays of a profile; there are none then. */
  sorted(): FlatRankings;
}

const FIRST = 64;
/** Sorting fewer at a time costs more for each of them, however few are distinct. */
const MANY = 1 << 14;
/** More need not wait: 16 MB, and as much again to sort them. */
const MOST = 1 << 20;

/** No rankings yet, of entries up to this one. */
export function packedRankings(highestEntry: number): PackedRankings {
  const packing = packingFor(highestEntry);
  const { bits, each, highest } = packing;
  let fresh = packedKeys(FIRST);
  let spare: PackedKeys | undefined;
  let room = FIRST;
  let waiting = 0;
  let merged: PackedKeys = packedKeys(0);
  let count = 0;
  /** What was merged before, whose memory is used again. */
  let before: PackedKeys = packedKeys(0);

  const settle = (): void => {
    const keys = sortKeys(fresh, () => (spare ??= packedKeys(room)), waiting, packing);
    if (keys === spare) [fresh, spare] = [spare, fresh];
    const most = count + waiting;
    // Memory that is not yet written to costs nothing.
    if (before.values.length < most * 2) before = packedKeys(Math.max(most, Math.min(most * 2, most + 8 * MOST)));
    count = merge(merged, count, fresh, waiting, before);
    [merged, before] = [before, merged];
    waiting = 0;
  };

  const makeRoom = (): void => {
    if (room >= MANY) settle();
    if (room >= MANY && (room === MOST || room > count)) return;
    room *= 2;
    const larger = packedKeys(room);
    larger.halves.set(fresh.halves.subarray(0, waiting * 4));
    fresh = larger;
    spare = undefined;
  };

  return {
    add(entries, length, papers) {
      if (length > 2 * each) return false;
      const middle = length < each ? length : each;
      let high = 0;
      for (let at = 0; at < middle; at++) {
        const entry = entries[at];
        if (entry > highest) return false;
        high = (high << bits) | (entry + 1);
      }
      let low = 0;
      for (let at = middle; at < length; at++) {
        const entry = entries[at];
        if (entry > highest) return false;
        low = (low << bits) | (entry + 1);
      }
      if (waiting === room) makeRoom();
      fresh.halves[waiting * 4] = high << (bits * (each - middle));
      fresh.halves[waiting * 4 + 1] = low << (bits * (each - length + middle));
      fresh.values[waiting * 2 + 1] = papers;
      waiting += 1;
      return true;
    },
    sorted() {
      settle();
      const [keys, rankings] = [merged, count];
      room = FIRST;
      fresh = packedKeys(room);
      spare = undefined;
      merged = packedKeys(0);
      before = packedKeys(0);
      count = 0;
      return unpacked(keys, rankings, bits, each);
    },
  };
}

/** Merges distinct sorted keys with sorted ones that may be alike, adds up the values of equal ones, and says how many they are. */
function merge(old: PackedKeys, olds: number, fresh: PackedKeys, freshes: number, to: PackedKeys): number {
  let [fromOld, at] = [0, 0];
  for (let key = 0; key < freshes; ) {
    const high = fresh.halves[key * 4];
    const low = fresh.halves[key * 4 + 1];
    let value = 0;
    for (; key < freshes && fresh.halves[key * 4] === high && fresh.halves[key * 4 + 1] === low; key++)
      value += fresh.values[key * 2 + 1];
    for (; fromOld < olds; fromOld++, at++) {
      const oldHigh = old.halves[fromOld * 4];
      const oldLow = old.halves[fromOld * 4 + 1];
      if (oldHigh > high || (oldHigh === high && oldLow >= low)) break;
      to.halves[at * 4] = oldHigh;
      to.halves[at * 4 + 1] = oldLow;
      to.values[at * 2 + 1] = old.values[fromOld * 2 + 1];
    }
    if (fromOld < olds && old.halves[fromOld * 4] === high && old.halves[fromOld * 4 + 1] === low) {
      value += old.values[fromOld * 2 + 1];
      fromOld += 1;
    }
    to.halves[at * 4] = high;
    to.halves[at * 4 + 1] = low;
    to.values[at * 2 + 1] = value;
    at += 1;
  }
  to.halves.set(old.halves.subarray(fromOld * 4, olds * 4), at * 4);
  return at + olds - fromOld;
}

function unpacked({ halves, values }: PackedKeys, count: number, bits: number, each: number): FlatRankings {
  const starts = new Uint32Array(count + 1);
  const papers = new Float64Array(count);
  const mask = 2 ** bits - 1;
  const top = (each - 1) * bits;
  let length = 0;
  for (let place = 0; place < count; place++) {
    for (let half = 0; half < 2; half++) {
      for (let key = halves[place * 4 + half], shift = top; shift >= 0; shift -= bits) {
        if (((key >>> shift) & mask) === 0) break;
        length += 1;
      }
    }
    starts[place + 1] = length;
    papers[place] = values[place * 2 + 1];
  }
  const ranked = new Uint16Array(length);
  for (let place = 0; place < count; place++) {
    const [start, end] = [starts[place], starts[place + 1]];
    const middle = Math.min(start + each, end);
    const [high, low] = [halves[place * 4], halves[place * 4 + 1]];
    for (let at = start, shift = top; at < middle; at++, shift -= bits) ranked[at] = ((high >>> shift) & mask) - 1;
    for (let at = middle, shift = top; at < end; at++, shift -= bits) ranked[at] = ((low >>> shift) & mask) - 1;
  }
  return { starts, ranked, papers };
}
