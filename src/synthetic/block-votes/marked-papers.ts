import { multinomial, weightedChoice } from '../../base/distributions.ts';
import { present } from '../../base/invariant.ts';
import type { RandomStream } from '../../base/random.ts';
import type { MarkedSets } from './marked-sets.ts';
import type { MarksAPaper } from './marks-a-paper.ts';

/**
 * Exchanges after mending, enough for a few dozen papers to forget how they were mended. Among more papers than the last number mending
 * moves too few of them to matter, and nothing is exchanged.
 */
const [EXCHANGES, MOST_PAPERS] = [200, 1000];

/**
 * Whole papers by the set they mark, with every candidate's total and the papers of each number of marks exact.
 *
 * Papers are drawn about the expected ones, then mended: a mark of a candidate who has too many passes to one who lacks some, on papers
 * drawn at random. Where papers are few, pairs of them then exchange marks at random, taken or not so that the law comes to be that of
 * papers drawn by these chances, given the totals (Metropolis). Exchanges lead from any such papers to any others (Ryser 1957).
 *
 * @see Metropolis and others, "Equation of state calculations by fast computing machines", 1953, DOI 10.1063/1.1699114.
 */
export function drawMarkedPapers(
  sets: MarkedSets,
  { expected, chances }: { readonly expected: Float64Array; readonly chances: Float64Array },
  papers: MarksAPaper,
  votes: readonly number[],
  random: RandomStream,
): Float64Array {
  const table = aboutExpected(sets, expected, papers, random);
  mend(sets, table, votes, random);
  if (papers.reduce((sum, some) => sum + some, 0) > MOST_PAPERS) return table;
  for (let exchange = 0; exchange < EXCHANGES; exchange++) tryExchange(sets, table, chances, random);
  return table;
}

function aboutExpected(
  { from }: MarkedSets,
  expected: Float64Array,
  papers: MarksAPaper,
  random: RandomStream,
): Float64Array {
  const table = new Float64Array(expected.length);
  for (let size = 1; size < papers.length; size++) {
    if (papers[size] === 0) continue;
    const weights = expected.subarray(from[size], from[size + 1]);
    const possible = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
    multinomial(random, papers[size], possible, table.subarray(from[size], from[size + 1]));
  }
  return table;
}

/** Passes marks on until every total is exact; always along the shortest way, on which no paper is asked twice. */
function mend(sets: MarkedSets, table: Float64Array, votes: readonly number[], random: RandomStream): void {
  const excess = votes.map((wanted, candidate) => {
    let found = 0;
    for (const set of sets.holding[candidate]) found += table[set];
    return found - wanted;
  });
  for (;;) {
    const [most, least] = [Math.max(...excess), Math.min(...excess)];
    if (most === 0 && least === 0) return;
    const [giver, taker] = [excess.indexOf(most), excess.indexOf(least)];
    const way = shortestWay(sets, table, giver, taker);
    const marks = way.length === 2 ? Math.min(most, -least) : 1;
    let passed = 0;
    for (let step = 0; step + 1 < way.length; step++)
      passed = passMarks(sets, table, way[step], way[step + 1], marks, random);
    excess[giver] -= passed;
    excess[taker] += passed;
  }
}

/** Candidates from one to another, each marked on some paper on which the next is not. */
function shortestWay(sets: MarkedSets, table: Float64Array, giver: number, taker: number): readonly number[] {
  const ways = new Map<number, readonly number[]>([[giver, [giver]]]);
  for (const [candidate, way] of ways) {
    if (candidate === taker) break;
    for (let next = 0; next < sets.candidates; next++)
      if (!ways.has(next) && canPass(sets, table, candidate, next)) ways.set(next, [...way, next]);
  }
  return present(ways.get(taker), 'a way for a mark to pass');
}

function canPass({ bits, holding }: MarkedSets, table: Float64Array, giver: number, taker: number): boolean {
  return holding[giver].some((set) => table[set] > 0 && (bits[set] & (1 << taker)) === 0);
}

/** Passes up to so many marks on, on papers taken at random of those that can; gives how many. */
function passMarks(
  { bits, holding, at }: MarkedSets,
  table: Float64Array,
  giver: number,
  taker: number,
  marks: number,
  random: RandomStream,
): number {
  const able = holding[giver].filter((set) => table[set] > 0 && (bits[set] & (1 << taker)) === 0);
  const papers = Float64Array.from(able, (set) => table[set]);
  const wanted = multinomial(random, marks, papers, new Float64Array(able.length));
  let passed = 0;
  able.forEach((set, index) => {
    const some = Math.min(wanted[index], papers[index]);
    table[set] -= some;
    table[at(bits[set] ^ (1 << giver) ^ (1 << taker))] += some;
    passed += some;
  });
  return passed;
}

/** Two papers drawn at random exchange one mark each, with the chance that leaves the law as it is. */
function tryExchange(sets: MarkedSets, table: Float64Array, chances: Float64Array, random: RandomStream): void {
  const { bits, at } = sets;
  const one = weightedChoice(random, table);
  table[one] -= 1;
  const other = table.some((papers) => papers > 0) ? weightedChoice(random, table) : one;
  table[one] += 1;
  const [given, taken] = [membersOf(bits[one] & ~bits[other]), membersOf(bits[other] & ~bits[one])];
  if (given.length === 0 || taken.length === 0) return;
  const swap = (1 << given[random.below(given.length)]) | (1 << taken[random.below(taken.length)]);
  const [newOne, newOther] = [at(bits[one] ^ swap), at(bits[other] ^ swap)];
  const ratio = (chances[newOne] * chances[newOther]) / (chances[one] * chances[other]);
  if (random.uniform() >= ratio) return;
  table[one] -= 1;
  table[other] -= 1;
  table[newOne] += 1;
  table[newOther] += 1;
}

function membersOf(bits: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 0; bits >> candidate !== 0; candidate++)
    if (((bits >> candidate) & 1) === 1) found.push(candidate);
  return found;
}
