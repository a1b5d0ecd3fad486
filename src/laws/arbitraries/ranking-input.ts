import { buildProfile, type RankingInput } from '../../ballots/build-profile.ts';
import { ballotText } from '../../ballots/notation.ts';
import type { Line } from '../changes/lines.ts';
import { letters } from './sketch.ts';

/** A ranking as people write it: a list of candidates, with a list in it where some are equal, an empty one for a skipped rank. */
export type Ranking = RankingInput['ranking'];

/** A line from what people write. */
export function asLine({ papers, ranking }: RankingInput): Line {
  return { papers, ranking: ranking.map((entry) => (typeof entry === 'number' ? [entry] : entry)) };
}

/** Ballots of so many candidates in the notation, one a line, in their order. */
export function ballotsNotation(ballots: readonly RankingInput[], candidates: number): string {
  return ballots.map((ballot) => ballotText(buildProfile(letters(candidates), [ballot]))).join('');
}

/** A ranking of so many candidates in the notation. */
export function rankingNotation(ranking: Ranking, candidates: number): string {
  return ballotsNotation([{ papers: 1, ranking }], candidates)
    .slice('1:'.length)
    .trim();
}

/** Whether a value is a list of ballots of so many candidates, such as one that a test gives as an example. */
export function areBallots(value: unknown, candidates: number): value is readonly RankingInput[] {
  if (!Array.isArray(value)) return false;
  try {
    buildProfile(letters(candidates), value as readonly RankingInput[]);
    return true;
  } catch {
    return false;
  }
}
