import { expect } from 'vitest';
import { type Pairwise, pairwiseOf, preferring } from '../../../src/ballots/pairwise.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { lockedByLot } from '../../../src/rules/condorcet/ranked-pairs-rule.ts';
import { winsByStrength } from '../../../src/rules/condorcet/wins-by-strength.ts';
import { readSharedLines, testWithSharedData } from '../../shared-data.ts';
import { withEveryLot } from '../every-lot.ts';
import { scottishContest } from '../scottish.ts';
import { onePlace, type SmallElection, smallElections } from '../small-elections.ts';

/** What two other programs say of wins that no strength parts; candidates from 1. */
interface EqualWins {
  /** Whether wins of equal strength can be locked in in different ways; `null` for ranked pairs where this was not followed. */
  readonly rp_order_matters: boolean;
  readonly ranked_pairs: readonly number[] | null;
}

interface RealElection extends EqualWins {
  readonly file: string;
  /** Whether two wins are by as many papers. */
  readonly equal_margins: boolean;
  /** Who draws with whom. */
  readonly pair_ties: readonly (readonly [number, number])[];
}

testWithSharedData(
  '660 real elections draw where the reference says, and no order of equal wins matters in them',
  () => {
    const all = readSharedLines<RealElection>('reference/pairwise.jsonl.gz');
    expect(all.filter((one) => one.equal_margins)).toHaveLength(97);
    expect(all.filter((one) => one.pair_ties.length > 0)).toHaveLength(3);
    for (const { file, equal_margins, pair_ties, rp_order_matters } of all) {
      const table = pairwiseOf(preferencesOf(scottishContest(file).profile));
      expect(
        {
          equal_margins: winsByStrength(table, 'margins').some((wins) => wins.length > 1),
          pair_ties: draws(table),
          rp_order_matters: waysToLock(table) > 1,
        },
        file,
      ).toEqual({ equal_margins, pair_ties, rp_order_matters });
    }
  },
);

testWithSharedData('in 750 small elections lots lock wins in in several ways where the reference says so', () => {
  const all = smallElections() as (SmallElection & { readonly pairwise: EqualWins })[];
  expect(all.filter(({ pairwise }) => pairwise.rp_order_matters)).toHaveLength(48);
  for (const election of all) {
    if (election.pairwise.ranked_pairs === null) continue;
    const table = pairwiseOf(preferencesOf(onePlace(election).profile));
    expect(waysToLock(table) > 1, `small ${election.id}`).toBe(election.pairwise.rp_order_matters);
  }
});

function draws(table: Pairwise): (readonly [number, number])[] {
  return table.standing.flatMap((a) =>
    table.standing
      .filter((b) => a < b && preferring(table, a, b) === preferring(table, b, a))
      .map((b): readonly [number, number] => [a + 1, b + 1]),
  );
}

/** In how many ways the lots of ranked pairs by margins put candidates above others. */
function waysToLock(table: Pairwise): number {
  const ways = withEveryLot((lot) =>
    lockedByLot(table, 'margins', table.standing, (level) =>
      lot.choose(level, { stage: 1, over: 'election' }),
    ).above.join(''),
  );
  return new Set(ways).size;
}
