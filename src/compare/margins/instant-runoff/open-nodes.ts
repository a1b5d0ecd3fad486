import type { Ending } from './demands.ts';

/** Whole papers taken from a class, or going a step, are at least or at most so many. */
export interface Limit {
  readonly column: number;
  readonly side: 'least' | 'most';
  readonly papers: number;
}

/** An ending that no fewer than `bound` papers can bring about. */
export interface Node {
  readonly ending: Ending;
  readonly bound: number;
  /** Whether the programme has been asked for the bound, or only single lines. */
  readonly asked: boolean;
  /** Where whole numbers are sought within one complete order. */
  readonly limits: readonly Limit[];
  /** Where it can be divided no further and its bound is all that is known. */
  readonly stuck?: true;
}

/** Nodes still open, the least bound first, of these the longest ending; a binary heap. */
export function openNodes(): { add(node: Node): void; next(): Node | undefined } {
  const heap: Node[] = [];
  const rise = (from: number): void => {
    let at = from;
    while (at > 0 && isBefore(heap[at], heap[(at - 1) >> 1])) at = exchange(heap, at, (at - 1) >> 1);
  };
  const sink = (): void => {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
      if (!isBefore(heap[child], heap[at])) return;
      at = exchange(heap, at, child);
    }
  };
  return {
    add: (node) => {
      heap.push(node);
      rise(heap.length - 1);
    },
    next: () => {
      if (heap.length < 2) return heap.pop();
      const first = heap[0];
      heap[0] = heap.splice(-1)[0];
      sink();
      return first;
    },
  };
}

function exchange(heap: Node[], at: number, other: number): number {
  [heap[at], heap[other]] = [heap[other], heap[at]];
  return other;
}

function isBefore(one: Node, other: Node): boolean {
  if (one.bound !== other.bound) return one.bound < other.bound;
  if (one.ending.length !== other.ending.length) return one.ending.length > other.ending.length;
  if (one.limits.length !== other.limits.length) return one.limits.length > other.limits.length;
  // So that the search goes the same way whatever the heap did before.
  return one.ending.join() < other.ending.join();
}
