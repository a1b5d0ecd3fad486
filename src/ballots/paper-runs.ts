import { present } from '../base/invariant.ts';

/**
 * Papers in the order in which they lie, as runs of alike ones: `papers[i]` papers with ranking `rankings[i]` of the profile, then
 * the next run.
 */
export interface PaperRuns {
  readonly rankings: Uint32Array;
  readonly papers: Float64Array;
}

/** Takes runs of papers one by one; neighbours that are alike become one run. */
export interface RunRecorder {
  add(ranking: number, papers: number): void;
  /** The runs, with the number `places.get(r)` for each ranking r. */
  finish(places: ReadonlyMap<number, number>): PaperRuns;
}

/** An empty record of runs; it grows as needed. */
export function runRecorder(): RunRecorder {
  let rankings = new Uint32Array(256);
  let papers = new Float64Array(256);
  let count = 0;
  return {
    add(ranking, added) {
      if (count > 0 && rankings[count - 1] === ranking) {
        papers[count - 1] += added;
        return;
      }
      if (count === rankings.length) {
        const [wereRankings, werePapers] = [rankings, papers];
        rankings = new Uint32Array(count * 2);
        rankings.set(wereRankings);
        papers = new Float64Array(count * 2);
        papers.set(werePapers);
      }
      rankings[count] = ranking;
      papers[count] = added;
      count += 1;
    },
    finish: (places) => ({
      rankings: rankings.slice(0, count).map((ranking) => present(places.get(ranking), 'a ranking of the profile')),
      papers: papers.slice(0, count),
    }),
  };
}
