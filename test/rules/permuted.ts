import { buildProfile } from '../../src/ballots/build-profile.ts';
import type { Contest } from '../../src/ballots/contest.ts';
import { rankingGroups, rankings } from '../../src/ballots/profile.ts';
import type { Count } from '../../src/count/count.ts';

/** The same contest with its candidates in another order. */
export interface Permuted {
  readonly contest: Contest;
  readonly lotOrder: readonly number[];
}

/** Moves candidate c to place `places[c]` of the ballot, with its name, its papers and its place in the order of lots. */
export function permuted(contest: Contest, lotOrder: readonly number[], places: readonly number[]): Permuted {
  const { profile, seats, withdrawn = [] } = contest;
  const moved = (candidates: readonly number[]): number[] => candidates.map((candidate) => places[candidate]);
  const papers = Array.from({ length: rankings(profile) }, (_, ranking) => ({
    papers: profile.papers[ranking],
    ranking: rankingGroups(profile, ranking).map(moved),
  }));
  return {
    contest: {
      profile: buildProfile(backInPlace(profile.candidates, places), papers),
      seats,
      withdrawn: moved(withdrawn),
    },
    lotOrder: moved(lotOrder),
  };
}

/** The entry for candidate c put at place `places[c]`. */
function backInPlace<T>(entries: readonly T[], places: readonly number[]): T[] {
  const order = [...places.keys()].sort((a, b) => places[a] - places[b]);
  return order.map((candidate) => entries[candidate]);
}

/**
 * What a count says by names: votes by name, and sets of names where the order is that of the ballot because candidates
 * stood level.
 */
export function byNames(count: Count): unknown {
  const { candidates } = count.contest;
  const names = (some: readonly number[]): string[] => some.map((candidate) => candidates[candidate]).sort();
  const votes = (row: readonly (string | null)[]): unknown =>
    Object.fromEntries(row.map((value, at) => [candidates[at], value]));
  return {
    quota: count.quota,
    papers: count.papers,
    elected: names(count.elected),
    stages: count.stages.map(({ action, batches = [], reasons = [], ...stage }) => ({
      ...stage,
      action: { ...action, candidates: names(action.candidates ?? []) },
      votes: votes(stage.votes),
      ...(stage.quotients === undefined ? {} : { quotients: votes(stage.quotients) }),
      ...(stage.scores === undefined ? {} : { scores: { ...stage.scores, values: votes(stage.scores.values) } }),
      ...(stage.keepFactors === undefined ? {} : { keepFactors: votes(stage.keepFactors) }),
      elected: names(stage.elected),
      excluded: names(stage.excluded),
      batches: batches.map((batch) => ({ ...batch, votes: votes(batch.votes), elected: names(batch.elected) })),
      reasons: new Set(reasons.map((reason) => JSON.stringify({ ...reason, candidates: names(reason.candidates) }))),
    })),
    ranking: count.ranking?.map(names),
    pairwise: count.pairwise
      ?.flatMap((row, a) => row.map((papers, b) => [candidates[a], candidates[b], papers].join()))
      .sort(),
    ties: count.ties.map((tie) => ({ ...tie, tied: names(tie.tied), chosen: names(tie.chosen) })),
  };
}
