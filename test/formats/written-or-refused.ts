import { expect } from 'vitest';
import type { Contest } from '../../src/ballots/contest.ts';
import type { ContestFormat } from '../../src/formats/format.ts';
import { written } from '../../src/formats/read-as.ts';

/** The text that a format writes; `undefined` where it refuses the contest, which is the only other thing it may do. */
export function writtenOrRefused(format: ContestFormat, contest: Contest): string | undefined {
  try {
    return written(format, contest);
  } catch (error) {
    expect(error).toMatchObject({ code: 'unsupported' });
    return undefined;
  }
}
