import { margin, type Pairwise, preferring } from '../../../ballots/pairwise.ts';
import type { Strength } from '../../../rules/condorcet/strength.ts';

/** True when a candidate is the only winner of a rule however so many papers are altered; once false, it stays so for more. */
export type CertainWinner = (table: Pairwise, winner: number, altered: number) => boolean;

/**
 * Beats everybody by more than the alterations can undo: one altered paper brings a pair of candidates two papers nearer at most.
 */
export const beatsAllFor: CertainWinner = (table, winner, altered) =>
  table.standing.every((other) => other === winner || margin(table, winner, other) > 2 * altered);

/** Has a chain of wins to everybody that stays stronger than the strongest chain back can become. */
export function reachesAll(strength: Strength): CertainWinner {
  return (table, winner, altered) => {
    const least = widest(table, (a, b) => leastWin(table, strength, altered, a, b));
    const most = widest(table, (a, b) => mostWin(table, strength, altered, a, b));
    return others(table, winner).every(
      (other) => entry(least, table, winner, other) > entry(most, table, other, winner),
    );
  };
}

/**
 * Everybody else is beaten by somebody to whom they have no chain of wins as strong, whatever the alterations. Such a defeat counts in split
 * cycle by its definition; in ranked pairs it is locked before the last win of any chain that could forbid it, whatever the order of level wins;
 * in stable voting nobody with one is elected.
 *
 * W. H. Holliday & E. Pacuit, Split Cycle, Public Choice 197 (2023), doi 10.1007/s11127-023-01042-3; the alterations are our derivation.
 */
export function othersDefeated(strength: Strength): CertainWinner {
  return (table, winner, altered) => {
    const most = widest(table, (a, b) => mostWin(table, strength, altered, a, b));
    return others(table, winner).every((other) =>
      table.standing.some((by) => {
        const win = by === other ? 0 : leastWin(table, strength, altered, by, other);
        return win > 0 && win > entry(most, table, other, by);
      }),
    );
  };
}

/** Has a largest defeat that stays smaller than that of anybody else. */
export function leastDefeated(strength: Strength): CertainWinner {
  return (table, winner, altered) => {
    const worst = Math.max(...others(table, winner).map((by) => mostWin(table, strength, altered, by, winner)));
    return others(table, winner).every((other) =>
      others(table, other).some((by) => leastWin(table, strength, altered, by, other) > worst),
    );
  };
}

/** Has more wins and half draws than anybody else can reach. */
export const winsMost: CertainWinner = (table, winner, altered) => {
  const points = (a: number, change: number): number =>
    others(table, a).reduce((sum, b) => sum + Math.sign(margin(table, a, b) + change), 0);
  const least = points(winner, -2 * altered);
  return others(table, winner).every((other) => points(other, 2 * altered) < least);
};

/** Chains between more candidates than these take too long to find so often. */
const MOST_TESTED = 60;

/**
 * The fewest papers after which a winner is no longer certain by any of the tests: no fewer can elect somebody else. At least
 * 0, at most one more than there are.
 */
export function papersUntilUncertain(
  tests: readonly CertainWinner[],
  table: Pairwise,
  winner: number,
  papers: number,
): number {
  const known = table.standing.length > MOST_TESTED ? [beatsAllFor] : tests;
  return Math.max(...known.map((certain) => fewestThat(papers, (altered) => !certain(table, winner, altered))));
}

function fewestThat(papers: number, fails: (altered: number) => boolean): number {
  let [from, to] = [0, papers + 1];
  while (from < to) {
    const middle = Math.floor(from + (to - from) / 2);
    if (fails(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function others({ standing }: Pairwise, candidate: number): readonly number[] {
  return standing.filter((one) => one !== candidate);
}

/** What is left of a win at worst. */
function leastWin(table: Pairwise, strength: Strength, altered: number, a: number, b: number): number {
  const left = margin(table, a, b) - 2 * altered;
  return left <= 0 ? 0 : strength === 'margins' ? left : preferring(table, a, b) - altered;
}

/** What a win may become at best. */
function mostWin(table: Pairwise, strength: Strength, altered: number, a: number, b: number): number {
  const grown = margin(table, a, b) + 2 * altered;
  return grown <= 0 ? 0 : strength === 'margins' ? grown : preferring(table, a, b) + altered;
}

/** The strongest chains between all, a chain as strong as its weakest win (Floyd's order of the three loops). */
function widest({ candidates, standing }: Pairwise, win: (a: number, b: number) => number): Float64Array {
  const paths = new Float64Array(candidates * candidates);
  for (const a of standing) for (const b of standing) if (a !== b) paths[a * candidates + b] = win(a, b);
  for (const by of standing) {
    for (const a of standing) {
      for (const b of standing) {
        const through = Math.min(paths[a * candidates + by], paths[by * candidates + b]);
        if (a !== b && through > paths[a * candidates + b]) paths[a * candidates + b] = through;
      }
    }
  }
  return paths;
}

function entry(paths: Float64Array, { candidates }: Pairwise, a: number, b: number): number {
  return paths[a * candidates + b];
}
