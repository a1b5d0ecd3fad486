/** Places side by side at which something is the same. */
export interface Run<T> {
  readonly first: number;
  readonly last: number;
  readonly value: T;
}

/**
 * Where something changes along the whole numbers, exact to one: it is looked at in the given places, and halved between two that
 * differ. What begins and ends between two neighbouring places that agree is missed.
 *
 * @example runsOf([0, 8], (place) => place > 5, Object.is) // 0 to 5 false, 6 to 8 true
 */
export function runsOf<T>(
  places: readonly number[],
  valueAt: (place: number) => T,
  same: (a: T, b: T) => boolean,
): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  for (const place of places) {
    const value = valueAt(place);
    let run = runs.pop() ?? { first: place, last: place, value };
    while (!same(run.value, value)) {
      const { value: before } = run;
      const last = lastOf(run.last, place, (at) => same(valueAt(at), before));
      runs.push({ ...run, last });
      run = { first: last + 1, last: last + 1, value: last + 1 === place ? value : valueAt(last + 1) };
    }
    runs.push({ ...run, last: place });
  }
  return runs;
}

/** The last place before one that differs: the first place holds, the second does not. */
export function lastOf(holds: number, differs: number, test: (place: number) => boolean): number {
  let [low, high] = [holds, differs];
  while (high - low > 1) {
    const middle = Math.floor(low + (high - low) / 2);
    if (test(middle)) low = middle;
    else high = middle;
  }
  return low;
}
