import { compareExact, type Fraction } from '../../numbers/decimal-text.ts';

/**
 * How strong each win is as a rank, 1 for the weakest and the same for those equally strong; 0 where the strength is not above 0.
 * Entry `a * size + b` is the win of a over b.
 *
 * @example strengthRanks(2, (a) => parseExact(a === 0 ? '2.5' : '0')) // Int32Array [0, 1, 0, 0]
 */
export function strengthRanks(size: number, strength: (a: number, b: number) => Fraction): Int32Array {
  const wins: { readonly at: number; readonly strength: Fraction }[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < size; b++) {
      if (a === b) continue;
      const found = strength(a, b);
      if (found.numerator > 0n) wins.push({ at: a * size + b, strength: found });
    }
  }
  wins.sort((one, other) => compareExact(one.strength, other.strength));
  const ranks = new Int32Array(size * size);
  let rank = 0;
  wins.forEach((win, place) => {
    if (place === 0 || compareExact(wins[place - 1].strength, win.strength) < 0) rank += 1;
    ranks[win.at] = rank;
  });
  return ranks;
}
