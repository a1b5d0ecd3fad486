import type { Random } from 'fast-check';

/** Chance as the arbitraries use it: whole numbers of fast-check's generator, so that its seed decides everything. */
export interface Draw {
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** True once in so many times. */
  onceIn(times: number): boolean;
  /** A small number of papers: mostly 1 to 4, now and then up to 12, because small numbers tie. */
  papers(): number;
  oneOf<T>(list: readonly T[]): T;
  /** The same things in another order, each order equally likely. */
  shuffled<T>(list: readonly T[]): readonly T[];
}

/** Chance from fast-check's generator. */
export function drawFrom(random: Random): Draw {
  const between = (min: number, max: number): number => random.nextInt(min, max);
  return {
    between,
    onceIn: (times) => between(1, times) === 1,
    papers: () => (between(0, 3) === 0 ? between(1, 12) : between(1, 4)),
    oneOf: (list) => list[between(0, list.length - 1)],
    shuffled(list) {
      const order = [...list];
      for (let last = order.length - 1; last > 0; last--) {
        const other = between(0, last);
        [order[last], order[other]] = [order[other], order[last]];
      }
      return order;
    },
  };
}
