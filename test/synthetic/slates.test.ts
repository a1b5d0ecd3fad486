import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../src/ballots/candidate.ts';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { drawElectorate } from '../../src/synthetic/electorate.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import type { Bloc } from '../../src/synthetic/slate-blocs.ts';
import { type SlateLaw, slateLaws } from '../../src/synthetic/slate-laws.ts';
import { slates } from '../../src/synthetic/slates.ts';
import { limits, sum } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { homogeneityScore, papersByRanking } from './laws.ts';
import {
  allPapers,
  expectLaw,
  inProportion,
  mixed,
  permutations,
  type RankingLaw,
  startingWith,
} from './ranking-laws.ts';

const three: readonly Candidate[] = [
  { name: 'A', group: 'Red' },
  { name: 'B', group: 'Blue' },
  { name: 'C', group: 'Red' },
];
const four: readonly Candidate[] = [...three, { name: 'Dot' }];
const blocs: readonly Bloc[] = [
  { name: 'Reds', share: 3, cohesion: { Red: 0.7, Blue: 0.1, Dot: 0.2 }, weights: { A: 3, C: 1 } },
  { name: 'Blues', share: 2, cohesion: { Red: 0.2, Blue: 0.5, Dot: 0.3 }, weights: { C: 2 } },
];

/** Cohesion with the candidate's slate, and the share of the slate's weight. */
function tasteOf(bloc: Bloc, candidates: readonly Candidate[]): { cohesion: number; share: number; slate: string }[] {
  const weight = ({ name }: Candidate): number => bloc.weights?.[name] ?? 1;
  const slate = ({ name, group }: Candidate): string => group ?? name;
  return candidates.map((candidate) => {
    const fellows = candidates.filter((other) => slate(other) === slate(candidate));
    return {
      cohesion: bloc.cohesion[slate(candidate)],
      share: weight(candidate) / sum(fellows.map(weight)),
      slate: slate(candidate),
    };
  });
}

/** Plackett and Luce among the given, in this order. */
function luceChance(weights: readonly number[]): number {
  return weights.reduce((chance, weight, place) => chance * (weight / sum(weights.slice(place))), 1);
}

/** The product over every two, the upper against the lower, of its chance to win. */
function duels(strengths: readonly number[], alike: (upper: number, lower: number) => boolean = () => false): number {
  let product = 1;
  for (let upper = 0; upper < strengths.length; upper += 1)
    for (let lower = upper + 1; lower < strengths.length; lower += 1)
      if (!alike(upper, lower)) product *= strengths[upper] / (strengths[upper] + strengths[lower]);
  return product;
}

/** The weight of a ranking from the definitions, ranking by ranking: no step of the drawing is used. */
function weightOf(law: SlateLaw, bloc: Bloc, candidates: readonly Candidate[], ranked: readonly number[]): number {
  const all = tasteOf(bloc, candidates);
  const tastes = ranked.map((candidate) => all[candidate]);
  const names = tastes.map(({ cohesion, share }) => cohesion * share);
  const within = [...new Set(tastes.map(({ slate }) => slate))].map((slate) =>
    luceChance(tastes.filter((taste) => taste.slate === slate).map(({ share }) => share)),
  );
  const fill = within.reduce((product, chance) => product * chance, 1);
  switch (law) {
    case 'name-plackett-luce':
      return luceChance(names);
    case 'name-bradley-terry':
      return duels(names);
    case 'slate-bradley-terry':
      return (
        fill *
        duels(
          tastes.map(({ cohesion }) => cohesion),
          (upper, lower) => tastes[upper].slate === tastes[lower].slate,
        )
      );
    case 'slate-plackett-luce': {
      const pattern = tastes.map(({ cohesion }, place) => {
        const open = new Map(tastes.slice(place).map((taste) => [taste.slate, taste.cohesion]));
        return cohesion / sum([...open.values()]);
      });
      return fill * pattern.reduce((product, chance) => product * chance, 1);
    }
  }
}

function exactLaw(law: SlateLaw, candidates: readonly Candidate[], parts: readonly Bloc[]): RankingLaw {
  return mixed(
    parts.map((bloc) => [
      inProportion(permutations(candidates.length).map((ranked) => [ranked, weightOf(law, bloc, candidates, ranked)])),
      bloc.share,
    ]),
  );
}

