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
export const earliestDifference: LookBack = (state, tied, want) => narrowed(state, tied, want, state.history);

/** The same by stages, each a whole surplus or a whole exclusion. */
export const earliestStageDifference: LookBack = (state, tied, want) => narrowed(state, tied, want, state.stageHistory);

/** Those with the most (or fewest) votes at the latest point where the tied differed, and among them again. */
export const latestDifference: LookBack = (state, tied, want) =>
  narrowed(state, tied, want, [...state.history].reverse());

/** The same by stages. */
export const latestStageDifference: LookBack = (state, tied, want) =>
  narrowed(state, tied, want, [...state.stageHistory].reverse());

/** The one with the most (or fewest) votes at the latest point where no two of the tied were level; all of them if there is none. */
export const latestPointWhereAllDiffered: LookBack = (state, tied, want) => {
  for (const votes of [...state.history].reverse()) {
    const level = tied.some((a, at) => tied.slice(at + 1).some((b) => state.numbers.compare(votes[a], votes[b]) === 0));
    if (!level) return extremes(state, tied, votes, want);
  }
  return tied;
};

/** No look-back: every tie goes to a lot. */
export const straightToLot: LookBack = (_state, tied) => tied;

/**
 * Those who stand highest (or lowest) in the order of preferences: more first preferences, then more second preferences on
 * all papers, and so on. Papers that are drawn as they are asked for cannot be read so far ahead; there the tie goes to a lot.
 */
export const orderOfPreferences: LookBack = ({ papers, standing }, tied, want) => {
  let left = tied;
  for (let rank = 0; rank < papers.candidates && left.length > 1; rank++) {
    const counts = papers.preferences?.(rank, standing);
    if (counts === undefined) return left;
    const most = (want === 'most' ? Math.max : Math.min)(...left.map((candidate) => counts[candidate]));
    left = left.filter((candidate) => counts[candidate] === most);
  }
  return left;
};

function narrowed<V>(
  state: GregoryState<V>,
  tied: readonly number[],
  want: 'most' | 'fewest',
  history: readonly (readonly V[])[],
): readonly number[] {
  let left = tied;
  for (const votes of history) {
    if (left.length === 1) break;
    left = extremes(state, left, votes, want);
  }
  return left;
}

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
  const decidedBy = lookBack === orderOfPreferences ? 'preferences' : 'earlier-stage';
  if (left.length < tied.length) recordTie(state, { over, tied, decidedBy, chosen: left, clause });
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
