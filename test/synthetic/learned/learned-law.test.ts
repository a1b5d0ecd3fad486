/** The exact law of what a draw of the learned model assumes, from priors small enough to write it down. */
import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../../src/ballots/declared-result.ts';
import { normal } from '../../../src/base/distributions.ts';
import { randomStream } from '../../../src/base/random.ts';
import { builtInPrior } from '../../../src/synthetic/learned/built-in.ts';
import { learned } from '../../../src/synthetic/learned/learned.ts';
import { meanWeight } from '../../../src/synthetic/learned/mean-weights.ts';
import type { Stray, TransferPrior } from '../../../src/synthetic/learned/prior.ts';
import { placed } from '../../../src/synthetic/learned/terms.ts';
import { chiSquaredScore, kolmogorovScore, limits, normalDistribution, sum } from '../../base/goodness-of-fit.ts';
import { declared } from '../../whatif/declared.ts';
import { countsBy, tally } from '../laws.ts';
import { madePrior, strayless } from './made-priors.ts';

/** Draws of all rows, one after another, as logarithms with a place for stopping. */
function drawnRows(prior: TransferPrior, result: DeclaredResult, seed: string): () => readonly (readonly number[])[] {
  const draw = learned(prior).given(result);
  const random = randomStream(seed);
  return () => {
    const pattern = draw(random);
    if (pattern.kind !== 'luce') throw new Error('no Luce pattern');
    return result.candidates.map((_, from) => Array.from(pattern.row(from, 0), Math.log));
  };
}

/** An election in which every stray is this many tenths. */
function straying(candidates: number, tenths: number): Stray {
  return { candidates, tenths: strayless(candidates).tenths.map(() => tenths) };
}

// The strongest of the three stands last on the ballot: B has place 2, A place 1, C place 0.
const three: DeclaredResult = {
  title: 'made up',
  seats: 1,
  candidates: [
    { name: 'A', group: 'Red', votes: 30 },
    { name: 'B', group: 'Red', votes: 20 },
    { name: 'C', group: 'Blue', votes: 50 },
  ],
};
const tables = { known: ['Red', 'Blue'], stays: [1, 0, 0] };
const affinities = [
  [0, 0.5, 0],
  [-0.7, 0, 0],
  [0, 0, 0],
];

describe('a row of a draw', () => {
  test('is the mean of its terms where nothing strays', () => {
    const base = madePrior({ ...tables, affinities });
    const prior = {
      ...base,
      kin: { ...base.kin, constant: 0.3, target: 2, later: 0.25 },
      other: { ...base.other, constant: -1, together: 1, field: 0.5, nextOnBallot: 4 },
    };
    const [a, b, c] = [30, 20, 50].map((votes) => Math.log((3 * votes) / 100));
    const rows = drawnRows(prior, three, 'mean')();
    const field = 0.5 * Math.log(3);
    const expected = [
      [Number.NEGATIVE_INFINITY, 1 + 0.3 + 2 * b + 0.25, 0.5 - 1 + a * c + field, 0],
      [1 + 0.3 + 2 * a, Number.NEGATIVE_INFINITY, 0.5 - 1 + b * c + field + 4, 0],
      [-0.7 - 1 + a * c + field, -0.7 - 1 + b * c + field, Number.NEGATIVE_INFINITY, 0],
    ];
    expected.forEach((row, from) => {
      row.forEach((log, to) => {
        expect(rows[from][to]).toBeCloseTo(log, 12);
      });
    });
  });

  test('strays as one of the elections did, all rows together, each as often as the other', () => {
    // Rows and columns of a stray are by place: C (place 0), A, B.
    const strays = [
      { candidates: 3, tenths: [1, 2, 3, 4, 5, 6] },
      { candidates: 3, tenths: [-10, 0, 10, 20, 30, -30] },
    ];
    const draw = drawnRows(madePrior({ ...tables, affinities, strays }), three, 'two strays');
    const expected = strays.map(({ tenths: [ca, cb, ac, ab, bc, ba] }) =>
      [
        [1 + ab / 10, 0.5 + ac / 10],
        [1 + ba / 10, 0.5 + bc / 10],
        [-0.7 + ca / 10, -0.7 + cb / 10],
      ]
        .flat()
        .map((log) => log.toFixed(9))
        .join(),
    );
    const found = tally(2000, () => {
      const [[, ab, ac], [ba, , bc], [ca, cb]] = draw();
      return [ab, ac, ba, bc, ca, cb].map((log) => log.toFixed(9)).join();
    });
    const law = new Map(expected.map((rows) => [rows, 0.5]));
    expect(chiSquaredScore(countsBy(law, found), [...law.values()])).toBeLessThan(limits.chiSquared);
  });

  test('strays less often as elections did that had more candidates: by a normal law with a deviation of two', () => {
    const strays = [1, 2, 3, 4, 5, 6].map((tenths) => straying(2 + tenths, tenths));
    const draw = drawnRows(madePrior({ strays }), declared([5, 4, 3, 2]), 'sizes');
    const found = tally(8000, () => draw()[0][1].toFixed(1));
    // Those with fewer than four candidates lend nothing.
    const weights = [4, 5, 6, 7, 8].map((candidates) => Math.exp(-(((candidates - 4) / 2) ** 2) / 2));
    const law = new Map(weights.map((weight, at) => [((at + 2) / 10).toFixed(1), weight / sum(weights)]));
    expect(chiSquaredScore(countsBy(law, found), [...law.values()])).toBeLessThan(limits.chiSquared);
  });

  test('is rough by a normal law of its own for each weight', () => {
    const draw = drawnRows(madePrior({ roughness: 0.3 }), declared([3, 2, 1]), 'rough');
    const drawn = Array.from({ length: 3000 }, draw);
    for (const [from, to] of [
      [0, 1],
      [0, 2],
      [2, 1],
    ])
      expect(
        kolmogorovScore(
          drawn.map((rows) => rows[from][to] / 0.3),
          normalDistribution,
        ),
      ).toBeLessThan(limits.kolmogorov);
    // Two independent normal logarithms: the sum of their products has mean 0 and a deviation of the root of the draws.
    const products = drawn.map((rows) => (rows[0][1] * rows[2][1]) / 0.09);
    expect(Math.abs(sum(products)) / Math.sqrt(products.length)).toBeLessThan(limits.normal);
  });

  test('is asked for once: within a draw it stays, and the next draw has another', () => {
    const draw = learned(madePrior({ roughness: 1 })).given(three);
    const random = randomStream('once');
    const pattern = draw(random);
    if (pattern.kind !== 'luce') throw new Error('no Luce pattern');
    const first = [...pattern.row(1, 0)];
    pattern.row(0, 0);
    expect([...pattern.row(1, 0)]).toEqual(first);
    const next = draw(random);
    if (next.kind === 'luce') expect([...next.row(1, 0)]).not.toEqual(first);
  });
});

