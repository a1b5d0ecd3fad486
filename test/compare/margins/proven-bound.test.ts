import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LinearProgramme } from '../../../src/compare/margins/instant-runoff/linear-programme.ts';
import { loadSolver } from '../../../src/compare/margins/instant-runoff/linear-programme.ts';
import { provenBound, provesInfeasible } from '../../../src/compare/margins/instant-runoff/proven-bound.ts';

/** Three columns of 0 to 3 and two rows, each at most its limit. */
interface Small {
  readonly entries: readonly (readonly number[])[];
  readonly limits: readonly number[];
}

const smalls = fc.record({
  entries: fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 2 }), {
    minLength: 3,
    maxLength: 3,
  }),
  limits: fc.array(fc.integer({ min: -6, max: 2 }), { minLength: 2, maxLength: 2 }),
});

function programmeOf({ entries, limits }: Small): LinearProgramme {
  return {
    cost: Float64Array.of(1, 1, 1),
    least: Float64Array.of(0, 0, 0),
    most: Float64Array.of(3, 3, 3),
    rowLeast: Float64Array.of(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY),
    rowMost: Float64Array.from(limits),
    starts: Int32Array.of(0, 2, 4, 6),
    rows: Int32Array.of(0, 1, 0, 1, 0, 1),
    values: Float64Array.from(entries.flat()),
  };
}

/** The least cost by looking at every solution in whole numbers; infinite where there is none. */
function leastCost({ entries, limits }: Small): number {
  let least = Number.POSITIVE_INFINITY;
  for (let code = 0; code < 64; code++) {
    const columns = [code & 3, (code >> 2) & 3, code >> 4];
    const meets = limits.every(
      (limit, row) => columns.reduce((sum, value, at) => sum + value * entries[at][row], 0) <= limit,
    );
    if (meets) least = Math.min(least, columns[0] + columns[1] + columns[2]);
  }
  return least;
}

const prices = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 2 });

test('whatever the prices, no solution in whole numbers is below the bound', () => {
  fc.assert(
    fc.property(smalls, prices, (small, priced) => {
      expect(provenBound(programmeOf(small), Float64Array.from(priced))).toBeLessThanOrEqual(leastCost(small));
    }),
  );
});

test('prices prove that nothing meets the rows only where nothing does', () => {
  fc.assert(
    fc.property(smalls, prices, (small, priced) => {
      if (provesInfeasible(programmeOf(small), Float64Array.from(priced))) {
        expect(leastCost(small)).toBe(Number.POSITIVE_INFINITY);
      }
    }),
  );
});

test('the prices of the solver give its own optimum rounded up, or prove that there is none', async () => {
  const solver = await loadSolver();
  fc.assert(
    fc.property(smalls, (small) => {
      const programme = programmeOf(small);
      const solution = solver.solve(programme);
      expect(solution.kind).not.toBe('unknown');
      if (solution.kind === 'infeasible') expect(provesInfeasible(programme, solution.prices)).toBe(true);
      if (solution.kind !== 'optimal') return;
      const value = solution.columns.reduce((sum, column) => sum + column, 0);
      expect(provenBound(programme, solution.prices)).toBe(Math.max(0, Math.ceil(value - 1e-6)));
    }),
  );
  solver.dispose();
});

test('prices that are no numbers, or beyond all bounds, prove nothing', () => {
  const programme = programmeOf({
    entries: [
      [1, 1],
      [1, 1],
      [1, 1],
    ],
    limits: [-3, -3],
  });
  expect(provenBound(programme, Float64Array.of(Number.NaN, 0))).toBe(0);
  expect(provenBound(programme, Float64Array.of(-1e300, 0))).toBe(0);
});
