import { describe, expect, test } from 'vitest';
import type { DeclaredResult } from '../../../src/ballots/declared-result.ts';
import { randomStream } from '../../../src/base/random.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { ers97 } from '../../../src/rules/stv/statutes/ers97.ts';
import { plackettLuce } from '../../../src/synthetic/plackett-luce.ts';
import { transfers } from '../../../src/synthetic/transfers.ts';
import { uniform } from '../../../src/synthetic/uniform.ts';
import { electedUnder, type FixedTransfers } from '../../../src/whatif/assumption.ts';
import { leastFlips } from '../../../src/whatif/sensitivity/least-flip.ts';
import { meanShares } from '../../../src/whatif/sensitivity/mean-shares.ts';
import { sensitivity } from '../../../src/whatif/sensitivity/sensitivity.ts';
import type { Flip } from '../../../src/whatif/sensitivity/sensitivity-shape.ts';
import { declared, provenRules, unite2017 } from '../declared.ts';

const MADE_UP = 16;

/** Elections of 3 to 5 candidates for 1 or 2 places, and shares with a nil here and there. */
const elections = Array.from({ length: MADE_UP }, (_, number) => {
  const random = randomStream('least flips').split(number);
  const candidates = 3 + (number % 3);
  const result = declared(
    Array.from({ length: candidates }, () => 20 + random.below(400)),
    candidates === 3 ? 1 : 2,
  );
  const shares = result.candidates.map((_candidate, from) => {
    const row = new Float64Array(candidates + 1).map((_share, to) => (to === from ? 0 : random.below(6)));
    const total = row.reduce((sum, share) => sum + share, 0);
    return total === 0 ? row.fill(1, candidates) : row.map((share) => share / total);
  });
  return { number, result, shares };
});

const backward = ({ candidates }: DeclaredResult): ReturnType<typeof lotByOrder> =>
  lotByOrder([...candidates.keys()].reverse());

/** Who is elected in both orders of lots; two answers where a lot decides. */
function electedBoth(result: DeclaredResult, shares: FixedTransfers): readonly string[] {
  return [lotByOrder(), backward(result)].map((lot) =>
    [...electedUnder(result, ers97, shares, lot, 'in-proportion')].sort((a, b) => a - b).join(),
  );
}

function bentBy(shares: FixedTransfers, from: number, to: number, times: number): FixedTransfers {
  const odds = (times * shares[from][to]) / (1 - shares[from][to]);
  const bent = odds / (1 + odds);
  const rest = (1 - bent) / (1 - shares[from][to]);
  return shares.with(
    from,
    shares[from].map((share, next) => (next === to ? bent : share * rest)),
  );
}

/** The least odds, up or down, over a fine grid of every share that changes who is elected: its logarithm. */
function leastByForce(result: DeclaredResult, shares: FixedTransfers): number {
  const [before] = electedBoth(result, shares);
  let least = Infinity;
  for (const from of shares.keys()) {
    for (const to of shares[from].keys()) {
      if (shares[from][to] <= 0 || shares[from][to] >= 1) continue;
      for (const side of [1, -1]) {
        for (let log = GRID; log < Math.min(least, Math.log(10_000)); log += GRID)
          if (electedBoth(result, bentBy(shares, from, to, Math.exp(side * log))).every((set) => set !== before))
            least = log;
      }
    }
  }
  return least;
}

const GRID = 0.02;

describe.each(elections)('made-up election $number', ({ result, shares }) => {
  const { elected, flips } = leastFlips(result, ers97, shares);
  const [before] = electedBoth(result, shares);
  const log = ({ oddsTimes }: Flip): number => Math.abs(Math.log(oddsTimes));

  test('no share anywhere changes the result by a smaller bend', () => {
    const least = leastByForce(result, shares);
    if (flips.length === 0) expect(least).toBe(Infinity);
    else {
      // It is found to a ten-thousandth.
      expect(log(flips[0])).toBeLessThanOrEqual(least + 1e-4);
      expect(log(flips[0])).toBeGreaterThan(least - GRID - 1e-9);
    }
  });

  test('what is told changes the result, and a little less does not', () => {
    expect([...elected].sort((a, b) => a - b).join()).toBe(before);
    for (const flip of flips) {
      const to = flip.to ?? result.candidates.length;
      const bent = bentBy(shares, flip.from, to, flip.oddsTimes);
      expect(bent[flip.from][to]).toBeCloseTo(flip.bent, 12);
      const after = electedBoth(result, bent);
      expect(after).not.toContain(before);
      expect(after[0]).toBe(
        [...elected.filter((one) => !flip.lose.includes(one)), ...flip.gain].sort((a, b) => a - b).join(),
      );
      const less = Math.exp(Math.sign(Math.log(flip.oddsTimes)) * (log(flip) - 1.01e-4));
      expect(electedBoth(result, bentBy(shares, flip.from, to, less))).toContain(before);
    }
  });

  test('the least bent comes first, one for each whose papers they are', () => {
    expect(flips.map(log)).toEqual(flips.map(log).sort((a, b) => a - b));
    expect(new Set(flips.map(({ from }) => from)).size).toBe(flips.length);
  });
});