function result(candidates: readonly Candidate[], votes: readonly number[]): DeclaredResult {
  return {
    title: 'made up',
    seats: 1,
    candidates: candidates.map((candidate, index) => ({ ...candidate, votes: votes[index] })),
  };
}

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe.each(slateLaws)('%s', (law) => {
  describe.each([
    ['three candidates, two blocs', three, blocs],
    ['four candidates, two blocs', four, blocs],
    ['four candidates, one bloc', four, blocs.slice(0, 1)],
  ])('%s', (title, candidates, parts) => {
    const exact = exactLaw(law, candidates, parts);
    const model = slates({ blocs: parts, law });

    test('whole electorates follow the exact law', () => {
      expectLaw(allPapers(drawElectorate(model, { candidates, voters: 60_000, seed: title })), exact);
    });

    test('given totals, the rest follows the law given the first preference, and the totals hold', () => {
      const votes = [30_000, 20_000, 25_000, 15_000].slice(0, candidates.length);
      const profile = givenFirstPreferences(result(candidates, votes), model).profile(title);
      expect([...firstPreferences(profile).papers]).toEqual(votes);
      for (const first of candidates.keys()) expectLaw(papersByRanking(profile, first), startingWith(exact, first));
    });

    test('and is as drawing electorates and keeping the papers that start so', () => {
      const all = drawElectorate(model, { candidates, voters: 60_000, seed: `kept ${title}` });
      const votes = [...firstPreferences(all).papers];
      const profile = givenFirstPreferences(result(candidates, votes), model).profile('kept');
      for (const first of candidates.keys())
        expect(homogeneityScore(papersByRanking(all, first), papersByRanking(profile, first))).toBeLessThan(
          limits.chiSquared,
        );
    });

    test('the first preferences and the split that it tells of are those of the exact law', () => {
      const firsts = [...(model.steps?.(candidates)({ ...UNUSED }).firsts ?? [])];
      const split = model.firstSplit?.(
        result(
          candidates,
          candidates.map(() => 1),
        ),
        0,
      );
      if (split?.kind !== 'fixed') throw new Error('the split is known');
      const second = startingWith(exact, 0);
      for (const other of candidates.keys()) {
        const chance = (all: RankingLaw, starts: string): number =>
          sum([...all].map(([ranking, share]) => (`${ranking},`.startsWith(starts) ? share : 0)));
        expect(firsts[other]).toBeCloseTo(chance(exact, `${other},`), 12);
        expect(split.shares[other]).toBeCloseTo(other === 0 ? 0 : chance(second, `0,${other},`), 12);
      }
    });
  });
});

/** A stream that must not be drawn from. */
const UNUSED = {
  uint32: never,
  uniform: never,
  below: never,
  split: never,
};

function never(): never {
  throw new Error('nothing is drawn here');
}

test('a paper never names those to whom its bloc is not drawn at all, but for duels', () => {
  const loyal = [{ name: 'Reds', share: 1, cohesion: { Red: 1, Blue: 0, Dot: 0 } }];
  const lengths = slateLaws.map((law) => {
    const profile = drawElectorate(slates({ blocs: loyal, law }), { candidates: four, voters: 50, seed: 1 });
    return [...new Set([...allPapers(profile).keys()].map((ranking) => ranking.split(',').length))];
  });
  expect(lengths).toEqual([[2], [2], [4], [4]]);
});

describe('refused', () => {
  const [reds] = blocs;
  test.each<[string, Bloc]>([
    ['no share', { ...reds, share: 0 }],
    ['a negative cohesion', { ...reds, cohesion: { Red: -1, Blue: 1 } }],
    ['a weight of nothing', { ...reds, weights: { A: 0 } }],
  ])('%s', (_, bloc) => {
    const error = thrown(() => slates({ blocs: [bloc] }));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', 'blocs']);
  });

  test('no blocs', () => {
    expect(thrown(() => slates({ blocs: [] })).code).toBe('bad-model');
  });

  test.each<[string, Bloc, RegExp]>([
    ['a slate without cohesion', { ...reds, cohesion: { Red: 1 } }, /no cohesion with a slate/],
    ['a weight of somebody who does not stand', { ...reds, weights: { Zed: 1 } }, /does not stand/],
    [
      'votes for somebody whom no bloc puts first',
      { ...reds, cohesion: { Red: 1, Blue: 0 } },
      /no bloc ever puts "B" first/,
    ],
  ])('%s', (_, bloc, message) => {
    const error = thrown(() => givenFirstPreferences(result(three, [3, 2, 1]), slates({ blocs: [bloc] })));
    expect(error.code).toBe('bad-model');
    expect(error.message).toMatch(message);
  });

  test('more names than can be added up', () => {
    const candidates = Array.from({ length: 18 }, (_, index) => ({ name: `C${index}`, group: 'All' }));
    const model = slates({ blocs: [{ name: 'All', share: 1, cohesion: { All: 1 } }], law: 'name-bradley-terry' });
    expect(thrown(() => drawElectorate(model, { candidates, voters: 1, seed: 1 })).code).toBe('too-large');
  });
});
