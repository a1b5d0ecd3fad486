import { invariant } from './invariant.ts';

/** The sums that a weighted least-squares fit needs; rows come one at a time and are not kept. */
export interface Ridge {
  /** Adds a row by its entries that are not zero. */
  add(at: readonly number[], values: readonly number[], outcome: number, weight: number): void;
  /** The coefficients that make the weighted squares of what is left, and `penalty · coefficient²`, least. */
  solve(penalties: readonly number[]): Float64Array;
}

/**
 * Least squares with a penalty on each coefficient (ridge regression: Hoerl and Kennard 1970, DOI 10.1080/00401706.1970.10488634).
 *
 * @example
 * const fit = ridge(2);
 * fit.add([0], [1], 3, 1); fit.add([0, 1], [1, 1], 5, 1);
 * fit.solve([1e-9, 1e-9]); // about [3, 2]
 */
export function ridge(size: number): Ridge {
  const products = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  return {
    add: (at, values, outcome, weight) => {
      for (let i = 0; i < at.length; i++) {
        const row = products[at[i]];
        const scaled = values[i] * weight;
        right[at[i]] += scaled * outcome;
        for (let j = 0; j < at.length; j++) row[at[j]] += scaled * values[j];
      }
    },
    solve: (penalties) => {
      const matrix = products.map((row, at) => {
        const copy = row.slice();
        copy[at] += penalties[at];
        return copy;
      });
      return solvePositive(matrix, right);
    },
  };
}

/** Solves a symmetric positive definite system by Cholesky's factors, which take the place of the matrix. */
function solvePositive(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i][j];
      for (let k = 0; k < j; k++) left -= matrix[i][k] * matrix[j][k];
      invariant(i !== j || left > 0, 'penalties keep the system positive definite');
      matrix[i][j] = i === j ? Math.sqrt(left) : left / matrix[j][j];
    }
  }
  const found = right.slice();
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) found[i] -= matrix[i][k] * found[k];
    found[i] /= matrix[i][i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) found[i] -= matrix[k][i] * found[k];
    found[i] /= matrix[i][i];
  }
  return found;
}
