import type { Candidate } from '../../ballots/candidate.ts';
import type { Contest } from '../../ballots/contest.ts';
import { type Group, groupsOf, groupVotes } from './groups.ts';
import { dHondt, effectiveNumber, gallagher, loosemoreHanby, rae, sainteLague } from './indices.ts';
import { type Measured, type MeasureOptions, measured } from './measured.ts';

/** A group with what it got. */
export interface GroupShares extends Group {
  /** Papers whose first preference is one of its candidates. */
  readonly votes: number;
  /** Of all first preferences, 0 to 1. */
  readonly share: number;
  readonly seats: number;
  /** Of those elected, 0 to 1. */
  readonly seatShare: number;
}

/** How the places of groups fit their first preferences. Indices are doubles, right to about 12 digits. */
export interface Proportionality {
  readonly groups: readonly GroupShares[];
  /** First preferences that are shares of: papers whose first rank holds candidates of one group only. */
  readonly votes: number;
  /** Papers on which several groups share the first rank; they count for none. */
  readonly unclear: number;
  /** In percentage points, as published: 0 is proportional. */
  readonly gallagher: number;
  /** In percentage points: the share of places in other hands than proportion would put them. */
  readonly loosemoreHanby: number;
  /** In percentage points, the mean over groups with votes or places. */
  readonly rae: number;
  /** In percentage points; `null` where a group without votes has a place, which no number can say. */
  readonly sainteLague: number | null;
  /** The highest share of places over share of votes, 1 being proportional; `null` as above. */
  readonly dHondt: number | null;
  /** The effective number of groups, by their votes and by their places. */
  readonly effectiveGroups: { readonly byVotes: number; readonly bySeats: number };
}

/** Options of {@link proportionalityOf}. */
export interface ProportionalityOptions extends MeasureOptions {
  /** Which names of groups say that their candidates stand alone. Default: those that say no more than "independent". */
  readonly standsAlone?: (group: string) => boolean;
}

/**
 * How the places of each group fit its votes. Votes are first preferences, also where a rule counts later ones; groups are those
 * of `candidate.group`, and whoever has none, or is called independent, is a group of one: small groups are never lumped, for that changes
 * the figures. `null` where nobody is elected or no paper names a first preference.
 *
 * M. Gallagher, Proportionality, disproportionality and electoral systems, Electoral Studies 10 (1991), doi:10.1016/0261-3794(91)90004-C.
 *
 * @throws PsephosError `bad-contest`, `bad-argument`, `too-large` for more than 250 candidates.
 * @example proportionalityOf({ profile: parseBallots('40: A\n35: B\n25: C'), seats: 2 }, [0, 1])?.loosemoreHanby // 25
 */
export function proportionalityOf(
  contest: Contest,
  elected: readonly number[],
  options: ProportionalityOptions = {},
): Proportionality | null {
  return groupProportionality(contest.profile.candidates, measured(contest, elected, options), options);
}

/** The same of papers that have been read already. */
export function groupProportionality(
  candidates: readonly Candidate[],
  all: Measured,
  { standsAlone }: ProportionalityOptions = {},
): Proportionality | null {
  const groups = groupsOf(candidates, all.preferences.standing, standsAlone);
  const { votes: votesOf, unclear } = groupVotes(all, groups);
  const votes = all.preferences.valid - unclear;
  if (votes === 0 || all.elected.length === 0) return null;
  const rows = groups.map((group, index): GroupShares => {
    const seats = group.candidates.filter((candidate) => all.isElected[candidate] === 1).length;
    const got = votesOf[index];
    return { ...group, votes: got, share: got / votes, seats, seatShare: seats / all.elected.length };
  });
  return {
    groups: rows,
    votes,
    unclear,
    gallagher: gallagher(rows),
    loosemoreHanby: loosemoreHanby(rows),
    rae: rae(rows),
    sainteLague: sainteLague(rows),
    dHondt: dHondt(rows),
    effectiveGroups: {
      byVotes: effectiveNumber(rows.map(({ share }) => share)),
      bySeats: effectiveNumber(rows.map(({ seatShare }) => seatShare)),
    },
  };
}
