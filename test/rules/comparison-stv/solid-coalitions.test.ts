import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cpoStv } from '../../../src/rules/comparison-stv/cpo-stv.ts';
import { schulzeStv } from '../../../src/rules/comparison-stv/schulze-stv.ts';
import { lotBySeed } from '../../../src/rules/lot.ts';
import { naiveCpoStv } from '../../oracles/naive-cpo-stv.ts';
import { naiveRanks } from './level-sets.ts';
import { coalitionContests, contestOf, leftShort, solidCoalitions } from './solid-coalitions.ts';

/** Papers of few kinds; A, B, C … are 0, 1, 2 … */
function papers(...lines: readonly string[]): { papers: number; ranking: number[] }[] {
  return lines.map((line) => {
    const [count, order] = line.split(' ');
    return { papers: Number(count), ranking: [...order].map((name) => 'ABCDEF'.indexOf(name)) };
  });
}

test('a coalition is due one place for each quota that its papers exceed', () => {
  const drawn = contestOf(papers('6 ABC', '5 BAD', '4 CDA', '3 DCB'), 4, 2);
  expect(solidCoalitions(drawn)).toContainEqual({ candidates: [0, 1], due: 1 });
  expect(solidCoalitions(drawn)).toContainEqual({ candidates: [2, 3], due: 1 });
  expect(solidCoalitions(drawn)).not.toContainEqual({ candidates: [0], due: 1 });
  expect(leftShort(drawn, [2, 3])).toEqual([{ candidates: [0, 1], due: 1 }]);
});

describe.each(['complete', 'any'] as const)('on 400 contests with %s papers', (kind) => {
  test('Schulze STV leaves no solid coalition short', () => {
    fc.assert(
      fc.property(coalitionContests(kind), fc.nat(), (drawn, seed) => {
        expect(leftShort(drawn, schulzeStv.count(drawn.contest, { lot: lotBySeed(seed) }).elected)).toEqual([]);
      }),
      { seed: 2011, numRuns: 400 },
    );
  });

  test('CPO-STV leaves none short where one result beats every other', () => {
    let circles = 0;
    fc.assert(
      fc.property(coalitionContests(kind), (drawn) => {
        const { elected, stages } = cpoStv.count(drawn.contest);
        const [{ because }] = stages[0].reasons ?? [{ because: '' }];
        if (because.startsWith('this result beats') || because.startsWith('has more than the quota')) {
          expect(leftShort(drawn, elected)).toEqual([]);
        } else circles += 1;
      }),
      { seed: 1995, numRuns: 400 },
    );
    expect(circles).toBeLessThan(200);
  });

  test('CPO-STV always elects whoever has more than the quota of first preferences', () => {
    fc.assert(
      fc.property(coalitionContests(kind), fc.nat(), (drawn, seed) => {
        const { elected } = cpoStv.count(drawn.contest, { lot: lotBySeed(seed) });
        expect(leftShort(drawn, elected).filter(({ candidates }) => candidates.length === 1)).toEqual([]);
      }),
      { seed: 2000, numRuns: 400 },
    );
  });
});

test('in a circle CPO-STV can leave a solid coalition short: all but B are due all three places here', () => {
  const drawn = contestOf(papers('6 AECDB', '11 BEACD', '9 CEADB', '13 DACEB', '8 DECAB'), 5, 3);
  const count = cpoStv.count(drawn.contest);
  expect(count.stages[0].reasons?.[0].because).toMatch(/^no result beats every other/);
  expect(leftShort(drawn, count.elected)).toEqual([{ candidates: [0, 2, 3, 4], due: 3 }]);
  expect(naiveCpoStv(naiveRanks(drawn.contest), [0, 1, 2, 3, 4], 3)).toEqual([count.elected]);
  expect(leftShort(drawn, schulzeStv.count(drawn.contest).elected)).toEqual([]);
});
