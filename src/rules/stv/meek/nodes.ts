import { ONE } from '../../../numbers/nine-places.ts';
import { NONE } from './bundles.ts';
import type { Weights } from './weights.ts';

/**
 * What a candidate keeps of a paper of which so much is left, by the candidate's keep factor; all in units of 10^-9, from
 * 0 to one.
 */
export type ShareKept = (left: number, keep: number) => number;

/** The nodes of a preference tree in flat lists, every one behind its parent; node 0 is the root, where nothing has been read. */
export interface Nodes<W> {
  readonly parent: number[];
  readonly candidate: number[];
  readonly firstChild: number[];
  readonly nextSibling: number[];
  /** The first bundle that has been read to here and no further. */
  readonly head: number[];
  /** All papers that have been read to here or through here. */
  readonly weight: W[];
}

/** Not even a root. */
export function emptyNodes<W>(): Nodes<W> {
  return { parent: [], candidate: [], firstChild: [], nextSibling: [], head: [], weight: [] };
}

/** Adds a node without papers below its parent and gives its number. */
export function addNode<W>(nodes: Nodes<W>, parent: number, candidate: number, weight: W): number {
  const node = nodes.parent.push(parent) - 1;
  nodes.candidate.push(candidate);
  nodes.firstChild.push(NONE);
  nodes.nextSibling.push(parent === NONE ? NONE : nodes.firstChild[parent]);
  nodes.head.push(NONE);
  nodes.weight.push(weight);
  if (parent !== NONE) nodes.firstChild[parent] = node;
  return node;
}

/** The bundles that stand at the node, which has none then. */
export function takeBundles<W>({ head }: Nodes<W>, node: number): number {
  const first = head[node];
  head[node] = NONE;
  return first;
}

/** What each candidate gets of all papers, in units of 10^-9 of a part of a paper. */
export function distributed<W>(
  { parent, candidate, weight }: Nodes<W>,
  weights: Weights<W>,
  keep: readonly number[],
  share: ShareKept,
): W[] {
  const sums = keep.map(() => weights.zero);
  const left = new Float64Array(parent.length);
  left[0] = ONE;
  for (let node = 1; node < parent.length; node++) {
    const holder = candidate[node];
    const before = left[parent[node]];
    const given = share(before, keep[holder]);
    left[node] = before - given;
    sums[holder] = weights.add(sums[holder], weights.worth(given, weight[node]));
  }
  return sums;
}
