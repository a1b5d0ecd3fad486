import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDifference } from '../../../src/laws/agreement/first-difference.ts';
import { contests } from '../../../src/laws/arbitraries/contests.ts';
import { assertLaws, plainLaws } from '../../../src/laws/assert-law.ts';
import { lawById } from '../../../src/laws/catalogue.ts';
import { lotBySeed } from '../../../src/rules/lot.ts';
import { counters, tallyOf } from './counters.ts';

describe.each(['plain-instant-runoff', 'plain-value-transfer'] as const)('the right %s', (counter) => {
  const { reference, singleSeat, keeps } = counters[counter];
  const tally = tallyOf(counter);

  test('counts 500 contests like the rule of psephos, stage by stage', () => {
    const drawn = contests(
      singleSeat ? { candidates: { min: 1, max: 6 }, places: 1 } : { candidates: { min: 1, max: 6 } },
    );
    const lots = lotBySeed('alike');
    // The two number their lots differently, so a lot may look at nothing but the tied.
    const lot = { ...lots, choose: (tied: readonly number[]) => lots.choose(tied, { stage: 1, over: 'exclusion' }) };
    const differing = fc.sample(drawn, { numRuns: 500, seed: 42 }).filter((contest) => {
      const right = reference.count(contest, { lot });
      const told = tally.tally({ contest, lot });
      return right.elected.join() !== told.elected.join() || firstDifference(contest, right, told) !== undefined;
    });
    expect(differing.map(String)).toEqual([]);
  });

  // scripts/seeded-bugs.ts tries the same with 100,000 contests each.
  test('keeps the laws of bookkeeping and symmetry in 200 contests each', () => {
    expect(assertLaws(tally, plainLaws(), { runs: 200 }).runs).toBe(200 * plainLaws().length);
  });

  test('keeps the laws of its rule', () => {
    const { laws } = assertLaws(tally, keeps.map(lawById), { runs: 50 });
    expect(laws.filter(({ spoke }) => spoke === 0)).toEqual([]);
  });
});
