import type { Count } from './count.ts';
import type { Stage } from './stage.ts';

/**
 * What is wrong in the full order and the head-to-head table of a count: the order must name all who stand once; two candidates cannot be
 * ranked one above the other on more papers than are valid, and nobody is compared with themselves or with one who withdrew.
 */
export function comparisonFaults({ contest, papers, ranking, pairwise }: Count): readonly string[] {
  const { candidates, withdrawn = [] } = contest;
  return [
    ...(ranking === undefined ? [] : rankingFaults(ranking, candidates.length, withdrawn)),
    ...(pairwise === undefined ? [] : pairwiseFaults(pairwise, candidates.length, withdrawn, papers.valid)),
  ];
}

function rankingFaults(
  ranking: readonly (readonly number[])[],
  candidates: number,
  withdrawn: readonly number[],
): readonly string[] {
  const times = Array.from({ length: candidates }, () => 0);
  for (const candidate of ranking.flat()) times[candidate] += 1;
  return times.flatMap((many, candidate) => {
    const wanted = withdrawn.includes(candidate) ? 0 : 1;
    return many === wanted ? [] : [`the full order names candidate ${candidate} ${many} times`];
  });
}

function pairwiseFaults(
  rows: readonly (readonly number[])[],
  candidates: number,
  withdrawn: readonly number[],
  valid: number,
): readonly string[] {
  if (rows.length !== candidates || rows.some((row) => row.length !== candidates))
    return [`the head-to-head table is not one of ${candidates} candidates`];
  const absent = new Set(withdrawn);
  return rows.flatMap((row, a) =>
    row.flatMap((above, b) => {
      if ((a === b || absent.has(a) || absent.has(b)) && above !== 0)
        return [`candidates ${a} and ${b} are compared, who cannot be`];
      return a < b && above > valid - rows[b][a]
        ? [`more papers rank candidates ${a} and ${b} one above the other than are valid`]
        : [];
    }),
  );
}

/** What is wrong in the scores of a stage: one for each candidate, and none for those who are out of the running. */
export function scoreFaults({ scores }: Stage, candidates: number, out: ReadonlySet<number>): readonly string[] {
  if (scores === undefined) return [];
  const { values } = scores;
  if (values.length !== candidates) return [`${values.length} scores for ${candidates} candidates`];
  return values.flatMap((value, candidate) =>
    value !== null && out.has(candidate) ? [`a score of candidate ${candidate}, who is out of the running`] : [],
  );
}
