import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import { ONE } from '../../../numbers/nine-places.ts';
import { bundlesOf, NONE, ordersOfEquals, readOne } from './bundles.ts';
import { treeOfEquals } from './equal-preferences.ts';
import { addNode, distributed, emptyNodes, type Nodes, type ShareKept, takeBundles } from './nodes.ts';
import { fitDoubles, type Weights, weightsInBigints, weightsInDoubles } from './weights.ts';

/** Where the votes are after they were distributed, in units of 10^-9. */
export interface Distribution {
  readonly votes: readonly bigint[];
  readonly nonTransferable: bigint;
  readonly lostToRounding: bigint;
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
  const equals = new Set(orders.keys());
  return fitDoubles(papers, parts)
    ? treeOf(ballots, candidates, withdrawn, equals, parts, weightsInDoubles(Number(parts)))
    : treeOf(ballots, candidates, withdrawn, equals, parts, weightsInBigints(parts));
}

function treeOf<W>(
  ballots: ReadBallots,
  candidates: number,
  withdrawn: readonly number[],
  equals: ReadonlySet<number>,
  parts: bigint,
  weights: Weights<W>,
): PreferenceTree {
  const bundles = bundlesOf(ballots, weights, equals);
  const nodes = emptyNodes<W>();
  const nodesOf = Array.from({ length: candidates }, (): number[] => []);
  const out = new Uint8Array(candidates);
  const elected = new Uint8Array(candidates);
  const childFor = new Int32Array(candidates).fill(NONE);
  let nodesOfEquals: Nodes<W> | undefined;

  /** Reads the bundles of a list on by one preference, to the children of the node, and through those who are elected. */
  const readOn = (first: number, node: number): void => {
    const { candidate, firstChild, nextSibling, head, weight } = nodes;
    for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) childFor[candidate[child]] = child;
    for (let bundle = first, following = NONE; bundle !== NONE; bundle = following) {
      following = bundles.next[bundle];
      const next = readOne(bundles, bundle, out);
      if (next === NONE) continue;
      if (childFor[next] === NONE) {
        childFor[next] = addNode(nodes, node, next, weights.zero);
        nodesOf[next].push(childFor[next]);
      }
      const child = childFor[next];
      weight[child] = weights.add(weight[child], bundles.weight[bundle]);
      bundles.next[bundle] = head[child];
      head[child] = bundle;
    }
    for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) childFor[candidate[child]] = NONE;
    for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) {
      if (elected[candidate[child]] === 1 && head[child] !== NONE) readOn(takeBundles(nodes, child), child);
    }
  };

  const equalsAsTheyStand = (): Nodes<W> => {
    nodesOfEquals ??= treeOfEquals(ballots, equals, weights, out, elected);
    return nodesOfEquals;
  };

  for (const candidate of withdrawn) out[candidate] = 1;
  readOn(bundles.first, addNode(nodes, NONE, NONE, weights.zero));
  const cast = [...nodes.weight, ...equalsAsTheyStand().weight].reduce(weights.add, weights.zero);
  const valid = weights.toWhole(cast) / parts;

  return {
    valid: Number(valid),
    distribute: (keep, share) => {
      const plain = distributed(nodes, weights, keep, share);
      const sums = equals.size === 0 ? plain : added(plain, distributed(equalsAsTheyStand(), weights, keep, share));
      return inWholePapers(sums.map(weights.toWhole), valid, parts);
    },
    elect: (candidate) => {
      elected[candidate] = 1;
      nodesOfEquals = undefined;
      for (const node of nodesOf[candidate]) readOn(takeBundles(nodes, node), node);
    },
    exclude: (candidate) => {
      out[candidate] = 1;
      nodesOfEquals = undefined;
      for (const node of nodesOf[candidate]) readOn(takeBundles(nodes, node), nodes.parent[node]);
    },
  };

  function added(a: readonly W[], b: readonly W[]): W[] {
    return a.map((votes, candidate) => weights.add(votes, b[candidate]));
  }
}

/** A share of a cut paper may be no whole unit: the rest of each candidate's votes, and of those left over, is dropped. */
function inWholePapers(sums: readonly bigint[], valid: bigint, parts: bigint): Distribution {
  const all = valid * BigInt(ONE);
  const votes = sums.map((sum) => sum / parts);
  const nonTransferable = (all * parts - sums.reduce((sum, each) => sum + each, 0n)) / parts;
  const held = votes.reduce((sum, each) => sum + each, nonTransferable);
  return { votes, nonTransferable, lostToRounding: all - held };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
