import { describe, expect, test } from 'vitest';
import { rankings } from '../../src/ballots/profile.ts';
import { drawElectorate } from '../../src/synthetic/electorate.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { impartialCulture } from '../../src/synthetic/impartial-culture.ts';
import { type MallowsOptions, mallows } from '../../src/synthetic/mallows.ts';
import { expectedSwaps, normalisedDispersion } from '../../src/synthetic/mallows-dispersion.ts';
import { type MallowsKind, mallowsMixture } from '../../src/synthetic/mallows-mixture.ts';
import { limits, meanScore, sum } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { papersByRanking, permutations, swaps } from './whole-laws.ts';

describe('the mean number of swaps', () => {
  test.each([
    [3, 0.5],
    [4, 0.2],
    [5, 0.9],
    [6, 1],
    [4, 0],
  ])('of %d candidates with dispersion %d is that of all their rankings', (candidates, dispersion) => {
    const reference = [...Array(candidates).keys()];
    const distances = permutations(reference).map((ranking) => swaps(ranking, reference));
    const total = sum(distances.map((distance) => dispersion ** distance));
    const mean = sum(distances.map((distance) => (distance * dispersion ** distance) / total));
    expect(expectedSwaps(candidates, dispersion)).toBeCloseTo(mean, 12);
  });

  test('is m φ / (1 − φ) less the sum of j φ^j / (1 − φ^j)', () => {
    const [m, phi] = [12, 0.8];
    const closed =
      (m * phi) / (1 - phi) -
      sum(Array.from({ length: m }, (_, j) => ((j + 1) * phi ** (j + 1)) / (1 - phi ** (j + 1))));
    expect(expectedSwaps(m, phi)).toBeCloseTo(closed, 9);
  });

  test.each([
    [2, 0.3],
    [10, 0.5],
    [40, 0.9],
    [7, 1],
    [7, 0],
  ])('is the wanted share of half of all pairs: %d candidates, %d', (candidates, normalised) => {
    const found = expectedSwaps(candidates, normalisedDispersion(candidates, normalised));
    expect(found).toBeCloseTo((normalised * candidates * (candidates - 1)) / 4, 9);
  });

  // A false alarm for 1 seed in 100,000 each; the seeds are fixed.
  test.each([
    [0.25, [...'ABCDEFGH']],
    [0.75, [...'ABCDEFGH']],
    [1.5, [...'HGFEDCBA']],
  ])('is so in electorates: normalised %d strays from %s', (normalised, order) => {
    const model = mallows({ normalised, order: [...'ABCDEFGH'] });
    const profile = drawElectorate(model, { candidates: [...'ABCDEFGH'], voters: 5000, seed: 1 });
    const reference = order.map((name) => name.charCodeAt(0) - 65);
    const sample: number[] = [];
    for (let ranking = 0; ranking < rankings(profile); ranking += 1) {
      const ranked = [...profile.ranked.subarray(profile.starts[ranking], profile.starts[ranking + 1])];
      for (let paper = 0; paper < profile.papers[ranking]; paper += 1) sample.push(swaps(ranked, reference));
    }
    expect(Math.abs(meanScore(sample, (Math.min(normalised, 2 - normalised) * 8 * 7) / 4))).toBeLessThan(limits.normal);
  });
});

