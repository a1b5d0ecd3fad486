import { beats, type Pairwise } from '../../ballots/pairwise.ts';
import { reachedByWins } from '../../ballots/pairwise-sets.ts';
import { PsephosError } from '../../base/errors.ts';
import { copyOf, isAbove, type Locked, lockIn, lockWithoutConflict, nothingLocked } from './locked-wins.ts';
import type { Strength } from './strength.ts';
import { type Win, winsByStrength } from './wins-by-strength.ts';

/** Ways of locking wins in that are followed at most, times the square of the candidates among whom they part. */
const MOST_WORK = 5_000_000;

/**
 * Everybody who wins by ranked pairs in some order of the wins of equal strength, one win at a time ("parallel universes").
 *
 * It is enough to follow the orders that take all wins of one candidate together, as the lots of the rule do: what any order locks in has no cycle, so
 * its candidates can be put in a line along which all those wins go. With candidates taken in that line the same wins are locked in, since each win that was
 * refused closes a cycle whose other wins of equal strength belong to candidates further up (our derivation). To say whether somebody wins in
 * some order is hard in the worst case: M. Brill and F. Fischer, The price of neutrality for the ranked pairs method, AAAI (2012).
 *
 * @throws PsephosError `too-large` where wins of equal strength can be locked in in very many ways.
 * @example rankedPairsWinners(table, 'margins') // [0, 2]
 */
export function rankedPairsWinners(
  table: Pairwise,
  strength: Strength,
  among: readonly number[] = table.standing,
): readonly number[] {
  const winners = new Set(
    partsOf(table, among).flatMap((part) => {
      const unbeaten = part.filter((b) => among.every((a) => part.includes(a) || !beats(table, a, b)));
      return winnersOfPart(table, strength, part, unbeaten);
    }),
  );
  return among.filter((candidate) => winners.has(candidate));
}

/**
 * Candidates in parts within which chains of wins lead from everybody to everybody. No cycle of wins ever leaves a part, so wins
 * between parts are always locked in, and each part can be looked at by itself.
 */
function partsOf(table: Pairwise, among: readonly number[]): readonly (readonly number[])[] {
  const reached = reachedByWins(table, among);
  const parts = new Map<string, number[]>();
  among.forEach((candidate, x) => {
    const part = among.filter((_, y) => x === y || (reached[x][y] === 1 && reached[y][x] === 1));
    parts.set(part.join(), [...(parts.get(part.join()) ?? []), candidate]);
  });
  return [...parts.values()];
}

/** Who of a part wins in some order, of those whom nobody outside it beats. */
function winnersOfPart(
  table: Pairwise,
  strength: Strength,
  part: readonly number[],
  unbeaten: readonly number[],
): readonly number[] {
  if (unbeaten.length === 0) return [];
  const budget: Budget = { left: Math.ceil(MOST_WORK / part.length ** 2) };
  let ways: readonly Locked[] = [nothingLocked(table.candidates)];
  for (const wins of winsByStrength(table, strength, part)) ways = waysToLock(ways, wins, part, budget);
  return unbeaten.filter((b) => ways.some((locked) => part.every((a) => !isAbove(locked, a, b))));
}

interface Budget {
  left: number;
}

/** All that may be locked in after the wins of one strength, from each of some ways that led there. */
function waysToLock(
  ways: readonly Locked[],
  wins: readonly Win[],
  part: readonly number[],
  budget: Budget,
): readonly Locked[] {
  const before = ways.map((locked) => ({ locked, open: lockWithoutConflict(locked, wins) }));
  const waiting = before.flatMap(({ locked, open }) => waysOn(locked, open));
  if (waiting.length === 0) return ways;
  const found = before.filter(({ open }) => open.length === 0).map(({ locked }) => locked);
  const seen = new Set(found.map((locked) => keyOf(locked, part)));
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    const locked = copyOf(way.from);
    for (const win of way.first) lockIn(locked, win);
    const open = lockWithoutConflict(locked, way.open);
    const key = keyOf(locked, part);
    if (seen.has(key)) continue;
    seen.add(key);
    budget.left -= 1;
    if (budget.left < 0) throw tooManyWays();
    if (open.length === 0) found.push(locked);
    waiting.push(...waysOn(locked, open));
  }
  return found;
}

/** What is locked in, the wins to lock in next, and all wins of their strength that may still be. */
interface Way {
  readonly from: Locked;
  readonly first: readonly Win[];
  readonly open: readonly Win[];
}

/** To go on with all wins of one candidate, whoever has some. */
function waysOn(from: Locked, open: readonly Win[]): readonly Way[] {
  const winners = [...new Set(open.map(({ winner }) => winner))];
  return winners.map((candidate) => ({ from, open, first: open.filter(({ winner }) => winner === candidate) }));
}

function keyOf(locked: Locked, part: readonly number[]): string {
  return part.map((a) => part.map((b) => (isAbove(locked, a, b) ? 1 : 0)).join('')).join('');
}

function tooManyWays(): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'wins of equal strength can be locked in in too many ways to follow them all',
    expected: 'few wins of equal strength on cycles with each other',
    hint: 'count by ranked-pairs with lots',
  });
}
