import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildProfile } from '../../src/ballots/build-profile.ts';
import { parseBallots } from '../../src/ballots/notation.ts';
import { beats, margin, pairwiseOf, pairwiseRows, preferring } from '../../src/ballots/pairwise.ts';
import { preferencesOf } from '../../src/ballots/preferences.ts';
import { type Ballot, naiveMatrix } from '../oracles/naive-condorcet.ts';
import { letters, rankingInputs } from './arbitraries.ts';

test('a ranked candidate is above every unranked one; level and unranked ones give no preference', () => {
  const table = pairwiseOf(preferencesOf(parseBallots('3: A > B = C\n2: D\n1: C > A')));
  expect(pairwiseRows(table)).toEqual([
    [0, 4, 3, 4],
    [0, 0, 0, 3],
    [1, 1, 0, 4],
    [2, 2, 2, 0],
  ]);
  expect([margin(table, 0, 2), margin(table, 2, 0), beats(table, 0, 2), beats(table, 2, 0)]).toEqual([
    2,
    -2,
    true,
    false,
  ]);
});

test('whoever withdrew is compared with nobody, and is no gap between the others', () => {
  const table = pairwiseOf(preferencesOf(parseBallots('3: A > B > C\n2: B = C > A'), [1]));
  expect(table.standing).toEqual([0, 2]);
  expect(pairwiseRows(table)).toEqual([
    [0, 0, 3],
    [0, 0, 0],
    [2, 0, 0],
  ]);
});

test('papers up to 2^49 of one ranking are counted one by one', () => {
  const table = pairwiseOf(preferencesOf(parseBallots(`${2 ** 49}: A > B\n${2 ** 49 - 1}: B > A\n1: C`)));
  expect([preferring(table, 0, 1), margin(table, 0, 1), preferring(table, 0, 2)]).toEqual([2 ** 49, 1, 2 ** 50 - 1]);
});

test('the table of any papers is that of a plain recount', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 7 })
        .chain((candidates) => fc.tuple(fc.constant(candidates), rankingInputs(candidates))),
      ([candidates, inputs]) => {
        const profile = buildProfile(letters(candidates), inputs);
        const ballots = inputs.map(
          ({ papers, ranking }): Ballot => [
            papers,
            ranking.map((entry) => (typeof entry === 'number' ? [entry] : entry)),
          ],
        );
        expect(pairwiseRows(pairwiseOf(preferencesOf(profile)))).toEqual(naiveMatrix(candidates, ballots));
      },
    ),
    { seed: 42, numRuns: 500 },
  );
});
