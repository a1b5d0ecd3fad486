import type { Cited } from '../../decision.ts';
import { drawLot, type GregoryState, recordTie } from '../gregory/state.ts';

/** Narrows a tied set by what happened before; one step of a statute's way to break ties. */
export type LookBack = <V>(
  state: GregoryState<V>,
  tied: readonly number[],
  want: 'most' | 'fewest',
) => readonly number[];

/**
 * Those with the most (or fewest) votes at the earliest point where the tied differed, and among them again, until one is
 * left or they never differed.
 */
export const earliestDifference: LookBack = (state, tied, want) => {
  let left = tied;
  for (const votes of state.history) {
    if (left.length === 1) break;
    left = extremes(state, left, votes, want);
  }
  return left;
};

/** Takes one of the tied: by looking back, then by lot among those still level, and records both. */
export function takeOne<V>(
  state: GregoryState<V>,
  tied: readonly number[],
  want: 'most' | 'fewest',
  over: 'surplus' | 'exclusion',
  { choice: lookBack, clause }: Cited<LookBack>,
): number {
  if (tied.length === 1) return tied[0];
  const left = lookBack(state, tied, want);
  if (left.length < tied.length) recordTie(state, { over, tied, decidedBy: 'earlier-stage', chosen: left, clause });
  return left.length === 1 ? left[0] : drawLot(state, left, over, clause);
}

/** Those among the candidates who have the most (or fewest) of these votes. */
export function extremes<V>(
  { numbers }: GregoryState<V>,
  candidates: readonly number[],
  votes: readonly V[],
  want: 'most' | 'fewest',
): readonly number[] {
  const sign = want === 'most' ? 1 : -1;
  let best: number[] = [];
  for (const candidate of candidates) {
    const order = best.length === 0 ? 1 : sign * numbers.compare(votes[candidate], votes[best[0]]);
    if (order > 0) best = [candidate];
    else if (order === 0) best.push(candidate);
  }
  return best;
}
