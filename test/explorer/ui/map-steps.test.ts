import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleState } from '../../../src/explorer/start.ts';
import { pointInWords, steppedPoint } from '../../../src/explorer/ui/map-steps.ts';

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

describe('a key on the point of the map', () => {
  const point = { toFirst: 500, toSecond: 300, nonTransferable: 200 };

  it('moves a hundredth of the papers, with Shift one', () => {
    expect(steppedPoint(point, 'ArrowLeft', false)).toEqual({ toFirst: 510, toSecond: 290 });
    expect(steppedPoint(point, 'ArrowRight', true)).toEqual({ toFirst: 499, toSecond: 301 });
  });

  it('moves up to nobody, taking from both as they stand', () => {
    expect(steppedPoint(point, 'PageUp', false)).toEqual({ toFirst: 438, toSecond: 262 });
    expect(steppedPoint(point, 'ArrowDown', false)).toEqual({ toFirst: 506, toSecond: 304 });
  });

  it('that means nothing there is left to the browser', () => {
    expect(steppedPoint(point, 'Tab', false)).toBeUndefined();
  });

  it('never makes papers or loses any', () => {
    const papers = fc.nat({ max: 2 ** 40 });
    const any = fc.record({ toFirst: papers, toSecond: papers, nonTransferable: papers });
    fc.assert(
      fc.property(any, fc.constantFrom(...KEYS), fc.boolean(), (from, key, single) => {
        const next = steppedPoint(from, key, single) ?? { toFirst: -1, toSecond: -1 };
        const all = from.toFirst + from.toSecond + from.nonTransferable;
        expect(next.toFirst).toBeGreaterThanOrEqual(0);
        expect(next.toSecond).toBeGreaterThanOrEqual(0);
        expect(next.toFirst + next.toSecond).toBeLessThanOrEqual(all);
        expect(Number.isInteger(next.toFirst) && Number.isInteger(next.toSecond)).toBe(true);
      }),
    );
  });
});

describe('the split in words', () => {
  it('names all three with papers and shares', () => {
    expect(pointInWords(exampleState(), { toFirst: 10_000, toSecond: 7_143, nonTransferable: 0 })).toBe(
      '10,000 (58%) to Len McCluskey, 7,143 (42%) to Gerard Coyne, 0 (0%) to nobody',
    );
  });
});
