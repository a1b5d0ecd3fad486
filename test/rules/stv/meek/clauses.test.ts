import { describe, expect, test } from 'vitest';
import { parseBallots } from '../../../../src/ballots/notation.ts';
import { CLOSED_UP, readBallots } from '../../../../src/ballots/read-ballots.ts';
import { fixedPoint } from '../../../../src/numbers/fixed-point.ts';
import { ONE } from '../../../../src/numbers/nine-places.ts';
import { lotByOrder } from '../../../../src/rules/lot.ts';
import {
  distributedTimes,
  eachWithinMillionthsOfTheQuota,
  keepTimesQuotaOverVotes,
  lowestCannotPassTheNext,
  lowestWithinTheSurplus,
  notAheadAtFirstDifference,
  quotaOneUnitAbove,
  quotaRoundedUp,
  surplusBelow,
  surplusDidNotFall,
  whoeverHasTheQuota,
} from '../../../../src/rules/stv/meek/clauses.ts';
import { preferenceTree } from '../../../../src/rules/stv/meek/preference-tree.ts';
import { type MeekState, openState } from '../../../../src/rules/stv/meek/state.ts';

/** A state made by hand: votes in units, whatever the papers would give. */
function state(facts: Partial<MeekState> & { readonly votes: readonly bigint[] }): MeekState {
  const candidates = facts.votes.length;
  const tree = preferenceTree(readBallots(parseBallots('1: A'), CLOSED_UP), candidates, []);
  const standing = Array.from({ length: candidates }, () => true);
  return { ...openState(tree, fixedPoint(9), { seats: 1, lot: lotByOrder(), standing }), ...facts };
}

describe('quotas', () => {
  const holding = (inParts: bigint, partsOfUnit = 1n): MeekState =>
    state({ votes: [], held: { inParts, partsOfUnit }, seats: 2 });

  test('one unit above the part of the votes, the rest dropped', () => {
    expect(quotaOneUnitAbove(holding(10n))).toBe(4n);
    expect(quotaOneUnitAbove(holding(9n))).toBe(4n);
  });

  test('rounded up, an exact part staying', () => {
    expect(quotaRoundedUp(holding(10n))).toBe(4n);
    expect(quotaRoundedUp(holding(9n))).toBe(3n);
  });

  test('of parts of units nothing is dropped before the division', () => {
    expect(quotaOneUnitAbove(holding(54n, 6n))).toBe(4n);
    expect(quotaOneUnitAbove(holding(53n, 6n))).toBe(3n);
    expect(quotaRoundedUp(holding(54n, 6n))).toBe(3n);
    expect(quotaRoundedUp(holding(55n, 6n))).toBe(4n);
  });
});

describe('keep factors', () => {
  test.each([
    [ONE, 6_000_000_001n, 8_000_000_000n, 750_000_001],
    [333_333_333, 2_000_000_000n, 3_000_000_000n, 222_222_222],
    [333_333_334, 2_000_000_000n, 3_000_000_000n, 222_222_223],
    [500_000_000, 3_000_000_000n, 4_000_000_000n, 375_000_000],
    [3, 1_000_000_000n, 2_000_000_000n, 2],
  ])('%d times %d over %d', (keep, quota, votes, next) => {
    expect(keepTimesQuotaOverVotes(keep, quota, votes)).toBe(next);
  });

  test('never more than all, for one below the quota', () => {
    expect(keepTimesQuotaOverVotes(ONE, 9n, 8n)).toBe(ONE);
    expect(keepTimesQuotaOverVotes(900_000_000, 10_000_000_000n, 8_000_000_000n)).toBe(ONE);
  });

  test('all again, for one without votes', () => {
    expect(keepTimesQuotaOverVotes(5, 9n, 0n)).toBe(ONE);
  });
});

