import { buildProfile } from '../../../src/ballots/build-profile.ts';
import type { Contest } from '../../../src/ballots/contest.ts';
import type { Profile } from '../../../src/ballots/profile.ts';
import type { MarginWanting } from '../../../src/compare/margins/margin.ts';
import { everyLot } from '../../../src/rules/every-lot.ts';
import type { Rule } from '../../../src/rules/rule.ts';

/**
 * Margins of any rule by counting every profile of as many papers, for tests only: it shares nothing with the margins but the rule. Papers may have
 * any ranking of some candidates or all, without shared ranks; or only those rankings that are named, and then the true margin may be less.
 */
export interface AllOutcomes {
  /** So many profiles there are. */
  readonly size: number;
  contest(profile: number): Contest;
  /** The fewest papers to alter so that others than `elected` may be elected (`tie`), or must be (`win`); infinite where nothing does it. */
  margin(profile: number, elected: readonly number[], wanting: MarginWanting): number;
}

export function allOutcomes(
  rule: Rule,
  candidates: number,
  seats: number,
  papers: number,
  rankings: readonly (readonly number[])[] = allRankings(candidates),
): AllOutcomes {
  const { profiles, made } = allProfiles(candidates, papers, rankings);
  const contest = (profile: number): Contest => ({ seats, profile: made[profile] });
  const outcomes = profiles.map((_, profile) =>
    everyLot(contest(profile), rule).outcomes.map(({ elected }) => elected.join()),
  );
  return {
    size: profiles.length,
    contest,
    margin: (profile, elected, wanting) => {
      const own = elected.join();
      let least = Number.POSITIVE_INFINITY;
      for (const [other, found] of outcomes.entries()) {
        const wanted = wanting === 'tie' ? found.some((one) => one !== own) : !found.includes(own);
        if (wanted) least = Math.min(least, distance(profiles[profile], profiles[other]));
      }
      return least;
    },
  };
}

interface AllProfiles {
  readonly profiles: readonly Uint8Array[];
  readonly made: readonly Profile[];
}

/** Many rules are asked of the same profiles. */
const known = new Map<string, AllProfiles>();

function allProfiles(candidates: number, papers: number, rankings: readonly (readonly number[])[]): AllProfiles {
  const key = `${candidates} ${papers} ${rankings.join(' ')}`;
  const found = known.get(key) ?? makeProfiles(candidates, papers, rankings);
  known.set(key, found);
  return found;
}

function makeProfiles(candidates: number, papers: number, rankings: readonly (readonly number[])[]): AllProfiles {
  const profiles = allCounts(rankings.length, papers);
  const names = Array.from({ length: candidates }, (_, index) => ({ name: 'ABCD'[index] }));
  const made = profiles.map((counts) =>
    buildProfile(
      names,
      rankings.map((ranking, index) => ({ ranking, papers: counts[index] })).filter(({ papers: each }) => each > 0),
    ),
  );
  return { profiles, made };
}

function distance(one: Uint8Array, other: Uint8Array): number {
  let taken = 0;
  for (let at = 0; at < one.length; at++) if (one[at] > other[at]) taken += one[at] - other[at];
  return taken;
}

function allCounts(kinds: number, papers: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  const counts = new Uint8Array(kinds);
  const fill = (at: number, left: number): void => {
    if (at === kinds - 1) {
      counts[at] = left;
      found.push(counts.slice());
      return;
    }
    for (let each = 0; each <= left; each++) {
      counts[at] = each;
      fill(at + 1, left - each);
    }
  };
  fill(0, papers);
  return found;
}

function allRankings(candidates: number): number[][] {
  const from = (ranking: number[]): number[][] => {
    const longer = [...Array(candidates).keys()]
      .filter((candidate) => !ranking.includes(candidate))
      .flatMap((candidate) => from([...ranking, candidate]));
    return ranking.length === 0 ? longer : [ranking, ...longer];
  };
  return from([]);
}
