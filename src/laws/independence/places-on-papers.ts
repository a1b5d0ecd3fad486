import type { PlainPapers } from '../changes/plain-papers.ts';

/** Where papers put each candidate, the lower the better; all whom they do not rank are level in the last place. */
export function placesOn({ ranking }: PlainPapers, candidates: number): readonly number[] {
  const places: number[] = Array(candidates).fill(ranking.length);
  ranking.forEach((candidate, place) => {
    places[candidate] = place;
  });
  return places;
}
