import type { Profile } from 'psephos';

/**
 * Papers that rank one above another, for every two, by a loop that does nothing else: a floor for rules that need that table. It takes whole
 * rankings without equal preferences.
 */
export function plainTable({ candidates, starts, ranked, papers }: Profile): Float64Array {
  const table = new Float64Array(candidates.length ** 2);
  for (let paper = 0; paper < papers.length; paper++) {
    for (let high = starts[paper]; high < starts[paper + 1]; high++) {
      const row = ranked[high] * candidates.length;
      for (let low = high + 1; low < starts[paper + 1]; low++) table[row + ranked[low]] += papers[paper];
    }
  }
  return table;
}