test('some of the made-up elections can be changed so, and some cannot', () => {
  const changed = elections.filter(({ result, shares }) => leastFlips(result, ers97, shares).flips.length > 0).length;
  expect(changed).toBeGreaterThan(MADE_UP / 2);
  expect(changed).toBeLessThan(MADE_UP);
});

describe.each(provenRules)('Unite 2017 under $id', (rule) => {
  const even = meanShares(unite2017, uniform()) ?? [];

  test('every split alike: more for the runner-up, as the tipping line has it', () => {
    const { elected, flips } = leastFlips(unite2017, rule, even);
    expect([elected, flips.length]).toEqual([[0], 1]);
    const [{ from, to, bent, gain, lose }] = flips;
    expect([from, to, gain, lose]).toEqual([2, 1, [1], [0]]);
    // Of 17,143 papers s go to the runner-up and half the rest to the leader: s - (1 - s)/2 of them must make good 5,523.
    const needed = (2 * (5523 / 17_143) + 1) / 3;
    expect(bent).toBeGreaterThan(needed);
    expect(bent).toBeLessThan(needed + 3e-4);
  });

  test('is told in a sentence whose figures do what it says', () => {
    const [{ says }] = leastFlips(unite2017, rule, even).flips;
    expect(says).toBe(
      'were 54.9% of the papers of Ian Allinson to go to Gerard Coyne, not 33.3% as assumed (odds 2.43 times as high), Gerard Coyne would be elected instead of Len McCluskey',
    );
  });
});

describe('mean shares', () => {
  test('are exact where the model says its law', () => {
    expect(meanShares(unite2017, uniform())?.map((row) => [...row])).toEqual([
      [0, 1 / 3, 1 / 3, 1 / 3],
      [1 / 3, 0, 1 / 3, 1 / 3],
      [1 / 3, 1 / 3, 0, 1 / 3],
    ]);
    expect(meanShares(declared([60, 30, 10]), plackettLuce())?.[2]).toEqual(Float64Array.of(2 / 3, 1 / 3, 0, 0));
  });

  test('are the mean of draws where it does not', () => {
    const { id, parameters, assumes, given } = uniform();
    // The mean of 2,000 shares with standard deviation 0.236; passed by 1 seed in 100,000.
    const [, , row] = meanShares(unite2017, { id, parameters, assumes, given }) ?? [];
    for (const to of [0, 1, 3]) expect(Math.abs(row[to] - 1 / 3)).toBeLessThan((4.417 * 0.236) / Math.sqrt(2000));
  });

  test('of a table are its rows', () => {
    const model = transfers({ rows: [{ from: 'C', to: { A: 0.6, B: 0.3 }, nonTransferable: 0.1 }], worthPapers: 50 });
    const [, , row] = meanShares(declared([60, 50, 20]), model) ?? [];
    [0.6, 0.3, 0, 0.1].forEach((share, to) => {
      expect(row[to]).toBeCloseTo(share, 12);
    });
  });
});

test('where lots decide as it is, nothing is told', () => {
  expect(leastFlips(declared([5, 5]), ers97, [Float64Array.of(0, 0, 1), Float64Array.of(0, 0, 1)]).flips).toEqual([]);
});

test('the study of a model carries its least bends', () => {
  const result = declared([340, 290, 220, 150], 2);
  const { leastBent } = sensitivity(result, ers97, uniform(), { draws: 10 });
  expect(leastBent).toEqual(leastFlips(result, ers97, meanShares(result, uniform()) ?? []));
  expect(leastBent?.flips.length).toBeGreaterThan(0);
});