describe('the order that voters stray from', () => {
  const everybody = (votes: readonly number[], options: MallowsOptions) => [
    ...papersByRanking([givenFirstPreferences(declared(votes), mallows(options)).profile(1)]).keys(),
  ];

  test('is that of the declared votes where none is given, equal ones as listed', () => {
    expect(everybody([5, 9, 5], { dispersion: 0 })).toEqual(['0,1,2', '1,0,2', '2,1,0']);
    expect(mallows({ dispersion: 0 }).assumes).toContain('the order of first-preference votes');
  });

  test('is as listed for a whole electorate', () => {
    const profile = drawElectorate(mallows({ dispersion: 0 }), { candidates: 3, voters: 5, seed: 1 });
    expect(papersByRanking([profile])).toEqual(new Map([['0,1,2', 5]]));
  });

  test('is given by names, and said', () => {
    expect(everybody([1, 1, 1], { dispersion: 0, order: ['C', 'B', 'A'] })).toEqual(['0,2,1', '1,2,0', '2,1,0']);
    expect(mallows({ normalised: 0.5, order: ['C', 'A'] }).assumes).toContain('C > A with normalised dispersion 0.5');
  });

  test('is read backwards above 1, where 2 is the reverse for certain', () => {
    expect(everybody([3, 2, 1], { normalised: 2 })).toEqual(['0,2,1', '1,2,0', '2,1,0']);
  });

  test.each([[['A', 'B']], [['A', 'B', 'B']], [['A', 'B', 'Z']], [['A', 'B', 'C', 'C']]])(
    '%j is refused when A, B and C stand',
    (order) => {
      const error = thrown(() => mallows({ dispersion: 0.5, order }).given(declared([1, 1, 1])));
      expect([error.code, error.detail.place?.path, error.detail.received]).toEqual([
        'bad-model',
        'order',
        order.join(', '),
      ]);
    },
  );
});

test('with dispersion 1 all rankings are alike, as in impartial culture', () => {
  for (const options of [{ dispersion: 1 }, { normalised: 1 }]) {
    const [split, even] = [mallows(options), impartialCulture()].map((model) =>
      model.firstSplit?.(declared([3, 2, 1, 1]), 2),
    );
    expect(split).toEqual(even);
  }
});

test('a first preference that only one kind of voter has tells how its papers go on', () => {
  const model = mallowsMixture([
    { weight: 1, dispersion: 1e-6, order: ['A', 'B', 'C'] },
    { weight: 1, dispersion: 1e-6, order: ['C', 'B', 'A'] },
  ]);
  const profile = givenFirstPreferences(declared([50, 0, 50]), model).profile(1);
  expect(papersByRanking([profile])).toEqual(
    new Map([
      ['0,1,2', 50],
      ['2,1,0', 50],
    ]),
  );
});

test('long rankings that no kind is likely to have still go on', () => {
  const names = Array.from({ length: 40 }, (_, index) => `N${index}`);
  const model = mallowsMixture([
    { weight: 1, dispersion: 1e-9, order: names },
    { weight: 2, dispersion: 1e-9, order: [...names].reverse() },
  ]);
  const candidates = names.map((name, index) => ({ name, votes: index === 20 ? 3 : 0 }));
  const profile = givenFirstPreferences({ title: 'long', seats: 1, candidates }, model).profile(1);
  expect([profile.total, profile.ranked.length]).toEqual([3, profile.papers.length * 40]);
});

describe('refused', () => {
  test.each<[string, MallowsOptions, string]>([
    ['a dispersion above 1', { dispersion: 1.1 }, 'dispersion'],
    ['a negative one', { dispersion: -0.1 }, 'dispersion'],
    ['no number', { dispersion: Number.NaN }, 'dispersion'],
    ['a normalised one above 2', { normalised: 2.1 }, 'normalised'],
  ])('%s', (_, options, path) => {
    const error = thrown(() => mallows(options));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', path]);
  });

  test.each<[string, readonly MallowsKind[], string]>([
    ['a mixture of nothing', [], 'kinds'],
    ['a weight of 0', [{ weight: 0, dispersion: 0.5 }], 'kinds[0].weight'],
    ['a weight that is no number', [{ weight: Number.NaN, dispersion: 0.5 }], 'kinds[0].weight'],
    [
      'a kind that never strays',
      [
        { weight: 1, dispersion: 0.5 },
        { weight: 1, dispersion: 0 },
      ],
      'kinds[1]',
    ],
    ['one that never strays from the reverse', [{ weight: 1, normalised: 2 }], 'kinds[0]'],
    ['a kind without a right dispersion', [{ weight: 1, normalised: 3 }], 'kinds[0].normalised'],
  ])('%s', (_, kinds, path) => {
    const error = thrown(() => mallowsMixture(kinds));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', path]);
  });
});
