/**
 * A naive count for the House of Assembly of Tasmania (Electoral Act 2004, Schedule 4), from section 3.16 of the notes.
 *
 * - A surplus of the first preferences moves all papers, a later one the last parcel, at surplus / papers with a next preference.
 *   The notes name no cap; here no paper gains value (as 3.15) unless `capped` is false. What the cap leaves is non-transferable.
 * - An exclusion moves first preferences, then each parcel in the order received, each a count of its own. Credits are whole votes.
 * - The notes name no rule for the end: as in 3.15, as many continuing as places, when no surplus waits; no rule for the last two.
 * - Ties: back over the counts, keeping the extreme ones at each, then lot.
 */

import { lastParcelSurplus } from './naive-act.ts';
import { byReceipt, close, complete, continuing, exclude, open, vacancies, withSurplus } from './naive-australia.ts';
import { anyDifference, lowest, nextSurplus } from './naive-australia-ties.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';

export function naiveTasmania(
  ballots: NaiveBallot[],
  candidates: number,
  seats: number,
  lot: NaiveLot,
  capped = true,
): NaiveCount {
  const s = open(ballots, candidates, seats, 0, lot);
  while (vacancies(s) > 0 && continuing(s).length > 0) {
    if (withSurplus(s).length > 0) lastParcelSurplus(s, nextSurplus(s, anyDifference), capped);
    else if (continuing(s).length <= vacancies(s)) complete(s, continuing(s));
    else exclude(s, [lowest(s, anyDifference)], byReceipt);
  }
  return close(s);
}
