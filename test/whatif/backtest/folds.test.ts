import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles, type Filed, foldsOf } from '../../../src/whatif/backtest/folds.ts';

const filed: fc.Arbitrary<readonly Filed[]> = fc.array(
  fc.record({
    file: fc.integer({ min: 0, max: 30 }).map((at) => `ward-${at}.blt`),
    ballots: fc.integer({ min: 0, max: 60 }).map((at) => `ballots ${at}`),
  }),
  { minLength: 1, maxLength: 60 },
);

describe('folds', () => {
  it('have no file, and no ballots, in two of them', () => {
    fc.assert(
      fc.property(filed, fc.integer({ min: 2, max: 10 }), (elections, folds) => {
        const at = foldsOf(elections, folds, '1');
        for (const key of ['file', 'ballots'] as const) {
          const found = new Map<string, number>();
          elections.forEach((election, index) => {
            expect(found.get(election[key]) ?? at[index]).toBe(at[index]);
            found.set(election[key], at[index]);
          });
        }
      }),
    );
  });

  it('do not depend on the order of files', () => {
    fc.assert(
      fc.property(filed, (elections) => {
        const there = foldsOf(elections, 5, 'x');
        const back = foldsOf([...elections].reverse(), 5, 'x').toReversed();
        expect(back).toEqual(there);
      }),
    );
  });

  it('of a file do not depend on what other files there are', () => {
    const [alone] = foldsOf([{ file: 'a.blt', ballots: 'a' }], 5, '1');
    const [beside] = foldsOf(
      [
        { file: 'a.blt', ballots: 'a' },
        { file: 'b.blt', ballots: 'b' },
      ],
      5,
      '1',
    );
    expect(beside).toBe(alone);
  });

  it('are of about equal size, and others for another seed', () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({ file: `ward-${at}.csv`, ballots: `${at}` }));
    const at = foldsOf(many, 5, '1');
    for (let fold = 0; fold < 5; fold++) {
      const size = at.filter((found) => found === fold).length;
      // Five standard deviations on both sides: of all folds 1 seed in 300,000 would fail; this one is fixed.
      expect(size).toBeGreaterThan(136);
      expect(size).toBeLessThan(264);
    }
    expect(foldsOf(many, 5, '2')).not.toEqual(at);
  });

  it('must be at least two', () => {
    expect(() => foldsOf([], 1, '1')).toThrow('folds must be a whole number of at least 2');
  });
});

describe('doubles', () => {
  it('are elections whose ballots came before', () => {
    const ballots = ['a', 'b', 'a', 'c', 'b'];
    expect(doubles(ballots.map((each, at) => ({ file: `${at}`, ballots: each })))).toEqual([2, 4]);
  });
});
