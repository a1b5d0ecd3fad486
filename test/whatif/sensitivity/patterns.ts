import fc from 'fast-check';
import type { DeclaredResult } from '../../../src/ballots/declared-result.ts';
import type { BallotModel, LucePattern, PathPattern } from '../../../src/synthetic/model.ts';

/** Weights of what follows `first`, with a nil here and there. */
function weightsOf(candidates: number, first: number): fc.Arbitrary<Float64Array> {
  const weight = fc.oneof(
    { weight: 5, arbitrary: fc.double({ min: 0.01, max: 5, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(0) },
  );
  return fc.array(weight, { minLength: candidates + 1, maxLength: candidates + 1 }).map((weights) => {
    const row = Float64Array.from(weights);
    row[first] = 0;
    if (row.every((part) => part === 0)) row[candidates] = 1;
    return row;
  });
}

/** Luce patterns with one sort of voter or several. */
export function lucePatterns(candidates: number): fc.Arbitrary<LucePattern> {
  const rows = (sorts: number): fc.Arbitrary<Float64Array[][]> =>
    fc.tuple(
      ...Array.from({ length: candidates }, (_, first) =>
        fc.array(weightsOf(candidates, first), { minLength: sorts, maxLength: sorts }),
      ),
    );
  return fc.integer({ min: 1, max: 3 }).chain((sorts) =>
    fc
      .tuple(
        rows(sorts),
        fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: sorts, maxLength: sorts }),
      )
      .map(([weights, parts]) => ({
        kind: 'luce',
        sorts,
        shares: () => Float64Array.from(parts),
        row: (first, sort) => weights[first][sort],
      })),
  );
}

/** Patterns in which the next preference depends on the last two. */
export function pathPatterns(candidates: number): fc.Arbitrary<PathPattern> {
  return fc.tuple(lucePatterns(candidates), lucePatterns(candidates)).map(([last, beforeLast]) => ({
    kind: 'path',
    weigh(ranked, weights) {
      weights.set(last.row(ranked[ranked.length - 1], 0));
      const before = ranked.length > 1 ? beforeLast.row(ranked[ranked.length - 2], 0) : undefined;
      before?.forEach((weight, next) => {
        weights[next] += weight;
      });
      for (const candidate of ranked) weights[candidate] = 0;
    },
  }));
}

/** A model that always has the same pattern. */
export function always(pattern: LucePattern | PathPattern): BallotModel {
  return { id: 'always', parameters: {}, assumes: 'one pattern', given: (_: DeclaredResult) => () => pattern };
}
