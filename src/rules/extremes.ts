/**
 * Those of some candidates who have the most (or fewest), in the order given.
 *
 * @example extremes([0, 1, 2], [3, 5, 3], 'fewest') // [0, 2]
 */
export function extremes<T extends number | bigint>(
  candidates: readonly number[],
  values: readonly T[],
  want: 'most' | 'fewest',
): readonly number[] {
  let found: number[] = [];
  for (const candidate of candidates) {
    const value = values[candidate];
    const best = found.length === 0 ? undefined : values[found[0]];
    if (best === undefined || (want === 'most' ? value > best : value < best)) found = [candidate];
    else if (value === best) found.push(candidate);
  }
  return found;
}
