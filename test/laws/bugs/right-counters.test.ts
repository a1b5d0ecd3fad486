import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../../src/laws/agreement/first-difference.ts';
import { contests } from '../../../src/laws/arbitraries/contests.ts';
import { assertLaws, plainLaws } from '../../../src/laws/assert-law.ts';
import { lotBySeed } from '../../../src/rules/lot.ts';
import { counters, lawsFor, tallyOf } from './hunt.ts';

describe.each(['plain-instant-runoff', 'plain-value-transfer'] as const)('the right %s', (counter) => {
  const { reference, singleSeat } = counters[counter];
  const tally = tallyOf(counter);

  test('counts 3,000 contests like the rule of psephos, stage by stage', () => {
    const drawn = contests(
      singleSeat ? { candidates: { min: 1, max: 6 }, places: 1 } : { candidates: { min: 1, max: 6 } },
    );
    const lots = lotBySeed('alike');
    // The two number their lots differently, so a lot may look at nothing but the tied.
    const lot = { ...lots, choose: (tied: readonly number[]) => lots.choose(tied, { stage: 1, over: 'exclusion' }) };
    const differing = fc.sample(drawn, { numRuns: 3000, seed: 42 }).filter((contest) => {
      const right = reference.count(contest, { lot });
      const told = tally.tally({ contest, lot });
      return right.elected.join() !== told.elected.join() || firstDifference(contest, right, told) !== undefined;
    });
    expect(differing.map(String)).toEqual([]);
  });

  test('keeps the laws of bookkeeping and symmetry in 500 contests each', () => {
    expect(assertLaws(tally, plainLaws(), { runs: 500 }).runs).toBe(500 * plainLaws().length);
  });

  test('keeps the laws of its rule', () => {
    const { laws } = assertLaws(tally, lawsFor(counter).slice(plainLaws().length), { runs: 100 });
    expect(laws.filter(({ spoke }) => spoke === 0)).toEqual([]);
  });
});
