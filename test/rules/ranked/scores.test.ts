import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { pairwiseOf } from '../../../src/ballots/pairwise.ts';
import { placesFromFirst } from '../../../src/ballots/places.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { bordaScores } from '../../../src/rules/positional/borda-scores.ts';
import { pointsFor } from '../../../src/rules/positional/points.ts';
import { extreme, groupsByScore, scoreText, sharedScores, wholeScores } from '../../../src/rules/ranked/scores.ts';

describe('scores', () => {
  it('divide what several share, and are exact', () => {
    const shared = new Map([
      [1, [3, 0, 0]],
      [2, [1, 1, 0]],
      [3, [1, 1, 1]],
    ]);
    const scores = sharedScores(shared, 3);
    expect(scores.denominator).toBe(6n);
    expect([0, 1, 2].map((candidate) => scoreText(scores, candidate))).toEqual(['23/6', '5/6', '1/3']);
  });

  it('beyond what a double holds stay exact', () => {
    const most = 2 ** 53 - 1;
    const points = { numerators: [249n, 1n], denominator: 1n };
    const preferences = preferencesOf(parseBallots(`${most}: A > B`));
    expect(scoreText(pointsFor(placesFromFirst(preferences), points), 0)).toBe(String(249n * BigInt(most)));
  });

  it('give those with the most and the fewest, and groups of those level, in the order given', () => {
    const scores = wholeScores([2, 5, 2, 7]);
    expect(extreme('most', scores, [0, 1, 2])).toEqual([1]);
    expect(extreme('fewest', scores, [2, 1, 0])).toEqual([2, 0]);
    expect(extreme('most', scores, [])).toEqual([]);
    expect(groupsByScore(scores, [0, 1, 2, 3])).toEqual([[3], [1], [0, 2]]);
  });
});

describe('Borda points from the head-to-head table', () => {
  const preferences = preferencesOf(parseBallots('3: A > B > C\n2: B'));
  const table = pairwiseOf(preferences);

  it('are half of the papers and half of the margin for each other candidate', () => {
    expect(bordaScores(table, [0, 1, 2], preferences.valid)).toEqual({ numerators: [14n, 14n, 2n], denominator: 2n });
    expect(bordaScores(table, [0, 2], preferences.valid)).toEqual({ numerators: [8n, 0n, 2n], denominator: 2n });
  });

  it('without papers are the same less a constant, so that their sum is nothing', () => {
    expect(bordaScores(table, [0, 1, 2])).toEqual({ numerators: [4n, 4n, -8n], denominator: 2n });
  });
});
