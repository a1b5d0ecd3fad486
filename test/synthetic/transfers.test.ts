import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/base/random.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { type TransferRow, transfers } from '../../src/synthetic/transfers.ts';
import { chiSquaredScore, kolmogorovScore, limits, meanScore, sample, sum } from '../base/goodness-of-fit.ts';
import { declared } from '../whatif/declared.ts';
import { countsBy, papersByRanking, rankingLaw } from './laws.ts';

const three: readonly TransferRow[] = [
  { from: 'A', to: { B: 0.5, C: 0.2 }, nonTransferable: 0.3 },
  { from: 'B', to: { A: 0.6, C: 0.3 }, nonTransferable: 0.1 },
  { from: 'C', to: { A: 0.1, B: 0.9 }, nonTransferable: 0 },
];
const four: readonly TransferRow[] = [
  { from: 'A', to: { B: 0.4, C: 0.2, D: 0.3 }, nonTransferable: 0.1 },
  { from: 'B', to: { A: 0.5, C: 0.5 }, nonTransferable: 0 },
  { from: 'C', to: { A: 0.1, B: 0.2, D: 0.3 }, nonTransferable: 0.4 },
  { from: 'D', to: { A: 1 }, nonTransferable: 0 },
];

/** The rows as weights, in the order of the letters. */
function weightsOf(rows: readonly TransferRow[]): readonly (readonly number[])[] {
  return rows.map(({ to, nonTransferable }) => [...rows.map(({ from }) => to[from] ?? 0), nonTransferable]);
}

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe('a certain table is a chain of the first order', () => {
  test.each([
    ['three candidates', three, [90_000, 50_000, 40_000]],
    ['four candidates', four, [90_000, 50_000, 40_000, 30_000]],
  ])('%s: the law of whole rankings, the row of the last, over those not yet ranked and stopping', (_, rows, votes) => {
    const profile = givenFirstPreferences(declared(votes), transfers({ rows, worthPapers: 'certain' })).profile(
      'chain',
    );
    const weights = weightsOf(rows);
    for (const first of votes.keys()) {
      const law = rankingLaw([first], (ranked) => weights[ranked[ranked.length - 1]]);
      const counts = countsBy(law, papersByRanking(profile, first));
      expect(sum(counts)).toBe(votes[first]);
      expect(chiSquaredScore(counts, [...law.values()])).toBeLessThan(limits.chiSquared);
    }
  });

  test('a row that leads only to those already ranked stops', () => {
    const rows: readonly TransferRow[] = [
      { from: 'A', to: { B: 1 }, nonTransferable: 0 },
      { from: 'B', to: { A: 1 }, nonTransferable: 0 },
    ];
    const profile = givenFirstPreferences(declared([7, 4, 1]), transfers({ rows, worthPapers: 'certain' })).profile(1);
    expect([...papersByRanking(profile, 0)]).toEqual([['0,1', 7]]);
    expect([...papersByRanking(profile, 1)]).toEqual([['1,0', 4]]);
  });

  test('it tells of its shares', () => {
    const law = transfers({ rows: three, worthPapers: 'certain' }).firstSplit?.(declared([3, 2, 1]), 1);
    expect(law).toEqual({ kind: 'fixed', shares: Float64Array.of(0.6, 0, 0.3, 0.1) });
  });
});

describe('a table worth so many papers', () => {
  const papers = 1e9;
  const worthPapers = 24;

  /** The shares of A's papers to B, to C and to nobody in many draws, with so many papers that only the table varies. */
  function drawnShares(rows: readonly TransferRow[], draws: number): readonly (readonly number[])[] {
    const ballots = givenFirstPreferences(declared([papers, 10, 10]), transfers({ rows, worthPapers }));
    const random = randomStream('drawn shares');
    return sample(draws, () => 0).map(() => {
      const pile = ballots.papers(random).all.sort(Uint8Array.of(1, 1, 1)).next[0];
      const { next, nonTransferable } = pile?.sort(Uint8Array.of(0, 1, 1)) ?? { next: [], nonTransferable: 0 };
      return [next[1]?.papers ?? 0, next[2]?.papers ?? 0, nonTransferable].map((count) => count / papers);
    });
  }

  test('has the mean and the variance of a Dirichlet law with that concentration, however many papers follow it', () => {
    const shares = drawnShares(three, 20_000);
    for (const [part, mean] of [0.5, 0.2, 0.3].entries()) {
      const drawn = shares.map((share) => share[part]);
      expect(Math.abs(meanScore(drawn, mean))).toBeLessThan(limits.normal);
      const squares = drawn.map((share) => (share - mean) ** 2);
      expect(Math.abs(meanScore(squares, (mean * (1 - mean)) / (worthPapers + 1)))).toBeLessThan(limits.normal);
    }
  });

  test('leaves out for certain what the table says never happens', () => {
    const rows: readonly TransferRow[] = [{ from: 'A', to: { B: 1 }, nonTransferable: 0 }];
    expect(drawnShares(rows, 50)).toEqual(Array(50).fill([1, 0, 0]));
  });

  test('tells of that Dirichlet law', () => {
    const { firstSplit } = transfers({ rows: three, worthPapers: 10 });
    const law = firstSplit?.(declared([3, 2, 1]), 0);
    expect(law).toEqual({ kind: 'dirichlet', alpha: Float64Array.of(0, 5, 2, 3) });
  });
});

describe('a candidate without a row', () => {
  const rows: readonly TransferRow[] = [{ from: 'B', to: { A: 1 }, nonTransferable: 0 }];
  const model = transfers({ rows, worthPapers: 'certain' });

  test('has a fresh uniform row', () => {
    expect(model.firstSplit?.(declared([3, 2, 1]), 2)).toEqual({
      kind: 'dirichlet',
      alpha: Float64Array.of(1, 1, 0, 1),
    });
    const ballots = givenFirstPreferences(declared([10, 10, 1e9]), model);
    const random = randomStream('no row');
    const shares = sample(3000, () => {
      const pile = ballots.papers(random).all.sort(Uint8Array.of(1, 1, 1)).next[2];
      return (pile?.sort(Uint8Array.of(1, 1, 0)).nonTransferable ?? 0) / 1e9;
    });
    expect(kolmogorovScore(shares, (share) => 1 - (1 - share) ** 2)).toBeLessThan(limits.kolmogorov);
  });

  test('is named in the words of the assumption', () => {
    expect(model.assumes).toBe(
      'next preferences as in the given table for B (taken as certain); every split equally likely for anybody else',
    );
    expect(transfers({ rows, worthPapers: 400 }).assumes).toContain('(worth a sample of 400 papers)');
  });
});
