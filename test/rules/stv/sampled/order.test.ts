import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildProfile } from '../../../../src/ballots/build-profile.ts';
import { orderBySeed, orderOfFile } from '../../../../src/ballots/paper-order.ts';
import type { Count } from '../../../../src/count/count.ts';
import { readContest } from '../../../../src/formats/read-contest.ts';
import { lotByOrder } from '../../../../src/rules/lot.ts';
import { cambridgeMa } from '../../../../src/rules/stv/statutes/cambridge-ma.ts';
import { irelandDail } from '../../../../src/rules/stv/statutes/ireland-dail.ts';
import { malta } from '../../../../src/rules/stv/statutes/malta.ts';
import { newSouthWales } from '../../../../src/rules/stv/statutes/new-south-wales.ts';
import { letters } from '../../../ballots/arbitraries.ts';
import { contests, type Drawn } from '../../contests.ts';
import { byNames, permuted } from '../../permuted.ts';
import { permutedOrder } from '../../permuted-order.ts';

/** B gets a surplus of 21 papers and goes; which papers they are decides between C and D. */
const close = '@seats 2\n@candidates A; B; C; D; E; F\n30: A > B > C\n30: A > B > D\n27: C\n27: D\n1: E\n1: F';

/** The papers of level candidates who go together lie in the order of the ballot: that alone is not neutral. */
function excludesLevelTogether({ stages }: Count): boolean {
  return stages.some(({ excluded }, at) => {
    const votes = excluded.map((candidate) => stages[at - 1].votes[candidate]).filter((held) => held !== '0');
    return new Set(votes).size < votes.length;
  });
}

function withoutProvenance(count: Count): unknown {
  return byNames({ ...count, provenance: { ...count.provenance, order: 'as told', input: 'as told' } });
}

describe.each([irelandDail, malta, newSouthWales, cambridgeMa])('$id', (rule) => {
  test('repeats to the byte from a seed, however the file has the papers', () => {
    fc.assert(
      fc.property(contests(), fc.nat(), ({ contest, seats, rankings }, seed) => {
        const order = orderBySeed(seed);
        const count = rule.count(contest, { order });
        const reversed = buildProfile(letters(contest.profile.candidates.length), [...rankings].reverse());
        const again = rule.count({ ...contest, seats, profile: reversed }, { order: orderBySeed(seed) });
        expect(JSON.stringify(again)).toBe(JSON.stringify(count));
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('treats candidates alike: in another order on the ballot they have the same count of the same papers', () => {
    const sameCount = ({ contest, lotOrder, newPlaces }: Drawn, seed: number): void => {
      const order = orderBySeed(seed);
      const again = permuted(contest, lotOrder, newPlaces);
      const moved = permutedOrder(order, contest.profile, again.contest.profile, newPlaces);
      const count = rule.count(contest, { order, lot: lotByOrder(lotOrder) });
      fc.pre(!excludesLevelTogether(count));
      const other = rule.count(again.contest, { order: moved, lot: lotByOrder(again.lotOrder) });
      expect(withoutProvenance(other)).toEqual(withoutProvenance(count));
    };
    fc.assert(fc.property(contests(), fc.nat(), sameCount), { seed: 4, numRuns: 500 });
  });

  test('says in what order it took the papers', () => {
    const contest = readContest(close, { keepOrder: true });
    const orders = [undefined, orderBySeed(5), orderOfFile(contest)];
    expect(orders.map((order) => rule.count(contest, order && { order }).provenance.order)).toEqual([
      'shuffled from the seed psephos (no order was given)',
      'shuffled from the seed 5',
      expect.stringMatching(/^as in the file \(sha256:[0-9a-f]{64}\)$/),
    ]);
  });

  test('counts the same without an order as with the seed psephos', () => {
    const contest = readContest(close);
    const { provenance: _, ...house } = rule.count(contest);
    expect(rule.count(contest, { order: orderBySeed('psephos') })).toMatchObject(house);
  });

  test('says what is doubtful about it', () => {
    const { approximate = [] } = rule.count(readContest(close)).provenance;
    expect(approximate.length).toBeGreaterThan(0);
  });

  test('fills places of a field that is too short for votes, and of no papers at all', () => {
    const nobody = readContest('@seats 2\n@candidates A; B; C');
    expect(rule.count(nobody).elected).toHaveLength(2);
    expect(rule.count({ ...nobody, withdrawn: [0, 1] }).elected).toEqual([2]);
    expect(rule.count({ ...nobody, withdrawn: [0, 1, 2] }).elected).toEqual([]);
  });
});

test('other seeds draw other papers: each of two who are alike is elected by about half of them', () => {
  const contest = readContest(close);
  const draws = 1000;
  let elected = 0;
  for (let seed = 0; seed < draws; seed++) {
    if (newSouthWales.count(contest, { order: orderBySeed(seed) }).elected.includes(2)) elected += 1;
  }
  // Four standard deviations, each 15.8.
  expect(Math.abs(elected - draws / 2)).toBeLessThan(64);
});