describe('with a prior that comes with psephos', () => {
  test.each(['scottish', 'blind'] as const)(
    '%s: the mean of many draws is the mean of the prior and its strays',
    (name) => {
      const prior = builtInPrior(name);
      const votes = [900, 700, 500, 300, 100];
      const draw = drawnRows(prior, declared(votes), name);
      const [from, to] = [3, 1];
      const weights = prior.strays.map(({ candidates }) =>
        candidates < 5 ? 0 : Math.exp(-(((candidates - 5) / 2) ** 2) / 2),
      );
      const strays = prior.strays.map(({ candidates, tenths }) => (tenths[from * (candidates - 1) + to] ?? 0) / 10);
      const all = placed(
        votes.map((papers) => ({ votes: papers })),
        prior.groups,
      );
      const mean = meanWeight(prior, all, from, to);
      const stray = sum(strays.map((value, at) => value * weights[at])) / sum(weights);
      const square = sum(strays.map((value, at) => (value - stray) ** 2 * weights[at])) / sum(weights);
      const draws = 20_000;
      const found = sum(Array.from({ length: draws }, () => draw()[from][to])) / draws;
      const error = Math.sqrt((square + prior.roughness ** 2) / draws);
      expect(Math.abs(found - mean - stray) / error).toBeLessThan(limits.normal);
      // The chance alone of the first normal deviate would not do: the spread is that of real elections.
      expect(Math.sqrt(square)).toBeGreaterThan(0.3);
    },
  );

  test('a field larger than any that was seen strays as many elections did, not as the one largest', () => {
    const prior = { ...builtInPrior('blind'), roughness: 0 };
    for (const candidates of [14, 20, 60]) {
      const draw = drawnRows(prior, declared(Array.from({ length: candidates }, (_, at) => 1000 - at)), 'large');
      const found = tally(400, () => draw()[0].slice(1, 5).join());
      expect(found.size).toBeGreaterThan(10);
      expect(Math.max(...found.values())).toBeLessThan(100);
    }
  });

  test('chance comes from the stream alone', () => {
    const rows = (seed: string): string =>
      JSON.stringify(drawnRows(builtInPrior('blind'), declared([3, 2, 1]), seed)());
    expect(rows('a')).toBe(rows('a'));
    expect(rows('a')).not.toBe(rows('b'));
    expect(normal(randomStream('a'))).not.toBe(normal(randomStream('b')));
  });
});
