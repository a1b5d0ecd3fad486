import { describe, expect, it } from 'vitest';
import type { DeclaredResult } from '../../../src/ballots/declared-result.ts';
import { logisticForecaster } from '../../../src/whatif/backtest/logistic-forecast.ts';
import { fitLogistic, logisticChance } from '../../../src/whatif/backtest/logistic-regression.ts';
import { declared } from '../declared.ts';

describe('a logistic regression', () => {
  it('gives the log odds of each half where one feature halves the rows', () => {
    const rows = [...Array.from({ length: 8 }, () => [1, 0]), ...Array.from({ length: 12 }, () => [1, 1])];
    const outcomes = rows.map((_, at) => ([0, 1, 8, 9, 10, 11, 12, 13, 14, 15, 16].includes(at) ? 1 : 0));
    const [constant, slope] = fitLogistic(rows, outcomes, 0);
    expect(constant).toBeCloseTo(Math.log(2 / 6), 10);
    expect(slope).toBeCloseTo(Math.log(9 / 3) - Math.log(2 / 6), 10);
  });

  it('agrees with published weights: passing an exam by hours of study', () => {
    const hours = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 1.75, 2, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 4, 4.25, 4.5, 4.75, 5, 5.5];
    const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
    const [constant, slope] = fitLogistic(
      hours.map((hour) => [1, hour]),
      passed,
      0,
    );
    expect(constant).toBeCloseTo(-4.0777, 4);
    expect(slope).toBeCloseTo(1.5046, 4);
  });

  it('has the slope of the penalised likelihood at zero where it stops', () => {
    const rows = Array.from({ length: 40 }, (_, at) => [1, at / 10, Math.sin(at)]);
    const outcomes = rows.map((_, at) => (at % 3 === 0 || at > 30 ? 1 : 0));
    const weights = fitLogistic(rows, outcomes, 0.7);
    weights.forEach((weight, feature) => {
      const slope = rows.reduce(
        (sum, row, at) => sum + (outcomes[at] - logisticChance(weights, row)) * row[feature],
        0,
      );
      expect(slope - (feature === 0 ? 0 : 0.7 * weight)).toBeCloseTo(0, 9);
    });
  });

  it('stays finite where a feature parts the outcomes', () => {
    const weights = fitLogistic(
      [
        [1, 0],
        [1, 1],
      ],
      [0, 1],
    );
    for (const weight of weights) expect(Number.isFinite(weight)).toBe(true);
    expect(logisticChance(weights, [1, 1])).toBeGreaterThan(0.9);
    expect(fitLogistic([[1, 0]], [1]).every(Number.isFinite)).toBe(true);
  });

  it('passes over a feature that never differs from another', () => {
    const rows = [0, 1, 2, 3, 4, 5].map((x) => [1, x, x]);
    const weights = fitLogistic(rows, [0, 0, 1, 0, 1, 1]);
    expect(weights[1]).toBeCloseTo(weights[2], 6);
  });
});

describe('a forecast by regression', () => {
  const known = (
    votes: readonly number[],
    won: readonly number[],
    seats = 1,
  ): { declared: DeclaredResult; won: readonly number[] } => ({
    declared: declared(votes, seats),
    won,
  });
  const training = [
    known([500, 300, 200], [0]),
    known([300, 420, 280], [1]),
    known([400, 390, 210], [1]),
    known([410, 350, 240], [0]),
    known([345, 300, 355], [0]),
    known([600, 250, 100, 50], [0, 1], 2),
    known([300, 290, 280, 130], [0, 2], 2),
  ];

  it('gives more to who has more, and takes the most probable for the places', () => {
    const forecast = logisticForecaster(training, 'share-and-rank')?.(declared([310, 480, 210]));
    expect(forecast?.winners).toEqual([1]);
    const [first, second, third] = forecast?.candidates ?? [];
    expect(second).toBeGreaterThan(first);
    expect(first).toBeGreaterThan(third);
    expect(forecast?.sets).toBeUndefined();
  });

  it('does not depend on how many papers there are, nor on the order of candidates', () => {
    const ask = logisticForecaster(training, 'share-rank-and-margin');
    const small = ask?.(declared([310, 480, 210])).candidates ?? [];
    const large = ask?.(declared([2_100_000, 4_800_000, 3_100_000])).candidates ?? [];
    expect(large[0]).toBeCloseTo(small[2], 2);
    expect(large[1]).toBeCloseTo(small[1], 2);
  });

  it('is finite for who has no vote at all', () => {
    const { candidates } = logisticForecaster(training, 'share-and-rank')?.(declared([0, 0, 7])) ?? {};
    expect(candidates?.every((chance) => chance > 0 && chance < 1)).toBe(true);
  });

  it('is not there without training', () => {
    expect(logisticForecaster([], 'share-and-rank')).toBeUndefined();
  });
});
