import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { firstPreferences } from '../../src/ballots/first-preferences.ts';
import { present } from '../../src/base/invariant.ts';
import { randomStream } from '../../src/base/random.ts';
import { drawBySteps, drawElectorate } from '../../src/synthetic/electorate.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import type { BallotModel } from '../../src/synthetic/model.ts';
import type { Lengths } from '../../src/synthetic/paper-lengths.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { singlePeaked } from '../../src/synthetic/single-peaked.ts';
import { slates } from '../../src/synthetic/slates.ts';
import { spatial } from '../../src/synthetic/spatial.ts';
import { truncated, truncatedElectorate } from '../../src/synthetic/truncated.ts';
import { sum } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { papersByRanking, rankingLaw } from './laws.ts';
import { allPapers, expectLaw, inProportion, mixed, type RankingLaw, startingWith } from './ranking-laws.ts';
import { evenly, lawOnLine } from './spatial-laws.ts';

const lengths: readonly Lengths[] = [
  { kind: 'alike', shares: [3, 0, 2, 1, 1] },
  { kind: 'by-first', shares: { B: [1, 1], A: [0, 5, 1, 4] }, others: [2, 1, 1] },
  { kind: 'hazard', chances: [0.4, 0.1, 0.25] },
  { kind: 'hazard', chances: [0.3] },
];

/** The chance to show exactly so many preferences, for papers that rank `longest`; written from the definitions of each kind. */
function chanceOfLength(law: Lengths, first: number, length: number, longest: number): number {
  if (law.kind === 'hazard') {
    const at = (rank: number): number => law.chances[Math.min(rank, law.chances.length) - 1];
    let going = 1;
    for (let rank = 1; rank < length; rank += 1) going *= 1 - at(rank);
    return length === longest ? going : going * at(length);
  }
  const own = law.kind === 'alike' ? law.shares : (law.shares['ABCD'[first]] ?? law.others);
  const shown = own.slice(length - 1, length === longest ? own.length : length);
  return sum(shown) / sum(own);
}

function cutLaw(full: RankingLaw, law: Lengths): RankingLaw {
  return inProportion(
    [...full].flatMap(([ranking, chance]) => {
      const ranked = ranking.split(',').map(Number);
      return ranked.map((_, place) => {
        const shown = ranked.slice(0, place + 1);
        return [shown, chance * chanceOfLength(law, ranked[0], place + 1, ranked.length)] as const;
      });
    }),
  );
}

function luceLaw(first: number, weights: readonly number[], stopping = 0): RankingLaw {
  return rankingLaw([first], () => [...weights, stopping]);
}

const grouped: DeclaredResult = {
  ...declared([20_000, 30_000, 25_000, 10_000]),
  candidates: declared([20_000, 30_000, 25_000, 10_000]).candidates.map((candidate, index) => ({
    ...candidate,
    group: index % 2 === 0 ? 'Even' : 'Odd',
  })),
};
const blocs = [
  { name: 'one', share: 1, cohesion: { Even: 0.9, Odd: 0.1 } },
  { name: 'two', share: 2, cohesion: { Even: 0.3, Odd: 0.7 }, weights: { A: 4 } },
];
const slateModel = slates({ blocs, law: 'name-plackett-luce' });
/** Name by name: weights of each bloc, by who is first in proportion to share times weight. */
const slateWeights = [
  { share: 1, weights: [0.45, 0.05, 0.45, 0.05] },
  { share: 2, weights: [0.24, 0.35, 0.06, 0.35] },
];

const places = [-0.5, 0.1, 0.7];
const cases: readonly (readonly [string, BallotModel, DeclaredResult, (first: number) => RankingLaw])[] = [
  ['of one sort of Luce', plackettLuce(), declared([30_000, 20_000, 10_000]), (first) => luceLaw(first, [3, 2, 1])],
  [
    'of two sorts of Luce',
    slateModel,
    grouped,
    (first) => mixed(slateWeights.map(({ share, weights }) => [luceLaw(first, weights), share * weights[first]])),
  ],
  [
    'by path',
    singlePeaked({ law: 'conitzer' }),
    declared([10_000, 20_000, 30_000, 5000]),
    (first) =>
      rankingLaw([first], (ranked) =>
        [0, 1, 2, 3, 4].map((next) =>
          ranked.includes(next - 1) || (next < 4 && ranked.includes(next + 1)) ? Number(next < 4) : 0,
        ),
      ),
  ],
  [
    'of whole ballots',
    spatial({ spread: 'cube', meets: 'rejection', positions: { A: [-0.5], B: [0.1], C: [0.7] } }),
    declared([20_000, 20_000, 20_000]),
    (first) => startingWith(lawOnLine({ below: evenly, places }), first),
  ],
];

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe.each(cases)('a model %s', (title, model, result, full) => {
  test.each(lengths.map((law) => [law]))('is cut to %j by the exact law, and totals hold', (law) => {
    const profile = givenFirstPreferences(result, truncated(model, law)).profile(title);
    expect([...firstPreferences(profile).papers]).toEqual(result.candidates.map(({ votes }) => votes));
    for (const first of result.candidates.keys()) expectLaw(papersByRanking(profile, first), cutLaw(full(first), law));
  });
});

