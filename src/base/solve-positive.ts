/**
 * Solves a system of equations whose matrix is symmetric and positive definite, by Cholesky's factors, which take the place of the
 * matrix (its lower half is all that is read); `undefined` where it is not positive definite to the last bit.
 *
 * @see Golub and Van Loan, "Matrix Computations", 4th edition, 2013, section 4.2.
 * @example solvePositive([Float64Array.of(4, 2), Float64Array.of(2, 3)], Float64Array.of(8, 8)) // [1, 2]
 */
export function solvePositive(matrix: readonly Float64Array[], right: Float64Array): Float64Array | undefined {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let left = matrix[i][j];
      for (let k = 0; k < j; k++) left -= matrix[i][k] * matrix[j][k];
      if (i === j && !(left > 0)) return undefined;
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
