/** Binomial draws and probabilities that stay right up to 2^53 − 1 trials. */

import { badArgument } from './draw-arguments.ts';
import type { RandomStream } from './random.ts';

/**
 * How many of n papers fall on one side, when each does so on its own with probability p.
 *
 * The cost does not grow with n, a whole number from 0 to 2^53 − 1; p lies in [0, 1]. Every algorithm used follows the
 * exact law, not an approximation of it. What is left is the rounding of doubles, which changes the probability of an
 * outcome by some 2^-53 and by a relative 1e-10 (n up to 2^32) to 1e-7 (n near 2^53).
 *
 * @throws PsephosError `bad-argument` when n or p is none of the above.
 * @see Hörmann, "The generation of binomial random variates", 1993, DOI 10.1080/00949659308811496 (algorithm BTRS),
 *   with the probabilities of {@link logBinomialProbability}.
 * @example
 * binomial(randomStream(42), 17143, 0.3); // 5060
 */
export function binomial(random: RandomStream, n: number, p: number): number {
  checkTrials(n, p);
  return binomialUnchecked(random, n, p);
}

/** {@link binomial} for a caller that has made sure of n and p itself. */
export function binomialUnchecked(random: RandomStream, n: number, p: number): number {
  // Above a half 1 − p is exact, so nothing is lost by counting the other side.
  return p > 0.5 ? n - lowerHalf(random, n, 1 - p) : lowerHalf(random, n, p);
}

/**
 * The natural logarithm of the probability that {@link binomial} gives k.
 *
 * -Infinity for what cannot happen. Wherever the answer exceeds −100, its error is below 1e-12 for n up to a million,
 * 1e-10 up to 2^32 and 1e-7 up to 2^53 − 1 (measured against 60 digits; almost all of it is the rounding of n·p).
 *
 * @throws PsephosError `bad-argument` for n or p that {@link binomial} refuses, or a k that is not a whole number.
 * @see Loader, "Fast and accurate computation of binomial probabilities", 2000.
 * @example
 * Math.exp(logBinomialProbability(4, 0.5, 2)); // 0.375
 */
export function logBinomialProbability(n: number, p: number, k: number): number {
  checkTrials(n, p);
  if (!Number.isSafeInteger(k)) throw badArgument('bad number of successes', 'a whole number k', String(k));
  if (k < 0 || k > n) return -Infinity;
  if (n === 0 || p === 0 || p === 1) return k === (p === 1 ? n : 0) ? 0 : -Infinity;
  return logProbability(n, p, 1 - p, k);
}

function lowerHalf(random: RandomStream, n: number, p: number): number {
  if (n === 0 || p === 0) return 0;
  if (n <= 4) return byTrials(random, n, p);
  return n * p < 10 ? byInversion(random, n, p) : byRejection(random, n, p);
}

/** For a paper or two the quickest by far. */
function byTrials(random: RandomStream, n: number, p: number): number {
  let k = 0;
  for (let trial = 0; trial < n; trial += 1) if (random.uniform() < p) k += 1;
  return k;
}

function byInversion(random: RandomStream, n: number, p: number): number {
  const odds = p / (1 - p);
  let rest = random.uniform();
  let probability = n < 1024 ? wholePower(1 - p, n) : Math.exp(n * Math.log1p(-p));
  // With a mean below 10, more than 150 has probability under 1e-100; the bound ends the loop should rounding not.
  const last = Math.min(n, 150);
  let k = 0;
  while (k < last && rest >= probability) {
    rest -= probability;
    k += 1;
    probability *= (n - k + 1) * odds * inverses[k];
  }
  return k;
}

/** One over each k that {@link byInversion} comes to: a table is quicker than division. */
const inverses: Float64Array = Float64Array.from({ length: 151 }, (_, k) => 1 / k);

/** A number to the power of a whole one below 2^31; for the small ones it is asked for, quicker than a logarithm. */
function wholePower(base: number, power: number): number {
  let result = 1;
  let square = base;
  for (let rest = power; rest > 0; rest >>= 1) {
    if ((rest & 1) === 1) result *= square;
    square *= square;
  }
  return result;
}

