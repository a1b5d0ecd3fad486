import type { Contest } from '../../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../../src/ballots/profile.ts';

/** A set of candidates whose supporters deserve so many of them and got fewer. */
export interface Shortfall {
  readonly candidates: readonly number[];
  readonly papers: number;
  readonly deserved: number;
  readonly elected: number;
}

/** Each candidate's rank on a paper, by the words of the definition: the rank first given, and below all ranks for whom it does not name. */
function rankOf(groups: readonly (readonly number[])[], candidate: number): number {
  const rank = groups.findIndex((group) => group.includes(candidate));
  return rank === -1 ? groups.length : rank;
}

/** Every set of candidates against every paper and every number of places: the definition itself, for tiny contests. */
export function bruteSolidCoalitions(
  { profile, seats, withdrawn = [] }: Contest,
  elected: readonly number[],
  quota: 'droop' | 'hare',
): Shortfall[] {
  const standing = [...profile.candidates.keys()].filter((candidate) => !withdrawn.includes(candidate));
  const papers = Array.from({ length: rankings(profile) }, (_, ranking) => ({
    groups: rankingGroups(profile, ranking),
    papers: profile.papers[ranking],
  })).filter(({ groups }) => standing.some((candidate) => groups.flat().includes(candidate)));
  const valid = papers.reduce((sum, each) => sum + each.papers, 0);
  const found: Shortfall[] = [];
  for (let bits = 1; bits < 2 ** standing.length; bits++) {
    const set = standing.filter((_, place) => (bits >> place) & 1);
    const outside = standing.filter((candidate) => !set.includes(candidate));
    const support = papers
      .filter(({ groups }) => set.every((c) => outside.every((other) => rankOf(groups, c) < rankOf(groups, other))))
      .reduce((sum, each) => sum + each.papers, 0);
    let k = 0;
    while (k < seats && deserves(support, k + 1, valid, seats, quota)) k += 1;
    const got = set.filter((candidate) => elected.includes(candidate)).length;
    const deserved = Math.min(k, set.length);
    if (got < deserved) found.push({ candidates: set, papers: support, deserved, elected: got });
  }
  return found;
}

function deserves(support: number, k: number, valid: number, seats: number, quota: 'droop' | 'hare'): boolean {
  if (support === 0) return false;
  return quota === 'droop'
    ? BigInt(support) * BigInt(seats + 1) > BigInt(k) * BigInt(valid)
    : BigInt(support) * BigInt(seats) >= BigInt(k) * BigInt(valid);
}
