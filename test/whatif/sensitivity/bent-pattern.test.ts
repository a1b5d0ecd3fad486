import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withShare } from '../../../src/whatif/sensitivity/bent-pattern.ts';
import { type BendablePattern, firstShares, percentile, sumOf } from '../../../src/whatif/sensitivity/first-shares.ts';
import { lucePatterns, pathPatterns } from './patterns.ts';

const CANDIDATES = 4;
const patterns = fc.oneof(lucePatterns(CANDIDATES), pathPatterns(CANDIDATES));
const from = fc.nat({ max: CANDIDATES - 1 });
const other = fc.nat({ max: CANDIDATES - 1 });
const share = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0.01, max: 0.99, noNaN: true }));

/** Anybody but the one whose papers they are, or (the last) nobody. */
function target(first: number, step: number): number {
  return (first + 1 + step) % (CANDIDATES + 1);
}

test('shares add up to 1', () => {
  fc.assert(
    fc.property(patterns, from, (pattern, first) => {
      const shares = firstShares(pattern, first, CANDIDATES);
      expect(sumOf(shares)).toBeCloseTo(1, 12);
      expect(shares[first]).toBe(0);
    }),
    { seed: 1 },
  );
});

describe('a share put at a value', () => {
  test('is that value where it was neither nothing nor all', () => {
    fc.assert(
      fc.property(patterns, from, other, share, (pattern, first, step, put) => {
        const to = target(first, step);
        // With several sorts of supporter, some of whom never go there, not every value can be reached.
        const sorts = pattern.kind === 'luce' ? pattern.sorts : 1;
        const always = Array.from({ length: sorts }, (_, sort) =>
          pattern.kind === 'luce' ? pattern.row(first, sort) : firstShares(pattern, first, CANDIDATES),
        ).every((row) => row[to] > 0 && row[to] < sumOf(row));
        const before = firstShares(pattern, first, CANDIDATES);
        fc.pre(always || put === 0 || put === 1 || before[to] === 0 || before[to] === 1);
        const bent = withShare(pattern, { from: first, to, share: put }, CANDIDATES);
        const after = firstShares(bent, first, CANDIDATES);
        expect(after[to]).toBeCloseTo(put, 9);
        expect(sumOf(after)).toBeCloseTo(1, 12);
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  test('leaves the papers of everybody else alone', () => {
    fc.assert(
      fc.property(patterns, from, other, share, (pattern, first, step, put) => {
        const bent = withShare(pattern, { from: first, to: target(first, step), share: put }, CANDIDATES);
        for (let second = 0; second < CANDIDATES; second++) {
          if (second === first) continue;
          expect(firstShares(bent, second, CANDIDATES)).toEqual(firstShares(pattern, second, CANDIDATES));
        }
      }),
      { seed: 3 },
    );
  });

  test('leaves all else in proportion, for each sort of supporter and after more preferences', () => {
    fc.assert(
      fc.property(
        patterns,
        from,
        other,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (pattern, first, step, put) => {
          const to = target(first, step);
          const bent = withShare(pattern, { from: first, to, share: put }, CANDIDATES);
          for (const [row, bentRow] of rowsAfter(pattern, bent, first)) {
            const others = [...row.keys()].filter((next) => next !== to);
            if (others.every((next) => row[next] === 0)) continue;
            const times = sumOf(bentRow.filter((_, next) => next !== to)) / sumOf(row.filter((_, next) => next !== to));
            for (const next of others) expect(bentRow[next]).toBeCloseTo(times * row[next], 9);
          }
        },
      ),
      { seed: 4 },
    );

    function rowsAfter(
      pattern: BendablePattern,
      bent: BendablePattern,
      first: number,
    ): readonly (readonly [Float64Array, Float64Array])[] {
      if (pattern.kind === 'luce' && bent.kind === 'luce')
        return Array.from({ length: pattern.sorts }, (_, sort) => [pattern.row(first, sort), bent.row(first, sort)]);
      if (pattern.kind !== 'path' || bent.kind !== 'path') throw new Error('bending changes the kind');
      return [[first], [first, (first + 1) % CANDIDATES]].map((ranked) => {
        const rows = [0, 1].map(() => new Float64Array(CANDIDATES + 1));
        pattern.weigh(ranked, rows[0]);
        bent.weigh(ranked, rows[1]);
        return [rows[0], rows[1]];
      });
    }
  });

  test('splits the rest evenly where everything went there', () => {
    const all = {
      kind: 'luce',
      sorts: 1,
      shares: () => new Float64Array(1),
      row: () => Float64Array.of(0, 1, 0, 0),
    } as const;
    const bent = withShare(all, { from: 0, to: 1, share: 0.5 }, 3);
    expect([...firstShares(bent, 0, 3)]).toEqual([0, 0.5, 0.25, 0.25]);
  });
});

test('a percentile lies between two of a sample in proportion', () => {
  expect(percentile(Float64Array.of(4, 1, 2), 0.25)).toBe(1.5);
  expect(percentile(Float64Array.of(4, Number.NaN, 2), 0)).toBe(2);
  expect(percentile(Float64Array.of(7), 0.9)).toBe(7);
});
