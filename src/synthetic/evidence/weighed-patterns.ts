import { PsephosError } from '../../base/errors.ts';
import { type RandomStream, randomStream } from '../../base/random.ts';
import type { TransferPattern } from '../model.ts';
import { logLikelihood } from './likelihood.ts';
import type { PlacedEvidence } from './placed-evidence.ts';

/** Patterns drawn from a model and weighed by how likely they make what was seen. */
export interface WeighedPatterns {
  /** How many were drawn. */
  readonly drawn: number;
  /** How many equally likely ones they are as good as: the square of the sum of weights over the sum of their squares (Kish). */
  readonly effective: number;
  /** One of them, with a chance in proportion to its weight. */
  choose(random: RandomStream): TransferPattern;
}

/** The first batch; it is doubled until so many are effective or so many drawn. */
const [FIRST, ENOUGH, MOST] = [2000, 2000, 64_000];

/** Fewer effective patterns than these would say more of chance than of the evidence. */
const LEAST = 30;

/**
 * Sampling-importance-resampling: patterns are drawn from the model, each weighed by the multinomial likelihood of the evidence, and each
 * draw of ballots takes one with a chance in proportion to its weight.
 *
 * A pattern may draw its parts when they are first asked for, so only its number is kept: it is drawn again from its own stream, and asked
 * for the same parts in the same order first.
 *
 * @throws PsephosError `bad-model` where fewer than 30 patterns are effective, where none could have given the evidence, or where all are
 * alike; `unsupported` as {@link logLikelihood} does.
 * @see Rubin, "Using the SIR algorithm to simulate posterior distributions", Bayesian Statistics 3, 1988; Smith and Gelfand, "Bayesian
 *   statistics without tears", 1992, DOI 10.1080/00031305.1992.10475856.
 */
export function weighPatterns(
  draw: (random: RandomStream) => TransferPattern,
  evidence: readonly PlacedEvidence[],
): WeighedPatterns {
  const streams = randomStream('patterns weighed by evidence');
  const again = (number: number): { readonly pattern: TransferPattern; readonly log: number } => {
    const pattern = draw(streams.split(number));
    return { pattern, log: evidence.reduce((sum, seen) => sum + logLikelihood(pattern, seen), 0) };
  };
  const logs: number[] = [];
  for (let wanted = FIRST; ; wanted *= 2) {
    while (logs.length < wanted) logs.push(again(logs.length).log);
    if (effectiveOf(logs) >= ENOUGH || wanted >= MOST) break;
  }
  const effective = effectiveOf(logs);
  refuseUseless(logs, effective);
  const sums = runningSums(logs);
  return {
    drawn: logs.length,
    effective,
    choose: (random) => again(placeOf(sums, random.uniform() * sums[sums.length - 1])).pattern,
  };
}

function weightsOf(logs: readonly number[]): Float64Array {
  const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  return Float64Array.from(logs, (log) => (largest === -Infinity ? 0 : Math.exp(log - largest)));
}

function effectiveOf(logs: readonly number[]): number {
  let [sum, squares] = [0, 0];
  for (const weight of weightsOf(logs)) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

function runningSums(logs: readonly number[]): Float64Array {
  let sum = 0;
  return weightsOf(logs).map((weight) => (sum += weight));
}

/** The first place whose running sum is above the value. */
function placeOf(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function refuseUseless(logs: readonly number[], effective: number): void {
  const drawn = logs.length;
  if (effective === 0) {
    throw new PsephosError({
      code: 'bad-model',
      message: `the evidence contradicts the model: none of ${drawn} patterns drawn from it could have given what was seen`,
      hint: 'look at whose papers it is about, or take a model that leaves more open, such as uniform',
    });
  }
  if (logs.every((log) => Math.abs(log - logs[0]) < 1e-9)) {
    throw new PsephosError({
      code: 'bad-model',
      message: 'the model takes these transfers as certain, so that no evidence can change them',
      hint: 'take a model that draws its transfers afresh, such as uniform',
    });
  }
  if (effective >= LEAST) return;
  throw new PsephosError({
    code: 'bad-model',
    message: `of ${drawn} patterns drawn from the model, no more than ${effective.toFixed(1)} agree with the evidence`,
    expected: `at least ${LEAST}`,
    hint: 'the evidence is too far from the model, or worth too many papers for it: lower its worth (a higher designEffect), or take a model that leaves more open',
  });
}
