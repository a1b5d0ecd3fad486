/**
 * Who wins by the strongest chains of wins: those from whom the strongest chain to each other is no weaker than the one back.
 *
 * `strengths` has in entry `a * size + b` how strong the win of a over b is, as a rank: 0 for none, else the larger the
 * stronger. A chain is as strong as its weakest link. There is always a winner; several are level.
 *
 * M. Schulze, A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method,
 * Social Choice and Welfare 36 (2011), 267-303, doi:10.1007/s00355-010-0475-4.
 *
 * @example winnersByPaths(Int32Array.of(0, 3, 0, 0, 0, 2, 1, 0, 0), 3) // [0]: the weakest of three wins in a circle goes
 */
export function winnersByPaths(strengths: Int32Array, size: number): readonly number[] {
  const paths = strongestPaths(strengths, size);
  const everybody = [...Array(size).keys()];
  return everybody.filter((a) => everybody.every((b) => paths[a * size + b] >= paths[b * size + a]));
}

/** The strength of the strongest chain from each to each. */
function strongestPaths(strengths: Int32Array, size: number): Int32Array {
  const paths = strengths.slice();
  for (let by = 0; by < size; by++) {
    for (let from = 0; from < size; from++) {
      const first = paths[from * size + by];
      if (first === 0 || from === by) continue;
      for (let to = 0; to < size; to++) {
        const second = paths[by * size + to];
        const chain = first < second ? first : second;
        if (chain > paths[from * size + to]) paths[from * size + to] = chain;
      }
    }
  }
  return paths;
}
