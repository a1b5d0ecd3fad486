/**
 * CPO-STV from its definition, slow and plain: N. Tideman (1995), as accounts of it agree. Every paper that ranks candidates equal is
 * first replaced by all orders it stands for, in equal parts; then every paper is followed by itself through every comparison.
 * Readings: quota valid papers over places and one, exact; only sets with all who have more of first preferences; all surpluses of a round move together, at value times surplus over votes,
 * to candidates who have not given a surplus on; a circle of sets is decided by the strongest chains of margins.
 */
import { compare, divide, type Fraction, fraction, multiply, subtract, sum, ZERO } from './fraction.ts';

/** Papers with ranks of one or several candidates, the best first. */
export interface NaiveRanks {
  readonly papers: number;
  readonly ranks: readonly (readonly number[])[];
}

/** Every set of winners that wins; several where they are level. */
export function naiveCpoStv(ballots: readonly NaiveRanks[], standing: readonly number[], seats: number): number[][] {
  const valid = ballots.filter(({ ranks }) => ranks.flat().length > 0);
  const quota = fraction(
    valid.reduce((all, { papers }) => all + BigInt(papers), 0n),
    seats + 1,
  );
  const strict = valid.flatMap(inAllOrders);
  const hasQuota = (candidate: number): boolean =>
    compare(sum(strict.filter(({ order }) => order[0] === candidate).map(({ weight }) => weight)), quota) > 0;
  const certain = standing.filter(hasQuota);
  const sets = choose(standing, Math.min(seats, standing.length)).filter((set) =>
    certain.every((candidate) => set.includes(candidate)),
  );
  const margins = sets.map((x) => sets.map((y) => (x === y ? ZERO : subtract(...naiveTotals(strict, quota, x, y)))));
  return sets.filter((_, set) => winsByChains(margins, set));
}

interface StrictPaper {
  readonly weight: Fraction;
  readonly order: readonly number[];
}

/** Votes of the members of one set and of the other. */
export function naiveTotals(
  papers: readonly StrictPaper[],
  quota: Fraction,
  x: readonly number[],
  y: readonly number[],
): [Fraction, Fraction] {
  const both = x.filter((candidate) => y.includes(candidate));
  let receiving = [...new Set([...x, ...y])];
  const next = (order: readonly number[]): number | undefined =>
    order.find((candidate) => receiving.includes(candidate));
  let held = papers.map(({ weight, order }) => ({ value: weight, order, by: next(order) }));
  const kept = new Map<number, Fraction>();
  const votes = (candidate: number): Fraction =>
    kept.get(candidate) ?? sum(held.filter(({ by }) => by === candidate).map(({ value }) => value));
  for (;;) {
    const over = both.filter((candidate) => !kept.has(candidate) && compare(votes(candidate), quota) > 0);
    if (over.length === 0) break;
    const share = new Map(
      over.map((candidate) => [candidate, divide(subtract(votes(candidate), quota), votes(candidate))]),
    );
    receiving = receiving.filter((candidate) => !over.includes(candidate));
    held = held.map((paper) => {
      const part = paper.by === undefined ? undefined : share.get(paper.by);
      return part === undefined ? paper : { ...paper, value: multiply(paper.value, part), by: next(paper.order) };
    });
    for (const candidate of over) kept.set(candidate, quota);
  }
  return [sum(x.map(votes)), sum(y.map(votes))];
}

/** A paper as strict orders, all that it stands for. */
export function inAllOrders({ papers, ranks }: NaiveRanks): StrictPaper[] {
  const orders = ranks.reduce<number[][]>(
    (found, rank) => found.flatMap((start) => permutations(rank).map((rest) => [...start, ...rest])),
    [[]],
  );
  return orders.map((order) => ({ weight: fraction(papers, orders.length), order }));
}

/** True when the strongest chain of positive margins to each other is no weaker than the one back. */
export function winsByChains(strengths: readonly (readonly Fraction[])[], set: number): boolean {
  const chains = strengths.map((row) => row.map((each) => (compare(each, ZERO) > 0 ? each : ZERO)));
  for (let changed = true; changed; ) {
    changed = false;
    for (const from of chains.keys()) {
      for (const by of chains.keys()) {
        for (const to of chains.keys()) {
          const [first, second] = [chains[from][by], chains[by][to]];
          const chain = compare(first, second) < 0 ? first : second;
          if (from !== to && compare(chain, chains[from][to]) > 0) {
            chains[from][to] = chain;
            changed = true;
          }
        }
      }
    }
  }
  return chains.every((row, other) => compare(chains[set][other], row[set]) >= 0);
}

/** Every set of so many. */
export function choose(from: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, at) => choose(from.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => permutations(list.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
