import type { Lot } from '../../src/rules/lot.ts';

/** Counts with every way in which lots can fall, and gives all counts. */
export function withEveryLot<T>(count: (lot: Lot) => T): T[] {
  const counts: T[] = [];
  const waiting: number[][] = [[]];
  for (let start = waiting.pop(); start !== undefined; start = waiting.pop()) {
    const fallen = start;
    let drawn = 0;
    const lot: Lot = {
      seed: null,
      describes: 'one way of all',
      choose: (tied) => {
        if (drawn === fallen.length) {
          for (let other = 1; other < tied.length; other++) waiting.push([...fallen, other]);
          fallen.push(0);
        }
        return tied[fallen[drawn++]];
      },
    };
    counts.push(count(lot));
  }
  return counts;
}
