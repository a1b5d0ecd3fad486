import { margin, type Pairwise } from '../../../ballots/pairwise.ts';
import type { AlterWay } from '../alter-search.ts';
import type { MarginQuestion, ReadPapers } from '../margin-question.ts';
import { byWorth, placesOnPapers } from '../places-on-paper.ts';

/** Candidates who are tried in the place of a winner: those nearest to it. */
const MOST_TRIED = 12;

/**
 * Ways to bring others before a winner head to head: papers come to rank one of them first and leave the winner out, first those
 * on which that changes most.
 */
export function* pairwiseWays(question: MarginQuestion, table: Pairwise, winner: number): Generator<AlterWay> {
  const place = placesOnPapers(question);
  const { papers, standing } = question;
  const rivals = standing
    .filter((one) => one !== winner)
    .sort((a, b) => margin(table, winner, a) - margin(table, winner, b))
    .slice(0, MOST_TRIED);
  for (const rival of rivals) {
    const to = raising(standing, rival, winner);
    const gap = (paper: ReadPapers): number => place(paper, rival) - place(paper, winner);
    const gains = (paper: ReadPapers, over: number): number => 1 + Math.sign(place(paper, rival) - place(paper, over));
    yield { to, papers: byWorth(papers, (paper) => [gains(paper, winner), gap(paper)]) };
    yield { to, papers: byWorth(papers, (paper) => [gap(paper) + standing.length, gains(paper, winner)]) };
    const worst = standing
      .filter((one) => one !== winner && one !== rival)
      .reduce<number | undefined>(
        (found, one) => (found === undefined || margin(table, one, rival) > margin(table, found, rival) ? one : found),
        undefined,
      );
    if (worst === undefined || margin(table, worst, rival) < 0) continue;
    yield { to, papers: byWorth(papers, (paper) => [gains(paper, winner) + gains(paper, worst), gap(paper)]) };
  }
}

/** The paper with one candidate first, another left out, and all others as they were, those whom it did not rank after them. */
export function raising(
  standing: readonly number[],
  first: number,
  out: number,
): (from: readonly number[]) => readonly number[] {
  return (from) => {
    const kept = from.filter((one) => one !== first && one !== out);
    const added = standing.filter((one) => one !== first && one !== out && !from.includes(one));
    return [first, ...kept, ...added];
  };
}
