import { ONE } from '../../../numbers/nine-places.ts';

/**
 * Papers as whole counts of equal parts of a paper, and what they are worth in parts of 10^-9 of a vote.
 *
 * A paper is cut into parts where candidates are equally preferred; without such papers a part is a whole paper.
 */
export interface Weights<W> {
  readonly zero: W;
  /** Parts in so many whole papers. */
  of(papers: number): W;
  add(a: W, b: W): W;
  /** An equal share of the weight, of so many; the parts are cut so that this is always whole. */
  share(weight: W, among: number): W;
  /** What papers are worth to a candidate who keeps so many units of 10^-9 of each. */
  worth(kept: number, weight: W): W;
  toWhole(value: W): bigint;
}

/** Weights in doubles: exact as long as all votes together stay below 2^53 units. */
export function weightsInDoubles(parts: number): Weights<number> {
  return {
    zero: 0,
    of: (papers) => papers * parts,
    add: (a, b) => a + b,
    share: (weight, among) => weight / among,
    worth: (kept, weight) => kept * weight,
    toWhole: BigInt,
  };
}

/** Weights of any size. */
export function weightsInBigints(parts: bigint): Weights<bigint> {
  return {
    zero: 0n,
    of: (papers) => BigInt(papers) * parts,
    add: (a, b) => a + b,
    share: (weight, among) => weight / BigInt(among),
    worth: (kept, weight) => BigInt(kept) * weight,
    toWhole: (value) => value,
  };
}

/** True when so many papers, each of so many parts, can be weighed in doubles. */
export function fitDoubles(papers: number, parts: bigint): boolean {
  return BigInt(papers) * parts * BigInt(ONE) <= BigInt(Number.MAX_SAFE_INTEGER);
}
