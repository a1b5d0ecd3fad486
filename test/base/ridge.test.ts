import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ridge } from '../../src/base/ridge.ts';

/** One row of a fit, every entry written out. */
interface Row {
  readonly x: readonly number[];
  readonly outcome: number;
  readonly weight: number;
}

function fitted(size: number, rows: readonly Row[], penalties: readonly number[]): readonly number[] {
  const fit = ridge(size);
  for (const { x, outcome, weight } of rows) fit.add([...x.keys()], x, outcome, weight);
  return [...fit.solve(penalties)];
}

const number = fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10);
const row = (size: number): fc.Arbitrary<Row> =>
  fc.record({
    x: fc.array(number, { minLength: size, maxLength: size }),
    outcome: number,
    weight: fc.integer({ min: 0, max: 30 }).map((tenths) => tenths / 10),
  });
const problem = fc.integer({ min: 1, max: 5 }).chain((size) =>
  fc.record({
    rows: fc.array(row(size), { maxLength: 12 }),
    penalties: fc.array(
      fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10),
      { minLength: size, maxLength: size },
    ),
  }),
);

/** The sum that a fit makes least, written as it is defined. */
function loss(rows: readonly Row[], penalties: readonly number[], found: readonly number[]): number {
  let sum = 0;
  for (const { x, outcome, weight } of rows) {
    const said = x.reduce((all, value, at) => all + value * found[at], 0);
    sum += weight * (outcome - said) ** 2;
  }
  return penalties.reduce((all, penalty, at) => all + penalty * found[at] ** 2, sum);
}

/** The normal equations by Gauss and Jordan, with the largest pivot first. */
function bruteSolution(rows: readonly Row[], penalties: readonly number[]): readonly number[] {
  const size = penalties.length;
  const matrix = penalties.map((penalty, i) => [
    ...penalties.map(
      (_, j) => rows.reduce((all, { x, weight }) => all + weight * x[i] * x[j], 0) + (i === j ? penalty : 0),
    ),
    rows.reduce((all, { x, weight, outcome }) => all + weight * x[i] * outcome, 0),
  ]);
  for (let at = 0; at < size; at++) {
    const best = matrix.findIndex(
      (line, from) => from >= at && matrix.slice(at).every((other) => Math.abs(other[at]) <= Math.abs(line[at])),
    );
    [matrix[at], matrix[best]] = [matrix[best], matrix[at]];
    const pivot = matrix[at].map((value) => value / matrix[at][at]);
    for (let line = 0; line < size; line++)
      matrix[line] = line === at ? pivot : matrix[line].map((value, to) => value - matrix[line][at] * pivot[to]);
  }
  return matrix.map((line) => line[size]);
}

describe('ridge', () => {
  it('of one column is the weighted mean drawn to nothing by its penalty', () => {
    const rows = [
      { x: [1], outcome: 3, weight: 2 },
      { x: [1], outcome: 6, weight: 1 },
    ];
    expect(fitted(1, rows, [3])[0]).toBeCloseTo((2 * 3 + 6) / (3 + 3), 14);
    expect(fitted(1, rows, [1e-9])[0]).toBeCloseTo(4, 7);
  });

  it('of a line through points is that line where nothing is penalised', () => {
    const rows = [0, 1, 2, 5].map((x) => ({ x: [1, x], outcome: 7 - 2 * x, weight: 1 }));
    const [constant, slope] = fitted(2, rows, [1e-9, 1e-9]);
    expect(constant).toBeCloseTo(7, 6);
    expect(slope).toBeCloseTo(-2, 6);
  });

  it('gives two columns that say the same half each', () => {
    const [a, b] = fitted(2, [{ x: [1, 1], outcome: 4, weight: 1 }], [1, 1]);
    expect(a).toBeCloseTo(4 / 3, 14);
    expect(b).toBeCloseTo(4 / 3, 14);
  });

  it('without rows says nothing', () => {
    expect(fitted(3, [], [1, 2, 3])).toEqual([0, 0, 0]);
  });

  it('is what solving the equations by hand gives', () => {
    fc.assert(
      fc.property(problem, ({ rows, penalties }) => {
        const found = fitted(penalties.length, rows, penalties);
        bruteSolution(rows, penalties).forEach((value, at) => {
          expect(found[at]).toBeCloseTo(value, 8);
        });
      }),
    );
  });

  it('is at the bottom: a step to any side makes the sum no smaller', () => {
    fc.assert(
      fc.property(problem, ({ rows, penalties }) => {
        const found = fitted(penalties.length, rows, penalties);
        const least = loss(rows, penalties, found);
        for (const at of found.keys())
          for (const step of [-0.01, 0.01])
            expect(loss(rows, penalties, found.with(at, found[at] + step))).toBeGreaterThan(least);
      }),
    );
  });

  it('takes rows by the entries that are not zero, and can be asked again with other penalties', () => {
    const fit = ridge(3);
    fit.add([2], [4], 8, 1);
    fit.add([0, 2], [1, 1], 5, 2);
    const full = [
      { x: [0, 0, 4], outcome: 8, weight: 1 },
      { x: [1, 0, 1], outcome: 5, weight: 2 },
    ];
    for (const penalties of [
      [1, 1, 1],
      [0.1, 5, 2],
      [1, 1, 1],
    ])
      expect([...fit.solve(penalties)]).toEqual(fitted(3, full, penalties));
  });
});
