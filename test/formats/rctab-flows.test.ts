import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, flowsOf } from '../../src/formats/rctab/rctab-flows.ts';

/** What some gave and the places that took it, which may also give back. */
const moves = fc
  .record({
    taken: fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 6 }),
    back: fc.bigInt({ min: 0n, max: 100n }),
    cuts: fc.array(fc.bigInt({ min: 0n, max: 10n ** 16n }), { maxLength: 5 }),
  })
  .map(({ taken, back, cuts }) => {
    const all = taken.reduce((sum, units) => sum + units, 0n);
    const edges = [0n, ...cuts.map((cut) => cut % (all + 1n)), all].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const given = edges.slice(1).map((edge, index) => edge - edges[index]);
    return { given, taken, back: back < given[0] ? back : 0n };
  });

describe('whose votes went where', () => {
  it('gives each giver and each place its exact sum, and never less than nothing', () => {
    fc.assert(
      fc.property(moves, ({ given: [first, ...others], taken, back }) => {
        const given = [first - back, ...others];
        const places: Flow[] = taken.map((units, to) => [to, units]);
        const flows = flowsOf(given, [...places, ['residual surplus', -back]]);
        const sum = (list: readonly Flow[]): bigint => list.reduce((total, [, units]) => total + units, 0n);
        expect(flows.map(sum)).toEqual(given);
        for (const [to, units] of places) expect(sum(flows.flat().filter(([place]) => place === to))).toBe(units);
        for (const [to, units] of flows.flat()) if (units < 0n) expect(to).toBe('residual surplus');
      }),
    );
  });

  it('is plain where one gave, and in proportion where several did', () => {
    expect(
      flowsOf(
        [3n],
        [
          [1, 2n],
          ['exhausted', 1n],
          [2, 0n],
        ],
      ),
    ).toEqual([
      [
        [1, 2n],
        ['exhausted', 1n],
      ],
    ]);
    expect(
      flowsOf(
        [6n, 3n],
        [
          [2, 6n],
          [4, 3n],
        ],
      ),
    ).toEqual([
      [
        [2, 4n],
        [4, 2n],
      ],
      [
        [2, 2n],
        [4, 1n],
      ],
    ]);
  });
});
