import { describe, expect, test } from 'vitest';
import { bradleyTerry } from '../../src/synthetic/bradley-terry.ts';
import { modelById, modelEntries, modelFrom, models } from '../../src/synthetic/catalogue.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import { impartialCulture } from '../../src/synthetic/impartial-culture.ts';
import { mallows } from '../../src/synthetic/mallows.ts';
import { mallowsMixture } from '../../src/synthetic/mallows-mixture.ts';
import type { BallotModel } from '../../src/synthetic/model.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { transfers } from '../../src/synthetic/transfers.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { impartialAnonymousCulture, polyaUrn } from '../../src/synthetic/urn.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';

const table = { rows: [{ from: 'C', to: { A: 0.25, B: 0.5 }, nonTransferable: 0.25 }], worthPapers: 40 };
const made: readonly BallotModel[] = [
  uniform(),
  plackettLuce(),
  plackettLuce({ stopping: 0.2, weights: [3, 2, 1] }),
  bradleyTerry(),
  bradleyTerry({ strengths: [3, 2, 1] }),
  impartialCulture(),
  impartialAnonymousCulture(),
  polyaUrn({ alpha: 0.3 }),
  mallows({ dispersion: 0.3 }),
  mallows({ normalised: 1.4, order: ['B', 'A', 'C'] }),
  mallowsMixture([
    { weight: 2, dispersion: 0.3 },
    { weight: 1, normalised: 0.4, order: ['B', 'A', 'C'] },
  ]),
  transfers(table),
];

describe('a model is made again from its id and its parameters', () => {
  test.each(made.map((model) => [`${model.id} ${JSON.stringify(model.parameters)}`, model] as const))(
    '%s',
    (_, model) => {
      const again = modelFrom(model.id, JSON.parse(JSON.stringify(model.parameters)));
      const [a, b] = [model, again].map((each) => givenFirstPreferences(declared([30, 20, 10]), each).profile(7));
      expect(JSON.stringify(b)).toBe(JSON.stringify(a));
      expect(b.synthetic).toEqual(a.synthetic);
    },
  );
});

describe('parameters that no model of that id has are refused with their path', () => {
  test.each<[string, unknown, string | undefined]>([
    ['uniform', { stopping: 1 }, 'stopping'],
    ['uniform', 3, undefined],
    ['plackett-luce', { stopping: 'much' }, 'stopping'],
    ['plackett-luce', { stopping: -1 }, 'stopping'],
    ['plackett-luce', { weights: [1, '2'] }, 'weights[1]'],
    ['plackett-luce', { weights: [1, -2] }, 'weights[1]'],
    ['plackett-luce', { weights: [0, 0] }, 'weights'],
    ['bradley-terry', { strengths: [0] }, 'strengths[0]'],
    ['bradley-terry', { strength: [1] }, 'strength'],
    ['impartial-culture', { alpha: 1 }, 'alpha'],
    ['impartial-anonymous-culture', { alpha: 1 }, 'alpha'],
    ['polya-urn', {}, 'alpha'],
    ['polya-urn', { alpha: null }, 'alpha'],
    ['mallows', {}, 'dispersion'],
    ['mallows', { normalised: '1' }, 'normalised'],
    ['mallows', { normalised: 1, dispersion: 1 }, 'dispersion'],
    ['mallows', { normalised: 1, order: 'ABC' }, 'order'],
    ['mallows-mixture', {}, 'kinds'],
    ['mallows-mixture', { kinds: [] }, 'kinds'],
    ['mallows-mixture', { kinds: [{ dispersion: 1 }] }, 'kinds[0].weight'],
    ['mallows-mixture', { kinds: [{ weight: 1 }] }, 'kinds[0].dispersion'],
    ['mallows-mixture', { kinds: [{ weight: 1, dispersion: 1, order: [1] }] }, 'kinds[0].order[0]'],
    ['mallows-mixture', { kinds: [{ weight: 1, dispersion: 1, normalised: 1 }] }, 'kinds[0].dispersion'],
    ['transfers', {}, 'rows'],
  ])('%s %j', (id, parameters, path) => {
    const error = thrown(() => modelFrom(id, parameters));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', path]);
  });
});

describe('by id alone', () => {
  test('a model that needs nothing but the totals is found, at its defaults', () => {
    expect(models.map(({ id }) => modelById(id).id)).toEqual(models.map(({ id }) => id));
    expect(models.slice(0, 2).map(({ id, parameters }) => [id, parameters])).toEqual([
      ['uniform', {}],
      ['plackett-luce', { stopping: 0 }],
    ]);
  });

  test('a model that needs more says what', () => {
    const error = thrown(() => modelById('polya-urn'));
    expect([error.code, error.summary]).toEqual(['bad-model', 'the model polya-urn needs alpha']);
  });

  test('a misspelt id is told what it may mean, and any other all models', () => {
    expect(thrown(() => modelById('plackett-luse')).detail.hint).toBe('did you mean plackett-luce?');
    const { code, detail } = thrown(() => modelFrom('zzzzzzzzzz', {}));
    expect([code, detail.received]).toEqual(['bad-model', '"zzzzzzzzzz"']);
    for (const { id } of modelEntries) expect(detail.hint).toContain(id);
    expect(detail.hint).toContain('transfers with a table');
  });
});

test('every entry has an id of its own, a title, and makes a model of that id', () => {
  expect(new Set(modelEntries.map(({ id }) => id)).size).toBe(modelEntries.length);
  for (const { id, title, needs } of modelEntries) {
    expect(title).not.toBe('');
    if (needs === undefined) expect(modelFrom(id, {}).id).toBe(id);
  }
});
