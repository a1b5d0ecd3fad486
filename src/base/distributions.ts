/** The continuous laws, and the choices by weight, that ballot models draw from. */

import { binomialUnchecked } from './binomial.ts';
import { badArgument, checkRoom, noPositive, sumOfWeights } from './draw-arguments.ts';
import type { RandomStream } from './random.ts';

/** Far below the largest double, so that sums of a few draws cannot overflow. */
const largestTotal = 1e300;

/**
 * n papers shared out over cells in proportion to `weights`, each paper on its own: fills `out` with whole numbers
 * that add up to n exactly, and returns it.
 *
 * Weights need not add up to 1; a weight of zero gets zero. The cost grows with the cells, not with n. `out` has one
 * place per weight and is not the array of weights itself. The law is exact up to the rounding of the running sums.
 *
 * @throws PsephosError `bad-argument` when n is not a whole number from 0 to 2^53 − 1, when a weight is negative or
 *   not finite, when the weights are all zero and n is not, or when `out` does not fit.
 * @see Devroye, "Non-uniform random variate generation", 1986, chapter XI, DOI 10.1007/978-1-4613-8643-8 (conditional
 *   binomials).
 * @example
 * multinomial(randomStream(42), 100, [1, 1, 2], new Float64Array(3)); // [31, 26, 43]
 */
export function multinomial(
  random: RandomStream,
  n: number,
  weights: ArrayLike<number>,
  out: Float64Array,
): Float64Array {
  if (!(Number.isSafeInteger(n) && n >= 0)) {
    throw badArgument('bad number of papers to share out', 'a whole number n from 0 to 2^53 − 1', String(n));
  }
  checkRoom(weights, out);
  const total = sumOfWeights(weights, 'weights', out);
  if (total === 0 && n > 0) throw noPositive('weights');
  // Sums from the front, cells from the back: no share is ever the difference of two sums, so none leaves [0, 1].
  let left = n;
  let cell = weights.length - 1;
  for (; cell > 0 && left > FEW; cell -= 1) {
    const taken = weights[cell] === 0 ? 0 : binomialUnchecked(random, left, weights[cell] / out[cell]);
    out[cell] = taken;
    left -= taken;
  }
  if (cell >= 0) chooseEach(random, left, weights, out, cell);
  return out;
}

/** So few papers are sooner chosen for one by one. */
const FEW = 4;

/** Shares out papers over the cells up to `last`; needs the running sums of the weights in `out`, which it replaces. */
function chooseEach(
  random: RandomStream,
  papers: number,
  weights: ArrayLike<number>,
  out: Float64Array,
  last: number,
): void {
  const total = out[last];
  for (let cell = 0; cell <= last; cell += 1) out[cell] = 0;
  if (last === 0) out[0] = papers;
  else for (let paper = 0; paper < papers; paper += 1) out[indexByWeight(random, weights, total)] += 1;
}

/**
 * The index of one weight, chosen in proportion to the weights; one with weight zero is never chosen.
 *
 * @throws PsephosError `bad-argument` when a weight is negative or not finite, or none is positive.
 * @example
 * weightedChoice(randomStream(42), [0, 1, 3]); // 1
 */
export function weightedChoice(random: RandomStream, weights: ArrayLike<number>): number {
  const total = sumOfWeights(weights, 'weights');
  if (total === 0) throw noPositive('weights');
  return indexByWeight(random, weights, total);
}

/** The weights must add up to the total when they are added from the front, and it must not be 0. */
function indexByWeight(random: RandomStream, weights: ArrayLike<number>, total: number): number {
  const u = random.uniform();
  // The last sum is the total itself, and u is below 1, so the search always ends within the weights.
  let index = 0;
  let sum = weights[0];
  while (u >= sum / total) {
    index += 1;
    sum += weights[index];
  }
  return index;
}

/**
 * A waiting time with mean 1.
 *
 * @example
 * exponential(randomStream(42)); // about 0.1251
 */
export function exponential(random: RandomStream): number {
  // 0 − log, because −log 1 would be −0.
  return 0 - Math.log(1 - random.uniform());
}

/**
 * A normal draw with mean 0 and variance 1.
 *
 * @see Leva, "A fast normal random number generator", 1992, DOI 10.1145/138351.138364 (ratio of uniforms).
 * @example
 * normal(randomStream(42)); // about 0.4118
 */
export function normal(random: RandomStream): number {
  for (;;) {
    const u = 1 - random.uniform();
    const v = 1.7156 * (random.uniform() - 0.5);
    const x = u - 0.449871;
    const y = Math.abs(v) + 0.386595;
    const q = x * x + y * (0.196 * y - 0.25472 * x);
    // Between these two ellipses, and only there, the exact boundary of the region has to be asked.
    if (q < 0.27597 || (q <= 0.27846 && v * v <= -4 * u * u * Math.log(u))) return v / u;
  }
}

