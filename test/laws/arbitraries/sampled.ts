import fc from 'fast-check';
import type { Contest } from '../../../src/ballots/contest.ts';
import { ballots } from '../../../src/laws/arbitraries/ballots.ts';
import { type ContestOptions, contests } from '../../../src/laws/arbitraries/contests.ts';
import { declaredResults } from '../../../src/laws/arbitraries/declared-results.ts';
import { type ContestKind, KINDS } from '../../../src/laws/arbitraries/kinds/kinds.ts';
import { profiles } from '../../../src/laws/arbitraries/profiles.ts';
import { rankings } from '../../../src/laws/arbitraries/rankings.ts';

export const kindNames = Object.keys(KINDS) as readonly ContestKind[];

/** Contests of one kind, the same at every run. */
export function drawn(kind: ContestKind, runs: number, options: ContestOptions = {}): readonly Contest[] {
  const arbitrary = contests({ withdrawn: kind === 'withdrawals', ...options, kinds: { [kind]: 1 } });
  return fc.sample(arbitrary, { seed: 42, numRuns: runs });
}

/** What the seed 42 draws first, as it is printed, by what it is drawn from. */
export function drawnBySeed42(): Readonly<Record<string, string>> {
  const arbitraries: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    rankings: rankings(),
    'rankings, equal and skipped': rankings({ equal: true, skips: true }),
    ballots: ballots(),
    profiles: profiles(),
    'profiles, complete and equal': profiles({ short: false, equal: true }),
    'declared results': declaredResults(),
    'declared results, marks and groups': declaredResults({ marks: true, groups: true, places: { min: 1, max: 3 } }),
    contests: contests(),
    ...Object.fromEntries(
      kindNames.map((kind) => [
        `contests, ${kind}`,
        contests({ withdrawn: kind === 'withdrawals', kinds: { [kind]: 1 } }),
      ]),
    ),
  };
  return Object.fromEntries(
    Object.entries(arbitraries).map(([name, arbitrary]) => [
      name,
      fc
        .sample(arbitrary, { seed: 42, numRuns: 3 })
        .map((value) => fc.stringify(value).trimEnd())
        .join('\n\n'),
    ]),
  );
}
