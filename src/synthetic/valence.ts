import { largestRemainders } from '../base/largest-remainders.ts';

/**
 * Valences that give each candidate a wanted share of a pool of voters: numbers b such that, with every voter supporting whoever has
 * the highest b − (distance)², the cells have the wanted sizes.
 *
 * They are the b at which Σ b·share − mean over voters of max(b − distance²) is greatest, which is concave in b; it is climbed one
 * candidate at a time, where the best b is a quantile: as many voters as wanted must be nearer to going over (Aurenhammer, Hoffmann and
 * Aronov 1998, DOI 10.1007/PL00009187, show that such b exist; the climb is our own). A rough answer for a small part of the pool starts the
 * next, larger part.
 *
 * `squares` holds the square of each voter's distance to each candidate, voter by voter; voters are in no order. A candidate with no
 * votes gets the highest valence with which nobody supports it. The mean of b is 0; the cells of the pool are met to within √pool / 20
 * voters each, a tenth of what chance alone does to the pool, or as near as 500 rounds come.
 *
 * @example valences([1, 3], Float64Array.of(0, 1, 0.25, 0.25, 0.4, 0.1, 1, 0)) // [-0.25, 0.25]
 */
export function valences(votes: readonly number[], squares: Float64Array): Float64Array {
  const candidates = votes.length;
  const found = new Float64Array(candidates);
  const pool = squares.length / candidates;
  for (let part = Math.min(pool, SMALLEST_PART); ; part = Math.min(pool, part * 4)) {
    climb(votes, squares.subarray(0, part * candidates), found);
    if (part === pool) break;
  }
  const mean = found.reduce((sum, valence) => sum + valence, 0) / candidates;
  return found.map((valence) => valence - mean);
}

const SMALLEST_PART = 250;
const MOST_ROUNDS = 500;

function climb(votes: readonly number[], squares: Float64Array, found: Float64Array): void {
  const candidates = votes.length;
  const pool = squares.length / candidates;
  const wanted = new Float64Array(candidates);
  largestRemainders(pool, Float64Array.from(votes), wanted);
  const slack = Math.floor(Math.sqrt(pool) / 20);
  const leads = new Float64Array(pool);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let moved = false;
    for (let candidate = 0; candidate < candidates; candidate++) {
      const size = fillLeads(candidate, found, squares, leads);
      if (size === wanted[candidate] || (wanted[candidate] > 0 && Math.abs(size - wanted[candidate]) <= slack))
        continue;
      found[candidate] = between(leads, wanted[candidate]);
      moved = true;
    }
    if (!moved) return;
  }
}

/** Writes what valence would bring each voter over to the candidate, and gives how many support it now. */
function fillLeads(candidate: number, valence: Float64Array, squares: Float64Array, leads: Float64Array): number {
  const candidates = valence.length;
  let size = 0;
  for (let voter = 0, at = 0; voter < leads.length; voter++, at += candidates) {
    let best = -Infinity;
    for (let other = 0; other < candidates; other++) {
      const utility = valence[other] - squares[at + other];
      if (other !== candidate && utility > best) best = utility;
    }
    leads[voter] = best + squares[at + candidate];
    if (leads[voter] < valence[candidate]) size += 1;
  }
  return size;
}

/** A number above so many of the values and below the others; `values` are left in another order. */
function between(values: Float64Array, below: number): number {
  if (below < values.length) selectFirst(values, below + 1);
  const highest = values.subarray(0, below).reduce((most, value) => Math.max(most, value), -Infinity);
  if (below === values.length) return highest + 1;
  return below === 0 ? values[0] : (highest + values[below]) / 2;
}

/** Puts the smallest `count` values first, the greatest of them last among these (Hoare's quickselect, 1961). */
function selectFirst(values: Float64Array, count: number): void {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1];
    let [left, right] = [from, to];
    while (left <= right) {
      while (values[left] < pivot) left += 1;
      while (values[right] > pivot) right -= 1;
      if (left > right) break;
      [values[left], values[right]] = [values[right], values[left]];
      left += 1;
      right -= 1;
    }
    if (count - 1 <= right) to = right;
    else if (count - 1 >= left) from = left;
    else return;
  }
}
