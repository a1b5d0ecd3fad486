import { joined, type Pile } from '../../ballots/papers.ts';

/** Moves the papers of the excluded to the next who continues; gives how many show nobody. */
export function movePapers(piles: readonly Pile[][], votes: number[], excluded: number, open: Uint8Array): number {
  votes[excluded] = 0;
  if (piles[excluded].length === 0) return 0;
  const { next, nonTransferable } = joined(piles[excluded]).sort(open);
  for (let candidate = 0; candidate < open.length; candidate++) {
    const gained = next[candidate];
    if (gained === undefined) continue;
    piles[candidate].push(gained);
    votes[candidate] += gained.papers;
  }
  return nonTransferable;
}
