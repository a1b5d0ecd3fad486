import { describe, expect, test } from 'vitest';
import { randomStream } from '../../src/base/random.ts';
import { drawPoint, type Spread, squaresTo } from '../../src/synthetic/spatial-points.ts';
import { kolmogorovScore, limits, normalDistribution } from '../base/goodness-of-fit.ts';
import { evenly } from './spatial-laws.ts';

function points(spread: Spread, dimensions: number): readonly Float64Array[] {
  const random = randomStream(`points ${spread} ${dimensions}`);
  return Array.from({ length: 5000 }, () => {
    const point = new Float64Array(dimensions);
    drawPoint(spread, random, point);
    return point;
  });
}

// Each check raises a false alarm for 1 seed in 100,000 (see goodness-of-fit); the seeds are fixed.
describe('the spread of opinions', () => {
  test('over a cube is even in each dimension', () => {
    for (const axis of [0, 1, 2])
      expect(
        kolmogorovScore(
          points('cube', 3).map((point) => point[axis]),
          evenly,
        ),
      ).toBeLessThan(limits.kolmogorov);
  });

  test('by a normal law has mean 0 and variance 1 in each dimension', () => {
    for (const axis of [0, 1])
      expect(
        kolmogorovScore(
          points('gaussian', 2).map((point) => point[axis]),
          normalDistribution,
        ),
      ).toBeLessThan(limits.kolmogorov);
  });

  test.each([1, 2, 3])('over a ball in %d dimensions has volume within a radius as its power', (dimensions) => {
    const radii = points('ball', dimensions).map((point) => Math.hypot(...point));
    expect(kolmogorovScore(radii, (radius) => Math.min(1, radius) ** dimensions)).toBeLessThan(limits.kolmogorov);
  });

  test('over a ball has no favoured direction', () => {
    const angles = points('ball', 2).map(([x, y]) => Math.atan2(y, x));
    expect(kolmogorovScore(angles, (angle) => (angle + Math.PI) / (2 * Math.PI))).toBeLessThan(limits.kolmogorov);
  });
});

test('distances are squared', () => {
  const squares = new Float64Array(2);
  squaresTo([Float64Array.of(0, 0), Float64Array.of(3, 1)], Float64Array.of(3, 4), squares);
  expect([...squares]).toEqual([25, 9]);
});
