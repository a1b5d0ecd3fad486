import { profileBuilder } from '../../ballots/build-profile.ts';
import type { Candidate } from '../../ballots/candidate.ts';
import type { Profile } from '../../ballots/profile.ts';
import { multinomial } from '../../base/distributions.ts';
import type { RandomStream } from '../../base/random.ts';
import type { MarkedSets } from './marked-sets.ts';
import type { RankingTastes } from './ranking-tastes.ts';

/**
 * Papers as rankings: everybody marked comes before anybody else, in an order drawn by the tastes of the sort of voter; the others
 * follow by the same tastes, until stopping is drawn. Papers that rank alike so far are split together, never one by one.
 */
export function rankMarkedPapers(
  candidates: readonly Candidate[],
  sets: MarkedSets,
  table: Float64Array,
  sorts: readonly Float64Array[],
  tastes: RankingTastes,
  random: RandomStream,
): Profile {
  const builder = profileBuilder(candidates);
  const stop = candidates.length;
  const everybody = 2 ** stop - 1;
  const ranked: number[] = [];
  const rooms = Array.from({ length: stop + 1 }, () => [new Float64Array(stop + 1), new Float64Array(stop + 1)]);
  const bySort = new Float64Array(sorts.length);
  table.forEach((papers, set) => {
    if (papers === 0) return;
    const shares = sorts.map((chances) => chances[set]);
    multinomial(random, papers, shares, bySort);
    for (const [sort, some] of [...bySort].entries()) if (some > 0) rankOn(tastes[sort], sets.bits[set], true, some);
  });
  return builder.finish();

  /** Of `left`, those who may come next; while they are the marked ones, nobody stops. */
  function rankOn(taste: Float64Array, left: number, marked: boolean, papers: number): void {
    if (left === 0) {
      const others = marked ? ranked.reduce((bits, candidate) => bits & ~(1 << candidate), everybody) : 0;
      if (others === 0) builder.add(ranked, ranked.length, papers);
      else rankOn(taste, others, false, papers);
      return;
    }
    const [weights, counts] = rooms[ranked.length];
    for (let candidate = 0; candidate < stop; candidate++)
      weights[candidate] = ((left >> candidate) & 1) === 1 ? taste[candidate] : 0;
    weights[stop] = marked ? 0 : taste[stop];
    multinomial(random, papers, weights, counts);
    if (counts[stop] > 0) builder.add(ranked, ranked.length, counts[stop]);
    for (let candidate = 0; candidate < stop; candidate++) {
      if (counts[candidate] === 0) continue;
      ranked.push(candidate);
      rankOn(taste, left & ~(1 << candidate), marked, counts[candidate]);
      ranked.pop();
    }
  }
}
