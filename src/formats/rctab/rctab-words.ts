import type { SyntheticStamp } from '../../ballots/profile.ts';
import { readStamp, stampJson } from '../synthetic-stamp.ts';

/** Where votes go that no candidate gets, in the words of RCTab. */
export const NOWHERE: readonly string[] = ['exhausted', 'residual surplus'];

/** How the title of a contest begins whose papers were drawn from a model. */
export const NEVER_CAST = 'SYNTHETIC BALLOTS, never cast';

const DRAWN = 'Ballots drawn from a model: ';

/** The stamp of synthetic ballots as it stands in the office of a report. */
export function stampText(stamp: SyntheticStamp): string {
  return DRAWN + stampJson(stamp);
}

/** Reads that stamp; `undefined` where there is none, a text where it is not well written. */
export function stampIn(office: string): SyntheticStamp | string | undefined {
  return office.startsWith(DRAWN) ? readStamp(office.slice(DRAWN.length)) : undefined;
}
