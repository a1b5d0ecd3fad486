import type { MarginQuestion } from '../margin-question.ts';

/** The papers from where one candidate stands. Sets of candidates are bits, by their place among those who stand; its own bit changes nothing. */
export interface SeenFrom {
  /** By set: papers that rank the candidate above all of it. */
  readonly aboveAll: Float64Array;
  /** By set: papers that rank somebody of it above the candidate, or level. */
  readonly someAbove: Float64Array;
}

/** Counts, for each set of candidates, the papers on which one is before them; the sets double with each who stands. */
export function seenFrom({ standing, papers, total }: MarginQuestion, candidate: number): SeenFrom {
  const bit = new Map(standing.map((one, place) => [one, one === candidate ? 0 : 1 << place] as const));
  const sets = 1 << standing.length;
  const ranked = new Float64Array(sets);
  const all = new Float64Array(sets);
  for (const { among, papers: each } of papers) {
    let above = 0;
    let there = false;
    for (const group of among) {
      there = group.includes(candidate);
      for (const one of group) above |= bit.get(one) ?? 0;
      if (there) break;
    }
    all[above] += each;
    if (there) ranked[above] += each;
  }
  const [within, rankedWithin] = [sumOfSubsets(all), sumOfSubsets(ranked)];
  const full = sets - 1;
  return {
    aboveAll: Float64Array.from({ length: sets }, (_, set) => rankedWithin[full & ~set]),
    someAbove: Float64Array.from({ length: sets }, (_, set) => total - within[full & ~set]),
  };
}

/** For each set what all its subsets have together. */
function sumOfSubsets(values: Float64Array): Float64Array {
  const sums = values.slice();
  for (let bit = 1; bit < sums.length; bit <<= 1) {
    for (let set = 0; set < sums.length; set++) if ((set & bit) !== 0) sums[set] += sums[set ^ bit];
  }
  return sums;
}

/** The places in a set. */
export function placesIn(set: number): readonly number[] {
  const places: number[] = [];
  for (let left = set; left !== 0; left &= left - 1) places.push(31 - Math.clz32(left & -left));
  return places;
}
