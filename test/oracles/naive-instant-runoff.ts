/**
 * A second, deliberately naive instant runoff, for tests only: every stage sorts all papers afresh, and nothing of src is in it.
 *
 * The plain rule: whoever has more than half of the continuing votes wins; else the one candidate with the fewest is excluded. No batches,
 * no look-back: a lot for every tie for the fewest votes. Among the last two the lot excludes too, so the candidate drawn loses (tables
 * whose last lot names the winner have to be turned round). The one then left wins without a further stage.
 */
import type { NaiveBallot } from './naive-ers97.ts';

/** Picks the candidate to exclude. */
export type NaiveInstantRunoffLot = (tied: readonly number[], purpose: 'exclusion') => number;

export type NaiveInstantRunoffResult = {
  winner: number;
  /** Papers of candidates 0..n-1, then exhausted papers. */
  stages: number[][];
  /** In order, with the loser of a tie of the last two. */
  excluded: number[];
  lotNeeded: boolean;
};

export function naiveInstantRunoff(
  candidates: number,
  ballots: readonly NaiveBallot[],
  lot: NaiveInstantRunoffLot,
): NaiveInstantRunoffResult {
  const stages: number[][] = [];
  const excluded: number[] = [];
  let lotNeeded = false;
  let continuing = Array.from({ length: candidates }, (_, candidate) => candidate);

  for (;;) {
    const votes = new Map<number, number>(continuing.map((candidate) => [candidate, 0]));
    let exhausted = 0;
    for (const { papers, ranking } of ballots) {
      if (ranking.length === 0) continue; // no first preference: not a valid paper
      const holder = ranking.find((candidate) => votes.has(candidate));
      if (holder === undefined) exhausted += papers;
      else votes.set(holder, (votes.get(holder) ?? 0) + papers);
    }
    stages.push([...Array.from({ length: candidates }, (_, candidate) => votes.get(candidate) ?? 0), exhausted]);

    const continuingVotes = [...votes.values()].reduce((total, vote) => total + vote, 0);
    const majority = [...votes].find(([, vote]) => vote * 2 > continuingVotes);
    if (majority !== undefined) return { winner: majority[0], stages, excluded, lotNeeded };

    if (continuing.length > 1) {
      const fewest = Math.min(...votes.values());
      const tied = continuing.filter((candidate) => votes.get(candidate) === fewest);
      let loser = tied[0];
      if (tied.length > 1) {
        lotNeeded = true;
        loser = lot(tied, 'exclusion');
      }
      if (loser === undefined || !tied.includes(loser))
        throw new Error(`the lot drew ${loser}, who is not among the tied`);
      excluded.push(loser);
      continuing = continuing.filter((candidate) => candidate !== loser);
    }
    const [last] = continuing;
    if (last === undefined) throw new Error('no candidates');
    if (continuing.length === 1) return { winner: last, stages, excluded, lotNeeded };
  }
}
