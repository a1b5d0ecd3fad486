import { type Pairwise, preferring } from '../../ballots/pairwise.ts';
import { smithTiers } from '../../ballots/pairwise-sets.ts';
import { PsephosError } from '../../base/errors.ts';

/** Candidates of one Smith tier beyond whom nothing is tried: time and memory double with each. */
const MOST_IN_TIER = 20;

/** The best orders of candidates by Kemeny's measure. */
export interface KemenyResult {
  /** Those who stand first in some best order. */
  readonly winners: readonly number[];
  /** The best order, where there is only one. */
  readonly order?: readonly number[];
}

/**
 * The best orders of candidates: those with which papers agree most, counting for each pair of candidates the papers that rank them in that order. A pair that
 * a paper leaves level costs it nothing either way.
 *
 * J. G. Kemeny, Mathematics without numbers, Daedalus 88 (1959), 577-591. Exact, over all sets of candidates; tier by tier of the Smith set, since
 * to put a higher tier first agrees with more papers on each pair it turns.
 *
 * @throws PsephosError `too-large` where a tier has more than 20 candidates.
 * @example kemenyResult(table).order // [1, 2, 0]
 */
export function kemenyResult(table: Pairwise, among: readonly number[] = table.standing): KemenyResult {
  const tiers = smithTiers(table, among);
  const largest = Math.max(0, ...tiers.map((tier) => tier.length));
  if (largest > MOST_IN_TIER) throw tooLarge(largest);
  const best = tiers.map((tier) => bestOrders(table, tier));
  const order = best.flatMap(({ only }) => only ?? []);
  return {
    winners: best.length === 0 ? [] : best[0].winners,
    ...(order.length === among.length ? { order } : {}),
  };
}

/** Who stands first in some best order of a tier, and the best order where there is one alone. */
interface BestOrders {
  readonly winners: readonly number[];
  readonly only?: readonly number[];
}

/**
 * The best order of each set of candidates puts one of them first, above all the others, and those in their own best order. Sets are the bits of a number.
 *
 * R. Held and R. M. Karp's dynamic programme for sequences, Journal of SIAM 10 (1962), 196-210.
 */
function bestOrders(table: Pairwise, tier: readonly number[]): BestOrders {
  if (tier.length === 1) return { winners: tier, only: tier };
  const everybody = 2 ** tier.length - 1;
  const agreeing = halved(table, tier);
  const best = { high: new Float64Array(everybody + 1), low: new Float64Array(everybody + 1) };
  // Who stands first in the best order of each set, and whether somebody else might as well.
  const first = new Uint8Array(everybody + 1);
  const severalBest = new Uint8Array(everybody + 1);
  let winners: number[] = [];
  for (let set = 1; set <= everybody; set++) {
    let found = false;
    for (let x = 0; x < tier.length; x++) {
      if ((set & (1 << x)) === 0) continue;
      const others = set & ~(1 << x);
      let high = best.high[others];
      let low = best.low[others];
      for (let y = 0; y < tier.length; y++) {
        if ((others & (1 << y)) === 0) continue;
        high += agreeing.high[x * tier.length + y];
        low += agreeing.low[x * tier.length + y];
      }
      const more = found ? (high - best.high[set]) * HALF + (low - best.low[set]) : 1;
      if (more < 0) continue;
      severalBest[set] = more === 0 ? 1 : severalBest[others];
      if (set === everybody) winners = more === 0 ? [...winners, tier[x]] : [tier[x]];
      if (more === 0) continue;
      found = true;
      first[set] = x;
      best.high[set] = high;
      best.low[set] = low;
    }
  }
  if (severalBest[everybody] === 1) return { winners };
  const only: number[] = [];
  for (let set = everybody; set > 0; set &= ~(1 << first[set])) only.push(tier[first[set]]);
  return { winners, only };
}

const HALF = 2 ** 26;

/**
 * Papers that rank x above y in two halves, since sums over many pairs can pass what a double holds exactly. The halves of a sum stay small, and so the
 * difference of two sums has the right sign.
 */
function halved(table: Pairwise, tier: readonly number[]): { readonly high: Float64Array; readonly low: Float64Array } {
  const papers = Float64Array.from(tier.flatMap((x) => tier.map((y) => preferring(table, x, y))));
  const high = papers.map((each) => Math.floor(each / HALF));
  return { high, low: papers.map((each, at) => each - high[at] * HALF) };
}

function tooLarge(candidates: number): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'too many candidates in one cycle of wins for the best order of all',
    expected: `at most ${MOST_IN_TIER}`,
    received: String(candidates),
    hint: 'take a rule that is quick with many, such as ranked-pairs or schulze',
  });
}
