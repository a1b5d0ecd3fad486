import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '../../../../src/count/check-count.ts';
import { readSharedLines, testWithSharedData } from '../../../shared-data.ts';
import { contests, type Limits } from '../../contests.ts';
import { scottishContest } from '../../scottish.ts';
import { family, naiveFigures, ourFigures } from './naive.ts';

describe.each(family)('%s: a second, naive counter has the same figures at every stage', (_, rule, kind) => {
  function same(limits: Limits, seed: number, numRuns: number): void {
    fc.assert(
      fc.property(contests(limits), ({ contest, lotOrder }) => {
        expect(ourFigures(rule, contest, lotOrder)).toEqual(naiveFigures(kind, contest, lotOrder));
        expect(faultsOf(rule.count(contest))).toEqual([]);
      }),
      { seed, numRuns },
    );
  }

  test.each([1, 2, 3, 4])('on 500 small elections full of ties, the places at most %d', (mostSeats) => {
    same({ mostCandidates: 5, mostSeats }, mostSeats, 500);
  });

  test('on 200 elections of a few hundred papers', () => {
    same({ papers: fc.integer({ min: 1, max: 400 }) }, 400, 200);
  });

  test('on 100 elections of about as many papers as doubles can weigh', () => {
    same({ mostCandidates: 5, papers: fc.integer({ min: 10 ** 6, max: 10 ** 8 }) }, 54, 100);
  });

  testWithSharedData('on 22 real elections', () => {
    const lines: { file: string }[] = readSharedLines('reference/meek-reference.jsonl.gz');
    const files = lines.filter((_, at) => at % 30 === 0).map(({ file }) => file);
    expect(files).toHaveLength(22);
    for (const file of files) {
      const contest = scottishContest(file);
      expect(ourFigures(rule, contest, []), file).toEqual(naiveFigures(kind, contest, []));
    }
  });

  test('on 100 elections of so many papers that votes pass 2^53 units', () => {
    same({ mostCandidates: 5, papers: fc.integer({ min: 10 ** 6, max: 2 ** 49 }) }, 53, 100);
  });
});
