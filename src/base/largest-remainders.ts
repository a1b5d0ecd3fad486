/**
 * Whole papers in proportion to weights that are not all zero, what is left to the largest remainders, equal ones to the first: fills
 * `counts`, which then add up to `papers`.
 *
 * @example largestRemainders(15, Float64Array.of(1, 1), counts) // counts: 8, 7
 */
export function largestRemainders(papers: number, weights: Float64Array, counts: Float64Array): void {
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
}
