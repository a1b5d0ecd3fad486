import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import { ONE } from '../../../numbers/nine-places.ts';
import { ordersOfEquals } from './bundles.ts';
import { treeOfEquals } from './equal-preferences.ts';
import { openGrowth, readPast, readThrough } from './growth.ts';
import { distributed, type Nodes, type ShareKept } from './nodes.ts';
import { fitDoubles, type Weights, weightsInBigints, weightsInDoubles } from './weights.ts';

/** Where the votes are after they were distributed, in units of 10^-9. */
export interface Distribution {
  readonly votes: readonly bigint[];
  /** What the candidates hold together, before the votes of each are cut to whole units. */
  readonly held: UncutVotes;
  readonly nonTransferable: bigint;
  readonly lostToRounding: bigint;
}

/** Votes as so many parts of a unit of 10^-9: shared papers need not give whole units. */
export interface UncutVotes {
  readonly inParts: bigint;
  readonly partsOfUnit: bigint;
}

/** Every paper, read as far as its first preference for a hopeful candidate. */
export interface PreferenceTree {
  /** Papers that show somebody who did not withdraw. */
  readonly valid: number;
  /** Distributes every paper among the candidates it has been read to; `keep` has the keep factor of each. */
  distribute(keep: readonly number[], share: ShareKept): Distribution;
  /** The candidate is hopeful no more: their papers are read on, for what the candidate does not keep. */
  elect(candidate: number): void;
  /** The candidate is out, with a keep factor of 0 from now on: their papers are read on as if the name did not stand there. */
  exclude(candidate: number): void;
}

/**
 * The papers as a tree: a node is a row of candidates as papers show them, elected ones and at the end perhaps a hopeful one.
 *
 * What a paper gives depends on that row alone, so papers alike so far are one node, and a distribution visits each node
 * once. A hopeful candidate keeps all of a paper, so nothing behind one is read before it is needed: over the whole count each
 * preference is read once. Papers with equal preferences, which must be divided anew each time, have a tree apart.
 */
export function preferenceTree(ballots: ReadBallots, candidates: number, withdrawn: readonly number[]): PreferenceTree {
  const orders = ordersOfEquals(ballots);
  // Cut so finely that every order that a paper stands for gets a whole number of parts.
  const parts = [...new Set(orders.values())].reduce(leastCommonMultiple, 1n);
  const papers = ballots.papers.reduce((sum, each) => sum + each, 0);
  const cut = { ballots, equals: new Set(orders.keys()), parts };
  const who = { candidates, withdrawn };
  return fitDoubles(papers, parts)
    ? treeOf({ ...cut, weights: weightsInDoubles(Number(parts)) }, who)
    : treeOf({ ...cut, weights: weightsInBigints(parts) }, who);
}

/** Papers, each cut into so many parts. */
interface CutPapers<W> {
  readonly ballots: ReadBallots;
  /** The rankings that show equal preferences. */
  readonly equals: ReadonlySet<number>;
  readonly parts: bigint;
  readonly weights: Weights<W>;
}

function treeOf<W>(
  { ballots, equals, parts, weights }: CutPapers<W>,
  who: { readonly candidates: number; readonly withdrawn: readonly number[] },
): PreferenceTree {
  const growth = openGrowth(ballots, weights, equals, who);
  let ofEquals: Nodes<W> | undefined;
  const equalsAsTheyStand = (): Nodes<W> => {
    ofEquals ??= treeOfEquals(ballots, equals, growth);
    return ofEquals;
  };
  const cast = [...growth.nodes.weight, ...equalsAsTheyStand().weight].reduce(weights.add, weights.zero);
  const valid = weights.toWhole(cast) / parts;
  return {
    valid: Number(valid),
    distribute: (keep, share) => {
      const plain = distributed(growth.nodes, weights, keep, share);
      if (equals.size === 0) return inWholePapers(plain.map(weights.toWhole), valid, parts);
      const shared = distributed(equalsAsTheyStand(), weights, keep, share);
      const sums = plain.map((votes, candidate) => weights.toWhole(weights.add(votes, shared[candidate])));
      return inWholePapers(sums, valid, parts);
    },
    elect: (candidate) => {
      ofEquals = undefined;
      readThrough(growth, candidate);
    },
    exclude: (candidate) => {
      ofEquals = undefined;
      readPast(growth, candidate);
    },
  };
}

/**
 * A share of a cut paper may be no whole unit: the rest of each candidate's votes, and of those left over, is dropped. What the
 * candidates hold together is kept whole, since a quota of votes already cut would be too low.
 */
function inWholePapers(sums: readonly bigint[], valid: bigint, parts: bigint): Distribution {
  const all = valid * BigInt(ONE);
  const votes = sums.map((sum) => sum / parts);
  const inParts = sums.reduce((sum, each) => sum + each, 0n);
  const nonTransferable = (all * parts - inParts) / parts;
  const shown = votes.reduce((sum, each) => sum + each, nonTransferable);
  return { votes, held: { inParts, partsOfUnit: parts }, nonTransferable, lostToRounding: all - shown };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
