import { present } from '../base/invariant.ts';
import type { RandomStream } from '../base/random.ts';
import { everybody, type RankingTable } from './ranking-table.ts';

/**
 * Gives numbers of drawn rankings, as in `ranking-numbers.ts`: the next two preferences at a time, both from one random number
 * by Walker's alias method, because random numbers and the search for where they fall are nearly all of the cost.
 *
 * @see Walker, "An efficient method for generating discrete random variables with general distributions", 1977,
 *   DOI 10.1145/355744.355749; Vose, 1991, DOI 10.1109/32.92917.
 */
export function pairDrawer(table: RankingTable): (random: RandomStream) => number {
  const { candidates } = table;
  const { starts, kept, other, after } = pairTable(table);
  return (random) => {
    let left = everybody(candidates);
    let number = 0;
    for (let size = candidates; size > 1; size -= 2) {
      const pairs = size * (size - 1);
      const place = random.uniform() * pairs;
      const column = Math.floor(place);
      const at = starts[left] + column;
      const pair = place - column < kept[at] ? column : other[at];
      number = number * pairs + pair;
      left = after[starts[left] + pair];
    }
    return number;
  };
}

/** For each set of those left, an entry for every next two of them, in order: the alias tables one after the other. */
interface PairTable {
  readonly starts: Uint32Array;
  /** The share of a column that is its own. */
  readonly kept: Float64Array;
  /** Whose the rest of the column is. */
  readonly other: Uint16Array;
  readonly after: Uint16Array;
}

function pairTable(table: RankingTable): PairTable {
  const sizes = setSizes(table.candidates);
  const starts = new Uint32Array(sizes.length + 1);
  sizes.forEach((size, left) => {
    starts[left + 1] = starts[left] + size * (size - 1);
  });
  const entries = starts[sizes.length];
  const found = {
    starts,
    kept: new Float64Array(entries),
    other: new Uint16Array(entries),
    after: new Uint16Array(entries),
  };
  sizes.forEach((size, left) => {
    fillPairs(table, left, size, found);
    share(found.kept.subarray(starts[left], starts[left + 1]), found.other.subarray(starts[left], starts[left + 1]));
  });
  return found;
}

/** Writes the chance of each pair to `kept`, times the number of pairs. */
function fillPairs({ candidates, chances, after }: RankingTable, left: number, size: number, pairs: PairTable): void {
  let at = pairs.starts[left];
  for (let first = left * candidates, end = first + size; first < end; first++) {
    const second = after[first] * candidates;
    for (let next = second; next < second + size - 1; next++, at++) {
      pairs.kept[at] = chances[first] * chances[next] * size * (size - 1);
      pairs.after[at] = after[next];
    }
  }
}

/** Vose's way to fill up each column that is less than full from one that is more. */
function share(kept: Float64Array, other: Uint16Array): void {
  const low: number[] = [];
  const high: number[] = [];
  kept.forEach((height, column) => (height < 1 ? low : high).push(column));
  while (low.length > 0 && high.length > 0) {
    const [to, from] = [present(low.pop(), 'a low column'), high[high.length - 1]];
    other[to] = from;
    kept[from] -= 1 - kept[to];
    if (kept[from] < 1) low.push(present(high.pop(), 'a high column'));
  }
  // What is left is full but for rounding.
  for (const column of [...low, ...high]) kept[column] = 1;
}

function setSizes(candidates: number): Uint8Array {
  const sizes = new Uint8Array(2 ** candidates);
  for (let set = 1; set < sizes.length; set++) sizes[set] = sizes[set >>> 1] + (set & 1);
  return sizes;
}
