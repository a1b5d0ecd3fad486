/** How strongly weights are drawn to zero, where nobody says: enough to keep them finite where a feature parts the outcomes. */
const RIDGE = 1e-3;

/** Newton's method doubles its right digits with every step: who needs more is not converging. */
const MOST_STEPS = 100;
const CLOSE_ENOUGH = 1e-12;

/**
 * Logistic regression: the weights w that make outcomes most likely where the chance of a row x is 1/(1 + exp(-w·x)), less
 * ridge·|w|²/2 over all but the first weight, found by Newton's method (Hosmer, Lemeshow and Sturdivant 2013, DOI
 * 10.1002/9781118548387; ridge: le Cessie and van Houwelingen 1992, DOI 10.2307/2347628).
 *
 * The first entry of each row is meant to be 1. A step that would make things worse is halved.
 *
 * @example fitLogistic([[1, 0], [1, 0], [1, 0], [1, 1]], [0, 0, 1, 1])[0] // about log(1/2)
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  ridge: number = RIDGE,
): readonly number[] {
  let weights: readonly number[] = new Array(rows[0].length).fill(0);
  let likelihood = penalised(rows, outcomes, weights, ridge);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(rows, outcomes, weights, ridge);
    let [size, better] = [1, moved(weights, change, 1)];
    let reached = penalised(rows, outcomes, better, ridge);
    for (; !(reached >= likelihood) && size > CLOSE_ENOUGH; reached = penalised(rows, outcomes, better, ridge)) {
      size /= 2;
      better = moved(weights, change, size);
    }
    if (!(reached >= likelihood)) break;
    [weights, likelihood] = [better, reached];
    if (Math.max(...change.map(Math.abs)) * size < CLOSE_ENOUGH) break;
  }
  return weights;
}

/** The chance that a logistic regression gives to a row. */
export function logisticChance(weights: readonly number[], row: readonly number[]): number {
  return 1 / (1 + Math.exp(-dot(weights, row)));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at], 0);
}

function moved(weights: readonly number[], change: readonly number[], size: number): readonly number[] {
  return weights.map((weight, at) => weight + size * change[at]);
}

function penalised(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  weights: readonly number[],
  ridge: number,
): number {
  let sum = 0;
  rows.forEach((row, at) => {
    const score = dot(weights, row);
    // log(1 + exp(score)) in a form that does not overflow.
    sum += outcomes[at] * score - Math.max(score, 0) - Math.log1p(Math.exp(-Math.abs(score)));
  });
  return weights.slice(1).reduce((left, weight) => left - (ridge * weight ** 2) / 2, sum);
}

function newtonStep(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  weights: readonly number[],
  ridge: number,
): readonly number[] {
  const penalty = weights.map((_, at) => (at === 0 ? 0 : ridge));
  const slope = weights.map((weight, at) => -penalty[at] * weight);
  const curve = weights.map((_, at) => weights.map((_, other) => (at === other ? penalty[at] : 0)));
  rows.forEach((row, index) => {
    const chance = logisticChance(weights, row);
    row.forEach((value, at) => {
      slope[at] += (outcomes[index] - chance) * value;
      row.forEach((other, to) => (curve[at][to] += chance * (1 - chance) * value * other));
    });
  });
  return solved(curve, slope);
}

/** Solves a system of equations by elimination, the greatest pivot first. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at]]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    const greatest = highestPivot(rows, at);
    [rows[at], rows[greatest]] = [rows[greatest], rows[at]];
    // A column of nothing: its weight stays where it is.
    if (rows[at][at] === 0) continue;
    for (let below = at + 1; below < size; below++) {
      const factor = rows[below][at] / rows[at][at];
      for (let column = at; column <= size; column++) rows[below][column] -= factor * rows[at][column];
    }
  }
  const found = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at--) {
    let rest = rows[at][size];
    for (let column = at + 1; column < size; column++) rest -= rows[at][column] * found[column];
    found[at] = rows[at][at] === 0 ? 0 : rest / rows[at][at];
  }
  return found;
}

function highestPivot(rows: readonly (readonly number[])[], at: number): number {
  let greatest = at;
  for (let row = at + 1; row < rows.length; row++)
    if (Math.abs(rows[row][at]) > Math.abs(rows[greatest][at])) greatest = row;
  return greatest;
}
