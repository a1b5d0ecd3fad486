import { describe, expect, it } from 'vitest';
import { buildProfile } from '../../../../src/ballots/build-profile.ts';
import type { RandomStream } from '../../../../src/base/random.ts';
import { randomStream } from '../../../../src/base/random.ts';
import type { MonotonicityFailure } from '../../../../src/compare/spoilers/monotonicity/failure.ts';
import { monotonicityFailure } from '../../../../src/compare/spoilers/monotonicity/monotonicity-failure.ts';
import { instantRunoff } from '../../../../src/rules/elimination/instant-runoff.ts';
import { letters } from '../../../ballots/arbitraries.ts';
import { type Ballot, everyRaising, raisings, runoffWinners } from '../brute-force.ts';

/** What trying every raising shows: the gravest that can happen to a winner whom no lot can stop. */
function bruteForce(
  ballots: readonly Ballot[],
  everybody: readonly number[],
  winner: number,
): 'certain' | 'by-lot' | null {
  let found: 'by-lot' | null = null;
  for (const raised of everyRaising(ballots, winner)) {
    const winners = runoffWinners(raised, everybody);
    if (!winners.has(winner)) return 'certain';
    if (winners.size > 1) found = 'by-lot';
  }
  return found;
}

interface Tried {
  readonly brute: 'certain' | 'by-lot' | null;
  readonly found: MonotonicityFailure;
}

/** Small contests with one winner, each judged by brute force and by the library. */
function tried(
  runs: number,
  draw: (random: RandomStream) => readonly Ballot[],
  everybody: readonly number[],
  most: number,
): readonly Tried[] {
  const random = randomStream(`monotone ${everybody.length}`);
  const all: Tried[] = [];
  while (all.length < runs) {
    const ballots = draw(random);
    const winners = [...runoffWinners(ballots, everybody)];
    if (winners.length > 1 || raisings(ballots, winners[0]) > most) continue;
    const contest = { profile: buildProfile(letters(everybody.length), ballots), seats: 1 };
    const found = monotonicityFailure(contest, instantRunoff, { mostLots: 200 });
    all.push({ brute: bruteForce(ballots, everybody, winners[0]), found });
  }
  return all;
}

/** Near the cycle that a failure with three candidates takes; some papers short. */
function nearCycle(random: RandomStream): readonly Ballot[] {
  const rankings = [[0, 1, 2], [1, 2, 0], [1, 0], [2, 0, 1], [2, 1, 0], [2, 1], [2], [0]];
  return rankings
    .map((ranking, at) => ({ ranking, papers: random.below(at < 2 ? 9 : 5) }))
    .filter(({ papers }) => papers > 0);
}

function fourCandidates(random: RandomStream): readonly Ballot[] {
  return Array.from({ length: 5 }, () => {
    const left = [0, 1, 2, 3];
    const ranking: number[] = [];
    const length = 2 + random.below(3);
    while (ranking.length < length) ranking.push(...left.splice(random.below(left.length), 1));
    return { ranking, papers: 1 + random.below(6) };
  });
}

describe('monotonicityFailure against every raising of the winner', () => {
  it('is exact with three candidates, certain failures and those by lot told apart', () => {
    const all = tried(500, nearCycle, [0, 1, 2], 12_000);
    for (const { brute, found } of all) {
      expect(found.certainty).toBe(brute);
      expect(found.verdict).toBe(brute === null ? 'impossible' : 'possible');
    }
    expect(all.filter(({ brute }) => brute === 'certain').length).toBeGreaterThanOrEqual(8);
    expect(all.filter(({ brute }) => brute === 'by-lot').length).toBeGreaterThan(5);
  });

  it('never claims a proof or a failure that is not one with four', () => {
    const all = tried(300, fourCandidates, [0, 1, 2, 3], 8_000);
    for (const { brute, found } of all) {
      if (found.verdict === 'impossible') expect(brute).toBe(null);
      if (found.verdict === 'possible') expect(brute).not.toBe(null);
      if (found.certainty === 'certain') expect(brute).toBe('certain');
    }
    const failures = all.filter(({ brute }) => brute !== null);
    expect(failures.length).toBeGreaterThan(5);
    expect(failures.filter(({ found }) => found.verdict === 'possible').length).toBe(failures.length);
    expect(all.filter(({ found }) => found.verdict === 'impossible').length).toBeGreaterThan(200);
  });
});
