import { solvePositive } from '../../base/solve-positive.ts';

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

function moved(weights: readonly number[], change: Float64Array, size: number): readonly number[] {
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
): Float64Array {
  const penalty = weights.map((_, at) => (at === 0 ? 0 : ridge));
  const slope = Float64Array.from(weights, (weight, at) => -penalty[at] * weight);
  const curve = weights.map((_, at) => Float64Array.from(weights, (_, other) => (at === other ? penalty[at] : 0)));
  rows.forEach((row, index) => {
    const chance = logisticChance(weights, row);
    row.forEach((value, at) => {
      slope[at] += (outcomes[index] - chance) * value;
      row.forEach((other, to) => (curve[at][to] += chance * (1 - chance) * value * other));
    });
  });
  // Where the curve is flat to the last bit, there is nothing left to climb.
  return solvePositive(curve, slope) ?? new Float64Array(weights.length);
}
