import { buildProfile, type RankingInput } from '../ballots/build-profile.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Profile } from '../ballots/profile.ts';
import { type Lot, lotByOrder } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';

/** A completion of the ballots that elects somebody, and how many papers carry a second preference in it. */
export interface Witness {
  readonly profile: Profile;
  readonly transfers: number;
  /** For each candidate, how many of their papers carry it. */
  readonly moving: readonly number[];
  /** True when it elects them only if the lots fall their way. */
  readonly byLot: boolean;
}

/** Whose papers go on first in a completion: those of the candidates with fewest votes, or with most. */
export type Donors = 'lowest-first' | 'highest-first';

/** So many papers that name `candidate` second, as they come from the other candidates in order. */
function movingFrom(
  { candidates }: DeclaredResult,
  candidate: number,
  transfers: number,
  donors: Donors,
): readonly number[] {
  const others = [...candidates.keys()].filter((other) => other !== candidate);
  others.sort((a, b) => candidates[a].votes - candidates[b].votes || a - b);
  const moving = candidates.map(() => 0);
  let left = transfers;
  for (const other of donors === 'lowest-first' ? others : others.reverse()) {
    moving[other] = Math.min(left, candidates[other].votes);
    left -= moving[other];
  }
  return moving;
}

/** The completion in which so many papers of each candidate name `candidate` second, and no paper names anybody else. */
function completionOf({ candidates }: DeclaredResult, candidate: number, moving: readonly number[]): Profile {
  const rankings = candidates.flatMap(({ votes }, other): readonly RankingInput[] => [
    { papers: moving[other], ranking: [other, candidate] },
    { papers: votes - moving[other], ranking: [other] },
  ]);
  return buildProfile(
    candidates,
    rankings.filter(({ papers }) => papers > 0),
  );
}

/** Counts a completion by the rule: whether it elects the candidate. */
export function elects(rule: Rule, profile: Profile, seats: number, candidate: number): Elects {
  return electsWith((lot) => rule.count({ profile, seats }, { lot }).elected, profile.candidates.length, candidate);
}

/** Whether a candidate is elected: with the lots against them too, only with the lots in favour, or not at all. */
export type Elects = 'yes' | 'by-lot' | 'no';

/** Asks for a count with the lots in favour of a candidate, and with the lots against. */
export function electsWith(electedBy: (lot: Lot) => readonly number[], candidates: number, candidate: number): Elects {
  const others = Array.from({ length: candidates }, (_, index) => index).filter((other) => other !== candidate);
  const first = lotByOrder([candidate, ...others]);
  const last = lotByOrder([...others.reverse(), candidate]);
  if (!electedBy(electingBy(first, last)).includes(candidate)) return 'no';
  return electedBy(electingBy(last, first)).includes(candidate) ? 'yes' : 'by-lot';
}

/** Who is taken by a lot is elected, or excluded: so to favour somebody takes one order for the one and another for the other. */
function electingBy(elected: Lot, excluded: Lot): Lot {
  return {
    seed: null,
    describes: 'as one candidate would have it, or would not',
    choose: (tied, occasion) => (occasion.over === 'exclusion' ? excluded : elected).choose(tied, occasion),
  };
}

/** The completion with so many transfers as a witness, or `undefined` when the rule, counting it, does not elect. */
export function witnessWith(
  declared: DeclaredResult,
  rule: Rule,
  candidate: number,
  transfers: number,
  donors: Donors = 'lowest-first',
): Witness | undefined {
  return witnessMoving(declared, rule, candidate, movingFrom(declared, candidate, transfers, donors));
}

/** The completion with so many transfers from each as a witness, or `undefined` when the rule, counting it, does not elect. */
export function witnessMoving(
  declared: DeclaredResult,
  rule: Rule,
  candidate: number,
  moving: readonly number[],
): Witness | undefined {
  const profile = completionOf(declared, candidate, moving);
  const outcome = elects(rule, profile, declared.seats, candidate);
  if (outcome === 'no') return undefined;
  const transfers = moving.reduce((sum, papers) => sum + papers, 0);
  return { profile, transfers, moving, byLot: outcome === 'by-lot' };
}
