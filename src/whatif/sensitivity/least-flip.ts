import type { DeclaredResult } from '../../ballots/declared-result.ts';
import { descending } from '../../base/descending.ts';
import { type Lot, lotByOrder } from '../../rules/lot.ts';
import type { Rule } from '../../rules/rule.ts';
import { expectedPapers } from '../../synthetic/drawn-papers.ts';
import { luce } from '../../synthetic/luce.ts';
import { electedUnder, type FixedTransfers } from '../assumption.ts';
import { mostSources } from './assumptions.ts';
import { flipText } from './flip-text.ts';
import { scaled } from './mean-shares.ts';
import type { Flip, LeastFlips } from './sensitivity-shape.ts';

/**
 * The least bent assumption that flips: by how little one share of one candidate's papers (to somebody, or to nobody) has to be other
 * than assumed, all else in proportion, for others to be elected however lots fall. For any number of places.
 *
 * Nothing is drawn: papers split by the shares in whole papers (largest remainders). Bending is measured by the odds of going there
 * against going anywhere else, so many times as high or as low; a share of nothing cannot be bent so. Each share is tried at 24 points
 * towards each side, up to the least bend found so far; the change is then found to a ten-thousandth by halving. A set of winners that
 * comes and goes between two points is missed. The two counts on both sides of the bend are made.
 *
 * Above 12 candidates less is tried: 8 points, the papers of the 10 with most votes of whom any move (fewer above 20 candidates, 2 at the least), and as targets nobody, the 4 elected
 * with fewest votes and the 4 others with most.
 *
 * @example leastFlips(unite2017, ers97, shares).flips[0].says // 'were 54.9% of the papers of Ian Allinson to go to Gerard Coyne, not 33.3% as …'
 */
export function leastFlips(declared: DeclaredResult, rule: Rule, shares: FixedTransfers): LeastFlips {
  const electedBy = (rows: FixedTransfers, lot: Lot): readonly number[] =>
    electedUnder(declared, rule, rows, lot, 'in-proportion');
  const elected = electedBy(shares, FORWARD);
  const backward = lotByOrder([...declared.candidates.keys()].reverse());
  if (!sameSet(elected, electedBy(shares, backward))) return { elected, flips: [] };
  const changes = (rows: FixedTransfers): boolean =>
    !sameSet(electedBy(rows, FORWARD), elected) && !sameSet(electedBy(rows, backward), elected);
  const targets = askedTargets(declared, elected);
  const flips = movingSources(declared, rule, shares).flatMap((from) => {
    const bend = leastOf(shares, from, targets, changes);
    if (bend === undefined) return [];
    return [flipOf(declared, { from, ...bend }, shares, elected, electedBy(bentRows(shares, from, bend), FORWARD))];
  });
  return { elected, flips: flips.sort((a, b) => Math.abs(Math.log(a.oddsTimes)) - Math.abs(Math.log(b.oddsTimes))) };
}

const FORWARD: Lot = lotByOrder();

/** Above so many candidates less is tried. */
const LARGE_FIELD = 12;

/** What is tried of a large field: points towards each side, and targets of each kind. */
const [FEW_POINTS, MOST_TARGETS] = [8, 4];

/** The largest bend that is tried: beyond ten thousand times as often, or as rarely, is all or nothing. */
const FARTHEST = Math.log(10_000);

/** Points tried towards each side. */
const POINTS = 24;

/** To a ten-thousandth of the weight. */
const FINEST = 1e-4;

interface ShareBend {
  readonly to: number;
  /** Logarithm of the times. */
  readonly log: number;
}

/** Whose papers are asked where they go as assumed: bending those of anybody else changes nothing. */
function movingSources(declared: DeclaredResult, rule: Rule, shares: FixedTransfers): readonly number[] {
  const all = [...declared.candidates.keys()];
  if (rule.winners === undefined) return all;
  const moved = new Set<number>();
  const pattern = luce((first) => {
    moved.add(first);
    return shares[first];
  });
  rule.winners(expectedPapers(declared, pattern), declared.seats, FORWARD);
  if (all.length <= LARGE_FIELD) return all.filter((candidate) => moved.has(candidate));
  return byVotes(declared)
    .filter((candidate) => moved.has(candidate))
    .slice(0, mostSources(declared));
}

/** Everybody and nobody; in a large field nobody, the elected with fewest votes and the others with most. */
function askedTargets(declared: DeclaredResult, elected: readonly number[]): readonly number[] {
  const nobody = declared.candidates.length;
  if (nobody <= LARGE_FIELD) return [...declared.candidates.keys(), nobody];
  const all = byVotes(declared);
  const last = all.filter((candidate) => elected.includes(candidate)).slice(-MOST_TARGETS);
  const next = all.filter((candidate) => !elected.includes(candidate)).slice(0, MOST_TARGETS);
  return [...last, ...next, nobody];
}

function byVotes({ candidates }: DeclaredResult): readonly number[] {
  return descending(candidates.map(({ votes }) => votes));
}

function leastOf(
  shares: FixedTransfers,
  from: number,
  targets: readonly number[],
  changes: (rows: FixedTransfers) => boolean,
): ShareBend | undefined {
  const points = shares.length > LARGE_FIELD ? FEW_POINTS : POINTS;
  const bendable = targets.filter((to) => shares[from][to] > 0 && shares[from][to] < 1);
  let best: ShareBend | undefined;
  for (const to of bendable) {
    for (const side of [1, -1]) {
      const most = best === undefined ? FARTHEST : Math.abs(best.log);
      const changesAt = (far: number): boolean => changes(bentRows(shares, from, { to, log: side * far }));
      const far = firstChange(changesAt, most, points);
      if (far !== undefined && far < most) best = { to, log: side * far };
    }
  }
  return best;
}

function firstChange(changesAt: (far: number) => boolean, most: number, points: number): number | undefined {
  for (let point = 1; point <= points; point++) {
    if (!changesAt((most * point) / points)) continue;
    let [low, high] = [(most * (point - 1)) / points, (most * point) / points];
    while (high - low > FINEST) {
      const middle = (low + high) / 2;
      if (changesAt(middle)) high = middle;
      else low = middle;
    }
    return high;
  }
  return undefined;
}

/** One weight of one row multiplied, and the row scaled to add up to 1 again. */
function bentRows(shares: FixedTransfers, from: number, { to, log }: ShareBend): FixedTransfers {
  const row = Float64Array.from(shares[from]);
  row[to] *= Math.exp(log);
  return shares.with(from, scaled(row));
}

function flipOf(
  declared: DeclaredResult,
  bend: ShareBend & { readonly from: number },
  shares: FixedTransfers,
  before: readonly number[],
  after: readonly number[],
): Flip {
  const { from, to, log } = bend;
  const flip = {
    from,
    to: to === declared.candidates.length ? null : to,
    share: shares[from][to],
    bent: bentRows(shares, from, bend)[from][to],
    oddsTimes: Math.exp(log),
    gain: after.filter((candidate) => !before.includes(candidate)),
    lose: before.filter((candidate) => !after.includes(candidate)),
  };
  return { ...flip, says: flipText(declared, flip) };
}

function sameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((candidate) => b.includes(candidate));
}
