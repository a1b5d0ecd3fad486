/**
 * Halves an interval so many times, each time keeping the half in which `isBelow` turns from true to false: a number that cannot be
 * had by a formula lies between the two ends that are left.
 *
 * @example halved(0, 2, 40, (x) => x * x < 2) // both ends about 1.41421356
 */
export function halved(
  from: number,
  to: number,
  halvings: number,
  isBelow: (value: number) => boolean,
): readonly [low: number, high: number] {
  let [low, high] = [from, to];
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (isBelow(middle)) low = middle;
    else high = middle;
  }
  return [low, high];
}
