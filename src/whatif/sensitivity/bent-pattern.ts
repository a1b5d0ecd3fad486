import { halved } from '../../base/halving.ts';
import { type BendablePattern, firstShares, sortsOf, sumOf } from './first-shares.ts';

/** One share of a pattern, put at a value. */
export interface PutShare {
  /** Whose papers. */
  readonly from: number;
  /** To whom they go next; the number of candidates stands for no further preference. */
  readonly to: number;
  /** The share of all papers of `from` that go there where everybody else is still in the running, from 0 to 1. */
  readonly share: number;
}

/**
 * A pattern with one share put at a value, and all else as it was: the papers that do not go there keep their proportions.
 *
 * Where the share was neither nothing nor all, one weight is multiplied, for every sort of supporter and after any preferences that
 * begin with `from` alike. From nothing, nothing can be multiplied: then the share is put at the value for each sort by itself;
 * and where everything went there, the rest splits evenly.
 */
export function withShare(pattern: BendablePattern, put: PutShare, candidates: number): BendablePattern {
  const { from } = put;
  const bend = bendFor(pattern, put, candidates);
  if (pattern.kind === 'path') {
    return {
      kind: 'path',
      weigh: (ranked, weights) => {
        pattern.weigh(ranked, weights);
        if (ranked[0] === from && !ranked.includes(put.to)) bend(weights, ranked);
      },
    };
  }
  const bent = sortsOf(pattern, from, candidates).map(({ weights }) => {
    const row = Float64Array.from(weights);
    bend(row, [from]);
    return row;
  });
  return { ...pattern, row: (first, sort) => (first === from ? bent[sort] : pattern.row(first, sort)) };
}

/** Changes the weights that follow the preferences `ranked`. */
type Bend = (weights: Float64Array, ranked: readonly number[]) => void;

function bendFor(pattern: BendablePattern, { from, to, share }: PutShare, candidates: number): Bend {
  const before = firstShares(pattern, from, candidates)[to];
  if (before <= 0 || before >= 1 || share <= 0 || share >= 1)
    return (weights, ranked) => put(weights, ranked, to, share);
  const times = timesFor(pattern, { from, to, share }, candidates);
  return (weights) => {
    weights[to] *= times;
  };
}

function put(weights: Float64Array, ranked: readonly number[], to: number, share: number): void {
  weights[to] = 0;
  if (share >= 1) weights.fill(0);
  let others = sumOf(weights);
  if (others === 0 && share < 1) {
    weights.fill(1);
    for (const candidate of [...ranked, to]) weights[candidate] = 0;
    others = sumOf(weights);
  }
  weights[to] = share >= 1 ? 1 : (share / (1 - share)) * others;
}

/** By what one weight is multiplied so that the share comes out; for several sorts of supporter there is no formula. */
function timesFor(pattern: BendablePattern, { from, to, share }: PutShare, candidates: number): number {
  const sorts = sortsOf(pattern, from, candidates).map(({ part, weights }) => {
    const total = sumOf(weights);
    return { part, there: total === 0 ? 0 : weights[to] / total };
  });
  if (sorts.length === 1) return oddsOf(share) / oddsOf(sorts[0].there);
  const shareAt = (times: number): number =>
    sorts.reduce((sum, { part, there }) => sum + (part * times * there) / (1 - there + times * there), 0);
  return Math.exp(halved(-LARGEST_LOG, LARGEST_LOG, HALVINGS, (log) => shareAt(Math.exp(log)) < share)[1]);
}

/** Where no multiple will do, because some sorts never go there, the largest stands for all it can do. */
const LARGEST_LOG = 40;
const HALVINGS = 60;

/** How many times as likely as not. */
function oddsOf(share: number): number {
  return share / (1 - share);
}
