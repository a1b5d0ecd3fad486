import type { DeclaredResult } from '../ballots/declared-result.ts';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import { BLOCK } from './draw-tally.ts';
import { type Tally, timesElected } from './tally.ts';

/** When drawing is to stop. */
export interface DrawAim {
  /** Draws are never more than these. */
  readonly most: number;
  /** Draws stop before that once no candidate's chance has a larger standard error. */
  readonly untilError?: number;
}

/** Why draws that were to reach a standard error stopped. */
export interface Stopped {
  readonly because: 'error-reached' | 'most-draws';
  /** The standard error that was asked for. */
  readonly untilError: number;
  /** The largest of any candidate's chance that was reached, as {@link largestError} has it. */
  readonly largestError: number;
}

/** More draws tell nothing more: the standard error is then below a hundredth of a percent of the whole. */
export const MOST_DRAWS = 100_000_000;

/**
 * How many draws are made when nobody says: 200,000 for up to four candidates, fewer for a larger field, whose draws take longer
 * (by about its cube), and 200 at the least.
 *
 * @example defaultDraws(unite2017) // 200000
 */
export function defaultDraws({ candidates }: DeclaredResult): number {
  return Math.round(Math.min(200_000, Math.max(200, 200_000 * (4 / candidates.length) ** 3)));
}

/**
 * Checks when drawing is to stop. With a standard error to reach, `draws` is only a ceiling, by default 100,000,000.
 *
 * @throws PsephosError `bad-argument` for draws that are not a whole number of at least 1, or an error that is not above 0 and at
 * most 0.5.
 */
export function drawAim(
  declared: DeclaredResult,
  { draws, untilError }: { readonly draws?: number; readonly untilError?: number },
): DrawAim {
  if (untilError !== undefined && !(untilError > 0 && untilError <= 0.5))
    throw refused('the standard error to reach must be above 0 and at most 0.5', untilError);
  const most = draws ?? (untilError === undefined ? defaultDraws(declared) : MOST_DRAWS);
  if (!Number.isSafeInteger(most) || most < 1) throw refused('draws must be a whole number of at least 1', most);
  return { most, ...defined({ untilError }) };
}

function refused(message: string, received: number): PsephosError {
  return new PsephosError({ code: 'bad-argument', message, received: String(received) });
}

/**
 * The number of draws after which the next look is taken at the errors: after 1, 2, 3, 4, 5, 7, 9, 12 … blocks, a quarter more
 * each time. They are the same for every run, so that neither the number of workers nor an interruption can move them.
 *
 * @example nextCheck(7000) // 9000
 */
export function nextCheck(draws: number): number {
  let blocks = 1;
  while (blocks * BLOCK <= draws) blocks += Math.ceil(blocks / 4);
  return blocks * BLOCK;
}

/** Whether a tally of the first draws is all that was asked for. */
export function isEnough(tally: Tally, candidates: number, { most, untilError }: DrawAim): boolean {
  if (tally.draws >= most) return true;
  return untilError !== undefined && tally.draws > 0 && largestError(tally, candidates) <= untilError;
}

/** How far to draw before asking {@link isEnough} again. */
export function drawUpTo(draws: number, { most, untilError }: DrawAim): number {
  return untilError === undefined ? most : Math.min(most, nextCheck(draws));
}

/** Why the draws stopped, where they were to reach a standard error. */
export function whyStopped(tally: Tally, candidates: number, untilError: number | undefined): Stopped | undefined {
  if (untilError === undefined) return undefined;
  const largest = largestError(tally, candidates);
  return {
    because: largest <= untilError ? 'error-reached' : 'most-draws',
    untilError,
    largestError: largest,
  };
}

/**
 * The largest standard error of any candidate's chance to be elected, as the spread of Beta(k + 1, n - k + 1), what k of n draws leave of a
 * chance of which nothing was known: unlike that of the bare share it is not 0 for what came up in none of a few draws.
 *
 * @example largestError({ draws: 1000, sets: [{ elected: [0], times: 1000 }] }, 2) // 0.000996…
 */
export function largestError(tally: Tally, candidates: number): number {
  const { draws } = tally;
  const errors = timesElected(tally, candidates).map((times) => {
    const mean = (times + 1) / (draws + 2);
    return Math.sqrt((mean * (1 - mean)) / (draws + 3));
  });
  return Math.max(...errors);
}
