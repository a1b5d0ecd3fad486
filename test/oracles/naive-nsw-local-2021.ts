/**
 * A naive count for New South Wales local government since 2021 (Local Government (General) Regulation, Schedule 5), from section 3.13 of
 * the notes.
 *
 * - A surplus moves all papers with a next preference, each at its own value times min(1, surplus / (vote - value of the papers without
 *   one)). The value of those papers is exact, not rounded. A divisor that is not positive gives the fraction 1.
 * - Credits are rounded down for each receiver and each value. When the fraction is 1, what the papers do not carry of the surplus is
 *   non-transferable, rounded down; they may carry more than the surplus, and then there is a negative loss in that transfer.
 * - An exclusion moves first preferences, then the papers of each transfer in the order received; values within it are rounded apart.
 * - Clause 11 is tested between stages, with surpluses that wait counted against the leaders, (1) even while some wait.
 * - The tie of the last two is a lot over the election, without a look-back; other ties look back over the counts, then lot.
 */
import { add, compare, divide, equal, floor, multiply, ONE, subtract, sum, ZERO } from './fraction.ts';
import {
  byReceipt,
  byVotes,
  type Candidate,
  close,
  closeSurplus,
  complete,
  continuing,
  exclude,
  giveOut,
  groupsByValue,
  nextAvailable,
  open,
  papersIn,
  type Scrutiny,
  surplusOf,
  vacancies,
  withSurplus,
} from './naive-australia.ts';
import { anyDifference, drawn, lowest, nextSurplus } from './naive-australia-ties.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';

export function naiveNswLocal2021(
  ballots: NaiveBallot[],
  candidates: number,
  seats: number,
  lot: NaiveLot,
): NaiveCount {
  const s = open(ballots, candidates, seats, 0, lot);
  while (vacancies(s) > 0 && continuing(s).length > 0) {
    if (lastVacancies(s)) break;
    if (withSurplus(s).length > 0) scaledSurplus(s, nextSurplus(s, anyDifference));
    else exclude(s, [lowest(s, anyDifference)], byReceipt);
  }
  return close(s);
}

function scaledSurplus(s: Scrutiny, from: Candidate): void {
  const surplus = surplusOf(s, from);
  const goesOn = (ballot: NaiveBallot): boolean => nextAvailable(s, ballot) !== undefined;
  const groups = groupsByValue(from.parcels).map(({ value, papers }) => ({
    value,
    moving: papers.filter(goesOn),
    exhausted: papers.filter((ballot) => !goesOn(ballot)),
  }));
  const exhausted = sum(groups.map((group) => multiply(papersIn(group.exhausted), group.value)));
  const divisor = subtract(from.vote, exhausted);
  const fraction = compare(surplus, divisor) < 0 ? divide(surplus, divisor) : ONE;
  const moving = groups.map((group) => ({ papers: group.moving, value: multiply(group.value, fraction) }));
  const carried = sum(moving.map((group) => multiply(papersIn(group.papers), group.value)));
  const setAside = compare(carried, surplus) < 0 ? floor(subtract(surplus, carried)) : ZERO;
  const { credits } = giveOut(s, moving);
  closeSurplus(s, from, credits, setAside);
}

/** Clause 11. */
function lastVacancies(s: Scrutiny): boolean {
  const ranked = byVotes(continuing(s));
  const places = vacancies(s);
  const leaders = ranked.slice(0, places);
  const others = ranked.slice(places);
  const waiting = sum(withSurplus(s).map((each) => surplusOf(s, each)));
  const weakest = leaders.at(-1);
  if (weakest === undefined) return false;
  const against = add(waiting, sum(others.map((each) => each.vote)));
  if (others.length === 0 || compare(weakest.vote, against) > 0) {
    complete(s, leaders); // (1), (2), (3)
    return true;
  }
  const [first, second] = ranked;
  if (places !== 1 || ranked.length !== 2 || first === undefined || second === undefined) return false;
  if (!equal(first.vote, second.vote) || compare(waiting, ZERO) > 0) return false;
  complete(s, [drawn(s, ranked, 'election')]);
  return true;
}