describe('settled', () => {
  test('below the limit, not at it', () => {
    expect(surplusBelow(1000n)(state({ votes: [1n], surplus: 999n }))).toBe(true);
    expect(surplusBelow(1000n)(state({ votes: [1n], surplus: 1000n }))).toBe(false);
  });

  test('when the surplus did not fall, but not at the first distribution', () => {
    expect(surplusDidNotFall(state({ votes: [1n], surplus: 5n }))).toBe(false);
    expect(surplusDidNotFall(state({ votes: [1n], surplus: 5n, surplusBefore: 6n }))).toBe(false);
    expect(surplusDidNotFall(state({ votes: [1n], surplus: 5n, surplusBefore: 5n }))).toBe(true);
  });

  test('within the millionths of the quota, above it or below', () => {
    const within = eachWithinMillionthsOfTheQuota(10n);
    const quota = 1_000_000n;
    expect(within(state({ votes: [1_000_010n, 999_990n, 5n], elected: [0, 1], quota }))).toBe(true);
    expect(within(state({ votes: [1_000_011n], elected: [0], quota }))).toBe(false);
    expect(within(state({ votes: [999_989n], elected: [0], quota }))).toBe(false);
  });

  test('13: when the lowest and the surplus are below the next, not level with it', () => {
    expect(lowestCannotPassTheNext(state({ votes: [9n, 3n, 5n], surplus: 1n }))).toBe(true);
    expect(lowestCannotPassTheNext(state({ votes: [9n, 3n, 5n], surplus: 2n }))).toBe(false);
    expect(lowestCannotPassTheNext(state({ votes: [9n, 3n, 3n], surplus: 0n }))).toBe(false);
  });

  test('after so many distributions', () => {
    expect(distributedTimes(3)(state({ votes: [1n], iterations: 2 }))).toBe(false);
    expect(distributedTimes(3)(state({ votes: [1n], iterations: 3 }))).toBe(true);
  });
});

describe('elected', () => {
  test('is whoever has the quota, the most votes first', () => {
    expect(whoeverHasTheQuota(state({ votes: [5n, 9n, 4n], quota: 5n, seats: 2 }), true, '')).toEqual([1, 0]);
  });

  test('is nobody without votes, though the quota be nothing', () => {
    expect(whoeverHasTheQuota(state({ votes: [0n, 0n] }), true, '')).toEqual([]);
  });

  test('of too many the most votes, then lots among the level ones, each on record', () => {
    const crowd = state({ votes: [5n, 6n, 5n, 5n], quota: 5n, seats: 3, lot: lotByOrder([3, 2]) });
    expect(whoeverHasTheQuota(crowd, true, '6')).toEqual([1, 3, 2]);
    expect(crowd.ties.map(({ tied, chosen }) => [tied, chosen])).toEqual([
      [[0, 2, 3], [3]],
      [[0, 2], [2]],
    ]);
  });
});

describe('excluded', () => {
  test('may be all whom the surplus could put level with the lowest', () => {
    expect(lowestWithinTheSurplus(state({ votes: [9n, 3n, 5n, 6n], surplus: 2n }))).toEqual([1, 2]);
  });

  test('40: is who had fewest at the first difference, and among those at the next; else a lot', () => {
    const history = [
      [1n, 1n, 1n],
      [2n, 2n, 3n],
      [4n, 5n, 5n],
    ];
    const three = state({ votes: [7n, 7n, 7n], history });
    expect(notAheadAtFirstDifference(three, [0, 1, 2], '40')).toBe(0);
    expect(three.ties.map(({ decidedBy, chosen }) => [decidedBy, chosen])).toEqual([['earlier-stage', [0]]]);
    const level = state({ votes: [7n, 7n, 7n], history: history.slice(0, 2), lot: lotByOrder([1]) });
    expect(notAheadAtFirstDifference(level, [0, 1, 2], '40')).toBe(1);
    expect(level.ties.map(({ decidedBy, tied, chosen }) => [decidedBy, tied, chosen])).toEqual([
      ['earlier-stage', [0, 1, 2], [0, 1]],
      ['lot', [0, 1], [1]],
    ]);
  });
});
