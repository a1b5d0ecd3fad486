import type { DeclaredResult } from '../ballots/declared-result.ts';
import { worthDraws } from '../base/draws-worth.ts';
import { PsephosError } from '../base/errors.ts';
import { defined } from '../base/shape.ts';
import type { BallotModel } from '../synthetic/model.ts';
import { BLOCK } from './draw-tally.ts';
import { type Tally, timesElected } from './tally.ts';

/** When drawing is to stop. */
export interface DrawAim {
  /** Draws are never more than these. */
  readonly most: number;
  /** Draws stop before that once no candidate's chance has a larger standard error. */
  readonly untilError?: number;
  /** Equally likely patterns that the draws rest on, where they are fewer than any number. */
  readonly effective?: number;
}

/** Why draws that were to reach a standard error stopped: `few-patterns` where those of the model keep it above that for ever. */
export interface Stopped {
  readonly because: 'error-reached' | 'most-draws' | 'few-patterns';
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

/** {@link drawAim} for draws from a model, which may rest on few patterns. */
export function drawAimFor(
  declared: DeclaredResult,
  model: BallotModel,
  options: { readonly draws?: number; readonly untilError?: number },
): DrawAim {
  return { ...drawAim(declared, options), ...defined({ effective: model.bank?.(declared)?.effective }) };
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
export function isEnough(tally: Tally, candidates: number, aim: DrawAim): boolean {
  if (tally.draws >= aim.most) return true;
  return (
    tally.draws > 0 && ['error-reached', 'few-patterns'].includes(whyStopped(tally, candidates, aim)?.because ?? '')
  );
}

/** How far to draw before asking {@link isEnough} again. */
export function drawUpTo(draws: number, { most, untilError }: DrawAim): number {
  return untilError === undefined ? most : Math.min(most, nextCheck(draws));
}

/** Why the draws stopped, where they were to reach a standard error. */
export function whyStopped(
  tally: Tally,
  candidates: number,
  { untilError, effective = Infinity }: Omit<DrawAim, 'most'>,
): Stopped | undefined {
  if (untilError === undefined) return undefined;
  const largest = largestError(tally, candidates, effective);
  return { because: reasonOf(largest, tally.draws, untilError, effective), untilError, largestError: largest };
}

/** Where patterns are too few for the error that was asked for, draws go on until they are no longer what is wanting. */
const ENOUGH_ABOVE = 1.05;

function reasonOf(largest: number, draws: number, untilError: number, effective: number): Stopped['because'] {
  if (largest <= untilError) return 'error-reached';
  // The error is the spread of one draw times √(1/draws + 1/effective): this is what is left of it after draws without end.
  const left = largest / Math.sqrt(1 + effective / draws);
  return left > untilError && largest < ENOUGH_ABOVE * left ? 'few-patterns' : 'most-draws';
}

/**
 * The largest standard error of any candidate's chance to be elected, as the spread of Beta(k + 1, n - k + 1), what k of n draws leave of a
 * chance of which nothing was known: unlike that of the bare share it is not 0 for what came up in none of a few draws. Where draws rest
 * on few patterns, so many draws are worth no more than {@link worthDraws} says.
 *
 * @example largestError({ draws: 1000, sets: [{ elected: [0], times: 1000 }] }, 2) // 0.000996…
 */
export function largestError(tally: Tally, candidates: number, effective: number = Infinity): number {
  const draws = worthDraws(tally.draws, effective);
  const errors = timesElected(tally, candidates).map((times) => {
    const mean = ((times / tally.draws) * draws + 1) / (draws + 2);
    return Math.sqrt((mean * (1 - mean)) / (draws + 3));
  });
  return Math.max(...errors);
}
