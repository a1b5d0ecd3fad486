import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBallots } from '../../../src/ballots/notation.ts';
import { givenFirstPreferences } from '../../../src/synthetic/given-first-preferences.ts';
import { type GatheredTransfers, gatherTransfers } from '../../../src/synthetic/learned/gather.ts';
import { luceRows } from '../../../src/synthetic/learned/luce-rows.ts';
import { luce } from '../../../src/synthetic/luce.ts';
import type { BallotModel } from '../../../src/synthetic/model.ts';
import { declared } from '../../whatif/declared.ts';

/** Ballots whose later preferences are drawn from these weights, with stopping as the last of each row. */
function knownRows(rows: readonly (readonly number[])[]): BallotModel {
  const weights = rows.map((row) => Float64Array.from(row));
  return {
    id: 'known-rows',
    parameters: {},
    assumes: 'known weights',
    given: () => () => luce((first) => weights[first]),
  };
}

describe('weights of what follows', () => {
  it('come back from ballots that were drawn by them', () => {
    const rows = [
      [0, 2, 0.5, 0.1, 1],
      [3, 0, 1, 0.4, 1],
      [0.2, 0.2, 0, 6, 1],
      [1, 1, 1, 0, 1],
    ];
    const { profile } = givenFirstPreferences(declared([4e5, 3e5, 3e5, 2e5]), knownRows(rows));
    const found = luceRows(gatherTransfers(profile('known rows')));
    // A logarithm is off by about 0.005 (0.01 for the weight of 0.1), so that 0.05 is five of its errors at least.
    rows.forEach((row, from) => {
      row.slice(0, 4).forEach((weight, to) => {
        if (to !== from) expect(found[from]?.logWeights[to]).toBeGreaterThan(Math.log(weight) - 0.05);
        if (to !== from) expect(found[from]?.logWeights[to]).toBeLessThan(Math.log(weight) + 0.05);
      });
    });
  });

  it('are none for a candidate without papers, or without rivals', () => {
    const rows = luceRows(gatherTransfers(parseBallots('3: A > B > C\n2: B > C')));
    expect(rows.map((row) => row === undefined)).toEqual([false, false, true]);
    expect(luceRows(gatherTransfers(parseBallots('3: A')))).toEqual([undefined]);
  });

  it('stay finite where all papers, or none, go one way', () => {
    const [all, none] = luceRows(gatherTransfers(parseBallots('900: A > B\n800: B')));
    expect(all?.logWeights[1]).toBeGreaterThan(3);
    expect(all?.logWeights[1]).toBeLessThan(9);
    expect(none?.logWeights[0]).toBeLessThan(-4);
    expect(none?.logWeights[0]).toBeGreaterThan(-9);
  });

  it('are the less sure the fewer papers tell of them', () => {
    const variance = (papers: number): number =>
      luceRows(gatherTransfers(parseBallots(`${papers}: A > B\n${papers}: A\n1: B`)))[0]?.variance[1] ?? 0;
    expect(variance(10)).toBeCloseTo(2 / 10.7, 12);
    expect(variance(1000)).toBeCloseTo(2 / 1000.7, 12);
  });
});

/** What the weights of one candidate make greatest: the likelihood where each field counts as its share, and half a paper each way. */
function likelihood({ candidates, next }: GatheredTransfers, from: number, logs: readonly number[]): number {
  const m = candidates.length;
  const place = [...candidates.keys()].sort((a, b) => candidates[b].votes - candidates[a].votes || a - b);
  const fields = [...candidates.keys()].map((at) => at + 1).filter((field) => field > 1 || place[0] !== from);
  let sum = logs.reduce((all, log, to) => (to === from ? all : all + 0.5 * log - 0.5 * Math.exp(log)), 0);
  for (const field of fields) {
    const open = place.slice(0, field).filter((candidate) => candidate !== from);
    const total = 1 + open.reduce((all, to) => all + Math.exp(logs[to]), 0);
    for (const to of [...open, m]) {
      const papers = next[((field - 1) * m + from) * (m + 1) + to] / fields.length;
      sum += papers * ((to === m ? 0 : logs[to]) - Math.log(total));
    }
  }
  return sum;
}

describe('found step by step', () => {
  const text = fc
    .array(fc.integer({ min: 1, max: 40 }), { minLength: 7, maxLength: 7 })
    .map(([a, b, c, d, e, f, g]) =>
      [`${a}: A > B > C`, `${b}: A > C`, `${c}: A`, `${d}: B > C > A`, `${e}: B`, `${f}: C > A`, `${g}: C > B`].join(
        '\n',
      ),
    );

  it('they are the most likely: no step of any weight is likelier', () => {
    fc.assert(
      fc.property(text, (ballots) => {
        const gathered = gatherTransfers(parseBallots(ballots));
        luceRows(gathered).forEach((row, from) => {
          const logs = [...(row?.logWeights ?? [])];
          const best = likelihood(gathered, from, logs);
          for (const to of logs.keys())
            for (const step of [-0.03, 0.03])
              if (to !== from) expect(likelihood(gathered, from, logs.with(to, logs[to] + step))).toBeLessThan(best);
        });
      }),
    );
  });

  it('and what trying every pair of weights gives', () => {
    const gathered = gatherTransfers(
      parseBallots('20: A > B > C\n11: A > C\n9: A\n14: B > C > A\n6: B\n8: C > A\n3: C > B'),
    );
    const grid = Array.from({ length: 201 }, (_, step) => (step - 120) / 40);
    luceRows(gathered).forEach((row, from) => {
      const [x, y] = [0, 1, 2].filter((to) => to !== from);
      const tried = (a: number, b: number): number => likelihood(gathered, from, [0, 0, 0].with(x, a).with(y, b));
      let best = { a: 0, b: 0, value: -Infinity };
      for (const a of grid)
        for (const b of grid) {
          const value = tried(a, b);
          if (value > best.value) best = { a, b, value };
        }
      expect(Math.abs(best.a - (row?.logWeights[x] ?? 99))).toBeLessThan(0.03);
      expect(Math.abs(best.b - (row?.logWeights[y] ?? 99))).toBeLessThan(0.03);
    });
  });
});
