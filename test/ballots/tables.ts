import fc from 'fast-check';
import type { Pairwise } from '../../src/ballots/pairwise.ts';

/** A table of rows of papers: row a, column b are those that rank a above b. */
export function tableOf(rows: readonly (readonly number[])[]): Pairwise {
  return { candidates: rows.length, standing: [...rows.keys()], papers: Float64Array.from(rows.flat()) };
}

/** Tables of so many candidates full of draws and of wins of equal strength. */
export function tables(most: number, least = 1): fc.Arbitrary<number[][]> {
  return fc
    .integer({ min: least, max: most })
    .chain((candidates) =>
      fc
        .integer({ min: 1, max: 6 })
        .chain((papers) =>
          fc
            .array(fc.nat({ max: papers }), { minLength: candidates ** 2, maxLength: candidates ** 2 })
            .map((drawn) =>
              Array.from({ length: candidates }, (_, a) =>
                Array.from({ length: candidates }, (_, b) => (a === b ? 0 : drawn[a * candidates + b])),
              ),
            ),
        ),
    );
}
