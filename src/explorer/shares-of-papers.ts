import { invariant } from '../base/invariant.ts';

/**
 * Whole papers in proportion to weights, what is left to the largest remainders, equal ones to the first: they add up to the papers
 * exactly, however many there are, and somebody of no weight gets none.
 *
 * @example inProportion(10, [1, 1, 1]) // [4, 3, 3]
 */
export function inProportion(papers: number, weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  invariant(total > 0n || papers === 0, 'papers go somewhere');
  if (papers === 0) return weights.map(() => 0);
  // Papers times papers may be more than a double holds exactly.
  const products = weights.map((weight) => BigInt(papers) * BigInt(weight));
  const shares = products.map((product) => Number(product / total));
  const remainders = products.map((product) => product % total);
  let left = papers - shares.reduce((sum, share) => sum + share, 0);
  const order = [...weights.keys()].sort((a, b) => compare(remainders[b], remainders[a]) || a - b);
  for (const index of order) {
    if (left === 0) break;
    shares[index] += 1;
    left -= 1;
  }
  return shares;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The papers of a candidate split evenly between everybody else and nobody. */
export function evenRow(votes: number, from: number, candidates: number): readonly number[] {
  return inProportion(votes, evenWeights(from, candidates));
}

/** A weight of 1 for everybody else and for nobody. */
export function evenWeights(from: number, candidates: number): readonly number[] {
  return Array.from({ length: candidates + 1 }, (_, to) => (to === from ? 0 : 1));
}
