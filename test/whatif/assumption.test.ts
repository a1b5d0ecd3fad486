import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainders } from '../../src/base/largest-remainders.ts';
import { rules } from '../../src/rules/catalogue.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import { countAssumed, electedUnder, type FixedTransfers, type GoesOn } from '../../src/whatif/assumption.ts';
import { declared } from './declared.ts';

const field = fc
  .array(fc.nat({ max: 400 }), { minLength: 2, maxLength: 6 })
  .chain((votes) => fc.tuple(fc.constant(votes), fc.array(fc.nat({ max: 5 }), { minLength: 42, maxLength: 42 })));

function rowsOf(votes: readonly number[], shares: readonly number[]): FixedTransfers {
  return votes.map((papers, from) => {
    const weights = Float64Array.from({ length: votes.length + 1 }, (_, to) =>
      to === from ? 0 : shares[from * 7 + to],
    );
    if (weights.every((weight) => weight === 0)) weights[votes.length] = 1;
    const row = new Float64Array(votes.length + 1);
    largestRemainders(papers, weights, row);
    return row;
  });
}

describe.each<GoesOn>(['evenly', 'in-proportion'])('papers that go on %s', (goesOn) => {
  const quick = rules.filter(({ winners, countPapers }) => winners !== undefined && countPapers !== undefined);

  it('elect the same in a count as where only the winners are asked for', () => {
    expect(quick.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(field, fc.constantFrom(...quick), fc.boolean(), ([votes, shares], rule, two) => {
        const seats = two && rule.singleSeat !== true ? 2 : 1;
        const totals = declared(votes, seats);
        const rows = rowsOf(votes, shares);
        const count = countAssumed(totals, rule, rows, 'as given', lotByOrder(), goesOn);
        const told = electedUnder(totals, rule, rows, lotByOrder(), goesOn);
        expect([...count.elected].sort()).toEqual([...told].sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe('a nil share', () => {
  it('stays nil in proportion and is filled evenly', () => {
    // D's papers go to C alone, who is out next.
    const totals = declared([40, 39, 20, 10]);
    const rows = [
      [0, 0, 0, 0, 40],
      [0, 0, 0, 0, 39],
      [0, 0, 0, 0, 20],
      [0, 0, 10, 0, 0],
    ].map((row) => Float64Array.from(row));
    const ers97 = rules.find(({ id }) => id === 'ers97') ?? rules[0];
    const stopped = (goesOn: GoesOn) =>
      countAssumed(totals, ers97, rows, 'as given', lotByOrder(), goesOn).stages.at(-1)?.nonTransferable;
    expect(stopped('in-proportion')).toBe('30');
    expect(Number(stopped('evenly'))).toBeLessThan(30);
  });
});
