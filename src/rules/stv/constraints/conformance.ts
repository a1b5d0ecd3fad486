import type { Sum, Table } from './relaxation.ts';
import type { ReservedPlaces } from './reserved-places.ts';
import { findTable } from './tables.ts';

/** All ways in which a count may still end: the elected stay, the other places go to some who continue. */
export interface Completions {
  readonly reserved: readonly ReservedPlaces[];
  readonly seats: number;
  readonly elected: readonly number[];
  readonly continuing: readonly number[];
}

/** What the reserved places make of those who continue. */
export interface Conformance {
  /** Some completion meets all reserved places. */
  readonly possible: boolean;
  /** Those who continue and are elected in no completion that does. */
  readonly doomed: readonly number[];
  /** Those who continue and are elected in every completion that does. */
  readonly guarded: readonly number[];
}

/**
 * Which of the continuing candidates can no longer be elected, and which must be, if the reserved places are to be met.
 *
 * Exact: no case is missed and none is invented. A completion fills every place, or takes everybody who continues where
 * they are fewer than the places; a place is never left open to meet a constraint. Nobody is doomed or guarded where
 * nothing is possible.
 *
 * I. D. Hill, STV with constraints, Voting matters 9 (1998); J. Otten, STV with multiple constraints, Voting matters 13 (2001).
 *
 * @throws PsephosError `too-large` when the constraints overlap in too many ways to be searched.
 * @example conformance({ reserved: [{ name: 'women', candidates: [0, 1], least: 1, most: 2 }], seats: 1, elected: [], continuing: [0, 1, 2] }).doomed // [2]
 */
export function conformance(completions: Completions): Conformance {
  const { groups, sums, least, most } = problemOf(completions);
  const first = findTable(sums, least, most);
  if (first === undefined) return { possible: false, doomed: [], guarded: [] };
  // Every table found answers for all groups at once, so that few of the questions need a search of their own.
  const tables = [first];
  const never = (group: number, holds: (taken: number) => boolean, low: Table, high: Table): boolean => {
    if (tables.some((table) => holds(table[group]))) return false;
    const table = findTable(sums, low, high);
    if (table !== undefined) tables.push(table);
    return table === undefined;
  };
  const doomed: number[] = [];
  const guarded: number[] = [];
  groups.forEach((members, group) => {
    const size = members.length;
    if (never(group, (taken) => taken > 0, least.with(group, 1), most)) doomed.push(...members);
    else if (never(group, (taken) => taken < size, least, most.with(group, size - 1))) guarded.push(...members);
  });
  return { possible: true, doomed: doomed.sort(ascending), guarded: guarded.sort(ascending) };
}

/**
 * True when some completion meets all reserved places.
 *
 * @throws PsephosError `too-large`, as {@link conformance} does.
 */
export function canConform(completions: Completions): boolean {
  const { sums, least, most } = problemOf(completions);
  return findTable(sums, least, most) !== undefined;
}

interface Problem {
  /** Those who continue, together where they belong to the same constraints: only their number matters. */
  readonly groups: readonly (readonly number[])[];
  readonly sums: readonly Sum[];
  readonly least: Table;
  readonly most: Table;
}

function problemOf({ reserved, seats, elected, continuing }: Completions): Problem {
  const members = reserved.map(({ candidates }) => new Set(candidates));
  const byMembership = new Map<string, number[]>();
  for (const candidate of continuing) {
    const membership = members.map((set) => (set.has(candidate) ? 1 : 0)).join('');
    byMembership.set(membership, [...(byMembership.get(membership) ?? []), candidate]);
  }
  const groups = [...byMembership.values()];
  const places = Math.max(0, Math.min(seats - elected.length, continuing.length));
  const sums = reserved.map(({ least, most }, index): Sum => {
    const already = elected.filter((candidate) => members[index].has(candidate)).length;
    const own = [...groups.keys()].filter((group) => members[index].has(groups[group][0]));
    return { groups: own, least: least - already, most: most - already };
  });
  return {
    groups,
    sums: [{ groups: [...groups.keys()], least: places, most: places }, ...sums],
    least: groups.map(() => 0),
    most: groups.map(({ length }) => length),
  };
}

function ascending(a: number, b: number): number {
  return a - b;
}
