import { EQUAL, SKIPPED } from '../../ballots/profile.ts';

/** A number far beyond the others is no rank, and must not make a ballot of thousands of skipped ones. */
export const MOST_LEFT_OUT: number = 100;

/**
 * Turns ranks below candidates (0 for none) into a ranking: its length, or -1 where too many ranks were left out.
 *
 * @example ranksToEntries([2, 1], [0, 1], 2, entries) // 2, and the entries are 1, 0
 */
export function ranksToEntries(
  ranks: ArrayLike<number>,
  candidates: ArrayLike<number>,
  columns: number,
  entries: number[],
): number {
  let ranked = 0;
  let last = 0;
  for (let column = 0; column < columns; column++) {
    if (!(ranks[column] > 0)) continue;
    ranked += 1;
    if (ranks[column] > last) last = ranks[column];
  }
  if (last > ranked + MOST_LEFT_OUT) return -1;
  // The common ballot gives each rank once: candidates go straight to their places.
  for (let rank = 0; rank < last; rank++) entries[rank] = SKIPPED;
  for (let column = 0; column < columns; column++) {
    if (!(ranks[column] > 0)) continue;
    if (entries[ranks[column] - 1] !== SKIPPED) return withEquals(ranks, candidates, columns, entries);
    entries[ranks[column] - 1] = candidates[column];
  }
  return last;
}

function withEquals(
  ranks: ArrayLike<number>,
  candidates: ArrayLike<number>,
  columns: number,
  entries: number[],
): number {
  const ranked = Array.from({ length: columns }, (_, column) => column).filter((column) => ranks[column] > 0);
  ranked.sort((a, b) => ranks[a] - ranks[b]);
  let length = 0;
  let rank = 0;
  for (const column of ranked) {
    const equal = ranks[column] === rank;
    for (rank += equal ? 0 : 1; rank < ranks[column]; rank++) entries[length++] = SKIPPED;
    entries[length++] = equal ? candidates[column] | EQUAL : candidates[column];
  }
  return length;
}
