import { candidateOf, isEqualWithBefore } from '../../ballots/profile.ts';
import type { FlatRankings } from '../../ballots/sort-rankings.ts';
import type { Fraction } from '../../numbers/decimal-text.ts';
import { rational } from '../../numbers/rational.ts';

/** Papers of one value that a candidate holds. */
export interface Parcel {
  /** The rankings whose papers these are. */
  readonly rankings: readonly number[];
  readonly papers: number;
  /** What each paper is worth to the candidate. */
  readonly value: Fraction;
}

/**
 * Gives papers of one value to their next preference among the candidates c with `open[c] === 1`; several at one rank share a
 * paper in equal parts. Papers that show none of them go to nobody.
 *
 * @returns the parcels of each candidate.
 */
export function deal(
  { starts, ranked, papers }: FlatRankings,
  { rankings, value }: Pick<Parcel, 'rankings' | 'value'>,
  open: Uint8Array,
): readonly (readonly Parcel[])[] {
  const alone = emptyPiles(open.length);
  const shared = new Map<number, Piles>();
  for (const ranking of rankings) {
    const end = starts[ranking + 1];
    let at = starts[ranking];
    while (at < end && open[candidateOf(ranked[at])] !== 1) at += 1;
    if (at === end) continue;
    const next = candidateOf(ranked[at]);
    const others: number[] = [];
    for (at += 1; at < end && isEqualWithBefore(ranked[at]); at++) {
      if (open[candidateOf(ranked[at])] === 1) others.push(candidateOf(ranked[at]));
    }
    if (others.length === 0) {
      put(alone, next, ranking, papers[ranking]);
      continue;
    }
    const among = others.length + 1;
    const piles = shared.get(among) ?? emptyPiles(open.length);
    shared.set(among, piles);
    for (const candidate of [next, ...others]) put(piles, candidate, ranking, papers[ranking]);
  }
  const parts = [{ piles: alone, each: value }];
  for (const [among, piles] of shared) parts.push({ piles, each: shareOf(value, among) });
  return alone.map((_, candidate) =>
    parts.flatMap(({ piles, each }) => {
      const pile = piles[candidate];
      return pile === undefined ? [] : [{ ...pile, value: each }];
    }),
  );
}

interface Pile {
  readonly rankings: number[];
  papers: number;
}

/** By candidate; most get nothing, and a pile for each would cost more than the papers. */
type Piles = (Pile | undefined)[];

function emptyPiles(candidates: number): Piles {
  return new Array<Pile | undefined>(candidates).fill(undefined);
}

function put(piles: Piles, candidate: number, ranking: number, papers: number): void {
  const pile = piles[candidate] ?? { rankings: [], papers: 0 };
  piles[candidate] = pile;
  pile.rankings.push(ranking);
  pile.papers += papers;
}

function shareOf(value: Fraction, among: number): Fraction {
  return rational.divideDown(value, rational.fromWhole(among));
}

/** What parcels are worth together. */
export function worth(parcels: readonly Parcel[]): Fraction {
  return parcels.reduce((sum, { papers, value }) => rational.add(sum, rational.times(value, papers)), rational.zero);
}
