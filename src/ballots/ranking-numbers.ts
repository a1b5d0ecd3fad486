/**
 * Rankings of everybody who stands as numbers: the place of a ranking, from 0, among all of them in lexicographic order. Numbers are
 * drawn, sorted and merged many times faster than rankings.
 */

import type { Candidate } from './candidate.ts';
import type { Profile } from './profile.ts';

/** The most candidates whose rankings have numbers: 12! is the last factorial below 2^32. */
export const MOST_NUMBERED = 12;

/** n!, the number of rankings of n candidates; `Infinity` above 170. */
export function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n; factor++) product *= factor;
  return product;
}

/**
 * The profile of papers given as the numbers of their rankings, one a paper; the array is spoilt. At most {@link MOST_NUMBERED}
 * candidates, who have been checked.
 *
 * @example profileFromNumbers([{ name: 'A' }, { name: 'B' }], Uint32Array.of(1, 0, 1)) // 1: A > B, 2: B > A
 */
export function profileFromNumbers(candidates: readonly Candidate[], numbers: Uint32Array): Profile {
  const sorted = sortNumbers(numbers, factorial(candidates.length));
  const papers = new Float64Array(sorted.length);
  let distinct = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[distinct - 1]) sorted[distinct++] = sorted[at];
    papers[distinct - 1] += 1;
  }
  return profileOf(candidates, sorted.subarray(0, distinct), papers.slice(0, distinct), numbers.length);
}

/** The profile of papers given as how many have each ranking, by number: `counts` is `candidates.length`! long. */
export function profileFromCounts(candidates: readonly Candidate[], counts: Float64Array): Profile {
  const numbers = Uint32Array.from(counts.keys()).filter((number) => counts[number] > 0);
  const papers = counts.filter((count) => count > 0);
  return profileOf(
    candidates,
    numbers,
    papers,
    papers.reduce((sum, count) => sum + count, 0),
  );
}

function profileOf(
  candidates: readonly Candidate[],
  numbers: Uint32Array,
  papers: Float64Array,
  total: number,
): Profile {
  const starts = new Uint32Array(numbers.length + 1);
  for (let ranking = 1; ranking <= numbers.length; ranking++) starts[ranking] = ranking * candidates.length;
  const standing = candidates.map(({ name, group }) => ({ name, ...(group === undefined ? {} : { group }) }));
  return { candidates: standing, starts, ranked: rankingsOf(candidates.length, numbers), papers, total };
}

const DIGIT_BITS = 11;

/** A radix sort, the last digit first, of numbers below `end`; they are in one of two arrays after it. */
function sortNumbers(numbers: Uint32Array, end: number): Uint32Array {
  let from = numbers;
  let to: Uint32Array = new Uint32Array(numbers.length);
  const next = new Uint32Array(2 ** DIGIT_BITS);
  const mask = next.length - 1;
  for (let shift = 0; 2 ** shift < end; shift += DIGIT_BITS) {
    next.fill(0);
    for (let at = 0; at < from.length; at++) next[(from[at] >>> shift) & mask] += 1;
    for (let digit = 0, before = 0; digit < next.length; digit++) {
      const alike = next[digit];
      next[digit] = before;
      before += alike;
    }
    for (let at = 0; at < from.length; at++) to[next[(from[at] >>> shift) & mask]++] = from[at];
    [from, to] = [to, from];
  }
  return from;
}

/** Those at the end of a ranking are looked up in a table, because neighbours among sorted rankings differ only there. */
const MOST_AT_END = 6;

function rankingsOf(candidates: number, numbers: Uint32Array): Uint16Array {
  const atEnd = Math.min(candidates, MOST_AT_END);
  const atHead = candidates - atEnd;
  const ends = ordersOf(atEnd);
  const endings = factorial(atEnd);
  const ranked = new Uint16Array(numbers.length * candidates);
  const order = new Uint16Array(candidates);
  let known = -1;
  for (let ranking = 0, at = 0; ranking < numbers.length; ranking++) {
    const head = Math.floor(numbers[ranking] / endings);
    if (head !== known) arrange(order, head, atHead);
    known = head;
    for (let place = 0; place < atHead; place++) ranked[at++] = order[place];
    for (let place = (numbers[ranking] - head * endings) * atEnd, end = place + atEnd; place < end; place++)
      ranked[at++] = order[atHead + ends[place]];
  }
  return ranked;
}

/** Orders `order` so that the first `head` of its places are those of number `number`, and the others ascend. */
function arrange(order: Uint16Array, number: number, head: number): void {
  for (let candidate = 0; candidate < order.length; candidate++) order[candidate] = candidate;
  let smaller = factorial(order.length) / factorial(order.length - head);
  let left = number;
  for (let place = 0; place < head; place++) {
    smaller /= order.length - place;
    const from = place + Math.floor(left / smaller);
    left %= smaller;
    const chosen = order[from];
    order.copyWithin(place + 1, place, from);
    order[place] = chosen;
  }
}

const orders: Uint16Array[] = [];

/** All orders of so many, one after the other. */
function ordersOf(size: number): Uint16Array {
  orders[size] ??= allOrders(size);
  return orders[size];
}

function allOrders(size: number): Uint16Array {
  const all = new Uint16Array(factorial(size) * size);
  for (let number = 0; number * size < all.length; number++)
    arrange(all.subarray(number * size, (number + 1) * size), number, size);
  return all;
}
