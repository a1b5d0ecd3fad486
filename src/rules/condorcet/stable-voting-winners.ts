import { margin, type Pairwise, preferring } from '../../ballots/pairwise.ts';
import { condorcetWinner } from '../../ballots/pairwise-sets.ts';
import { PsephosError } from '../../base/errors.ts';
import { splitCycleWinners } from './split-cycle.ts';

/** Candidates of whom nobody beats all others, beyond whom nothing is tried. */
const MOST_CANDIDATES = 20;

/** Smaller fields that are looked at for one contest. */
const MOST_FIELDS = 50_000;

/**
 * Who wins by stable voting; several only where margins are equal.
 *
 * Of all a undefeated by split cycle and all b: the pairs with the largest margin of a over b (which may be below 0) of which a wins by
 * stable voting where b does not stand. Somebody who beats everybody wins at once: that is so in every field with them (split cycle defeats all others).
 *
 * @throws PsephosError `too-large` where nobody beats everybody and more than 20 stand, or more than 50,000 smaller fields would have to be looked at.
 * @example stableVotingWinners(table) // [0]
 */
export function stableVotingWinners(table: Pairwise, among: readonly number[] = table.standing): readonly number[] {
  if (among.length === 0) return [];
  const winner = condorcetWinner(table, among);
  if (winner !== undefined) return [winner];
  if (among.length > MOST_CANDIDATES) throw tooLarge(`${among.length} candidates`, `at most ${MOST_CANDIDATES}`);
  // Counted among themselves the candidates of a field fit into the bits of one number.
  const field = tableOf(table, among);
  const found = winnersOf((1 << among.length) - 1, { field, pairs: pairsByMargin(field), known: new Map() });
  return among.filter((_, candidate) => has(found, candidate));
}

interface Search {
  readonly field: Pairwise;
  /** All ordered pairs, the largest margin first, in groups of equal margins. */
  readonly pairs: readonly (readonly Pair[])[];
  /** Winners by field, both as sets of bits. */
  readonly known: Map<number, number>;
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly margin: number;
}

function winnersOf(standing: number, search: Search): number {
  const before = search.known.get(standing);
  if (before !== undefined) return before;
  if (search.known.size >= MOST_FIELDS) throw tooLarge('too many smaller fields', `at most ${MOST_FIELDS}`);
  const winners = foundIn(standing, search);
  search.known.set(standing, winners);
  return winners;
}

function foundIn(standing: number, search: Search): number {
  const { field, pairs } = search;
  const among = field.standing.filter((candidate) => has(standing, candidate));
  const winner = condorcetWinner(field, among);
  if (winner !== undefined) return 1 << winner;
  const undefeated = new Set(splitCycleWinners(field, among));
  let found = 0;
  for (const group of pairs) {
    for (const { a, b } of group) {
      if (!undefeated.has(a) || has(found, a) || !has(standing, b)) continue;
      if (has(winnersOf(standing & ~(1 << b), search), a)) found |= 1 << a;
    }
    // Somebody is always found: without one who defeats nobody, those who win are undefeated in the whole field too.
    if (found !== 0) break;
  }
  return found;
}

function pairsByMargin(field: Pairwise): readonly (readonly Pair[])[] {
  const pairs = field.standing
    .flatMap((a) => field.standing.filter((b) => a !== b).map((b) => ({ a, b, margin: margin(field, a, b) })))
    .sort((x, y) => y.margin - x.margin);
  const groups: Pair[][] = [];
  for (const [at, pair] of pairs.entries()) {
    if (at > 0 && pairs[at - 1].margin === pair.margin) groups[groups.length - 1].push(pair);
    else groups.push([pair]);
  }
  return groups;
}

/** The same table of some candidates alone, numbered in their order. */
function tableOf(table: Pairwise, among: readonly number[]): Pairwise {
  return {
    candidates: among.length,
    standing: [...among.keys()],
    papers: Float64Array.from(among.flatMap((a) => among.map((b) => preferring(table, a, b)))),
  };
}

function has(set: number, candidate: number): boolean {
  return (set & (1 << candidate)) !== 0;
}

function tooLarge(received: string, expected: string): PsephosError {
  return new PsephosError({
    code: 'too-large',
    message: 'too large a contest for stable voting',
    expected,
    received,
    hint: 'take split-cycle, whose winners hold that of stable voting',
  });
}
