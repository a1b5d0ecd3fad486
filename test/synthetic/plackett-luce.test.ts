import { describe, expect, test } from 'vitest';
import { rankings } from '../../src/ballots/profile.ts';
import { exponential } from '../../src/base/distributions.ts';
import { randomStream } from '../../src/base/random.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { chiSquaredScore, limits, sum } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { countsBy, homogeneityScore, papersByRanking, rankingLaw, tally } from './laws.ts';

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe('given the first preference, the rest follows Plackett and Luce', () => {
  test.each([
    [[90_000, 60_000, 50_000], 0],
    [[90_000, 60_000, 50_000], 0.25],
    [[90_000, 60_000, 40_000, 10_000], 0],
    [[90_000, 60_000, 40_000, 10_000], 0.1],
    [[90_000, 60_000, 40_000, 0], 0.1],
  ])('first preferences %j, weight of stopping %d: the law of whole rankings, step by step', (votes, stopping) => {
    const profile = givenFirstPreferences(declared(votes), plackettLuce({ stopping })).profile('law');
    const weights = [...votes, stopping * sum(votes)];
    for (const first of [0, 1, 2]) {
      const law = rankingLaw([first], () => weights);
      const counts = countsBy(law, papersByRanking(profile, first));
      expect(sum(counts)).toBe(votes[first]);
      expect(chiSquaredScore(counts, [...law.values()])).toBeLessThan(limits.chiSquared);
    }
  });

  test('and is the same as drawing whole papers unconditionally and keeping those that start so', () => {
    const votes = [40_000, 30_000, 20_000, 10_000];
    const stopping = 0.2;
    const profile = givenFirstPreferences(declared(votes), plackettLuce({ stopping })).profile('race');
    // Unconditionally: everybody runs, and stopping with them; whoever comes in after stopping is not ranked (Luce's race).
    const random = randomStream('race');
    const rates = [...votes, stopping * sum(votes)];
    const race = (): string => {
      const times = rates.map((rate) => exponential(random) / rate);
      const order = [...times.keys()].sort((a, b) => times[a] - times[b]);
      return order.slice(0, order.indexOf(votes.length)).join();
    };
    const kept = tally(40_000, () => {
      for (;;) {
        const ranking = race();
        if (ranking.startsWith('0')) return ranking;
      }
    });
    expect(homogeneityScore(kept, papersByRanking(profile, 0))).toBeLessThan(limits.chiSquared);
  });
});

describe('without stopping', () => {
  test('every paper ranks everybody who has votes, and nobody who has none', () => {
    const { starts, ranked } = givenFirstPreferences(declared([60, 30, 0, 10]), plackettLuce()).profile(1);
    for (let ranking = 0; ranking + 1 < starts.length; ranking += 1) {
      const names = [...ranked.subarray(starts[ranking], starts[ranking + 1])];
      expect(names.sort()).toEqual([0, 1, 3]);
    }
  });

  test('where nobody else has votes the papers stop', () => {
    const profile = givenFirstPreferences(declared([60, 0, 0]), plackettLuce()).profile(1);
    expect([rankings(profile), ...profile.ranked]).toEqual([1, 0]);
  });
});

test('the shares it tells of are those of the votes of the others, and of stopping', () => {
  const law = plackettLuce({ stopping: 0.5 }).firstSplit?.(declared([50, 30, 20]), 0);
  expect(law).toEqual({ kind: 'fixed', shares: Float64Array.of(0, 0.3, 0.2, 0.5) });
  expect(plackettLuce().firstSplit?.(declared([5, 0, 0]), 0)).toEqual({ kind: 'fixed', shares: new Float64Array(4) });
});

test('nothing is redrawn but the papers: with very many, two draws agree', () => {
  const ballots = givenFirstPreferences(declared([4e12, 3e12, 1e12]), plackettLuce());
  for (const seed of [1, 2, 3]) {
    const toB = papersByRanking(ballots.profile(seed), 0).get('0,1,2') ?? 0;
    // 3 of 4, with a standard deviation of 2.2e-7.
    expect(Math.abs(toB / 4e12 - 0.75)).toBeLessThan(limits.normal * 2.2e-7);
  }
});

test.each([-0.1, Number.NaN, Infinity])('a weight of stopping of %d is refused', (stopping) => {
  const error = thrown(() => plackettLuce({ stopping }));
  expect([error.code, error.detail.received]).toEqual(['bad-model', String(stopping)]);
});

test('weights whose sum is no number are refused at once', () => {
  expect(thrown(() => plackettLuce({ weights: [1e308, 1e308] }))).toMatchObject({ code: 'bad-model' });
  expect(thrown(() => plackettLuce({ weights: [1e308, 1], stopping: 1 })).message).toContain('add up to more');
  expect(plackettLuce({ weights: [1e307, 1e307] }).id).toBe('plackett-luce');
});
