/** A group's share of the votes and of the places, each 0 to 1. */
export interface Shares {
  readonly share: number;
  readonly seatShare: number;
}

const PERCENT = 100;

/**
 * The least-squares index: the root of half the sum of squared differences, in percentage points.
 *
 * M. Gallagher, Electoral Studies 10 (1991) 33-51, doi:10.1016/0261-3794(91)90004-C.
 *
 * @example gallagher([{ share: 0.6, seatShare: 1 }, { share: 0.4, seatShare: 0 }]) // 40
 */
export function gallagher(groups: readonly Shares[]): number {
  return PERCENT * Math.sqrt(sum(groups.map((group) => gap(group) ** 2)) / 2);
}

/**
 * Half the sum of the differences, in percentage points: the share of places that would have to change hands.
 *
 * J. Loosemore and V. J. Hanby, British Journal of Political Science 1 (1971) 467-477, doi:10.1017/S000712340000925X.
 *
 * @example loosemoreHanby([{ share: 0.6, seatShare: 1 }, { share: 0.4, seatShare: 0 }]) // 40
 */
export function loosemoreHanby(groups: readonly Shares[]): number {
  return (PERCENT * sum(groups.map((group) => Math.abs(gap(group))))) / 2;
}

/**
 * The mean difference, in percentage points, over groups that have votes or places; Rae himself left out groups below half a percent.
 *
 * D. W. Rae, The Political Consequences of Electoral Laws (1967).
 *
 * @example rae([{ share: 0.6, seatShare: 1 }, { share: 0.4, seatShare: 0 }]) // 40
 */
export function rae(groups: readonly Shares[]): number {
  const there = groups.filter(({ share, seatShare }) => share > 0 || seatShare > 0);
  return (PERCENT * sum(there.map((group) => Math.abs(gap(group))))) / there.length;
}

/**
 * The sum of squared differences over the share of votes, in percentage points. A group with neither votes nor places adds nothing; `null`
 * where one without votes has a place, for the index is then without bound.
 *
 * A. Sainte-Laguë, Annales scientifiques de l'École normale supérieure 27 (1910) 529-542, doi:10.24033/asens.627.
 *
 * @example sainteLague([{ share: 0.5, seatShare: 1 }, { share: 0.5, seatShare: 0 }]) // 100
 */
export function sainteLague(groups: readonly Shares[]): number | null {
  if (somePlaceWithoutVotes(groups)) return null;
  return PERCENT * sum(withVotes(groups).map((group) => gap(group) ** 2 / group.share));
}

/**
 * The highest share of places over share of votes of a group: 1 is proportional. `null` where a group without votes has a place.
 *
 * The measure that D'Hondt's method keeps lowest; see Gallagher (1991), doi:10.1016/0261-3794(91)90004-C.
 *
 * @example dHondt([{ share: 0.5, seatShare: 1 }, { share: 0.5, seatShare: 0 }]) // 2
 */
export function dHondt(groups: readonly Shares[]): number | null {
  if (somePlaceWithoutVotes(groups)) return null;
  return Math.max(...withVotes(groups).map(({ share, seatShare }) => seatShare / share));
}

/**
 * How many groups of equal size would be as divided: one over the sum of squared shares.
 *
 * M. Laakso and R. Taagepera, Comparative Political Studies 12 (1979) 3-27, doi:10.1177/001041407901200101.
 *
 * @example effectiveNumber([0.5, 0.25, 0.25]) // 2.6666666666666665
 */
export function effectiveNumber(shares: readonly number[]): number {
  return 1 / sum(shares.map((share) => share ** 2));
}

function gap({ share, seatShare }: Shares): number {
  return share - seatShare;
}

function withVotes(groups: readonly Shares[]): readonly Shares[] {
  return groups.filter(({ share }) => share > 0);
}

function somePlaceWithoutVotes(groups: readonly Shares[]): boolean {
  return groups.some(({ share, seatShare }) => share === 0 && seatShare > 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
