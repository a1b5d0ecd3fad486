import { normal } from '../base/distributions.ts';
import type { RandomStream } from '../base/random.ts';

/**
 * How opinions are spread: evenly over the cube from −1 to 1 (`cube`), evenly over the ball of radius 1 (`ball`), or by a normal law of
 * mean 0 and variance 1 in each dimension (`gaussian`).
 */
export type Spread = 'cube' | 'ball' | 'gaussian';

/** All of them. */
export const spreads: readonly Spread[] = ['cube', 'ball', 'gaussian'];

/** Writes one opinion into `point`, which has a place for each dimension. */
export function drawPoint(spread: Spread, random: RandomStream, point: Float64Array): void {
  for (let axis = 0; axis < point.length; axis++)
    point[axis] = spread === 'cube' ? 2 * random.uniform() - 1 : normal(random);
  if (spread !== 'ball') return;
  // Any direction is as likely as another, and the volume within a radius grows with its power.
  let square = 0;
  for (const coordinate of point) square += coordinate * coordinate;
  const stretch = random.uniform() ** (1 / point.length) / Math.sqrt(square);
  for (let axis = 0; axis < point.length; axis++) point[axis] *= stretch;
}

/** Writes the square of the distance from a point to each position. */
export function squaresTo(positions: readonly Float64Array[], point: Float64Array, squares: Float64Array): void {
  for (let candidate = 0; candidate < positions.length; candidate++) {
    const position = positions[candidate];
    let square = 0;
    for (let axis = 0; axis < point.length; axis++) square += (point[axis] - position[axis]) ** 2;
    squares[candidate] = square;
  }
}
