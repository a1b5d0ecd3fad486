/** Whole electorates of the classical models, and papers given first preferences, against their exact laws. */
import { describe, expect, test } from 'vitest';
import { present } from '../../src/base/invariant.ts';
import { randomStream } from '../../src/base/random.ts';
import { bradleyTerry } from '../../src/synthetic/bradley-terry.ts';
import { type Culture, drawBySteps, drawElectorate } from '../../src/synthetic/electorate.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { impartialCulture } from '../../src/synthetic/impartial-culture.ts';
import { mallows } from '../../src/synthetic/mallows.ts';
import { mallowsMixture } from '../../src/synthetic/mallows-mixture.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { letters } from '../ballots/arbitraries.ts';
import { chiSquaredScore, limits, sum } from '../base/goodness-of-fit.ts';
import { declared } from '../whatif/declared.ts';
import { countsBy, homogeneityScore } from './laws.ts';
import {
  bradleyTerryWeight,
  given,
  type Law,
  lawBy,
  mallowsWeight,
  papersByRanking,
  plackettLuceWeight,
} from './whole-laws.ts';

const kinds = [
  { weight: 3, dispersion: 0.4, order: ['B', 'A', 'C', 'D'] },
  { weight: 1, dispersion: 0.7, order: ['D', 'C', 'A', 'B'] },
];
const mixed = (ranking: readonly number[]): number => {
  const parts: readonly (readonly [number, number, readonly number[]])[] = [
    [3, 0.4, [1, 0, 2, 3]],
    [1, 0.7, [3, 2, 0, 1]],
  ];
  return sum(
    parts.map(([weight, dispersion, order]) => {
      const law = lawBy(4, mallowsWeight(dispersion, order));
      return weight * present(law.get(ranking.join()), 'a ranking');
    }),
  );
};

const cases: readonly (readonly [string, Culture, Law])[] = [
  ['impartial culture, 3', impartialCulture(), lawBy(3, () => 1)],
  ['impartial culture, 4', impartialCulture(), lawBy(4, () => 1)],
  ['Mallows, 3', mallows({ dispersion: 0.6, order: ['C', 'A', 'B'] }), lawBy(3, mallowsWeight(0.6, [2, 0, 1]))],
  ['Mallows, 4', mallows({ dispersion: 0.3, order: ['B', 'D', 'A', 'C'] }), lawBy(4, mallowsWeight(0.3, [1, 3, 0, 2]))],
  ['two kinds of Mallows, 4', mallowsMixture(kinds), lawBy(4, mixed)],
  ['Plackett and Luce, 3', plackettLuce({ weights: [1, 5, 2] }), lawBy(3, plackettLuceWeight([1, 5, 2]))],
  ['Plackett and Luce, 4', plackettLuce({ weights: [4, 3, 2, 0.5] }), lawBy(4, plackettLuceWeight([4, 3, 2, 0.5]))],
  ['Bradley and Terry, 3', bradleyTerry({ strengths: [2, 1, 4] }), lawBy(3, bradleyTerryWeight([2, 1, 4]))],
  ['Bradley and Terry, 4', bradleyTerry({ strengths: [3, 1, 2, 0.7] }), lawBy(4, bradleyTerryWeight([3, 1, 2, 0.7]))],
];

function sizeOf(law: Law): number {
  return law.size === 6 ? 3 : 4;
}

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe.each(cases)('%s candidates', (title, model, law) => {
  const candidates = letters(sizeOf(law));
  const fits = (found: ReadonlyMap<string, number>, expected: Law): void =>
    expect(chiSquaredScore(countsBy(expected, found), [...expected.values()])).toBeLessThan(limits.chiSquared);

  test('an electorate of many voters follows the law, drawn by ranking', () => {
    fits(papersByRanking([drawElectorate(model, { candidates, voters: 200_000, seed: title })]), law);
  });

  test('electorates of few voters follow the law together, drawn by voter', () => {
    const draw = (seed: number) => drawElectorate(model, { candidates, voters: 11, seed: `${title} ${seed}` });
    fits(papersByRanking(Array.from({ length: 4000 }, (_, seed) => draw(seed))), law);
  });

  test('an electorate drawn preference by preference follows the law', () => {
    const random = randomStream(title);
    const steps = present(model.steps, 'steps')(candidates)(random);
    fits(papersByRanking([drawBySteps(steps, candidates, 200_000, random)]), law);
  });

  test('given first preferences, the papers of each candidate follow the law among those that start so', () => {
    const votes = [40_000, 30_000, 25_000, 20_000].slice(0, candidates.length);
    const profile = givenFirstPreferences(declared(votes), model).profile(title);
    votes.forEach((total, first) => {
      const found = new Map([...papersByRanking([profile])].filter(([ranking]) => ranking.startsWith(`${first}`)));
      expect(sum([...found.values()])).toBe(total);
      fits(found, given(law, first));
    });
  });

  test('which is the law of an electorate of which the papers that start so are kept', () => {
    const all = papersByRanking([drawElectorate(model, { candidates, voters: 100_000, seed: `${title} kept` })]);
    const kept = new Map([...all].filter(([ranking]) => ranking.startsWith('1')));
    const votes = candidates.map((_, first) => (first === 1 ? sum([...kept.values()]) : 0));
    const profile = givenFirstPreferences(declared(votes), model).profile(`${title} kept`);
    expect(homogeneityScore(kept, papersByRanking([profile]))).toBeLessThan(limits.chiSquared);
  });

  test('the split it tells of is that of the second preferences', () => {
    const split = model.firstSplit?.(declared(candidates.map(() => 1)), 0);
    const seconds = candidates.map((_, second) =>
      sum([...given(law, 0)].map(([ranking, chance]) => (ranking.startsWith(`0,${second}`) ? chance : 0))),
    );
    expect(split?.kind).toBe('fixed');
    const shares = split?.kind === 'fixed' ? [...split.shares] : [];
    [...seconds, 0].forEach((share, next) => {
      expect(shares[next]).toBeCloseTo(share, 12);
    });
  });
});

