import { PsephosError } from '../base/errors.ts';

/** The most states of {@link slatePatterns}: 17 slates of one candidate each, or 4 slates of 18. */
const MOST_STATES = 2 ** 17;

/** Writes the relative chances of each slate to be named next, where so many candidates of each are left. */
export type NextSlate = (left: ArrayLike<number>, chances: Float64Array) => void;

/**
 * The order of slates under Bradley and Terry: a pattern has a chance in proportion to the product, over every two places of different
 * slates, of the chance that the upper beats the lower: cohesion over the sum of both.
 *
 * Told from the top: a slate that is named next stands above all that are left of the others, so what follows depends only on how many of
 * each are left, and the sums over all ways to go on are worked out once, from the end (our derivation; exact).
 *
 * @throws PsephosError `too-large` where so many slates can be mixed in too many ways.
 */
export function slatePatterns(cohesion: Float64Array, sizes: readonly number[]): NextSlate {
  const strides: number[] = [];
  let states = 1;
  for (const size of sizes) {
    strides.push(states);
    states *= size + 1;
  }
  if (states > MOST_STATES) throw tooMany(sizes);
  const beats = Array.from(cohesion, (own) => Array.from(cohesion, (other) => logBeats(own, other)));
  const left = new Float64Array(sizes.length);
  const logChances = new Float64Array(sizes.length);
  // The logarithm of the sum over all ways to go on from each state; there is one way to go on with nobody.
  const ways = new Float64Array(states);
  for (let state = 1; state < states; state++) {
    for (let slate = 0; slate < sizes.length; slate++)
      left[slate] = Math.floor(state / strides[slate]) % (sizes[slate] + 1);
    fill(left, state);
    const most = Math.max(...logChances);
    ways[state] = most + Math.log(logChances.reduce((sum, chance) => sum + Math.exp(chance - most), 0));
  }
  return (now, chances) => {
    let state = 0;
    for (let slate = 0; slate < sizes.length; slate++) state += now[slate] * strides[slate];
    fill(now, state);
    for (let slate = 0; slate < sizes.length; slate++) chances[slate] = Math.exp(logChances[slate] - ways[state]);
  };

  function fill(now: ArrayLike<number>, state: number): void {
    for (let slate = 0; slate < sizes.length; slate++) {
      logChances[slate] = now[slate] === 0 ? -Infinity : ways[state - strides[slate]];
      if (now[slate] === 0) continue;
      for (let other = 0; other < sizes.length; other++)
        if (other !== slate && now[other] > 0) logChances[slate] += now[other] * beats[slate][other];
    }
  }
}

/** Two that nobody is drawn to are even. */
function logBeats(own: number, other: number): number {
  return own === 0 && other === 0 ? -Math.LN2 : Math.log(own / (own + other));
}

function tooMany(sizes: readonly number[]): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'slates of these sizes can be mixed in too many ways to add up',
    expected: `a product of (candidates + 1) over the slates of at most ${MOST_STATES}`,
    received: sizes.join(', '),
    hint: 'use the law slate-plackett-luce, which needs no sums',
  });
}
