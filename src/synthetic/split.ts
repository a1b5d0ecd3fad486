/** Splits papers in proportion to weights that are not all zero: fills `counts`, which then add up to `papers`. */
export type Split = (papers: number, weights: Float64Array, counts: Float64Array) => void;

/** Splits papers over what follows them: where nothing can follow, they stop. */
export function splitOrStop(split: Split, papers: number, weights: Float64Array, counts: Float64Array): void {
  if (anythingFollows(weights)) split(papers, weights, counts);
  else {
    counts.fill(0);
    counts[counts.length - 1] = papers;
  }
}

function anythingFollows(weights: Float64Array): boolean {
  for (let next = 0; next < weights.length; next++) if (weights[next] > 0) return true;
  return false;
}
