import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { ballotText, parseBallots } from '../../src/ballots/notation.ts';
import { papersOf } from '../../src/ballots/papers.ts';
import { randomStream } from '../../src/base/random.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { mixture } from '../../src/synthetic/mixture.ts';
import type { BallotModel } from '../../src/synthetic/model.ts';
import type { ModelMaker } from '../../src/synthetic/model-entry.ts';
import { resampled } from '../../src/synthetic/resampled.ts';
import { singlePeaked } from '../../src/synthetic/single-peaked.ts';
import { slates } from '../../src/synthetic/slates.ts';
import { spatial } from '../../src/synthetic/spatial.ts';
import { structuredEntries } from '../../src/synthetic/structured-entries.ts';
import { truncated } from '../../src/synthetic/truncated.ts';
import { limits } from '../base/goodness-of-fit.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';
import { homogeneityScore, tally } from './laws.ts';

const make: ModelMaker = (id, parameters) => {
  const entry = structuredEntries.find((known) => known.id === id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return entry.from(parameters, make);
};

const donors = parseBallots(
  '9: A > B > C\n5: A > C > D\n9: B\n5: B > A\n7: C > D > A\n3: C > B\n5: D > C > B\n4: D > A',
  [{ name: 'A', group: 'G' }, { name: 'B' }, { name: 'C' }, { name: 'D' }],
);
const blocs = [
  { name: 'one', share: 1, cohesion: { A: 4, B: 3, C: 1, D: 1 } },
  { name: 'two', share: 3, cohesion: { A: 1, B: 1, C: 4, D: 2 }, weights: { C: 2 } },
];
const axis = ['B', 'A', 'D', 'C'];
const models: readonly (readonly [string, BallotModel])[] = [
  ['spatial, places drawn', spatial({ pool: 100, radius: 2 })],
  [
    'spatial, places given',
    spatial({
      meets: 'rejection',
      positions: { A: [0, 1], B: [1, 0], C: [-1, 0], D: [0, -1] },
      spread: 'ball',
      tries: 1e6,
      sampled: 100,
    }),
  ],
  ['single-peaked', singlePeaked({ axis, law: 'conitzer' })],
  ['slates, name by name', slates({ blocs, law: 'name-plackett-luce' })],
  ['slates, slate by slate', slates({ blocs })],
  ['slates, by duels', slates({ blocs, law: 'slate-bradley-terry' })],
  ['resampled', resampled({ donors })],
  ['resampled, by a map', resampled({ donors, match: { A: 'D', B: 'B' }, worthPapers: 7, withoutDonor: 'uniform' })],
  ['truncated', truncated(slates({ blocs, law: 'name-plackett-luce' }), { kind: 'alike', shares: [1, 2, 2] })],
  ['truncated by first', truncated(singlePeaked({ axis }), { kind: 'by-first', shares: { A: [1] }, others: [1, 1] })],
  [
    'mixture',
    mixture([
      { model: singlePeaked({ axis }), weight: 1 },
      { model: truncated(spatial({ pool: 100 }), { kind: 'hazard', chances: [0.3] }), weight: 2 },
    ]),
  ],
];
const result: DeclaredResult = declared([7, 7, 6, 6], 2);

const DRAWS = 1000;

describe.each(models)('%s', (_, model) => {
  test('is made again from its id and its parameters as JSON: the same papers, the same words', () => {
    const again = make(model.id, JSON.parse(JSON.stringify(model.parameters)));
    expect([again.id, again.parameters, again.assumes]).toEqual([model.id, model.parameters, model.assumes]);
    const [drawn, other] = [model, again].map((one) => givenFirstPreferences(result, one));
    for (const seed of [1, 2]) expect(JSON.stringify(other.profile(seed))).toBe(JSON.stringify(drawn.profile(seed)));
    expect(ballotText(drawn.profile(1))).not.toBe(ballotText(drawn.profile(2)));
  });

  // A false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
  test('elects whom whole ballots elect when papers are drawn only as ERS97 asks for them', () => {
    const ballots = givenFirstPreferences(result, model);
    const [random, lots] = ['late', 'lots'].map((label) => randomStream(label).split(model.id));
    const lot = { ...lotByOrder(), choose: (tied: readonly number[]) => tied[lots.below(tied.length)] };
    const late = tally(DRAWS, () => [...(ers97.winners?.(ballots.papers(random), 2, lot) ?? [])].sort().join());
    const first = tally(DRAWS, (seed) =>
      [...(ers97.winners?.(papersOf(ballots.profile(`whole ${seed}`)), 2, lot) ?? [])].sort().join(),
    );
    expect(homogeneityScore(late, first)).toBeLessThan(limits.chiSquared);
  });
});

test('every entry has a model here, an id and a title', () => {
  expect(structuredEntries.map(({ id }) => id).sort()).toEqual([...new Set(models.map(([, { id }]) => id))].sort());
  for (const { title } of structuredEntries) expect(title).not.toBe('');
});

describe('bad parameters are refused with their path', () => {
  test.each<[string, unknown, string]>([
    ['spatial', { dimension: 2 }, 'dimension'],
    ['spatial', { spread: 'sphere' }, 'spread'],
    ['spatial', { positions: { A: [0, 'x'] } }, 'positions.A[1]'],
    ['single-peaked', { axis: ['A', 3] }, 'axis[1]'],
    ['single-peaked', { law: 'circle' }, 'law'],
    ['slates', {}, 'blocs'],
    ['slates', { blocs: [{ name: 'x', share: 1 }] }, 'blocs[0].cohesion'],
    ['slates', { blocs: [{ name: 'x', share: 1, cohesion: { A: '1' } }] }, 'blocs[0].cohesion.A'],
    ['slates', { blocs, law: 'borda' }, 'law'],
    ['resampled', { donors: { ballots: '1: A' } }, 'donors.candidates'],
    ['resampled', { donors: { candidates: [{ name: 'A' }], ballots: '1: A' }, match: 'party' }, 'match'],
    ['mixture', { models: [{ id: 'slates', parameters: { blocs } }] }, 'models[0].weight'],
    ['truncated', { model: { id: 'slates', parameters: { blocs } } }, 'lengths'],
    [
      'truncated',
      { model: { id: 'slates', parameters: { blocs } }, lengths: { kind: 'hazard', chances: 1 } },
      'lengths.chances',
    ],
    [
      'truncated',
      { model: { id: 'slates', parameters: { blocs } }, lengths: { kind: 'alike', chances: [1] } },
      'lengths.chances',
    ],
  ])('%s: %j', (id, parameters, path) => {
    const error = thrown(() => make(id, parameters));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', path]);
  });
});
