import type { Contest } from '../../src/ballots/contest.ts';
import { readBlt } from '../../src/formats/blt/blt.ts';
import { readSharedText } from '../shared-data.ts';

/** A real election of the shared data, by its path below `scottish/blt`. */
export function scottishContest(file: string): Contest {
  return readBlt(readSharedText(`scottish/blt/${file}`));
}

/** Candidates as the reference files number them, from 1. */
export function fromOne(candidates: readonly number[]): number[] {
  return candidates.map((candidate) => candidate + 1);
}
