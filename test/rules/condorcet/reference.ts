import { expect } from 'vitest';
import type { Contest } from '../../../src/ballots/contest.ts';
import { pairwiseOf, pairwiseRows } from '../../../src/ballots/pairwise.ts';
import { condorcetLoser, condorcetWinner, schwartzSet, smithSet } from '../../../src/ballots/pairwise-sets.ts';
import { preferencesOf } from '../../../src/ballots/preferences.ts';
import { copelandScores } from '../../../src/rules/condorcet/copeland.ts';
import { largestDefeats } from '../../../src/rules/condorcet/largest-defeat.ts';
import { rankedPairsWinners } from '../../../src/rules/condorcet/ranked-pairs-orders.ts';
import { splitCycleWinners } from '../../../src/rules/condorcet/split-cycle.ts';
import { bordaScores } from '../../../src/rules/positional/borda-scores.ts';
import { fromOne } from '../scottish.ts';

/** What two other programs found of an election; candidates from 1, `null` where there is none. */
export interface PairwiseReference {
  readonly matrix: readonly (readonly number[])[];
  readonly condorcet: number | null;
  readonly condorcet_loser: number | null;
  readonly smith: readonly number[];
  readonly schwartz: readonly number[];
  readonly schulze_wv: readonly number[];
  readonly schulze_margins: readonly number[];
  readonly copeland2: readonly number[];
  readonly copeland: readonly number[];
  readonly minimax_margins: readonly number[];
  readonly minimax_margins_w: readonly number[];
  readonly minimax_wv: readonly number[];
  readonly minimax_wv_w: readonly number[];
  /** Who wins in some order of equal wins; `null` where the reference did not follow them all. */
  readonly ranked_pairs: readonly number[] | null;
  readonly borda: { readonly avg2: readonly number[] };
  readonly split_cycle_pv?: readonly number[];
}

/** Checks every field that says something of the head-to-head table itself. */
export function expectTable(contest: Contest, reference: PairwiseReference, name: string): void {
  const preferences = preferencesOf(contest.profile);
  const table = pairwiseOf(preferences);
  const one = (candidate: number | undefined): number | null => (candidate === undefined ? null : candidate + 1);
  expect(
    {
      matrix: pairwiseRows(table),
      condorcet: one(condorcetWinner(table)),
      condorcet_loser: one(condorcetLoser(table)),
      smith: fromOne(smithSet(table)),
      schwartz: fromOne(schwartzSet(table)),
      copeland2: copelandScores(table, table.standing).numerators.map(Number),
      minimax_margins: largestDefeats(table, 'margins').numerators.map(Number),
      minimax_wv: largestDefeats(table, 'winning-votes').numerators.map(Number),
      avg2: bordaScores(table, table.standing, preferences.valid).numerators.map(Number),
    },
    name,
  ).toEqual({
    matrix: reference.matrix,
    condorcet: reference.condorcet,
    condorcet_loser: reference.condorcet_loser,
    smith: reference.smith,
    schwartz: reference.schwartz,
    copeland2: reference.copeland2,
    minimax_margins: reference.minimax_margins,
    minimax_wv: reference.minimax_wv,
    avg2: reference.borda.avg2,
  });
  if (reference.ranked_pairs !== null) {
    expect(fromOne(rankedPairsWinners(table, 'margins')), name).toEqual(reference.ranked_pairs);
  }
  if (reference.split_cycle_pv !== undefined) {
    expect(fromOne(splitCycleWinners(table)), name).toEqual(reference.split_cycle_pv);
  }
}

/** The rules of which the reference names all winners. */
export function winnersByRule(reference: PairwiseReference): Readonly<Record<string, readonly number[]>> {
  return {
    copeland: reference.copeland,
    minimax: reference.minimax_margins_w,
    'minimax-winning-votes': reference.minimax_wv_w,
    schulze: reference.schulze_wv,
    'schulze-margins': reference.schulze_margins,
    ...(reference.ranked_pairs === null ? {} : { 'ranked-pairs': reference.ranked_pairs }),
    ...(reference.split_cycle_pv === undefined ? {} : { 'split-cycle': reference.split_cycle_pv }),
  };
}
