import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBallots } from '../../src/ballots/notation.ts';
import { type Pairwise, pairwiseOf } from '../../src/ballots/pairwise.ts';
import {
  condorcetLoser,
  condorcetWinner,
  schwartzSet,
  smithSet,
  smithTiers,
  weakCondorcetWinners,
} from '../../src/ballots/pairwise-sets.ts';
import { preferencesOf } from '../../src/ballots/preferences.ts';
import { naiveCondorcet, naiveCondorcetLoser, naiveSchwartz, naiveSmith } from '../oracles/naive-condorcet.ts';
import { tableOf, tables } from './tables.ts';

const tableFrom = (ballots: string): Pairwise => pairwiseOf(preferencesOf(parseBallots(ballots)));

test('a winner of all comparisons stands alone in both sets', () => {
  const table = tableFrom('4: A > B\n3: B > C\n2: C > B');
  expect([condorcetWinner(table), condorcetLoser(table)]).toEqual([1, 0]);
  expect([weakCondorcetWinners(table), smithSet(table), schwartzSet(table)]).toEqual([[1], [1], [1]]);
});

test('a draw with a member leads into the Smith set and not into the Schwartz set', () => {
  // A draws with B and with C, B beats C.
  const table = tableFrom('1: A > B > C\n1: B > C > A');
  expect(smithSet(table)).toEqual([0, 1, 2]);
  expect(schwartzSet(table)).toEqual([0, 1]);
  expect(weakCondorcetWinners(table)).toEqual([0, 1]);
  expect([condorcetWinner(table), condorcetLoser(table)]).toEqual([undefined, undefined]);
});

test('without papers all are level; somebody alone wins and loses to nobody', () => {
  const nobodyRanked = tableOf([
    [0, 0],
    [0, 0],
  ]);
  expect([smithSet(nobodyRanked), schwartzSet(nobodyRanked), condorcetWinner(nobodyRanked)]).toEqual([
    [0, 1],
    [0, 1],
    undefined,
  ]);
  const alone = tableOf([[0]]);
  expect([condorcetWinner(alone), condorcetLoser(alone), smithSet(alone), schwartzSet(alone)]).toEqual([
    0,
    undefined,
    [0],
    [0],
  ]);
  expect([smithSet(alone, []), schwartzSet(alone, []), smithTiers(alone, [])]).toEqual([[], [], []]);
});

test('all sets are those of their definitions, over all subsets of candidates', () => {
  fc.assert(
    fc.property(tables(7, 2), (rows) => {
      const table = tableOf(rows);
      expect(smithSet(table)).toEqual(naiveSmith(rows));
      expect(schwartzSet(table)).toEqual(naiveSchwartz(rows));
      expect([condorcetWinner(table)].filter((one) => one !== undefined)).toEqual(naiveCondorcet(rows));
      expect([condorcetLoser(table)].filter((one) => one !== undefined)).toEqual(naiveCondorcetLoser(rows));
    }),
    { seed: 42, numRuns: 1000 },
  );
});

test('of some candidates the sets are those of a contest of them alone', () => {
  fc.assert(
    fc.property(
      tables(6, 3).chain((rows) => fc.tuple(fc.constant(rows), fc.subarray([...rows.keys()], { minLength: 1 }))),
      ([rows, among]) => {
        expect(smithSet(tableOf(rows), among)).toEqual(naiveSmith(rows, among));
        expect(schwartzSet(tableOf(rows), among)).toEqual(naiveSchwartz(rows, among));
      },
    ),
    { seed: 42, numRuns: 500 },
  );
});

test('the tiers are the Smith sets of those whom the earlier tiers leave', () => {
  fc.assert(
    fc.property(tables(7), (rows) => {
      let left: readonly number[] = [...rows.keys()];
      for (const tier of smithTiers(tableOf(rows))) {
        expect(tier).toEqual(naiveSmith(rows, left));
        left = left.filter((candidate) => !tier.includes(candidate));
      }
      expect(left).toEqual([]);
    }),
    { seed: 42, numRuns: 500 },
  );
});
