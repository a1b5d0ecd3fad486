/** Splits papers in proportion to weights that are not all zero: fills `counts`, which then add up to `papers`. */
export type Split = (papers: number, weights: Float64Array, counts: Float64Array) => void;

/** Whole papers in proportion to the weights, what is left to the largest remainders, equal ones to the first. */
export const largestRemainders: Split = (papers, weights, counts) => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ideal = Array.from(weights, (weight) => (papers * weight) / total);
  let left = papers;
  ideal.forEach((share, index) => {
    counts[index] = Math.floor(share);
    left -= counts[index];
  });
  const byRemainder = [...ideal.keys()].sort((a, b) => (ideal[b] % 1) - (ideal[a] % 1) || a - b);
  for (let place = 0; left > 0; place = (place + 1) % byRemainder.length) {
    if (weights[byRemainder[place]] === 0) continue;
    counts[byRemainder[place]] += 1;
    left -= 1;
  }
};

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
