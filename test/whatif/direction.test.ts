import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../src/ballots/declared-result.ts';
import { lotByOrder } from '../../src/rules/lot.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { ers97 } from '../../src/rules/stv/statutes/ers97.ts';
import { expectedPapers } from '../../src/synthetic/drawn-papers.ts';
import type { PathPattern } from '../../src/synthetic/model.ts';
import type { TransferRow } from '../../src/synthetic/transfers.ts';
import { allTo, tippingAlong } from '../../src/whatif/direction.ts';
import { declared, provenRules, unite2017 } from './declared.ts';

/** The winners at one point of the way from an even split to everything going to one candidate, worked out afresh. */
function winnersAt(result: DeclaredResult, rule: Rule, towards: number, share: number): readonly number[] {
  const stop = result.candidates.length;
  const rows = result.candidates.map((_, from) =>
    Float64Array.from({ length: stop + 1 }, (_, next) => {
      const even = next === from ? 0 : 1 / stop;
      return (1 - share) * even + (next === towards && from !== towards ? share : 0);
    }),
  );
  const pattern: PathPattern = {
    kind: 'path',
    weigh: (ranked: readonly number[], weights: Float64Array) => {
      weights.set(rows[ranked[ranked.length - 1]]);
      for (const candidate of ranked) weights[candidate] = 0;
    },
  };
  const winners = rule.winners?.(expectedPapers(result, pattern), result.seats, lotByOrder()) ?? [];
  return [...winners].sort();
}

describe.each(provenRules)('under $id', (rule) => {
  test.each([
    ['four candidates', declared([41_000, 33_000, 16_000, 10_000])],
    ['five candidates', declared([350_000, 270_000, 200_000, 110_000, 70_000])],
  ])('a turn is real, %s: the winners just before and just after it are counted', (_, result) => {
    const turns = tippingAlong(result, rule, [], allTo(result, 'B'));
    expect(turns.length).toBeGreaterThan(0);
    for (const { at, before, after } of turns) {
      expect(winnersAt(result, rule, 1, at - 1e-4)).toEqual([...before].sort());
      expect(winnersAt(result, rule, 1, at + 1e-4)).toEqual([...after].sort());
    }
    expect(turns.at(-1)?.after).toEqual([1]);
  });
});

test('several places: the set of winners turns', () => {
  const result = declared([50_000, 30_000, 25_000, 18_000], 2);
  const turns = tippingAlong(result, ers97, [], allTo(result, 'D'));
  expect(turns.map(({ before, after }) => [[...before].sort(), [...after].sort()])).toEqual([
    [
      [0, 1],
      [0, 3],
    ],
  ]);
  const [{ at }] = turns;
  expect(winnersAt(result, ers97, 3, at - 1e-4)).toEqual([0, 1]);
  expect(winnersAt(result, ers97, 3, at + 1e-4)).toEqual([0, 3]);
});

describe('three candidates, where the turn is known', () => {
  const from: readonly TransferRow[] = [{ from: 'Ian Allinson', to: { 'Len McCluskey': 1 }, nonTransferable: 0 }];

  test.each(provenRules)('from all to McCluskey to all to Coyne it is at 11,334 of 17,143, under $id', (rule) => {
    const turns = tippingAlong(unite2017, rule, from, allTo(unite2017, 'Gerard Coyne'));
    expect(turns.map(({ before, after }) => [before, after])).toEqual([[[0], [1]]]);
    // Whole papers by largest remainders: 11,334 of them as soon as the share passes 11,333.5.
    expect(Math.abs(turns[0].at - 11_333.5 / 17_143)).toBeLessThan(2e-6);
  });

  test('a way on which nothing changes has no turn', () => {
    expect(tippingAlong(unite2017, ers97, from, allTo(unite2017, 'Len McCluskey'))).toEqual([]);
  });

  test('fewer steps find the same turn', () => {
    const towards = allTo(unite2017, 'Gerard Coyne');
    const [fine] = tippingAlong(unite2017, ers97, from, towards);
    const [coarse] = tippingAlong(unite2017, ers97, from, towards, { steps: 3 });
    expect(Math.abs(coarse.at - fine.at)).toBeLessThan(2e-6);
  });

  test('a rule that can only count in full gives the same turn', () => {
    const { winners: _, ...slow } = ers97;
    const towards = allTo(unite2017, 'Gerard Coyne');
    expect(tippingAlong(unite2017, slow, from, towards, { steps: 20 })).toEqual(
      tippingAlong(unite2017, ers97, from, towards, { steps: 20 }),
    );
  });
});