test('a model that stops by itself stops where the sooner of both does', () => {
  const law: Lengths = { kind: 'hazard', chances: [0.2, 0.5] };
  const profile = givenFirstPreferences(
    declared([40_000, 30_000, 30_000]),
    truncated(plackettLuce({ stopping: 0.3 }), law),
  ).profile(1);
  expectLaw(papersByRanking(profile, 1), cutByHazard(luceLaw(1, [4, 3, 3], 3), 0.2, 0.5));
});

/** A paper of one preference has met the first chance to stop unless it stopped by itself; of two, both. */
function cutByHazard(law: RankingLaw, first: number, second: number): RankingLaw {
  return inProportion(
    [...law].flatMap(([ranking, chance]) => {
      const ranked = ranking.split(',').map(Number);
      const going = [1, 1 - first, (1 - first) * (1 - second)];
      return ranked.map((_, place) => {
        const stays = place === ranked.length - 1 ? going[place] : going[place] * [first, second][place];
        return [ranked.slice(0, place + 1), chance * stays] as const;
      });
    }),
  );
}

describe('whole electorates', () => {
  test.each(lengths.map((law) => [law]))('are cut to %j by the exact law, and so are their steps', (law) => {
    const model = truncatedElectorate(singlePeaked(), law);
    const candidates = ['A', 'B', 'C'];
    const full = inProportion(
      [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
        [1, 2, 0],
      ].map((ranked) => [ranked, 1]),
    );
    expectLaw(allPapers(drawElectorate(model, { candidates, voters: 40_000, seed: 1 })), cutLaw(full, law));
    const random = randomStream('steps');
    const steps = present(model.steps, 'steps')(candidates.map((name) => ({ name })))(random);
    expectLaw(
      allPapers(
        drawBySteps(
          steps,
          candidates.map((name) => ({ name })),
          40_000,
          random,
        ),
      ),
      cutLaw(full, law),
    );
    expect(truncatedElectorate(spatial(), law).steps).toBeUndefined();
  });
});

test.each<[string, Lengths]>([
  ['no shares', { kind: 'alike', shares: [] }],
  ['shares of nothing', { kind: 'alike', shares: [0, 0] }],
  ['a negative share', { kind: 'by-first', shares: { A: [1, -1, 3] }, others: [1] }],
  ['no shares of the others', { kind: 'by-first', shares: {}, others: [] }],
  ['a chance above 1', { kind: 'hazard', chances: [0.5, 1.5] }],
  ['no chances', { kind: 'hazard', chances: [] }],
])('%s are refused', (_, bad) => {
  for (const make of [() => truncated(plackettLuce(), bad), () => truncatedElectorate(singlePeaked(), bad)]) {
    const error = thrown(make);
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', 'lengths']);
  }
});

test('lengths of somebody who does not stand are refused', () => {
  const model = truncated(plackettLuce(), { kind: 'by-first', shares: { Zed: [1] }, others: [1] });
  expect(thrown(() => givenFirstPreferences(declared([2, 1]), model)).detail).toMatchObject({
    expected: 'A, B',
    received: '"Zed"',
  });
});

test('what is assumed adds the lengths to what the model assumes', () => {
  const { id, parameters, assumes } = truncated(plackettLuce(), lengths[0]);
  expect([id, parameters]).toEqual([
    'truncated',
    { model: { id: 'plackett-luce', parameters: plackettLuce().parameters }, lengths: lengths[0] },
  ]);
  expect(assumes.startsWith(plackettLuce().assumes)).toBe(true);
});
