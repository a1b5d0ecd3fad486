import type { Papers, Pile, SortedPile } from '../ballots/papers.ts';
import { type Split, splitOrStop } from './split.ts';

/**
 * Gives the papers of voters who all go by the same weights, an entry for each candidate and a last one for stopping, whatever
 * they have ranked (Luce's axiom): nothing needs to be known of a pile but its size. First preferences are as in `totals`.
 */
export function oneTastePapers(taste: Float64Array): (totals: Float64Array, split: Split) => Papers {
  const [weights, counts] = [new Float64Array(taste.length), new Float64Array(taste.length)];
  return (totals, split) => {
    const drawing = { taste, split, weights, counts };
    let papers = 0;
    for (let first = 0; first < totals.length; first++) papers += totals[first];
    return { candidates: totals.length, invalid: 0, all: { papers, sort: (open) => sortFirst(drawing, totals, open) } };
  };
}

interface Drawing {
  readonly taste: Float64Array;
  readonly split: Split;
  readonly weights: Float64Array;
  readonly counts: Float64Array;
}

function pileOf(drawing: Drawing, papers: number): Pile {
  return {
    papers,
    sort: (open) => sortedBy(drawing, drawNext(drawing, papers, open)),
    join: (others) =>
      pileOf(
        drawing,
        others.reduce((sum, other) => sum + other.papers, papers),
      ),
  };
}

/** Papers of those out of the running go on together: it does not matter whom they stood for first. */
function sortFirst(drawing: Drawing, totals: Float64Array, open: Uint8Array): SortedPile {
  let passedOver = 0;
  for (let first = 0; first < open.length; first++) if (open[first] === 0) passedOver += totals[first];
  const counts = drawNext(drawing, passedOver, open);
  for (let first = 0; first < open.length; first++) if (open[first] === 1) counts[first] += totals[first];
  return sortedBy(drawing, counts);
}

function drawNext({ taste, split, weights, counts }: Drawing, papers: number, open: Uint8Array): Float64Array {
  const stop = open.length;
  if (papers === 0) return counts.fill(0);
  for (let next = 0; next < stop; next++) weights[next] = open[next] === 1 ? taste[next] : 0;
  weights[stop] = taste[stop];
  splitOrStop(split, papers, weights, counts);
  return counts;
}

function sortedBy(drawing: Drawing, counts: Float64Array): SortedPile {
  const stop = counts.length - 1;
  const next: (Pile | undefined)[] = [];
  for (let candidate = 0; candidate < stop; candidate++)
    next.push(counts[candidate] === 0 ? undefined : pileOf(drawing, counts[candidate]));
  return { next, nonTransferable: counts[stop] };
}
