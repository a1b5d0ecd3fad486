import type { FlatRankings } from './sort-rankings.ts';

/** Two lots of sorted rankings, none of which is in both, as one. */
export function mergeRankings(a: FlatRankings, b: FlatRankings): FlatRankings {
  if (a.papers.length === 0) return b;
  if (b.papers.length === 0) return a;
  const count = a.papers.length + b.papers.length;
  const starts = new Uint32Array(count + 1);
  const ranked = new Uint16Array(a.ranked.length + b.ranked.length);
  const papers = new Float64Array(count);
  let [inA, inB, length] = [0, 0, 0];
  for (let place = 0; place < count; place++) {
    const isA = inB === b.papers.length || (inA < a.papers.length && compared(a, inA, b, inB) < 0);
    const from = isA ? a : b;
    const ranking = isA ? inA++ : inB++;
    for (let at = from.starts[ranking]; at < from.starts[ranking + 1]; at++) ranked[length++] = from.ranked[at];
    starts[place + 1] = length;
    papers[place] = from.papers[ranking];
  }
  return { starts, ranked, papers };
}

function compared(a: FlatRankings, inA: number, b: FlatRankings, inB: number): number {
  let [atA, atB] = [a.starts[inA], b.starts[inB]];
  const [endA, endB] = [a.starts[inA + 1], b.starts[inB + 1]];
  for (; atA < endA && atB < endB; atA++, atB++) {
    if (a.ranked[atA] !== b.ranked[atB]) return a.ranked[atA] - b.ranked[atB];
  }
  return endA - atA - (endB - atB);
}
