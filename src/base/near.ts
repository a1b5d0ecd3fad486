/**
 * The words most like a misspelt one, the nearest first; none when nothing is near.
 *
 * @example nearest('instant-run-off', ['ers97', 'instant-runoff']) // ['instant-runoff']
 */
export function nearest(word: string, known: readonly string[]): readonly string[] {
  const typed = word.slice(0, 64).toLowerCase();
  const limit = Math.max(2, Math.floor(typed.length / 3));
  return known
    .map((candidate) => ({
      candidate,
      distance: candidate.includes(typed) && typed.length > 2 ? 1 : editDistance(typed, candidate),
    }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Fewest insertions, deletions and substitutions (Levenshtein 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length];
}
