/**
 * A naive count for the Australian Senate by hand: as by computer, with bulk exclusions (s.273(13A)-(13C)), from section 3.10 of the notes.
 *
 * - While surpluses wait, a bulk exclusion is tried first, with all of them added to each notional vote (13C); without one the surplus
 *   moves. `beforeSurpluses` false tries it only when no surplus waits.
 * - A bulk is at least two candidates; one alone is the ordinary exclusion, which comes after the surpluses.
 * - (13B): if too few would be left, only so many as can go, from the lowest up.
 * - (17) and (18) come before a bulk exclusion, when no surplus waits, as by computer.
 * - The papers of all in the bulk move together: all at 1, then by value, highest first (13AA).
 * - Who of equal candidates stands lower: each two by their own latest difference, then lot, and only where the bulk parts them.
 */
import { add, compare, type Fraction, subtract, sum } from './fraction.ts';
import {
  byValueDescending,
  byVotes,
  type Candidate,
  close,
  continuing,
  exclude,
  open,
  type Scrutiny,
  surplusOf,
  vacancies,
  withSurplus,
} from './naive-australia.ts';
import { allPapersSurplus, lastVacancies } from './naive-australia-senate.ts';
import { allDifferent, drawn, lowest, nextSurplus, pairwise } from './naive-australia-ties.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';

export function naiveAustraliaSenateManual(
  ballots: NaiveBallot[],
  candidates: number,
  seats: number,
  lot: NaiveLot,
  beforeSurpluses = true,
): NaiveCount {
  const s = open(ballots, candidates, seats, 0, lot);
  while (vacancies(s) > 0 && continuing(s).length > 0) {
    const waiting = withSurplus(s).length > 0;
    if (!waiting && lastVacancies(s)) break;
    const bulk = waiting && !beforeSurpluses ? 0 : howManyInBulk(s);
    if (bulk > 1) exclude(s, lowestTogether(s, bulk), byValueDescending);
    else if (waiting) allPapersSurplus(s, nextSurplus(s, allDifferent));
    else exclude(s, [lowest(s, pairwise)], byValueDescending);
  }
  return close(s);
}

/** How many, from the lowest up, 13A to 13C exclude together; 0 if there is no bulk exclusion. */
function howManyInBulk(s: Scrutiny): number {
  const standing = byVotes(continuing(s)).reverse(); // lowest first
  const votes = standing.map((each) => each.vote);
  const surpluses = sum(withSurplus(s).map((each) => surplusOf(s, each)));
  // 13C: adjusted when surpluses wait; else nothing is added.
  const notional = votes.map((_, place) => add(sum(votes.slice(0, place + 1)), surpluses));
  const shortfalls = votes.map((vote) => subtract(s.quota, vote));
  const vacancyShortfall = sum(shortfalls.slice(-vacancies(s)));
  const leadingShortfall = shortfalls.at(-1);
  if (leadingShortfall === undefined) return 0;
  const less = (place: number, than: Fraction | undefined): boolean => {
    const votesThere = notional[place];
    return votesThere !== undefined && than !== undefined && compare(votesThere, than) < 0;
  };

  // A: the lowest with notional votes not less than the vacancy shortfall.
  const a = votes.findIndex((_, place) => !less(place, vacancyShortfall));
  // B: the highest below A, or if there is no A of all, whose notional votes are less than the votes of the next above.
  const places = votes.map((_, place) => place);
  const b = (a === -1 ? places : places.slice(0, a)).findLast((place) => less(place, votes[place + 1]));
  if (b === undefined) return 0;
  // C: the highest with notional votes less than the leading shortfall.
  const last = less(b, leadingShortfall) ? b : places.findLast((place) => less(place, leadingShortfall));
  return Math.min((last ?? -1) + 1, votes.length - vacancies(s)); // 13B
}

function lowestTogether(s: Scrutiny, howMany: number): Candidate[] {
  const chosen: Candidate[] = [];
  while (chosen.length < howMany) {
    const others = byVotes(continuing(s).filter((each) => !chosen.includes(each)));
    const low = others.at(-1)?.vote;
    const equals = others.filter((each) => low !== undefined && compare(each.vote, low) === 0);
    const room = howMany - chosen.length;
    if (equals.length <= room) {
      chosen.push(...equals);
      continue;
    }
    const trailing = pairwise(s, equals, 'fewest');
    if (trailing.length <= room) chosen.push(...trailing);
    else chosen.push(drawn(s, trailing, 'exclusion'));
  }
  return chosen;
}
