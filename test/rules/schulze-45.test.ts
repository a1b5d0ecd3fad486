import { describe, expect, test } from 'vitest';
import { headToHead } from '../../src/compare/head-to-head.ts';
import { ruleById } from '../../src/rules/catalogue.ts';
import { contest } from './contests.ts';
import { withEveryLot } from './every-lot.ts';

/** 45 voters and five candidates without a winner of all comparisons, of M. Schulze's paper (arXiv:1804.02973). */
const CONTEST = contest(
  ['5 ACBED', '5 ADECB', '8 BEDAC', '3 CABED', '7 CAEBD', '2 CBADE', '7 DCEBA', '8 EBADC']
    .map((line) => line.split(' '))
    .map(([papers, order]) => `${papers}: ${[...order].join(' > ')}`)
    .join('\n'),
  1,
  'ABCDE',
);

/** Everybody whom some lots elect, by the rule that elects them, as other programs found. */
const WINNERS = {
  'first-past-the-post': 'C',
  'two-round': 'A',
  'contingent-vote': 'A',
  'instant-runoff': 'C',
  benham: 'C',
  'tideman-alternative': 'C',
  'tideman-alternative-schwartz': 'C',
  coombs: 'E',
  bucklin: 'C',
  borda: 'E',
  dowdall: 'C',
  'anti-plurality': 'E',
  nanson: 'E',
  baldwin: 'E',
  black: 'E',
  copeland: 'E',
  minimax: 'E',
  'minimax-winning-votes': 'E',
  schulze: 'E',
  'schulze-margins': 'E',
  'kemeny-young': 'E',
  'ranked-pairs': 'A',
  'ranked-pairs-winning-votes': 'A',
  'split-cycle': 'AE',
  'stable-voting': 'A',
} as const;

describe("Schulze's 45 voters", () => {
  test('compare as printed: no winner and no loser of all comparisons, and a cycle of all five', () => {
    expect(headToHead(CONTEST)).toEqual({
      papers: [
        [0, 20, 26, 30, 22],
        [25, 0, 16, 33, 18],
        [19, 29, 0, 17, 24],
        [15, 12, 28, 0, 14],
        [23, 27, 21, 31, 0],
      ],
      condorcetWinner: null,
      condorcetLoser: null,
      smith: [0, 1, 2, 3, 4],
      schwartz: [0, 1, 2, 3, 4],
    });
  });

  test.each(Object.entries(WINNERS))('elect by %s: %s, whatever the lots', (id, winners) => {
    const counts = withEveryLot((lot) => ruleById(id).count(CONTEST, { lot }));
    const elected = new Set(counts.flatMap((count) => count.elected));
    expect(
      [...elected]
        .sort()
        .map((candidate) => 'ABCDE'[candidate])
        .join(''),
    ).toBe(winners);
  });

  test('leave B and E level with eight papers at the second exclusion of an instant runoff, both ways to C', () => {
    const counts = withEveryLot((lot) => ruleById('instant-runoff').count(CONTEST, { lot }));
    expect(counts.map(({ stages }) => stages[0].votes)).toEqual(counts.map(() => ['10', '8', '12', '7', '8']));
    expect(
      new Set(
        counts.map(({ stages }) =>
          stages
            .slice(1, 3)
            .map(({ excluded }) => excluded.join())
            .join(),
        ),
      ),
    ).toEqual(new Set(['3,1', '3,4']));
    expect(counts.map(({ ties }) => ties[0].tied)).toEqual(counts.map(() => [1, 4]));
  });
});