describe('more candidates, drawn by voter', () => {
  const weights = [5, 1, 3, 2, 4, 1, 0.2];
  test.each<[string, Culture, (ranking: readonly number[]) => number]>([
    ['Plackett and Luce', plackettLuce({ weights }), plackettLuceWeight(weights)],
    ['Bradley and Terry', bradleyTerry({ strengths: weights }), bradleyTerryWeight(weights)],
    ['Mallows', mallows({ dispersion: 0.7, order: [...'GBACFDE'] }), mallowsWeight(0.7, [6, 1, 0, 2, 5, 3, 4])],
  ])('%s: 7 candidates follow the law', (title, model, weight) => {
    const law = lawBy(7, weight);
    const drawn = (seed: number) =>
      drawElectorate(model, { candidates: letters(7), voters: 10_000, seed: `${title} ${seed}` });
    const found = papersByRanking(Array.from({ length: 10 }, (_, seed) => drawn(seed)));
    expect(chiSquaredScore(countsBy(law, found), [...law.values()])).toBeLessThan(limits.chiSquared);
  });
});

describe('so many candidates that rankings have no numbers: 13', () => {
  const weights = [5, 1, 3, 2, 4, 1, 0.2, 1, 1, 2, 3, 1, 1];
  const orders = [[...'GBACFDEHIJKLM'], [...'MLKJIHGFEDCBA']];
  /** The exact law of the first two preferences by Mallows: places among those left in the reference. */
  const mallowsPair =
    (dispersion: number, order: readonly string[]) =>
    (first: number, second: number): number => {
      const place = (candidate: number) => order.indexOf(String.fromCharCode(65 + candidate));
      const left = place(second) - (place(first) < place(second) ? 1 : 0);
      const total = (size: number) => sum(Array.from({ length: size }, (_, power) => dispersion ** power));
      return (dispersion ** place(first) / total(13)) * (dispersion ** left / total(12));
    };
  test.each<[string, Culture, (first: number, second: number) => number]>([
    ['impartial culture', impartialCulture(), () => 1 / 13 / 12],
    [
      'Plackett and Luce',
      plackettLuce({ weights }),
      (first, second) => ((weights[first] / sum(weights)) * weights[second]) / (sum(weights) - weights[first]),
    ],
    ['Mallows', mallows({ dispersion: 0.8, order: orders[0] }), mallowsPair(0.8, orders[0])],
    [
      'two kinds of Mallows',
      mallowsMixture([
        { weight: 2, dispersion: 0.8, order: orders[0] },
        { weight: 1, dispersion: 0.6, order: orders[1] },
      ]),
      (first, second) =>
        (2 * mallowsPair(0.8, orders[0])(first, second) + mallowsPair(0.6, orders[1])(first, second)) / 3,
    ],
  ])('%s: the first two preferences follow the law, and everybody is ranked', (title, model, chance) => {
    const law = new Map<string, number>();
    for (let first = 0; first < 13; first += 1)
      for (let second = 0; second < 13; second += 1)
        if (second !== first) law.set(`${first},${second}`, chance(first, second));
    const found = new Map<string, number>();
    const profile = drawElectorate(model, { candidates: letters(13), voters: 20_000, seed: title });
    for (const [ranking, papers] of papersByRanking([profile])) {
      const ranked = ranking.split(',');
      expect(new Set(ranked).size).toBe(13);
      const start = ranked.slice(0, 2).join();
      found.set(start, (found.get(start) ?? 0) + papers);
    }
    expect(chiSquaredScore(countsBy(law, found), [...law.values()])).toBeLessThan(limits.chiSquared);
  });
});