/**
 * A gamma draw with mean and variance `shape`, scale 1.
 *
 * For a tiny shape most draws are smaller than the smallest double and come out as 0.
 *
 * @throws PsephosError `bad-argument` unless 0 < shape ≤ 1e300.
 * @see Marsaglia and Tsang, "A simple method for generating gamma variables", 2000, DOI 10.1145/358407.358414.
 * @example
 * gamma(randomStream(42), 2.5); // about 2.8312
 */
export function gamma(random: RandomStream, shape: number): number {
  if (!(shape > 0 && shape <= largestTotal)) {
    throw badArgument('bad shape of a gamma distribution', 'a number above 0 and at most 1e300', String(shape));
  }
  return shape < 1 ? Math.exp(logGamma(random, shape)) : gammaFromOne(random, shape);
}

/**
 * A Dirichlet draw: fills `out` with random shares that add up to 1 (up to rounding), and returns it.
 *
 * `alpha` holds one concentration per share; all 1 is the uniform law on the simplex, and an alpha of zero always has
 * the share 0. Tiny alphas are safe: one share then takes nearly all, as it should. `out` has one place per alpha and
 * is not the array of alphas itself.
 *
 * @throws PsephosError `bad-argument` when an alpha is negative or not a number, when they add up to 0 or to more
 *   than 1e300, or when `out` does not fit.
 * @see Devroye, "Non-uniform random variate generation", 1986, chapter XI, DOI 10.1007/978-1-4613-8643-8 (gammas divided
 *   by their sum).
 * @example
 * dirichlet(randomStream(42), [1, 1, 1], new Float64Array(3)); // about [0.0900, 0.8948, 0.0152]
 */
export function dirichlet(random: RandomStream, alpha: ArrayLike<number>, out: Float64Array): Float64Array {
  checkRoom(alpha, out);
  const total = sumOfWeights(alpha, 'alphas');
  if (total === 0) throw noPositive('alphas');
  if (total > largestTotal) throw badArgument('alphas are too large', 'a sum of at most 1e300', String(total));
  if (hasShapeBelowOne(alpha)) fillFromLogGammas(random, alpha, out);
  else for (let i = 0; i < alpha.length; i += 1) out[i] = alpha[i] === 0 ? 0 : gammaFromOne(random, alpha[i]);
  let sum = 0;
  for (let i = 0; i < out.length; i += 1) sum += out[i];
  if (sum === 0) {
    // Every gamma was too small to tell from zero. In that limit one share takes all, with chances like the alphas.
    out[weightedChoice(random, alpha)] = 1;
    return out;
  }
  for (let i = 0; i < out.length; i += 1) out[i] /= sum;
  return out;
}

function hasShapeBelowOne(alpha: ArrayLike<number>): boolean {
  for (let i = 0; i < alpha.length; i += 1) if (alpha[i] > 0 && alpha[i] < 1) return true;
  return false;
}

/** Gammas of small shapes may all be too small for a double, but their ratio to the largest is not. */
function fillFromLogGammas(random: RandomStream, alpha: ArrayLike<number>, out: Float64Array): void {
  let largest = -Infinity;
  for (let i = 0; i < alpha.length; i += 1) {
    out[i] = alpha[i] === 0 ? -Infinity : logGamma(random, alpha[i]);
    largest = Math.max(largest, out[i]);
  }
  for (let i = 0; i < out.length; i += 1) out[i] = largest === -Infinity ? 0 : Math.exp(out[i] - largest);
}

/** The logarithm of a gamma draw: below 1, the gamma of shape + 1 times a uniform to the power of 1 / shape. */
function logGamma(random: RandomStream, shape: number): number {
  if (shape >= 1) return Math.log(gammaFromOne(random, shape));
  return Math.log(gammaFromOne(random, shape + 1)) - exponential(random) / shape;
}

/** Marsaglia and Tsang's method, for shapes from 1 on. */
function gammaFromOne(random: RandomStream, shape: number): number {
  if (shape === 1) return exponential(random);
  const d = shape - 1 / 3;
  const c = 1 / (3 * Math.sqrt(d));
  for (;;) {
    const x = normal(random);
    const t = c * x;
    if (t <= -1) continue;
    const v = (1 + t) * (1 + t) * (1 + t);
    const u = random.uniform();
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    // With v = (1 + t)³, their ½x² + d(1 − v + log v): in this form large shapes lose no digits.
    if (Math.log(u) < 0.5 * x * x + d * (3 * Math.log1p(t) - t * (3 + t * (3 + t)))) return d * v;
  }
}
