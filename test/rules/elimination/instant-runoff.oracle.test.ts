import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Count } from '../../../src/count/count.ts';
import { instantRunoff } from '../../../src/rules/elimination/instant-runoff.ts';
import { lotByOrder } from '../../../src/rules/lot.ts';
import { naiveInstantRunoff } from '../../oracles/naive-instant-runoff.ts';
import { contests } from '../contests.ts';
import { naiveBallots, standingIn } from '../naive-ballots.ts';

test('a second, naive instant runoff has the same stages, lots and winner on 3,000 elections full of ties', () => {
  fc.assert(
    fc.property(contests({ mostSeats: 1 }), ({ contest, lotOrder }) => {
      const count = instantRunoff.count(contest, { lot: lotByOrder(lotOrder) });
      const standing = standingIn(contest);
      fc.pre(standing.length > 0);
      const naive = naiveInstantRunoff(standing.length, naiveBallots(contest), (tied) => {
        const inFull = tied.map((candidate) => standing[candidate]);
        const taken = lotOrder.filter((candidate) => inFull.includes(candidate));
        // the naive lot excludes also between the last two, where ours elects; nobody else has votes then
        const last = naiveLastTwo(count, inFull);
        return standing.indexOf(taken[last ? 1 : 0]);
      });
      expect(standing[naive.winner]).toBe(count.elected[0]);
      expect(
        count.stages.map(({ votes, nonTransferable }) =>
          [...standing.map((candidate) => votes[candidate]), nonTransferable].map(Number),
        ),
      ).toEqual(naive.stages);
      expect(count.ties.length > 0).toBe(naive.lotNeeded);
    }),
    { seed: 2011, numRuns: 3000 },
  );
});

/** True when these were the last two of the count. */
function naiveLastTwo(count: Count, tied: readonly number[]): boolean {
  const last = count.ties.at(-1);
  return last?.over === 'election' && last.tied.join() === tied.join();
}
