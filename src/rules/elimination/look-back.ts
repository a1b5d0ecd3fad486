import { extremes } from '../extremes.ts';
import type { Standing } from './standing.ts';

/** Narrows candidates who are level by their votes at earlier stages; several are left where these do not tell. */
export type LookBack = (standing: Standing, level: readonly number[], want: 'most' | 'fewest') => readonly number[];

/** No look-back: every tie goes to a lot. */
export const straightToLot: LookBack = (_standing, level) => level;

/** Those with the most (or fewest) votes at the first stage at which they differed, and among them again, stage by stage. */
export const earliestDifference: LookBack = ({ earlier }, level, want) => narrowed(earlier, level, want);

/** Those with the most (or fewest) votes at the last stage at which they differed, and among them again, going back. */
export const latestDifference: LookBack = ({ earlier }, level, want) => narrowed([...earlier].reverse(), level, want);

function narrowed(
  stages: readonly (readonly number[])[],
  level: readonly number[],
  want: 'most' | 'fewest',
): readonly number[] {
  return stages.reduce((left, votes) => extremes(left, votes, want), level);
}
