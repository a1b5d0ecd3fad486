import type { Preferences } from './preferences.ts';
import { candidateOf, isEqualWithBefore } from './profile.ts';

/** Papers by who stands first on them among some candidates. */
export interface FirstPlaces {
  /**
   * For each number of candidates that share the first place, one array with the papers of each candidate; `shared[1]` are those who stand first
   * alone. A number that does not occur has no entry.
   */
  readonly shared: ReadonlyMap<number, Float64Array>;
  /** Papers that rank none of them. */
  readonly none: number;
}

/** Who stands first on each paper among the candidates c with `open[c] === 1`. */
export function firstPlacesOf({ candidates, ballots }: Preferences, open: Uint8Array): FirstPlaces {
  const { starts, ranked, papers } = ballots;
  const alone = new Float64Array(candidates);
  const shared = new Map([[1, alone]]);
  let none = 0;
  for (let paper = 0; paper < papers.length; paper++) {
    const end = starts[paper + 1];
    let at = starts[paper];
    while (at < end && open[candidateOf(ranked[at])] !== 1) at += 1;
    if (at === end) {
      none += papers[paper];
      continue;
    }
    const first = [candidateOf(ranked[at])];
    for (at += 1; at < end && isEqualWithBefore(ranked[at]); at++) {
      if (open[candidateOf(ranked[at])] === 1) first.push(candidateOf(ranked[at]));
    }
    if (first.length === 1) alone[first[0]] += papers[paper];
    else {
      const level = shared.get(first.length) ?? new Float64Array(candidates);
      shared.set(first.length, level);
      for (const candidate of first) level[candidate] += papers[paper];
    }
  }
  return { shared, none };
}
