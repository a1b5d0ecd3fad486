import type { Preferences } from '../../ballots/preferences.ts';
import { candidateOf, isEqualWithBefore } from '../../ballots/profile.ts';
import { type Fraction, lowestTerms } from '../../numbers/decimal-text.ts';
import { ABOVE, BELOW, completedPatterns, digitAt, LEVEL, type Patterns } from './completed-patterns.ts';
import type { WinnerSet } from './winner-sets.ts';

/** Where each paper ranks each candidate, to be asked again and again. */
export interface RankTable {
  readonly candidates: number;
  /** Entry `ranking * candidates + candidate`: the rank, from 0; whoever is unranked has the highest number. */
  readonly ranks: Uint16Array;
  readonly papers: Float64Array;
}

const UNRANKED = 0xffff;

/** The ranks of papers as a table. */
export function rankTable({ candidates, ballots: { starts, ranked, papers } }: Preferences): RankTable {
  const ranks = new Uint16Array(papers.length * candidates).fill(UNRANKED);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    let rank = -1;
    for (let at = starts[ranking]; at < starts[ranking + 1]; at++) {
      if (!isEqualWithBefore(ranked[at])) rank += 1;
      ranks[ranking * candidates + candidateOf(ranked[at])] = rank;
    }
  }
  return { candidates, ranks, papers };
}

/**
 * How well a set of candidates stands against a rival: the most votes that each of them can be given at once, when every paper is given,
 * whole or in parts, to members whom it ranks above the rival. Exact, of papers completed in proportion.
 *
 * That most is found without a search: no members can have more each than the papers that rank one of them above the rival give when
 * divided among them, and by the theorem of Hall, or of the largest flow, the least of these bounds is reached.
 *
 * M. Schulze, Free riding and vote management under proportional representation by the single transferable vote.
 *
 * @example strengthAgainst(rankTable(preferencesOf(parseBallots('4: A > B\n2: B > A'))), [0], 1) // 4
 */
export function strengthAgainst(table: RankTable, set: WinnerSet, rival: number): Fraction {
  const { members, weights, denominator } = completedPatterns(patternsOf(table, set, rival));
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  let least: Fraction | undefined;
  for (let group = 1; group < 2 ** members; group++) {
    const against = weights.reduce((sum, weight, pattern) => (ranksAllBelow(pattern, group) ? sum + weight : sum), 0n);
    const bound = { numerator: all - against, denominator: sizeOf(group) };
    if (least === undefined || bound.numerator * least.denominator < least.numerator * bound.denominator) least = bound;
  }
  return least === undefined ? NOTHING : lowestTerms(least.numerator, least.denominator * denominator);
}

const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/** The papers by how they rank the members of a set beside a rival. */
function patternsOf({ candidates, ranks, papers }: RankTable, set: WinnerSet, rival: number): Patterns {
  const sums = new Float64Array(3 ** set.length);
  for (let ranking = 0; ranking < papers.length; ranking++) {
    const row = ranking * candidates;
    const bar = ranks[row + rival];
    let pattern = 0;
    for (let place = set.length - 1; place >= 0; place--) {
      const rank = ranks[row + set[place]];
      pattern = pattern * 3 + (rank < bar ? ABOVE : rank === bar ? LEVEL : BELOW);
    }
    sums[pattern] += papers[ranking];
  }
  return { members: set.length, weights: Array.from(sums, BigInt), denominator: 1n };
}

/** True where a pattern has each member of a group, one bit for each, below the rival. */
function ranksAllBelow(pattern: number, group: number): boolean {
  for (let place = 0, left = group; left > 0; place++, left >>= 1) {
    if ((left & 1) === 1 && digitAt(pattern, place) !== BELOW) return false;
  }
  return true;
}

function sizeOf(group: number): bigint {
  let size = 0n;
  for (let left = group; left > 0; left >>= 1) size += BigInt(left & 1);
  return size;
}
