import type { ReadBallots } from '../../../ballots/read-ballots.ts';
import { type Bundles, bundlesOf, NONE, readOne } from './bundles.ts';
import { addNode, emptyNodes, type Nodes, takeBundles } from './nodes.ts';
import type { Weights } from './weights.ts';

/** A preference tree as it grows: each bundle stands at the node of what has been read of it. */
export interface Growth<W> {
  readonly weights: Weights<W>;
  readonly bundles: Bundles<W>;
  readonly nodes: Nodes<W>;
  /** The nodes of each candidate. */
  readonly nodesOf: readonly number[][];
  /** 1 for those excluded or withdrawn. */
  readonly out: Uint8Array;
  /** 1 for the elected. */
  readonly elected: Uint8Array;
  /** While a node is read on, its child for each candidate; `NONE` at all other times. */
  readonly childFor: Int32Array;
}

/** The tree of all rankings but some, each read as far as its first preference for one who did not withdraw. */
export function openGrowth<W>(
  ballots: ReadBallots,
  weights: Weights<W>,
  without: ReadonlySet<number>,
  { candidates, withdrawn }: { readonly candidates: number; readonly withdrawn: readonly number[] },
): Growth<W> {
  const growth: Growth<W> = {
    weights,
    bundles: bundlesOf(ballots, weights, without),
    nodes: emptyNodes(),
    nodesOf: Array.from({ length: candidates }, () => []),
    out: new Uint8Array(candidates),
    elected: new Uint8Array(candidates),
    childFor: new Int32Array(candidates).fill(NONE),
  };
  for (const candidate of withdrawn) growth.out[candidate] = 1;
  readOn(growth, growth.bundles.first, addNode(growth.nodes, NONE, NONE, weights.zero));
  return growth;
}

/** The candidate is elected: papers that stop there are read on, behind the candidate. */
export function readThrough<W>(growth: Growth<W>, candidate: number): void {
  growth.elected[candidate] = 1;
  for (const node of growth.nodesOf[candidate]) readOn(growth, takeBundles(growth.nodes, node), node);
}

/** The candidate is out: papers that stop there are read on, as if the name did not stand there. */
export function readPast<W>(growth: Growth<W>, candidate: number): void {
  const { nodes, nodesOf, out } = growth;
  out[candidate] = 1;
  for (const node of nodesOf[candidate]) readOn(growth, takeBundles(nodes, node), nodes.parent[node]);
}

/** Reads the bundles of a list on by one preference, to the children of the node, and through those who are elected. */
function readOn<W>(growth: Growth<W>, first: number, node: number): void {
  const { nodes, elected, childFor } = growth;
  const { candidate, firstChild, nextSibling, head } = nodes;
  for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) childFor[candidate[child]] = child;
  moveToChildren(growth, first, node);
  for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) childFor[candidate[child]] = NONE;
  for (let child = firstChild[node]; child !== NONE; child = nextSibling[child]) {
    if (elected[candidate[child]] === 1 && head[child] !== NONE) readOn(growth, takeBundles(nodes, child), child);
  }
}

function moveToChildren<W>(
  { weights, bundles, nodes, nodesOf, out, childFor }: Growth<W>,
  first: number,
  node: number,
): void {
  const { head, weight } = nodes;
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
}
