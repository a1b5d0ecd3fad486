import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solvePositive } from '../../src/base/solve-positive.ts';

function rowsOf(matrix: readonly (readonly number[])[]): readonly Float64Array[] {
  return matrix.map((row) => Float64Array.from(row));
}

test('what it finds solves the system: A · Aᵀ + 1 is positive definite for every A', () => {
  const systems = fc.integer({ min: 1, max: 5 }).chain((size) => {
    const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size });
    return fc.tuple(fc.array(row, { minLength: size, maxLength: size }), row);
  });
  fc.assert(
    fc.property(systems, ([factors, right]) => {
      const dot = (a: readonly number[], b: ArrayLike<number>): number =>
        a.reduce((sum, value, at) => sum + value * b[at], 0);
      const matrix = factors.map((a, i) => factors.map((b, j) => dot(a, b) + (i === j ? 1 : 0)));
      const found = solvePositive(rowsOf(matrix), Float64Array.from(right)) ?? [];
      matrix.forEach((row, at) => expect(dot(row, found)).toBeCloseTo(right[at], 6));
    }),
  );
});

test.each([
  [[[0]]],
  [[[-1]]],
  [
    [
      [1, 1],
      [1, 1],
    ],
  ],
  [
    [
      [1, 2],
      [2, 1],
    ],
  ],
])('%j is not positive definite, and has no solution here', (matrix) => {
  expect(solvePositive(rowsOf(matrix), new Float64Array(matrix.length).fill(1))).toBeUndefined();
});
