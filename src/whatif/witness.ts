import { buildProfile, type RankingInput } from '../ballots/build-profile.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Profile } from '../ballots/profile.ts';
import { type Lot, lotByOrder } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';

/** A completion of the ballots that elects somebody, and how many papers carry a second preference in it. */
export interface Witness {
  readonly profile: Profile;
  readonly transfers: number;
  /** True when it elects them only if the lots fall their way. */
  readonly byLot: boolean;
}

/** Whose papers go on first in a completion: those of the candidates with fewest votes, or with most. */
export type Donors = 'lowest-first' | 'highest-first';

/** The completion in which so many papers name `candidate` second, the donors in order, and no paper names anybody else. */
export function completionFor(
  { candidates }: DeclaredResult,
  candidate: number,
  transfers: number,
  donors: Donors = 'lowest-first',
): Profile {
  const rankings: RankingInput[] = [{ papers: candidates[candidate].votes, ranking: [candidate] }];
  const others = [...candidates.keys()].filter((other) => other !== candidate);
  others.sort((a, b) => candidates[a].votes - candidates[b].votes || a - b);
  let left = transfers;
  for (const other of donors === 'lowest-first' ? others : others.reverse()) {
    const moving = Math.min(left, candidates[other].votes);
    left -= moving;
    rankings.push({ papers: moving, ranking: [other, candidate] });
    rankings.push({ papers: candidates[other].votes - moving, ranking: [other] });
  }
  return buildProfile(candidates, rankings);
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
  donors?: Donors,
): Witness | undefined {
  const profile = completionFor(declared, candidate, transfers, donors);
  const outcome = elects(rule, profile, declared.seats, candidate);
  return outcome === 'no' ? undefined : { profile, transfers, byLot: outcome === 'by-lot' };
}

/**
 * A witness found by counting: completions that send more and more papers to the candidate, of the lowest candidates first and of
 * the highest first (whose surpluses move), with as few transfers as halving finds; one that needs no lot is preferred. It proves
 * that the candidate can be elected; that nothing fewer would do is not proved.
 */
export function searchWitness(declared: DeclaredResult, rule: Rule, candidate: number): Witness | undefined {
  const found = (['lowest-first', 'highest-first'] as const).flatMap((donors) => {
    const witness = fewestFound(declared, rule, candidate, donors);
    return witness === undefined ? [] : [witness];
  });
  return found.sort((a, b) => Number(a.byLot) - Number(b.byLot) || a.transfers - b.transfers)[0];
}

function fewestFound(declared: DeclaredResult, rule: Rule, candidate: number, donors: Donors): Witness | undefined {
  const most = declared.candidates.reduce((sum, { votes }, other) => (other === candidate ? sum : sum + votes), 0);
  let best = witnessWith(declared, rule, candidate, most, donors);
  if (best === undefined) return undefined;
  let low = 0;
  while (low < best.transfers) {
    const middle: number = Math.floor((low + best.transfers) / 2);
    const found = witnessWith(declared, rule, candidate, middle, donors);
    if (found !== undefined && (best.byLot || !found.byLot)) best = found;
    else low = middle + 1;
  }
  return best;
}
