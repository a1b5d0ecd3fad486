import { invariant } from '../../base/invariant.ts';

/** Changes numbered from 0 without being listed, because a large contest has far more than memory holds. */
export interface NumberedChanges<T> {
  readonly total: number;
  /** The thing that change `number` alters, and the how-manieth way of altering it that is. */
  at(number: number): { readonly thing: T; readonly way: number };
}

/** The most changes of one contest, so that an array could still have so many places. */
const MOST_CHANGES = 2 ** 31;

/** Numbers the ways of altering each of some things. */
export function numberedChanges<T>(things: readonly T[], waysOf: (thing: T) => number): NumberedChanges<T> {
  let total = 0;
  const ends = Float64Array.from(things, (thing) => {
    total += waysOf(thing);
    return total;
  });
  return {
    total: Math.min(total, MOST_CHANGES),
    at: (number) => {
      invariant(number >= 0 && number < total, 'a change has a number below their total');
      let [low, high] = [0, ends.length - 1];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (ends[middle] > number) high = middle;
        else low = middle + 1;
      }
      return { thing: things[low], way: number - (low === 0 ? 0 : ends[low - 1]) };
    },
  };
}
