import type { Preferences } from './preferences.ts';
import { candidateOf, isEqualWithBefore } from './profile.ts';

/** Papers by the places that candidates have on them; places are counted from 0. */
export interface Places {
  /** How many names are on the ballot. */
  readonly candidates: number;
  /** How many places any paper fills. */
  readonly filled: number;
  /**
   * For each number of candidates that share places, an array: entry `place * candidates + c` holds the papers on which c has such a
   * share of the place. Under 1 stand those who have it alone. Two who are level in the first place have half of the first and half of the second.
   */
  readonly shared: ReadonlyMap<number, Float64Array>;
}

/** Places from the top, as far as a paper ranks candidates: the first preference has place 0. */
export function placesFromFirst(preferences: Preferences): Places {
  return tally(preferences, (before) => before);
}

/** Places from the bottom, among those whom a paper ranks: the last of them has place 0. */
export function placesFromLast(preferences: Preferences): Places {
  return tally(preferences, (before, size, ranked) => ranked - before - size);
}

/** Papers by who stands last on them among some candidates. */
export interface LastPlaces {
  /** For each number of candidates that share the last place, the papers of each candidate. */
  readonly shared: ReadonlyMap<number, Float64Array>;
  /** Papers that rank none of them. */
  readonly none: number;
}

/**
 * Who stands last on each paper among the candidates c with `open[c] === 1`: those whom it does not rank together, or else those it ranks
 * last.
 */
export function lastPlacesOf({ candidates, ballots, standing }: Preferences, open: Uint8Array): LastPlaces {
  const { starts, papers } = ballots;
  const among = standing.filter((candidate) => open[candidate] === 1);
  const shared = new Map<number, Float64Array>();
  const add = (size: number, those: readonly number[], many: number): void => {
    const level = rowFor(shared, size, candidates);
    for (const candidate of those) level[candidate] += many;
  };
  // A paper that leaves out some is written down for everybody at once and taken back from those whom it ranks, who are few.
  const leavingOut = new Map<number, number>();
  let none = 0;
  for (let paper = 0; paper < papers.length; paper++) {
    const { ranked, last } = rankedAmong(ballots, starts[paper], starts[paper + 1], open);
    const missing = among.length - ranked.length;
    if (ranked.length === 0) none += papers[paper];
    else if (missing === 0) add(last.length, last, papers[paper]);
    else {
      leavingOut.set(missing, (leavingOut.get(missing) ?? 0) + papers[paper]);
      add(missing, ranked, -papers[paper]);
    }
  }
  for (const [missing, many] of leavingOut) add(missing, among, many);
  return { shared, none };
}

function rankedAmong(
  { ranked: entries }: Preferences['ballots'],
  begin: number,
  end: number,
  open: Uint8Array,
): { readonly ranked: readonly number[]; readonly last: readonly number[] } {
  const ranked: number[] = [];
  let group = 0;
  let beginsGroup = true;
  for (let at = begin; at < end; at++) {
    if (!isEqualWithBefore(entries[at])) beginsGroup = true;
    const candidate = candidateOf(entries[at]);
    if (open[candidate] !== 1) continue;
    if (beginsGroup) group = ranked.length;
    beginsGroup = false;
    ranked.push(candidate);
  }
  return { ranked, last: ranked.slice(group) };
}

/** `placeOf` gives the first of the places that a group of so many has, after so many others and of so many ranked. */
function tally(
  { candidates, ballots }: Preferences,
  placeOf: (before: number, size: number, ranked: number) => number,
): Places {
  const { starts, ranked, papers } = ballots;
  const shared = new Map<number, Float64Array>();
  let filled = 0;
  for (let paper = 0; paper < papers.length; paper++) {
    const begin = starts[paper];
    const end = starts[paper + 1];
    filled = Math.max(filled, end - begin);
    for (let group = begin, next = begin; group < end; group = next) {
      next = group + 1;
      while (next < end && isEqualWithBefore(ranked[next])) next += 1;
      const size = next - group;
      const table = rowFor(shared, size, candidates * candidates);
      const first = placeOf(group - begin, size, end - begin);
      for (let at = group; at < next; at++) {
        for (let place = first; place < first + size; place++)
          table[place * candidates + candidateOf(ranked[at])] += papers[paper];
      }
    }
  }
  return { candidates, filled, shared };
}

function rowFor(shared: Map<number, Float64Array>, size: number, length: number): Float64Array {
  const known = shared.get(size);
  if (known !== undefined) return known;
  const made = new Float64Array(length);
  shared.set(size, made);
  return made;
}
