import { PsephosError } from './errors.ts';

/** The refusal of an argument of a random draw. */
export function badArgument(message: string, expected: string, received: string): PsephosError {
  return new PsephosError({ code: 'bad-argument', message, expected, received });
}

/** What a list of relative weights is called where it is refused. */
export type WeightsRole = 'weights' | 'alphas';

/**
 * The sum of non-negative weights; `sums[i]`, if asked for, becomes the sum of the first i + 1 of them.
 *
 * @throws PsephosError `bad-argument` when a weight is negative or not a number, or the sum is not finite.
 */
export function sumOfWeights(weights: ArrayLike<number>, role: WeightsRole, sums?: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i];
    if (!(weight >= 0)) throw badArgument(`bad ${role}`, 'numbers that are zero or more', `${weight} at index ${i}`);
    sum += weight;
    if (sums !== undefined) sums[i] = sum;
  }
  if (sum === Infinity) throw badArgument(`bad ${role}`, 'a finite sum', String(sum));
  return sum;
}

/** The refusal of weights that are all zero, or of none at all. */
export function noPositive(role: WeightsRole): PsephosError {
  return badArgument(`no ${role} to draw by`, 'at least one above zero', 'none');
}

/** Makes sure that a draw fits into `out` without overwriting the weights it is still to read. */
export function checkRoom(weights: ArrayLike<number>, out: Float64Array): void {
  if (out === weights) throw badArgument('no room for the draw', 'an out array of its own', 'the input array');
  if (out.length !== weights.length) {
    throw badArgument('no room for the draw', `an out array of length ${weights.length}`, `length ${out.length}`);
  }
}
