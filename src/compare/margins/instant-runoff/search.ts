import type { MarginBounds, MarginOptions, MarginSearch, MarginWitness } from '../margin.ts';
import { bestKnown, type Quest } from './best-known.ts';
import { bounded, type Desk, endingsBefore, wholeTree } from './bound-endings.ts';
import { dive } from './dive.ts';
import type { Solver } from './linear-programme.ts';
import { type Node, openNodes } from './open-nodes.ts';
import { stopper } from './stopper.ts';

/** What the search found. */
export interface Found extends MarginBounds {
  readonly witness: MarginWitness | undefined;
  readonly searched: MarginSearch;
}

/** Most searches have ended before so many nodes; in the others a better way is worth the time. */
const DIVE_AFTER = 20;

/**
 * Branch and bound over the ends of orders of exclusion, least bound first: who wins, who is excluded last, who before, until the order is
 * complete. The least bound among the open ends is then a bound on the margin at any time.
 *
 * Blom, Stuckey, Teague & Tidhar, Efficient computation of exact IRV margins, ECAI 2016, arXiv 1508.04885.
 */
export async function search(quest: Quest, solver: Solver, options: MarginOptions): Promise<Found> {
  const open = openNodes();
  const stop = stopper(options);
  let least = 0;
  /** The least bound of what can be neither closed nor divided. */
  let stuck = Number.POSITIVE_INFINITY;
  let nodes = 0;
  const tell = (): void => options.onBounds?.({ least, most: best.most() });
  const best = bestKnown(quest, tell);
  const desk: Desk = { quest, solver, best };
  const add = (node: Node): void => {
    if (node.stuck === true) stuck = Math.min(stuck, node.bound);
    else open.add(node);
  };

  endingsBefore(desk, wholeTree(quest)).forEach(add);
  for (;;) {
    const node = open.next();
    const reached = Math.min(node?.bound ?? best.cutoff(), best.cutoff(), stuck);
    if (reached > least) {
      least = reached;
      tell();
    }
    if (node === undefined || node.bound >= best.cutoff()) break;
    if (await stop.reached(nodes)) break;
    if (nodes === DIVE_AFTER) await dive(desk, node, () => stop.reached(nodes));
    nodes += 1;
    (node.asked ? endingsBefore(desk, node) : bounded(desk, node)).forEach(add);
  }
  const why = stop.why();
  return {
    least,
    most: best.most(),
    witness: best.witness(),
    searched: { nodes, ...(why === undefined ? {} : { stopped: why }) },
  };
}
