import { expect, test } from 'vitest';
import { halved } from '../../src/base/halving.ts';

test('the ends come to stand on both sides of the turn, as near as the halvings bring them', () => {
  const [low, high] = halved(0, 2, 20, (value) => value * value < 2);
  expect(low).toBeLessThan(Math.SQRT2);
  expect(high).toBeGreaterThan(Math.SQRT2);
  expect(high - low).toBe(2 / 2 ** 20);
});

test('where nothing turns, the end that it would turn at stays', () => {
  expect(halved(-1, 1, 30, () => true)[1]).toBe(1);
  expect(halved(-1, 1, 30, () => false)[0]).toBe(-1);
});
