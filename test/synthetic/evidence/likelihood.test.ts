import { expect, test } from 'vitest';
import { logLikelihood, sharesAmong } from '../../../src/synthetic/evidence/likelihood.ts';
import { placeEvidence } from '../../../src/synthetic/evidence/placed-evidence.ts';
import { checkSurvey } from '../../../src/synthetic/evidence/transfer-evidence.ts';
import { luce } from '../../../src/synthetic/luce.ts';
import type { PathPattern, TransferPattern } from '../../../src/synthetic/model.ts';
import { declared } from '../../whatif/declared.ts';

const four = declared([40, 30, 20, 10]);

function placed(to: Record<string, number>, nonTransferable: number) {
  return placeEvidence(four, checkSurvey({ from: 'D', to, nonTransferable })[0]);
}

function close(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((share, at) => expect(found[at]).toBeCloseTo(share, 12));
}

test('a Luce row keeps its proportions among those who continue', () => {
  const pattern = luce(() => Float64Array.of(3, 2, 1, 0, 4));
  close(sharesAmong(pattern, placed({ A: 1, B: 1, C: 1 }, 1)), [0.3, 0.2, 0.1, 0, 0.4]);
  close(sharesAmong(pattern, placed({ A: 1, C: 1 }, 1)), [3 / 8, 0, 1 / 8, 0, 1 / 2]);
});

test('sorts of voter split by their shares, each in its own proportions', () => {
  const rows = [Float64Array.of(1, 0, 0, 0, 1), Float64Array.of(0, 1, 1, 0, 2)];
  const pattern: TransferPattern = {
    kind: 'luce',
    sorts: 2,
    shares: () => Float64Array.of(1, 3),
    row: (_, sort) => rows[sort],
  };
  close(sharesAmong(pattern, placed({ A: 1, B: 1 }, 0)), [1 / 8, 3 / 4 / 3, 0, 0, 1 / 8 + 3 / 4 / 1.5]);
});

test('papers past whoever is out go on by their whole path', () => {
  const rows = [
    [0, 0, 0, 0, 1],
    [25, 0, 25, 0, 50],
    [0, 0, 0, 0, 1],
    [50, 30, 0, 0, 20],
  ];
  const chain: PathPattern = {
    kind: 'path',
    weigh: (ranked, weights) => {
      weights.set(rows[ranked[ranked.length - 1]]);
      for (const candidate of ranked) weights[candidate] = 0;
    },
  };
  close(sharesAmong(chain, placed({ A: 1, C: 1 }, 1)), [0.575, 0, 0.075, 0, 0.35]);
});

test('papers that have nowhere to go stop', () => {
  close(
    sharesAmong(
      luce(() => Float64Array.of(0, 1, 0, 0, 0)),
      placed({ A: 1 }, 0),
    ),
    [0, 0, 0, 0, 1],
  );
  const nowhere = luce(() => Float64Array.of(0, 1, 0, 0, 0));
  expect(logLikelihood(nowhere, placed({ A: 0 }, 2))).toBe(0);
  expect(logLikelihood(nowhere, placed({ A: 1 }, 2))).toBe(-Infinity);
});

test('the likelihood is that of the papers it is worth', () => {
  const pattern = luce(() => Float64Array.of(3, 2, 1, 0, 4));
  const seen = checkSurvey({ from: 'D', to: { A: 6, B: 4 }, nonTransferable: 10, worth: 10 })[0];
  const expected = 3 * Math.log(3 / 9) + 2 * Math.log(2 / 9) + 5 * Math.log(4 / 9);
  expect(logLikelihood(pattern, placeEvidence(four, seen))).toBeCloseTo(expected, 12);
  expect(
    logLikelihood(
      luce(() => Float64Array.of(0, 2, 1, 0, 4)),
      placeEvidence(four, seen),
    ),
  ).toBe(-Infinity);
});