/** BTRS: a transformed uniform proposes, most proposals are taken unseen, the others are weighed. Needs n·p ≥ 10. */
function byRejection(random: RandomStream, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const takenUnseen = 0.92 - 4.2 / b;
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + c);
    if (edge >= 0.07 && v <= takenUnseen) return k;
    if (!(k >= 0 && k <= n)) continue;
    const alpha = (2.83 + 5.1 / b) * deviation;
    if (isAtMost((v * alpha) / (a / (edge * edge) + b), n, p, k)) return k;
  }
}

/**
 * Whether `height` is at most the chance of k over that of the likeliest number. Near that number it is a product of a few ratios;
 * farther off bounds decide most cases.
 *
 * @see Kachitvichyanukul and Schmeiser, "Binomial random variate generation", 1988, DOI 10.1145/42372.42381, steps 5.1 to 5.3.
 */
function isAtMost(height: number, n: number, p: number, k: number): boolean {
  const likeliest = Math.floor((n + 1) * p);
  const away = Math.abs(k - likeliest);
  if (away <= 20) {
    const ratio = ratioOfNeighbours(n, p / (1 - p), Math.min(k, likeliest), Math.max(k, likeliest));
    return k < likeliest ? height * ratio <= 1 : height <= ratio;
  }
  const variance = n * p * (1 - p);
  const logHeight = Math.log(height);
  if (away < variance / 2 - 1) {
    const middle = (-away * away) / (2 * variance);
    const margin = (away / variance) * (((away / 3 + 0.625) * away + 1 / 6) / variance + 0.5);
    if (logHeight < middle - margin) return true;
    if (logHeight > middle + margin) return false;
  }
  return logHeight <= logProbability(n, p, 1 - p, k) - logProbability(n, p, 1 - p, likeliest);
}

/** The chance of `to` successes over that of `from`, which are fewer. */
function ratioOfNeighbours(n: number, odds: number, from: number, to: number): number {
  let ratio = 1;
  for (let k = from + 1; k <= to; k += 1) ratio *= ((n - k + 1) / k) * odds;
  return ratio;
}

/**
 * Loader's form: log-factorials of 2^53 are near 3e17 and their differences worthless in doubles, so the large parts
 * are cancelled on paper and only small ones are added.
 */
function logProbability(n: number, p: number, q: number, k: number): number {
  if (k === 0) return n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  const others = n - k;
  return (
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(others) -
    deviance(k, n * p) -
    deviance(others, n * q) -
    0.5 * Math.log(2 * Math.PI * k * (others / n))
  );
}

const smallStirlingErrors: readonly number[] = stirlingErrorsBelow(16);

function stirlingErrorsBelow(end: number): readonly number[] {
  const errors: number[] = [0];
  let factorial = 1;
  for (let n = 1; n < end; n += 1) {
    factorial *= n;
    errors.push(Math.log(factorial / Math.sqrt(2 * Math.PI * n)) + n - n * Math.log(n));
  }
  return errors;
}

/** log n! less Stirling's log(√(2πn) (n/e)^n): from 16 on, five terms of the series leave an error below 2e-16. */
function stirlingError(n: number): number {
  if (n < 16) return smallStirlingErrors[n];
  const inverse = 1 / n;
  const square = inverse * inverse;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188) * square) * square) * square) * square) * inverse;
}

/** x log(x / mean) + mean − x, which near the mean is the small difference of large numbers and so is summed instead. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const sum = x + mean;
  if (Math.abs(difference) >= 0.1 * sum) return x * Math.log(x / mean) - difference;
  const v = difference / sum;
  const square = v * v;
  let power = 2 * x * v;
  let total = difference * v;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = total + power / odd;
    if (next === total) return total;
    total = next;
  }
}

function checkTrials(n: number, p: number): void {
  if (!(Number.isSafeInteger(n) && n >= 0)) {
    throw badArgument('bad number of trials', 'a whole number n from 0 to 2^53 − 1', String(n));
  }
  if (!(p >= 0 && p <= 1)) throw badArgument('bad probability', 'a number p from 0 to 1', String(p));
}
