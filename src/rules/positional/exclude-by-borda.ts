import { type Cited, reading } from '../decision.ts';
import type { Conduct } from '../ranked/conduct.ts';
import type { Scores } from '../ranked/scores.ts';
import { bordaScores } from './borda-scores.ts';

/** How the rules that exclude by Borda points read papers: with shared points alone does whoever beats all others stay above the mean. */
export const sharedAmongThoseLeft: Cited<undefined> = reading(
  '-',
  'a paper gives a point for everybody who continues and is ranked below, and half a point for everybody who continues and is level; those unranked are level at the end',
  undefined,
);

/** Excludes by Borda points among those who continue, counted anew at each stage, until one is left or nobody is to go. */
export function excludeByBorda(
  count: Conduct,
  whoGoes: (points: Scores, among: readonly number[]) => readonly number[],
): void {
  for (;;) {
    const among = count.continuing();
    if (among.length === 1) return count.elect(among, 'nobody else is left');
    const points = bordaScores(count.pairwise(), among, count.preferences.valid);
    count.decidesBy('Borda points', points);
    const gone = whoGoes(points, among);
    if (gone.length === 0) return count.elect(among, 'all who continue have the same points');
    count.exclude(gone);
  }
}
