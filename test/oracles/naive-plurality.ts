/**
 * First preferences added up, for tests only: the plurality count, with nothing of src in it. A tie is left open; a lot decides it elsewhere.
 */
import type { NaiveBallot } from './naive-ers97.ts';

export type NaivePluralityResult = {
  /** Papers with each candidate first. */
  totals: number[];
  /** Everyone with the most; several when a lot is needed. */
  winners: number[];
};

export function naivePlurality(candidates: number, ballots: readonly NaiveBallot[]): NaivePluralityResult {
  const totals: number[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    const papersForThem = ballots.filter((ballot) => ballot.ranking[0] === candidate);
    totals.push(papersForThem.reduce((papers, ballot) => papers + ballot.papers, 0));
  }
  const most = Math.max(...totals);
  const winners = totals.flatMap((papers, candidate) => (papers === most ? [candidate] : []));
  return { totals, winners };
}
