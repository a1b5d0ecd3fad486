/**
 * A naive count for the Australian Senate by computer (Commonwealth Electoral Act 1918, s.273 and 273A), from section 3.10 of the notes.
 *
 * - A surplus moves all papers held at surplus / papers held, each paper one whatever it was worth, those without a next preference
 *   included: their share, rounded down, is non-transferable.
 * - An exclusion goes by value, highest (1) first; no bulk exclusion (273A(5)).
 * - Surplus: earlier count first, then largest, then the latest count at which all of the equal ones differed, then lot. It is asked afresh
 *   for every surplus, about those that still wait.
 * - Exclusion: each two of the tied by their own latest difference, then lot.
 * - (17) and (18) only between stages and when no surplus waits. (17): no look-back, a lot over the election; the loser is not excluded.
 */
import { divide, equal } from './fraction.ts';
import {
  byValueDescending,
  byVotes,
  type Candidate,
  close,
  closeSurplus,
  complete,
  continuing,
  exclude,
  giveOut,
  open,
  papersIn,
  type Scrutiny,
  surplusOf,
  vacancies,
  withSurplus,
} from './naive-australia.ts';
import { allDifferent, drawn, lowest, nextSurplus, pairwise } from './naive-australia-ties.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';

export function naiveAustraliaSenate(
  ballots: NaiveBallot[],
  candidates: number,
  seats: number,
  lot: NaiveLot,
): NaiveCount {
  const s = open(ballots, candidates, seats, 0, lot);
  while (vacancies(s) > 0 && continuing(s).length > 0) {
    if (withSurplus(s).length > 0) allPapersSurplus(s, nextSurplus(s, allDifferent));
    else if (!lastVacancies(s)) exclude(s, [lowest(s, pairwise)], byValueDescending);
  }
  return close(s);
}

/** (9), (10), (12). */
export function allPapersSurplus(s: Scrutiny, from: Candidate): void {
  const held = from.parcels.flatMap((parcel) => parcel.papers);
  const value = divide(surplusOf(s, from), papersIn(held));
  const { credits, stuck } = giveOut(s, [{ papers: held, value }]);
  closeSurplus(s, from, credits, stuck);
}

/** (18), then (17). */
export function lastVacancies(s: Scrutiny): boolean {
  if (continuing(s).length <= vacancies(s)) {
    complete(s, continuing(s));
    return true;
  }
  const [first, second, third] = byVotes(continuing(s));
  if (vacancies(s) !== 1 || first === undefined || second === undefined || third !== undefined) return false;
  complete(s, [equal(first.vote, second.vote) ? drawn(s, [first, second], 'election') : first]);
  return true;
}
