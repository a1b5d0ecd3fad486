import { bounded, type Desk, endingsBefore } from './bound-endings.ts';
import type { Node } from './open-nodes.ts';

/** So many of the endings with the least bounds by single lines are asked for better ones at each step. */
const WIDTH = 3;

/**
 * Follows the least bound straight down to a complete order, for the sake of the ways found there: a search that goes least bound first comes
 * to complete orders late, and one that is stopped before would know no better way than the last round. Nothing is closed by it.
 */
export async function dive(desk: Desk, from: Node, ended: () => Promise<boolean>): Promise<void> {
  let node: Node | undefined = from;
  while (node !== undefined && node.limits.length === 0 && !(await ended())) {
    const nearest = endingsBefore(desk, node)
      .toSorted((a, b) => a.bound - b.bound)
      .slice(0, WIDTH);
    const answers: readonly Node[] = nearest.flatMap((child) => bounded(desk, child));
    node = answers.toSorted((a, b) => a.bound - b.bound)[0];
  }
}
