import { describe, expect, test } from 'vitest';
import { ballotText } from '../../src/ballots/notation.ts';
import { givenFirstPreferences } from '../../src/synthetic/given-first-preferences.ts';
import type { BallotModel } from '../../src/synthetic/model.ts';
import { plackettLuce } from '../../src/synthetic/plackett-luce.ts';
import { type TransferTable, transfers } from '../../src/synthetic/transfers.ts';
import { checkTransferTable } from '../../src/synthetic/transfers-shape.ts';
import { uniform } from '../../src/synthetic/uniform.ts';
import { thrown } from '../thrown.ts';
import { declared } from '../whatif/declared.ts';

const table: TransferTable = {
  rows: [{ from: 'C', to: { A: 0.25, B: 0.5 }, nonTransferable: 0.25 }],
  worthPapers: 40,
};
const cases: readonly (readonly [string, BallotModel])[] = [
  ['uniform', uniform()],
  ['plackett-luce', plackettLuce({ stopping: 0.2 })],
  ['transfers', transfers(table)],
];
const result = declared([60, 50, 40]);

describe.each(cases)('%s', (id, model) => {
  const ballots = givenFirstPreferences(result, model);

  test('the same seed gives the same bytes, as a number or as its text', () => {
    const texts = [7, '7', 7].map((seed) => JSON.stringify(ballots.profile(seed)));
    expect(texts).toEqual([texts[0], texts[0], texts[0]]);
  });

  test('another seed gives other papers', () => {
    expect(ballotText(ballots.profile(8))).not.toBe(ballotText(ballots.profile(7)));
  });

  test('every profile says that it was never cast, what it assumes and how to draw it again', () => {
    const { parameters, assumes } = model;
    expect(ballots.profile(7).synthetic).toEqual({ model: id, parameters, seed: '7', assumes });
    expect(assumes).not.toBe('');
    expect(JSON.parse(JSON.stringify(parameters))).toEqual(parameters);
  });
});

test.each([
  ['uniform', '9: A, 9: A > B, 2: A > B > C, 5: B, 8: B > A, 1: B > A > C, 1: B > C > A, 10: C'],
  [
    'plackett-luce',
    '3: A, 1: A > B, 4: A > B > C, 7: A > C, 5: A > C > B, 4: B, 2: B > A, 4: B > A > C, 5: B > C > A, 2: C, 3: C > A, 3: C > A > B, 2: C > B > A',
  ],
  [
    'transfers',
    '2: A, 7: A > B, 4: A > B > C, 2: A > C, 5: A > C > B, 9: B, 1: B > A, 2: B > C, 3: B > C > A, 3: C, 4: C > A > B, 3: C > B',
  ],
])('what seed 42 draws from the model %s in every release', (id, expected) => {
  const model = cases.find(([name]) => name === id)?.[1] ?? uniform();
  const drawn = ballotText(givenFirstPreferences(declared([20, 15, 10]), model).profile(42));
  expect(drawn.trimEnd().replaceAll('\n', ', ')).toBe(expected);
});

describe('a bad table is refused', () => {
  const row = table.rows[0];
  test.each<[string, TransferTable, RegExp]>([
    ['worth nothing', { rows: [], worthPapers: 0 }, /worth more than 0/],
    ['worth less', { rows: [], worthPapers: -3 }, /worth more than 0/],
    ['worth no number', { rows: [], worthPapers: Number.NaN }, /worth more than 0/],
    ['two rows of one candidate', { rows: [row, row], worthPapers: 1 }, /two rows for "C"/],
    ['too little', { rows: [{ ...row, nonTransferable: 0.2 }], worthPapers: 1 }, /add up to 1/],
    [
      'a negative share',
      { rows: [{ from: 'C', to: { A: 1.5 }, nonTransferable: -0.5 }], worthPapers: 1 },
      /at least 0/,
    ],
    ['no number', { rows: [{ from: 'C', to: { A: Number.NaN }, nonTransferable: 1 }], worthPapers: 1 }, /at least 0/],
    [
      'to oneself',
      { rows: [{ from: 'C', to: { C: 1 }, nonTransferable: 0 }], worthPapers: 1 },
      /cannot go on to the same/,
    ],
  ])('%s', (_, bad, message) => {
    const error = thrown(() => transfers(bad));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', 'transfers']);
    expect(error.message).toMatch(message);
  });

  test('one that names somebody who does not stand is refused when it meets the declared result', () => {
    for (const rows of [
      [{ from: 'Zed', to: { A: 1 }, nonTransferable: 0 }],
      [{ from: 'A', to: { Zed: 1 }, nonTransferable: 0 }],
    ]) {
      const model = transfers({ rows, worthPapers: 1 });
      const error = thrown(() => givenFirstPreferences(result, model).profile(1));
      expect([error.code, error.detail.expected, error.detail.received]).toEqual(['bad-model', 'A, B, C', '"Zed"']);
    }
  });

  test('shares that add up but for rounding are taken', () => {
    const thirds = { from: 'C', to: { A: 1 / 3, B: 1 / 3 }, nonTransferable: 1 / 3 };
    expect(transfers({ rows: [thirds], worthPapers: 'certain' }).parameters).toEqual({
      rows: [thirds],
      worthPapers: 'certain',
    });
  });
});

describe('a table as plain data', () => {
  test('is given back', () => {
    expect(checkTransferTable(JSON.parse(JSON.stringify(table)))).toEqual(table);
    expect(checkTransferTable({ ...table, worthPapers: 'certain' }).worthPapers).toBe('certain');
  });

  test.each<[string, unknown, string | undefined]>([
    ['no object', [], undefined],
    ['no rows', { worthPapers: 1 }, 'rows'],
    ['an unknown key', { ...table, worth: 1 }, 'worth'],
    ['a share that is text', { ...table, rows: [{ from: 'C', to: { A: '1' }, nonTransferable: 0 }] }, 'rows[0].to.A'],
    ['no worth', { rows: [] }, 'worthPapers'],
    ['a row without a name', { ...table, rows: [{ from: ' ', to: {}, nonTransferable: 1 }] }, 'rows[0].from'],
    ['shares that do not add up', { ...table, rows: [{ from: 'C', to: {}, nonTransferable: 0 }] }, 'transfers'],
  ])('%s is refused with its path', (_, value, path) => {
    const error = thrown(() => checkTransferTable(value));
    expect([error.code, error.detail.place?.path]).toEqual(['bad-model', path]);
  });
});
