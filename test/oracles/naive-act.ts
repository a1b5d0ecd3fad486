/**
 * A naive count under the Australian Capital Territory's Hare-Clark (Electoral Act 1992, Schedule 4), from section 3.15 of the notes.
 *
 * - The surplus of a candidate moves only the papers counted to it at the count at which it reached the quota, at surplus / papers with a
 *   next preference, never above the value they were counted at. What the cap leaves is non-transferable, rounded down to six places.
 * - The exclusion goes by value, highest first, whichever count the papers came from; a credit is rounded down to six places.
 * - The notes name no order of surpluses: earlier count first, then the largest (3.10).
 * - "As many continuing as places" is tested between stages when no surplus waits (4(2)); all places filled ends the count at once (4(1)).
 */
import { compare, divide, floor, multiply, subtract, ZERO } from './fraction.ts';
import {
  byValueDescending,
  type Candidate,
  close,
  closeSurplus,
  complete,
  continuing,
  exclude,
  giveOut,
  nextAvailable,
  open,
  papersIn,
  type Scrutiny,
  surplusOf,
  vacancies,
  withSurplus,
} from './naive-australia.ts';
import { anyDifference, lowest, nextSurplus } from './naive-australia-ties.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';

const DECIMALS = 6;

export function naiveAct(ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot): NaiveCount {
  const s = open(ballots, candidates, seats, DECIMALS, lot);
  while (vacancies(s) > 0 && continuing(s).length > 0) {
    if (withSurplus(s).length > 0) lastParcelSurplus(s, nextSurplus(s, anyDifference), true);
    else if (continuing(s).length <= vacancies(s)) complete(s, continuing(s));
    else exclude(s, [lowest(s, anyDifference)], byValueDescending);
  }
  return close(s);
}

/** The last parcel alone (1C): papers with a next preference share the surplus. */
export function lastParcelSurplus(s: Scrutiny, from: Candidate, capped: boolean): void {
  const surplus = surplusOf(s, from);
  const [parcel, ...others] = from.parcels.filter((each) => each.transfer === from.electedAt);
  if (parcel === undefined || others.length > 0) throw new Error(`not one last parcel of candidate ${from.number}`);
  const transferable = parcel.papers.filter((ballot) => nextAvailable(s, ballot) !== undefined);
  const papers = papersIn(transferable);
  let value = papers.n === 0n ? ZERO : divide(surplus, papers);
  if (capped && compare(value, parcel.value) > 0) value = parcel.value;
  const setAside = floor(subtract(surplus, multiply(papers, value)), s.places);
  const { credits } = giveOut(s, [{ papers: transferable, value }]);
  closeSurplus(s, from, credits, setAside);
}
