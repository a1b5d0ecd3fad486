import { isEqualWithBefore } from '../../../ballots/profile.ts';
import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import type { Weights } from './weights.ts';

/** No bundle, or no node, where the number of one is asked for. */
export const NONE = -1;

/** Papers that show one ranking, as far as they have been read; in flat arrays, linked into lists by `next`. */
export interface Bundles<W> {
  readonly ranked: Uint16Array;
  /** The first preference of each bundle that has not been read, and where its ranking ends. */
  readonly at: Uint32Array;
  readonly end: Uint32Array;
  readonly next: Int32Array;
  readonly weight: readonly W[];
  /** Where the list of all bundles begins. */
  readonly first: number;
}

/** A bundle for each ranking but some, nothing read. */
export function bundlesOf<W>(
  { starts, ranked, papers }: ReadBallots,
  weights: Weights<W>,
  without: ReadonlySet<number>,
): Bundles<W> {
  const next = new Int32Array(papers.length);
  let first = NONE;
  for (let bundle = papers.length - 1; bundle >= 0; bundle--) {
    if (without.has(bundle)) continue;
    next[bundle] = first;
    first = bundle;
  }
  return {
    ranked,
    at: starts.slice(0, -1),
    end: starts.slice(1),
    next,
    weight: Array.from(papers, weights.of),
    first,
  };
}

/** Reads the next candidate on the bundle who is not out; gives `NONE` where there is none. */
export function readOne<W>({ ranked, at, end }: Bundles<W>, bundle: number, out: Uint8Array): number {
  const stop = end[bundle];
  let place = at[bundle];
  while (place < stop && out[ranked[place]] === 1) place += 1;
  at[bundle] = place + 1;
  return place < stop ? ranked[place] : NONE;
}

/** The rankings that show equal preferences, each with the number of orders of candidates it stands for. */
export function ordersOfEquals({ ranked, papers, starts }: ReadBallots): ReadonlyMap<number, bigint> {
  const orders = new Map<number, bigint>();
  for (let ranking = 0; ranking < papers.length; ranking++) {
    let together = 1;
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
      together = isEqualWithBefore(ranked[at]) ? together + 1 : 1;
      if (together > 1) orders.set(ranking, (orders.get(ranking) ?? 1n) * BigInt(together));
    }
  }
  return orders;
}
