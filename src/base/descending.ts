/**
 * Places in a list by the value there, the greatest first, equal ones in their order.
 *
 * @example descending([3, 5, 3]) // [1, 0, 2]
 */
export function descending(values: readonly number[]): number[] {
  return [...values.keys()].sort((a, b) => values[b] - values[a] || a - b);
}
