import type { RankingInput } from '../../ballots/build-profile.ts';

/** A ranking as people write it; see `RankingInput`. */
export type Ranking = RankingInput['ranking'];

/** So many papers with one ranking become papers with another. */
export interface PaperChange<Order extends Ranking = Ranking> {
  readonly papers: number;
  readonly from: Order;
  readonly to: Order;
}

/** A change between rankings on which no candidates share a rank: candidate indices, best first. */
export type PlainChange = PaperChange<readonly number[]>;

/** How many papers are altered. */
export function papersChanged(changes: readonly PaperChange[]): number {
  return changes.reduce((sum, { papers }) => sum + papers, 0);
}
