import { describe, expect, test } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { firstPreferences } from '../../../src/ballots/first-preferences.ts';
import { beats, pairwiseOf } from '../../../src/ballots/pairwise.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import type { ContestKind } from '../../../src/laws/arbitraries/kinds/kinds.ts';
import { linesOf } from '../../../src/laws/changes/lines.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { scotlandLocal2007 } from '../../../src/rules/stv/statutes/scotland-local-2007.ts';
import { drawn, kindNames } from './sampled.ts';

/** How many of 200 contests of a kind must be in its trouble: well below the share measured, and the draws are always the same. */
const LEAST: Readonly<Record<ContestKind, number>> = {
  plain: 200,
  'near-ties': 200,
  'exact-ties': 200,
  'exact-quota': 160,
  exhausted: 180,
  'one-paper': 200,
  'nobody-voted': 200,
  unanimous: 200,
  clones: 200,
  cycles: 200,
  'look-backs': 180,
  surpluses: 80,
  'huge-weights': 160,
  'full-field': 200,
  withdrawals: 200,
};

describe('contests of a kind are in its trouble', () => {
  test.each(kindNames)('%s', (kind) => {
    const share = drawn(kind, 200).filter(IN_TROUBLE[kind]).length;
    expect(share).toBeGreaterThanOrEqual(LEAST[kind]);
  });
});

const IN_TROUBLE: Readonly<Record<ContestKind, (contest: Contest) => boolean>> = {
  plain: () => true,
  'near-ties': (contest) => {
    const firsts = firstsOf(contest);
    const valid = validIn(contest);
    const oneApart = firsts.some((votes, at) => firsts.slice(at + 1).some((other) => Math.abs(votes - other) === 1));
    return oneApart || firsts.some((votes) => Math.abs(2 * votes - valid) <= 1);
  },
  'exact-ties': (contest) => {
    const firsts = firstsOf(contest).filter((votes) => votes > 0);
    return new Set(firsts).size < firsts.length;
  },
  'exact-quota': (contest) => {
    const valid = validIn(contest);
    const droop = valid / (contest.seats + 1);
    const quotas = [Math.floor(droop) + 1, droop, valid / contest.seats];
    return firstsOf(contest).some((votes) => quotas.includes(votes));
  },
  exhausted: (contest) => papersWhere(contest, (ranking) => ranking.length <= 2) > contest.profile.total / 2,
  'one-paper': (contest) => validIn(contest) === 1,
  'nobody-voted': (contest) => validIn(contest) === 0,
  unanimous: (contest) => linesOf(contest).filter(({ ranking }) => ranking.length > 0).length === 1,
  clones: (contest) => hasClones(contest),
  cycles: (contest) => hasCycle(contest),
  'look-backs': (contest) => looksBack(contest),
  surpluses: (contest) => surplusesIn(contest) >= 2,
  'huge-weights': (contest) => contest.profile.total >= 2 ** 31 - 12,
  'full-field': ({ profile, seats }) => seats >= profile.candidates.length - 1,
  withdrawals: ({ withdrawn = [] }) => withdrawn.length > 0,
};

function firstsOf({ profile }: Contest): readonly number[] {
  return [...firstPreferences(profile).papers];
}

function papersWhere(contest: Contest, chosen: (ranking: readonly (readonly number[])[]) => boolean): number {
  return linesOf(contest).reduce((sum, { papers, ranking }) => sum + (chosen(ranking) ? papers : 0), 0);
}

function validIn(contest: Contest): number {
  return papersWhere(contest, (ranking) => ranking.length > 0);
}

/** Whether there are two or three, not all, whom every paper ranks next to each other, or none of them. */
function hasClones(contest: Contest): boolean {
  const everybody = [...contest.profile.candidates.keys()];
  const pairs = everybody.flatMap((one) => everybody.slice(one + 1).map((other) => [one, other]));
  const threes = pairs.flatMap(([one, two]) => everybody.slice(two + 1).map((three) => [one, two, three]));
  return [...pairs, ...threes].some((set) => set.length < everybody.length && areClones(contest, set));
}

function areClones(contest: Contest, set: readonly number[]): boolean {
  return linesOf(contest).every(({ ranking }) => {
    const places = set.map((one) => ranking.flat().indexOf(one));
    const allOrNone = places.every((place) => place === -1) || !places.includes(-1);
    return allOrNone && Math.max(...places) - Math.min(...places) <= set.length - 1;
  });
}

function hasCycle({ profile }: Contest): boolean {
  const table = pairwiseOf(preferencesOf(profile));
  const { standing } = table;
  return standing.some((a) =>
    standing.some((b) => beats(table, a, b) && standing.some((c) => beats(table, b, c) && beats(table, c, a))),
  );
}

/** Whether three are level at a stage of instant-runoff, and were not at an earlier one. */
function looksBack(contest: Contest): boolean {
  const { stages } = instantRunoff.count({ ...contest, seats: 1 });
  return stages.some(({ votes }, at) => {
    const level = votes.filter((value) => value !== '0' && votes.filter((other) => other === value).length >= 3);
    const three = [...votes.keys()].filter((candidate) => votes[candidate] === level[0]);
    return (
      level.length > 0 &&
      stages.slice(0, at).some((earlier) => new Set(three.map((one) => earlier.votes[one])).size > 1)
    );
  });
}

/** How many are elected with more than the quota. */
function surplusesIn(contest: Contest): number {
  const { stages } = scotlandLocal2007.count(contest);
  return stages.reduce(
    (sum, { elected, votes, quota }) => sum + elected.filter((one) => Number(votes[one]) > Number(quota)).length,
    0,
  );
}
