import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fraction, sum, textOf } from './fraction.ts';
import { fractionOf } from './fraction-of.ts';
import type { NaiveBallot, NaiveCount, NaiveLot } from './naive-count.ts';
import { naiveErs76 } from './naive-ers76.ts';
import { naiveErs97 } from './naive-ers97.ts';
import { naiveIrelandSeanad } from './naive-ireland-seanad.ts';
import { naiveMinneapolis } from './naive-minneapolis.ts';
import { naiveNorthernIreland } from './naive-northern-ireland.ts';
import { naiveScotland } from './naive-scotland.ts';
import { naiveWigm } from './naive-wigm.ts';
import { naiveWright } from './naive-wright.ts';

type Counter = (ballots: NaiveBallot[], candidates: number, seats: number, lot: NaiveLot) => NaiveCount;

const lowestNumber: NaiveLot = ([lowest = -1]) => lowest;

const counters: [string, Counter, number][] = [
  ['ERS76', naiveErs76, 1],
  ['Scotland', naiveScotland, 1],
  ['Northern Ireland', naiveNorthernIreland, 1],
  ['Seanad', naiveIrelandSeanad, 1000],
  ['WIGM', naiveWigm, 1],
  ['Wright', naiveWright, 1],
  ['Minneapolis', naiveMinneapolis, 1],
];

const elections = fc
  .record({ candidates: fc.integer({ min: 1, max: 7 }), seats: fc.integer({ min: 1, max: 4 }) })
  .filter(({ candidates, seats }) => seats <= candidates)
  .chain(({ candidates, seats }) => {
    const ranking = fc.shuffledSubarray(Array.from({ length: candidates }, (_, number) => number));
    // Few papers make ties, many make long transfers.
    const papers = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 30 }));
    const ballot = fc.record({ papers, ranking });
    return fc.record({ candidates: fc.constant(candidates), seats: fc.constant(seats), ballots: fc.array(ballot) });
  });

describe.each(counters)('%s on random elections', (_name, counter, unit) => {
  test('fills every place once and accounts for every paper in every row and batch', () => {
    fc.assert(
      fc.property(elections, ({ candidates, seats, ballots }) => {
        const { elected, stages } = counter(ballots, candidates, seats, lowestNumber);
        expect(new Set(elected).size).toBe(seats);
        expect(elected).toHaveLength(seats);
        const valid = ballots.reduce(
          (papers, { ranking, papers: more }) => papers + (ranking.length > 0 ? more : 0),
          0,
        );
        for (const row of stages.flatMap((stage) => [stage, ...(stage.batches ?? [])])) {
          const all = [...row.votes, row.nonTransferable, row.lost].map(fractionOf);
          expect(textOf(sum(all))).toBe(`${valid * unit}`);
          for (const part of all) expect(part.n >= 0n).toBe(true);
        }
      }),
    );
  });

  test('gives the same count from single papers in reverse order', () => {
    fc.assert(
      fc.property(elections, ({ candidates, seats, ballots }) => {
        const single = ballots.flatMap(({ papers, ranking }) =>
          Array.from({ length: papers }, () => ({ papers: 1, ranking })),
        );
        expect(counter(single.reverse(), candidates, seats, lowestNumber)).toEqual(
          counter(ballots, candidates, seats, lowestNumber),
        );
      }),
      { numRuns: 30 },
    );
  });
});

test('ERS76 below 100 papers is ERS97 wherever ERS97 does not reduce its quota', () => {
  let compared = 0;
  const electionsBelow100 = elections.filter(
    ({ ballots }) => ballots.reduce((papers, ballot) => papers + ballot.papers, 0) < 100,
  );
  const draw = (tied: readonly number[]): number => Math.min(...tied);
  fc.assert(
    fc.property(electionsBelow100, ({ candidates, seats, ballots }) => {
      const ers97 = naiveErs97(candidates, seats, ballots, draw);
      if (ers97.quotaHundredths !== ers97.firstQuotaHundredths) return;
      compared++;
      const { elected, quota, stages } = naiveErs76(ballots, candidates, seats, draw);
      expect([...elected].sort()).toEqual([...ers97.elected].sort());
      expect(quota).toBe(textOf(fraction(ers97.quotaHundredths, 100n)));
      const rows = stages
        .filter(({ action }) => action !== 'completion')
        .flatMap(({ votes, who, action, batches }) =>
          // ERS97 shows excluded candidates at 0 from the first batch on.
          action === 'exclusion'
            ? (batches ?? []).map((batch) => batch.votes.map((text, each) => (who.includes(each) ? '0' : text)))
            : [votes],
        );
      expect(rows).toEqual(ers97.history.map((row) => row.map((votes) => textOf(fraction(votes, 100n)))));
    }),
    { numRuns: 1000 },
  );
  expect(compared).toBeGreaterThan(200);
});
