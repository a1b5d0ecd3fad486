import type { Contest } from '../../ballots/contest.ts';
import { candidateOf } from '../../ballots/profile.ts';
import { type Coalition, coalitionsWith } from './coalition-support.ts';
import { type Measured, type MeasureOptions, measured } from './measured.ts';

/** Voters who put the same candidates above all others and got fewer of them elected than their number deserves. */
export interface ViolatedCoalition {
  /** Whom they put first, in whatever order; in the order of the ballot. */
  readonly candidates: readonly number[];
  readonly papers: number;
  /** Of the papers that are measured, 0 to 1. */
  readonly share: number;
  /** Places that so many papers deserve, at most as many as there are candidates in the coalition. */
  readonly deserved: number;
  readonly elected: number;
}

/** Whether every solid coalition got what it deserves. */
export interface SolidCoalitions {
  /** `droop`: k places for more than k papers in seats + 1 parts; `hare`: for at least k papers in seats parts. */
  readonly quota: 'droop' | 'hare';
  /** Papers that rank somebody who stands: those that are divided into parts. */
  readonly papers: number;
  readonly holds: boolean;
  /** At most 20: the coalitions of fewest candidates first, of those the largest. */
  readonly violations: readonly ViolatedCoalition[];
}

const MOST_VIOLATIONS = 20;

/**
 * Checks proportionality for solid coalitions by the Droop quota, exactly: whenever more than k · V / (seats + 1) of V papers put every candidate
 * of a set above every candidate outside it, at least k of the set are elected, or all of them.
 *
 * Whom a paper does not rank stands below all whom it ranks, level with each other. Equal preferences: a paper supports a set only where no rank
 * lies partly inside it; so the promise is weaker than the generalised one of H. Aziz and B. E. Lee, Social Choice and Welfare 54 (2020),
 * doi:10.1007/s00355-019-01208-3, in which such a paper supports every set that cuts the rank, and which is hard to check. The two are one where
 * no preferences are equal and papers rank everybody.
 *
 * M. Dummett, Voting Procedures (1984); D. R. Woodall, Voting matters 3 (1994); N. Tideman (1995), doi:10.1257/jep.9.1.27. Counted in time
 * linear in the entries of the distinct rankings where it holds.
 *
 * A rule with a whole quota may miss it by less than a paper a place, and one that rounds transfer values down by what it rounds away.
 *
 * @throws PsephosError `bad-contest`, `bad-argument`, `too-large` for more than 250 candidates.
 * @example droopProportionality({ profile: parseBallots('3: A > B\n3: B > A\n4: C'), seats: 1 }, [2]).violations[0].candidates // [0, 1]
 */
export function droopProportionality(
  contest: Contest,
  elected: readonly number[],
  options: MeasureOptions = {},
): SolidCoalitions {
  return solidCoalitions(measured(contest, elected, options), 'droop');
}

/**
 * The same by the Hare quota: at least k · V / seats papers deserve k places. It asks for less than {@link droopProportionality}.
 *
 * @throws PsephosError `bad-contest`, `bad-argument`, `too-large` for more than 250 candidates.
 * @example hareProportionality({ profile: parseBallots('3: A > B\n3: B > A\n4: C'), seats: 1 }, [2]).holds // true
 */
export function hareProportionality(
  contest: Contest,
  elected: readonly number[],
  options: MeasureOptions = {},
): SolidCoalitions {
  return solidCoalitions(measured(contest, elected, options), 'hare');
}

/** The same of papers that have been read already. */
export function solidCoalitions(all: Measured, quota: 'droop' | 'hare'): SolidCoalitions {
  const { valid } = all.preferences;
  const least = leastPapers(valid, all.seats, quota);
  const violations =
    valid === 0 ? [] : [...coalitionsWith(all, least, MOST_VIOLATIONS).map((each) => violation(all, each, least))];
  const everybody = everybodyUnderserved(all);
  if (everybody !== undefined) violations.push(everybody);
  violations.sort(byFewestCandidates);
  return { quota, papers: valid, holds: violations.length === 0, violations: violations.slice(0, MOST_VIOLATIONS) };
}

/** The fewest papers that deserve e + 1 places, for each e below the number of places; whole numbers, exact. */
function leastPapers(papers: number, seats: number, quota: 'droop' | 'hare'): readonly number[] {
  const parts = BigInt(quota === 'droop' ? seats + 1 : seats);
  return Array.from({ length: seats }, (_, elected) => {
    const parcel = BigInt(papers) * BigInt(elected + 1);
    return Number(quota === 'droop' ? parcel / parts + 1n : (parcel + parts - 1n) / parts);
  });
}

function violation({ preferences }: Measured, coalition: Coalition, least: readonly number[]): ViolatedCoalition {
  const { starts, ranked } = preferences.ballots;
  const { ranking, length, papers, elected } = coalition;
  const members = ranked.subarray(starts[ranking], starts[ranking] + length);
  return {
    candidates: Array.from(members, candidateOf).sort((a, b) => a - b),
    papers,
    share: papers / preferences.valid,
    deserved: Math.min(length, least.filter((each) => papers >= each).length),
    elected,
  };
}

/** All papers together put all who stand above nobody, and deserve every place. */
function everybodyUnderserved({ preferences, seats, elected }: Measured): ViolatedCoalition | undefined {
  const { standing, valid } = preferences;
  const deserved = Math.min(seats, standing.length);
  if (valid === 0 || elected.length >= deserved) return undefined;
  return { candidates: standing, papers: valid, share: 1, deserved, elected: elected.length };
}

function byFewestCandidates(a: ViolatedCoalition, b: ViolatedCoalition): number {
  const difference = a.candidates.length - b.candidates.length || b.papers - a.papers;
  if (difference !== 0) return difference;
  const at = a.candidates.findIndex((candidate, index) => candidate !== b.candidates[index]);
  return a.candidates[at] - b.candidates[at];
}
