import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import type { BallotModel } from '../../src/synthetic/model.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { transfers } from '../../src/synthetic/transfers.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { type Chances, chances } from '../../src/whatif/chances.ts';
import { limits } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared, ireland1990, provenRules, unite2017 } from './declared.ts';

const [instantRunoff] = provenRules;

/** How many standard errors, those of the exact chance, a candidate's share of draws lies from the exact chance. */
function score({ candidates, draws }: Chances, candidate: number): number {
  const { mean, exactInPapers = Number.NaN } = candidates[candidate];
  return (mean - exactInPapers) / Math.sqrt((exactInPapers * (1 - exactInPapers)) / draws);
}

const surveyed = transfers({
  rows: [{ from: 'C', to: { A: 0.27, B: 0.63 }, nonTransferable: 0.1 }],
  worthPapers: 150,
});

describe.each(provenRules)('under $id', (rule) => {
  test('Coyne is drawn within three standard errors of 22.97% when every split is equally likely', () => {
    const drawn = chances(unite2017, rule, uniform());
    const [, { mean, exact, standardError }] = drawn.candidates;
    expect(exact?.toFixed(4)).toBe('0.2297');
    expect(Math.abs(mean - 0.22972518)).toBeLessThan(3 * standardError);
    expect(Math.abs(standardError - Math.sqrt((0.2297 * 0.7703) / 200_000))).toBeLessThan(1e-5);
    expect(drawn.candidates[2].mean).toBe(0);
  });

  // Each raises a false alarm for 1 seed in 100,000; the seeds are fixed.
  const cases: readonly (readonly [string, DeclaredResult, BallotModel])[] = [
    ['20, 17, 9, uniform', declared([20, 17, 9]), uniform()],
    ['20, 19, 9, Plackett and Luce', declared([20, 19, 9]), plackettLuce({ stopping: 0.1 })],
    ['20, 20, 9, Plackett and Luce', declared([20, 20, 9]), plackettLuce()],
    ['100, 90, 30, a survey', declared([100, 90, 30]), surveyed],
    ['3, 2, 1, uniform', declared([3, 2, 1]), uniform()],
    ['5, 5, 0: the lot alone', declared([5, 5, 0]), uniform()],
    ['Ireland 1990, uniform', ireland1990, uniform()],
  ];
  test.each(cases)('draws follow the exact chance in whole papers: %s', (_, result, model) => {
    const drawn = chances(result, rule, model, { draws: 50_000, seed: 7 });
    const { exactInPapers } = drawn.candidates[1];
    if (exactInPapers === 0) expect(drawn.candidates[1].mean).toBe(0);
    else expect(Math.abs(score(drawn, 1))).toBeLessThan(limits.normal);
  });
});

test('a rule that can only count in full draws from the same law, on whole profiles', () => {
  const { winners: _, ...slow } = instantRunoff;
  const drawn = chances(declared([20, 17, 9]), slow, uniform(), { draws: 4000, seed: 7 });
  expect(Math.abs(score(drawn, 1))).toBeLessThan(limits.normal);
});

describe('an answer can be had again', () => {
  const draw = (seed: string | number, draws = 2500): Chances => chances(unite2017, ers97, uniform(), { draws, seed });

  test('to the byte, from the same seed, as a number or as its text', () => {
    expect(JSON.stringify(draw(2017))).toBe(JSON.stringify(draw(2017)));
    expect(JSON.stringify(draw('2017'))).toBe(JSON.stringify(draw(2017)));
  });

  test('another seed is another draw', () => {
    expect(draw(2018).candidates[1].mean).not.toBe(draw(2017).candidates[1].mean);
  });

  test('what seed 42 draws in every release, with a last block that is not full', () => {
    const times = [1000, 2000, 2500].map((draws) => Math.round(draw(42, draws).candidates[1].mean * draws));
    expect(times).toEqual([225, 454, 578]);
  });

  test('the draws and the seed are told, and their defaults', () => {
    expect(draw(42)).toMatchObject({ model: 'uniform', parameters: {}, draws: 2500, seed: '42' });
    const few = declared([2, 1]);
    expect(chances(few, ers97, uniform())).toMatchObject({ draws: 200_000, seed: '1' });
  });
});

describe('sets of winners', () => {
  const four: DeclaredResult = declared([50, 40, 30, 20], 2);
  const cases: readonly (readonly [string, DeclaredResult, Rule, BallotModel])[] = [
    ['one place', unite2017, ers97, uniform()],
    ['two places', four, ers97, uniform()],
    ['two places, Plackett and Luce', four, ers97, plackettLuce({ stopping: 0.2 })],
    ['three places of five', declared([50, 40, 30, 20, 19], 3), ers97, uniform()],
  ];
  test.each(cases)(
    '%s: they add up to 1, the most frequent first, and make up the chance of each',
    (_, result, rule, model) => {
      const { sets, candidates } = chances(result, rule, model, { draws: 3000, seed: 5 });
      expect(sets.length).toBeGreaterThan(1);
      expect(sets.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 12);
      expect(candidates.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(result.seats, 12);
      expect(sets.map(({ mean }) => mean)).toEqual(sets.map(({ mean }) => mean).sort((a, b) => b - a));
      expect(new Set(sets.map(({ elected }) => elected.join())).size).toBe(sets.length);
      for (const { elected } of sets) expect([...elected].sort((a, b) => a - b)).toEqual(elected);
      for (const [candidate, { mean }] of candidates.entries()) {
        const parts = sets.filter(({ elected }) => elected.includes(candidate)).map((set) => set.mean);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(mean, 12);
      }
    },
  );

  test('whoever has the quota at once is in every set, and no exact chance is claimed', () => {
    const { candidates } = chances(four, ers97, uniform(), { draws: 1000, seed: 5 });
    expect([candidates[0].mean, candidates[0].standardError]).toEqual([1, 0]);
    expect(candidates.map(({ exact, exactInPapers }) => exact ?? exactInPapers)).toEqual(Array(4).fill(undefined));
  });
});

test.each([0, -1, 2.5, Number.NaN, Infinity, 2 ** 60])('%d draws are refused', (draws) => {
  const error = thrown(() => chances(unite2017, ers97, uniform(), { draws }));
  expect([error.code, error.summary]).toEqual(['bad-argument', 'draws must be a whole number of at least 1']);
});
