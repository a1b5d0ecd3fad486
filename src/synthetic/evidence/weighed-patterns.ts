import { PsephosError } from '../../base/errors.ts';
import { type RandomStream, randomStream } from '../../base/random.ts';
import type { PatternBank, TransferPattern } from '../model.ts';
import { logLikelihood } from './likelihood.ts';
import type { PlacedEvidence } from './placed-evidence.ts';

/** Draws a pattern from a model, as `BallotModel.given` makes it ready. */
export type PatternDrawer = (random: RandomStream) => TransferPattern;

/**
 * Patterns drawn from a model and weighed by how likely they make what was seen; as effective as the square of the sum of weights over the
 * sum of their squares (Kish).
 */
export interface WeighedPatterns extends PatternBank {
  /** Gives one of them, with a chance in proportion to its weight; it is drawn again by a drawer of the same model. */
  chooser(draw: PatternDrawer): PatternDrawer;
}

/** The first batch; it is doubled until so many are effective. */
const [FIRST, ENOUGH] = [2000, 5000];

/** No more are drawn, of patterns that are quickly weighed and of others; and no more numbers of rows are drawn than these. */
const [MOST, MOST_SLOW, MOST_NUMBERS] = [1_024_000, 64_000, 10_000_000];

/** Fewer effective patterns than these would say more of chance than of the evidence. */
const LEAST = 30;

/** Patterns that share a stream, since to make one takes longer than to draw several; those before one are drawn again with it. */
const TOGETHER = 16;

/**
 * Sampling-importance-resampling: patterns are drawn from the model, each weighed by the multinomial likelihood of the evidence, and each
 * draw of ballots takes one with a chance in proportion to its weight.
 *
 * A pattern may draw its parts when they are first asked for, so only its number is kept: it is drawn again from the stream that it came
 * from, and asked for the same parts in the same order first. The streams are always the same, whatever the seed of the draws: so
 * workers weigh the same patterns, and draws of another seed do not tell how far off these patterns are (`effective` does).
 *
 * @throws PsephosError `bad-model` where fewer than 30 patterns are effective, where none could have given the evidence, or where all are
 * alike; `unsupported` as {@link logLikelihood} does.
 * @see Rubin, "Using the SIR algorithm to simulate posterior distributions", Bayesian Statistics 3, 1988; Smith and Gelfand, "Bayesian
 *   statistics without tears", 1992, DOI 10.1080/00031305.1992.10475856.
 */
export function weighPatterns(draw: PatternDrawer, evidence: readonly PlacedEvidence[]): WeighedPatterns {
  const streams = randomStream('patterns weighed by evidence');
  const most = mostFor(draw(streams), evidence);
  let logs = new Float64Array(0);
  for (let wanted = FIRST; ; wanted = Math.min(2 * wanted, most)) {
    const before = logs;
    logs = new Float64Array(wanted);
    logs.set(before);
    for (let first = before.length; first < wanted; first += TOGETHER) {
      const random = streams.split(first / TOGETHER);
      for (let at = first; at < first + TOGETHER; at++) logs[at] = likelihoodOf(draw(random), evidence);
    }
    if (wanted === most || effectiveOf(logs) >= ENOUGH) break;
  }
  const effective = effectiveOf(logs);
  refuseUseless(logs, effective);
  const sums = runningSums(logs);
  return {
    drawn: logs.length,
    effective,
    chooser: (drawAgain) => (random) => {
      const number = placeOf(sums, random.uniform() * sums[sums.length - 1]);
      const stream = streams.split(Math.floor(number / TOGETHER));
      for (let before = number % TOGETHER; before > 0; before--) likelihoodOf(drawAgain(stream), evidence);
      const pattern = drawAgain(stream);
      likelihoodOf(pattern, evidence);
      return pattern;
    },
  };
}

function likelihoodOf(pattern: TransferPattern, evidence: readonly PlacedEvidence[]): number {
  let sum = 0;
  for (const seen of evidence) sum += logLikelihood(pattern, seen);
  return sum;
}

/** Patterns of a small field that are told in a row for each piece of evidence take about a microsecond each. */
function mostFor(pattern: TransferPattern, evidence: readonly PlacedEvidence[]): number {
  if (pattern.kind !== 'luce' || pattern.sorts > 1) return MOST_SLOW;
  const numbers = evidence.reduce((sum, { papers }) => sum + papers.length, 0);
  const affordable = TOGETHER * Math.floor(MOST_NUMBERS / numbers / TOGETHER);
  return Math.max(MOST_SLOW, Math.min(MOST, affordable));
}

function weightsOf(logs: Float64Array): Float64Array {
  const largest = logs.reduce((most, log) => Math.max(most, log), -Infinity);
  return logs.map((log) => (largest === -Infinity ? 0 : Math.exp(log - largest)));
}

function effectiveOf(logs: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const weight of weightsOf(logs)) {
    sum += weight;
    squares += weight * weight;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

function runningSums(logs: Float64Array): Float64Array {
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

function refuseUseless(logs: Float64Array, effective: number): void {
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
