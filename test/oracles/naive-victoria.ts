/**
 * A naive count for the Legislative Council of Victoria (Electoral Act 2002, s.114A), from section 3.11 of the notes: as for the Senate by
 * computer, but
 * - an exclusion moves the first preferences as a transfer of their own, then the other papers by value, highest first: papers at 1 that
 *   came from an excluded candidate are a second transfer at 1;
 * - ties for exclusion, like those of surpluses, go to the latest count at which all of the tied differed, then lot.
 */
import {
  byValueDescending,
  close,
  continuing,
  exclude,
  open,
  type Parcel,
  vacancies,
  withSurplus,
} from './naive-australia.ts';
import { allPapersSurplus, lastVacancies } from './naive-australia-senate.ts';
import { allDifferent, lowest, nextSurplus } from './naive-australia-ties.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';

export function naiveVictoria(ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot): NaiveCount {
  const s = open(ballots, candidates, seats, 0, lot);
  while (vacancies(s) > 0 && continuing(s).length > 0) {
    if (withSurplus(s).length > 0) allPapersSurplus(s, nextSurplus(s, allDifferent));
    else if (!lastVacancies(s)) exclude(s, [lowest(s, allDifferent)], firstsThenByValue);
  }
  return close(s);
}

/** (12)(a), (12)(b). */
function firstsThenByValue(parcels: Parcel[]): Parcel[][] {
  const firsts = parcels.filter((parcel) => parcel.transfer === 0);
  const others = byValueDescending(parcels.filter((parcel) => parcel.transfer !== 0));
  return firsts.length === 0 ? others : [firsts, ...others];
}
