import { buildProfile, type RankingInput } from '../ballots/build-profile.ts';
import type { DeclaredResult } from '../ballots/declared-result.ts';
import type { Profile } from '../ballots/profile.ts';
import { lotByOrder } from '../rules/lot.ts';
import type { Rule } from '../rules/rule.ts';

/** A completion of the ballots that elects somebody, and how many papers carry a second preference in it. */
export interface Witness {
  readonly profile: Profile;
  readonly transfers: number;
  /** True when it elects them only if the lots fall their way. */
  readonly byLot: boolean;
}

/**
 * The completion in which so many papers, those of the lowest candidates first, name `candidate` second, and no paper names
 * anybody else.
 */
export function completionFor({ candidates }: DeclaredResult, candidate: number, transfers: number): Profile {
  const rankings: RankingInput[] = [{ papers: candidates[candidate].votes, ranking: [candidate] }];
  const others = [...candidates.keys()].filter((other) => other !== candidate);
  let left = transfers;
  for (const other of others.sort((a, b) => candidates[a].votes - candidates[b].votes || a - b)) {
    const moving = Math.min(left, candidates[other].votes);
    left -= moving;
    rankings.push({ papers: moving, ranking: [other, candidate] });
    rankings.push({ papers: candidates[other].votes - moving, ranking: [other] });
  }
  return buildProfile(candidates, rankings);
}

/** Counts a completion by the rule: whether it elects the candidate, for sure or with the lots in favour. */
export function elects(rule: Rule, profile: Profile, seats: number, candidate: number): 'yes' | 'by-lot' | 'no' {
  const standing = [...profile.candidates.keys()];
  const first = [candidate, ...standing.filter((other) => other !== candidate)];
  const outcomes = [first, [...first].reverse()].map((order) =>
    rule.count({ profile, seats }, { lot: lotByOrder(order) }),
  );
  const wins = outcomes.filter(({ elected }) => elected.includes(candidate)).length;
  if (wins === 0) return 'no';
  return wins === outcomes.length ? 'yes' : 'by-lot';
}

/** The completion with so many transfers as a witness, or `undefined` when the rule, counting it, does not elect. */
export function witnessWith(
  declared: DeclaredResult,
  rule: Rule,
  candidate: number,
  transfers: number,
): Witness | undefined {
  const profile = completionFor(declared, candidate, transfers);
  const outcome = elects(rule, profile, declared.seats, candidate);
  return outcome === 'no' ? undefined : { profile, transfers, byLot: outcome === 'by-lot' };
}

/**
 * A witness found by counting: the completion that sends everybody's papers to the candidate, then with as few transfers as
 * halving finds. It proves that the candidate can be elected; that nothing fewer would do is not proved.
 */
export function searchWitness(declared: DeclaredResult, rule: Rule, candidate: number): Witness | undefined {
  const most = declared.candidates.reduce((sum, { votes }, other) => (other === candidate ? sum : sum + votes), 0);
  let best = witnessWith(declared, rule, candidate, most);
  if (best === undefined) return undefined;
  let low = 0;
  while (low < best.transfers) {
    const middle: number = Math.floor((low + best.transfers) / 2);
    const found = witnessWith(declared, rule, candidate, middle);
    if (found !== undefined && found.byLot === best.byLot) best = found;
    else low = middle + 1;
  }
  return best;
}
