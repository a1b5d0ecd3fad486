import type { MarginQuestion, ReadPapers } from './margin-question.ts';

/** Where candidates stand on papers, from 0; those whom a paper does not rank stand together at the end. */
export type PlaceOn = (paper: ReadPapers, candidate: number) => number;

/** Reads the places of all papers at once, for sorting papers by them. */
export function placesOnPapers({ papers, contest, standing }: MarginQuestion): PlaceOn {
  const places = new Map(
    papers.map((paper) => {
      const row = new Uint16Array(contest.profile.candidates.length).fill(standing.length);
      paper.among.forEach((group, place) => {
        for (const candidate of group) row[candidate] = place;
      });
      return [paper, row] as const;
    }),
  );
  return (paper, candidate) => places.get(paper)?.[candidate] ?? standing.length;
}

/** Papers by what an alteration is worth, the most first; those worth nothing are left out. */
export function byWorth(
  papers: readonly ReadPapers[],
  worth: (paper: ReadPapers) => readonly [number, number],
): readonly ReadPapers[] {
  return papers
    .map((paper) => ({ paper, worth: worth(paper) }))
    .filter(({ worth: [first] }) => first > 0)
    .sort((a, b) => b.worth[0] - a.worth[0] || b.worth[1] - a.worth[1])
    .map(({ paper }) => paper);
}
