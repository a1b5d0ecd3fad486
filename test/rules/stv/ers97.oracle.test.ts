import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contests, type Drawn } from '../contests.ts';
import { naiveFigures, ourFigures } from './naive.ts';

function expectSameFigures({ contest, lotOrder }: Drawn): void {
  const ours = ourFigures(contest, lotOrder);
  const together = ours.elected.map((candidates) => candidates.length);
  expect(naiveFigures(contest, lotOrder, together)).toEqual(ours);
}

describe('a second, naive ERS97 counter has the same quotas, votes at every batch, lots and elected', () => {
  test.each([1, 2, 3, 4])('on 3,000 small elections full of ties, the places at most %d', (mostSeats) => {
    fc.assert(fc.property(contests({ mostSeats }), expectSameFigures), { seed: mostSeats, numRuns: 3000 });
  });

  test('on 1,000 elections of up to nine candidates', () => {
    fc.assert(fc.property(contests({ mostCandidates: 9, mostSeats: 6 }), expectSameFigures), {
      seed: 9,
      numRuns: 1000,
    });
  });

  test('on 1,000 elections of a few hundred papers, where values have odd hundredths', () => {
    const papers = fc.integer({ min: 1, max: 400 });
    fc.assert(fc.property(contests({ papers }), expectSameFigures), { seed: 97, numRuns: 1000 });
  });

  test('on 1,000 elections of so many papers that votes are held as bigint, or only just not', () => {
    const papers = fc.integer({ min: 10 ** 11, max: 2 ** 49 });
    fc.assert(fc.property(contests({ papers }), expectSameFigures), { seed: 53, numRuns: 1000 });
  });
});
