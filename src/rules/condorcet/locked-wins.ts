import type { Win } from './wins-by-strength.ts';

/**
 * Wins locked in so far, kept as who stands above whom through them: entry `a * candidates + b` is 1 where a chain of locked wins leads from a to b.
 */
export interface Locked {
  readonly candidates: number;
  readonly above: Uint8Array;
}

/** Nothing is locked in yet. */
export function nothingLocked(candidates: number): Locked {
  return { candidates, above: new Uint8Array(candidates * candidates) };
}

/** The same, to go on from in another way. */
export function copyOf({ candidates, above }: Locked): Locked {
  return { candidates, above: above.slice() };
}

/** True when a chain of locked wins leads from a to b. */
export function isAbove({ candidates, above }: Locked, a: number, b: number): boolean {
  return above[a * candidates + b] === 1;
}

/** Locks a win in; false, and nothing is changed, where it would close a cycle. */
export function lockIn(locked: Locked, win: Win): boolean {
  if (isAbove(locked, win.loser, win.winner)) return false;
  join(locked, win);
  return true;
}

/**
 * Locks in all wins of one strength whose order cannot matter and gives the others: those that lie on a cycle of wins of that strength and what is
 * locked in. None where all of them can stand together.
 */
export function lockWithoutConflict(locked: Locked, wins: readonly Win[]): readonly Win[] {
  const open = lockable(locked, wins);
  const reached = reachedThrough(locked, open);
  const isOnCycle = ({ winner, loser }: Win): boolean => isAbove(reached, loser, winner);
  for (const win of open) if (!isOnCycle(win)) lockIn(locked, win);
  return open.filter(isOnCycle);
}

/**
 * Winners whose place in an order of winners may still matter: at some strength each has a win on a cycle with that of another winner of the same
 * strength, cycles being of wins at least so strong that may still be locked in and of those that are.
 */
export function winnersInConflict(locked: Locked, groups: readonly (readonly Win[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  const reached = copyOf(locked);
  for (const wins of groups) {
    const open = lockable(locked, wins);
    for (const win of open) join(reached, win);
    const onCycle = open.filter(({ winner, loser }) => isAbove(reached, loser, winner));
    const winners = [...new Set(onCycle.map(({ winner }) => winner))];
    for (const a of winners) {
      if (winners.some((b) => a !== b && isAbove(reached, a, b) && isAbove(reached, b, a))) found.add(a);
    }
  }
  return found;
}

/** The wins of one strength that may still be locked in and would add something. */
function lockable(locked: Locked, wins: readonly Win[]): readonly Win[] {
  return wins.filter(({ winner, loser }) => !isAbove(locked, loser, winner) && !isAbove(locked, winner, loser));
}

/** Who reaches whom by chains of locked and further wins, cycles and all. */
function reachedThrough(locked: Locked, wins: readonly Win[]): Locked {
  const reached = copyOf(locked);
  for (const win of wins) join(reached, win);
  return reached;
}

/** Whoever is above the winner, and the winner, come to be above the loser and all below. */
function join({ candidates, above }: Locked, { winner, loser }: Win): void {
  if (above[winner * candidates + loser] === 1) return;
  const below: number[] = [loser];
  for (let b = 0; b < candidates; b++) if (above[loser * candidates + b] === 1) below.push(b);
  for (let a = 0; a < candidates; a++) {
    const isOver = a === winner || above[a * candidates + winner] === 1;
    if (!isOver || above[a * candidates + loser] === 1) continue;
    for (const b of below) above[a * candidates + b] = 1;
  }
}
