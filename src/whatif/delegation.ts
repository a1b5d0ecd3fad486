import { buildProfile, type RankingInput } from '../ballots/build-profile.ts';
import type { Contest } from '../ballots/contest.ts';
import { parseBallots } from '../ballots/notation.ts';
import { type Profile, rankingGroups, rankings } from '../ballots/profile.ts';
import { PsephosError, shown } from '../base/errors.ts';
import { grouped } from '../base/words.ts';
import type { Count } from '../count/count.ts';
import type { CountOptions, Rule } from '../rules/rule.ts';

/** A block vote that was cast one way and might have been cast another. */
export interface Delegation {
  readonly name: string;
  /** The papers, or members, it casts as one. */
  readonly papers: number;
  /** How it was cast, in the notation of ballots: `Ann > Bob`. */
  readonly cast: string;
  /** How it should have been cast. */
  readonly instead: string;
}

/** The count as it was and as it would have been. */
export interface DelegationAnswer {
  readonly before: Count;
  readonly after: Count;
  /** Whether other candidates are elected when the whole block is moved. */
  readonly changes: boolean;
  /**
   * The fewest papers of the block that, moved, elect other candidates, where the whole block does. For blocks over a thousand
   * they are found by halving: one fewer does not do, but far fewer might where moving more undoes a change.
   */
  readonly least?: number;
}

/**
 * What changes if a delegation's block had been cast another way (the card vote).
 *
 * @throws PsephosError `bad-argument` when fewer papers than the block's were cast that way; `bad-file` for a ranking that is
 * not well written.
 */
export function whatIfDelegation(
  contest: Contest,
  rule: Rule,
  delegation: Delegation,
  options?: CountOptions,
): DelegationAnswer {
  const before = rule.count(contest, options);
  const elected = (papers: number): Count =>
    rule.count({ ...contest, profile: moved(contest.profile, delegation, papers) }, options);
  const changes = (count: Count): boolean => [...count.elected].sort().join() !== [...before.elected].sort().join();
  const after = elected(delegation.papers);
  if (!changes(after)) return { before, after, changes: false };
  return { before, after, changes: true, least: leastOf(delegation.papers, (papers) => changes(elected(papers))) };
}

/** Up to here every number of papers is tried: moving more can undo a change, which halving does not see. */
const SMALL_BLOCK = 1000;

function leastOf(block: number, changes: (papers: number) => boolean): number {
  let low = 1;
  let high = block;
  while (low < high) {
    const middle = block <= SMALL_BLOCK ? low : Math.floor((low + high) / 2);
    if (changes(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** The profile with so many papers taken from the ranking as cast and given to the other. */
function moved(profile: Profile, { name, papers: block, cast, instead }: Delegation, papers: number): Profile {
  const [from, to] = [cast, instead].map((ranking) => JSON.stringify(groupsOf(profile, ranking)));
  const found = new Map<string, RankingInput>();
  for (let ranking = 0; ranking < rankings(profile); ranking++) {
    const groups = rankingGroups(profile, ranking);
    found.set(JSON.stringify(groups), { papers: profile.papers[ranking], ranking: groups });
  }
  const held = found.get(from)?.papers ?? 0;
  if (held < block) {
    throw new PsephosError({
      code: 'bad-argument',
      message: `${name} cannot have cast ${grouped(block)} papers as "${cast}"`,
      expected: `at most the ${grouped(held)} that were cast so`,
      received: String(block),
    });
  }
  found.set(from, { papers: held - papers, ranking: groupsOf(profile, cast) });
  const already = from === to ? held - papers : (found.get(to)?.papers ?? 0);
  found.set(to, { papers: already + papers, ranking: groupsOf(profile, instead) });
  return buildProfile(profile.candidates, found.values(), profile.synthetic);
}

function groupsOf(profile: Profile, ranking: string): number[][] {
  const groups = rankingGroups(parseBallots(`1: ${ranking}`, profile.candidates), 0);
  const named = groups.flat();
  if (new Set(named).size === named.length && groups.every((group) => group.length > 0)) return groups;
  throw new PsephosError({
    code: 'bad-argument',
    message: 'a delegation cannot cast such papers',
    expected: 'no rank left out and nobody named twice',
    received: shown(ranking),
  });
}
