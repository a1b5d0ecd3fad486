import { present } from './invariant.ts';
import { solvePositive } from './solve-positive.ts';

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
      return present(solvePositive(matrix, right), 'a solution: penalties keep the system positive definite');
    },
  };
}
