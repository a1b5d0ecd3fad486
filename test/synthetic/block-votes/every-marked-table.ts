import type { MarkedSets } from '../../../src/synthetic/block-votes/marked-sets.ts';

/**
 * The law of papers by marked set, given the papers of each number of marks and every candidate's total: one paper after another is
 * marked in every way, and what does not meet the totals is left out.
 */
export function lawOfTables(
  sets: MarkedSets,
  chances: ArrayLike<number>,
  papers: ArrayLike<number>,
  votes: readonly number[],
): Map<string, number> {
  const sizes = Array.from(papers).flatMap((number, size) => new Array<number>(number).fill(size));
  const law = new Map<string, number>();
  const table = new Array<number>(sets.bits.length).fill(0);
  const left = [...votes];
  mark(0, 1);
  const sum = [...law.values()].reduce((all, weight) => all + weight, 0);
  return new Map([...law].map(([key, weight]) => [key, weight / sum]));

  function mark(paper: number, weight: number): void {
    if (paper === sizes.length) {
      if (left.every((marks) => marks === 0)) law.set(table.join(), (law.get(table.join()) ?? 0) + weight);
      return;
    }
    for (let set = sets.from[sizes[paper]]; set < sets.from[sizes[paper] + 1]; set++) {
      const members = sets.members[set];
      if (members.some((candidate) => left[candidate] === 0)) continue;
      for (const candidate of members) left[candidate] -= 1;
      table[set] += 1;
      mark(paper + 1, weight * chances[set]);
      table[set] -= 1;
      for (const candidate of members) left[candidate] += 1;
    }
  }
}
